import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { IMAGE_HOST, IMAGE_PATH, imageTag, isRegistry } from '../../kubernetes/image';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

/** A tag, a digest, or both may follow. */
const REFERENCE = new RegExp(`^(${IMAGE_HOST}/)?${IMAGE_PATH}(:\\w[\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$`);
const JAEGER_VERSION = /^v?(\d+\.\d+)(\.\d+)*$/;
/** Not of Jaeger's versions. */
const OTHERS = ['operator', 'kubeRbacProxy', 'sparkDependencies', 'oauthProxy'];
/** To these the operator adds the version of its Jaeger where there is no ':' in the name. */
const IMAGE_SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go';

/** Rules about images and versions. */
export const imageRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR015',
    severity: Severity.ERROR,
    summary: 'images and mirrors are such',
    see: 'https://kubernetes.io/docs/concepts/containers/images/',
    example: () => ({ ...INSTALL, mirror: 'https://registry.example.com' }),
    *check({ images, mirror }): Iterable<Finding> {
      if (mirror !== undefined && !isRegistry(mirror)) {
        yield {
          path: 'images.mirror',
          value: mirror,
          problem: 'is no registry (host, port, path; no scheme, no slash at the end).',
          effect: 'No image could be pulled.',
          fix: "Write it as in 'registry.example.com/mirror'.",
        };
      }
      for (const [name, image] of Object.entries(images)) {
        if (REFERENCE.test(image)) continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: 'is no image.',
          effect: 'It could not be pulled.',
          fix: "Write it as in 'registry.example.com/jaegertracing/all-in-one:1.62.0'.",
        };
      }
    },
  },
  {
    code: 'OPR016',
    severity: Severity.ERROR,
    summary: 'an image at a port has a tag or a digest',
    see: IMAGE_SOURCE,
    example: () => ({ ...INSTALL, images: { allInOne: 'registry.example.com:5000/all-in-one' } }),
    *check({ images }): Iterable<Finding> {
      for (const [name, image] of Object.entries(images)) {
        if (OTHERS.includes(name) || !/:\d+\//.test(image) || /[:@]/.test(image.slice(image.lastIndexOf('/'))))
          continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: 'has a port and no tag.',
          effect: "The operator takes the port's ':' for that of a tag, adds none, and the latest image would run.",
          fix: 'Write the tag or the digest behind it.',
        };
      }
    },
  },
  {
    code: 'OPR017',
    severity: Severity.ERROR,
    summary: 'images are of Jaeger 1',
    see: 'https://www.jaegertracing.io/docs/2.0/getting-started/',
    example: () => ({ ...INSTALL, images: { collector: 'jaegertracing/jaeger:2.10.0' } }),
    *check({ images }): Iterable<Finding> {
      for (const [name, image] of Object.entries(images)) {
        if (OTHERS.includes(name) || !/(^|\/)jaeger:v?2\./.test(image)) continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: 'is Jaeger 2, which knows none of the flags that the operator writes.',
          effect: 'Its pods would end at start.',
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
        // The agent ends with 1.62, whatever the operator's Jaeger is.
        if (found === undefined || found === wanted || found.startsWith('2.') || name === 'agent') continue;
        yield {
          path: `images.${name}`,
          value: image,
          problem: `is ${found}, and the operator writes flags for ${wanted}`,
          effect: 'A flag that came or went between them ends the pod at start, and VERSION shows another.',
          fix: `Use ${wanted}, or the operator that goes with ${found}`,
        };
      }
    },
  },
  {
    code: 'OPR035',
    severity: Severity.WARNING,
    summary: 'on OpenShift allInOne runs with Jaeger 1.62 or older',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2814',
    example: () => ({ ...INSTALL, operatorVersion: '1.65.0', jaegerVersion: '1.65.0', mayBeOpenShift: true }),
    *check({ operatorVersion, jaegerVersion, mayBeOpenShift }): Iterable<Finding> {
      const minor = Number(jaegerVersion.split('.')[1]);
      if (!mayBeOpenShift || minor < 63) return;
      yield {
        path: 'version',
        value: operatorVersion,
        problem: `runs Jaeger ${jaegerVersion}, and on OpenShift gives its allInOne flags that went with 1.63.`,
        effect: 'Every allInOne there ends at start.',
        fix: 'Use JaegerOperatorVersion.V1_62_0, or accept this where there is no allInOne.',
      };
    },
  },
  {
    code: 'OPR036',
    severity: Severity.WARNING,
    summary: 'the install of a version is known',
    see: 'https://github.com/jaegertracing/jaeger-operator/releases',
    example: () => ({ ...INSTALL, operatorVersion: '1.49.0', jaegerVersion: '1.49.0', listed: false }),
    *check({ operatorVersion, listed }): Iterable<Finding> {
      if (listed) return;
      yield {
        path: 'version',
        value: operatorVersion,
        problem: 'was not compared with 1.62.0, whose CRD, rights and webhooks are written.',
        effect: 'It may want others, and say so in its log only.',
        fix: 'Compare its manifest with that of 1.62.0, then accept this.',
      };
    },
  },
];
