import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { IMAGE_HOST, IMAGE_PATH, imageTag, isRegistry } from '../../kubernetes/image';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

/** An image reference, optionally with a tag, a digest, or both. */
const REFERENCE = new RegExp(`^(${IMAGE_HOST}/)?${IMAGE_PATH}(:\\w[\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$`);
const JAEGER_VERSION = /^v?(\d+\.\d+)(\.\d+)*$/;
/** Images that do not have a version of Jaeger. */
const OTHERS = ['operator', 'kubeRbacProxy', 'sparkDependencies', 'oauthProxy'];
/** The operator appends the version of its Jaeger to an image without ':' in its name. */
const IMAGE_SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go';

/** Rules about images and versions. */
export const imageRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR015',
    severity: Severity.ERROR,
    summary: 'images and mirrors are valid references',
    see: 'https://kubernetes.io/docs/concepts/containers/images/',
    example: () => ({ ...INSTALL, mirror: 'https://registry.example.com' }),
    *check({ images, mirror }): Iterable<Finding> {
      if (mirror !== undefined && !isRegistry(mirror)) {
        yield {
          path: 'images.mirror',
          value: mirror,
          problem: 'must be a registry (host, port and path; no scheme, no trailing slash).',
          effect: 'No image can be pulled.',
          fix: "Use a registry such as 'registry.example.com/mirror'.",
        };
      }
      for (const [name, image] of Object.entries(images)) {
        if (REFERENCE.test(image)) continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: `invalid image ${VALUE}.`,
          effect: 'It cannot be pulled.',
          fix: "Use an image such as 'registry.example.com/jaegertracing/all-in-one:1.62.0'.",
        };
      }
    },
  },
  {
    code: 'OPR016',
    severity: Severity.ERROR,
    summary: 'an image from a registry with a port has a tag or a digest',
    see: IMAGE_SOURCE,
    example: () => ({ ...INSTALL, images: { allInOne: 'registry.example.com:5000/all-in-one' } }),
    *check({ images }): Iterable<Finding> {
      for (const [name, image] of Object.entries(images)) {
        if (OTHERS.includes(name) || !/:\d+\//.test(image) || /[:@]/.test(image.slice(image.lastIndexOf('/'))))
          continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: 'has a port but no tag.',
          effect: 'The operator mistakes the port for a tag and adds none, so the latest image runs.',
          fix: 'Add a tag or a digest.',
        };
      }
    },
  },
  {
    code: 'OPR017',
    severity: Severity.ERROR,
    summary: 'images are Jaeger 1',
    see: 'https://www.jaegertracing.io/docs/2.0/getting-started/',
    example: () => ({ ...INSTALL, images: { collector: 'jaegertracing/jaeger:2.10.0' } }),
    *check({ images }): Iterable<Finding> {
      for (const [name, image] of Object.entries(images)) {
        if (OTHERS.includes(name) || !/(^|\/)jaeger:v?2\./.test(image)) continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: 'is Jaeger 2, which does not know the flags that the operator writes.',
          effect: 'Jaeger exits at startup and crash-loops.',
          fix: 'Use an image of Jaeger 1.',
        };
      }
    },
  },
  {
    code: 'OPR034',
    severity: Severity.WARNING,
    summary: "images have the version of the operator's Jaeger",
    see: IMAGE_SOURCE,
    example: () => ({ ...INSTALL, images: { query: 'jaegertracing/jaeger-query:1.76.0' } }),
    *check({ images, jaegerVersion }): Iterable<Finding> {
      const wanted = jaegerVersion.split('.').slice(0, 2).join('.');
      for (const [name, image] of Object.entries(images)) {
        const found = OTHERS.includes(name) ? undefined : JAEGER_VERSION.exec(imageTag(image))?.[1];
        // 1.62 is the last version of the agent.
        if (found === undefined || found === wanted || found.startsWith('2.') || name === 'agent') continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: `is Jaeger ${found}, but the operator writes flags for ${wanted}.`,
          effect: 'Jaeger exits at startup if it does not know one of them, and VERSION shows the wrong version.',
          fix: `Use ${wanted}, or the operator for ${found}.`,
        };
      }
    },
  },
  {
    code: 'OPR035',
    severity: Severity.WARNING,
    summary: 'on OpenShift, allInOne runs Jaeger 1.62 or older',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2814',
    example: () => ({ ...INSTALL, operatorVersion: '1.65.0', jaegerVersion: '1.65.0', mayBeOpenShift: true }),
    *check({ operatorVersion, jaegerVersion, mayBeOpenShift }): Iterable<Finding> {
      const minor = Number(jaegerVersion.split('.')[1]);
      if (!mayBeOpenShift || minor < 63) return;
      yield {
        path: 'version',
        value: operatorVersion,
        problem: `runs Jaeger ${jaegerVersion}, and on OpenShift sets allInOne flags that Jaeger 1.63 removed.`,
        effect: 'Every allInOne on OpenShift exits at startup and crash-loops.',
        fix: 'Use JaegerOperatorVersion.V1_62_0, or accept this warning if no Jaeger there is allInOne.',
      };
    },
  },
  {
    code: 'OPR036',
    severity: Severity.WARNING,
    summary: "the operator's version has been compared with 1.62.0",
    see: 'https://github.com/jaegertracing/jaeger-operator/releases',
    example: () => ({ ...INSTALL, operatorVersion: '1.49.0', jaegerVersion: '1.49.0', listed: false }),
    *check({ operatorVersion, listed }): Iterable<Finding> {
      if (listed) return;
      yield {
        path: 'version',
        value: operatorVersion,
        problem: 'has not been compared with 1.62.0, whose CRD, permissions and webhooks are installed.',
        effect: 'It may need others, and report that only in its log.',
        fix: 'Compare its manifest with that of 1.62.0, then accept this warning.',
      };
    },
  },
];
