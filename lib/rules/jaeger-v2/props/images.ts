import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { IMAGE_HOST, IMAGE_PATH } from '../../../kubernetes/image';
import { isJaegerV1Image, isPlainCollectorImage } from '../../../models/jaeger-v2/collector';
import { isJaegerV2Image, jaegerV2OfImage } from '../../../upstream/jaeger-v2/image';

/** The images of the pods of a Jaeger 2. */
export interface JaegerV2Images {
  /** Without `v`. */
  readonly version: string;
  /** By the paths of their props. */
  readonly images: Readonly<Record<string, string>>;
}

const REFERENCE = new RegExp(`^(${IMAGE_HOST}/)?${IMAGE_PATH}(:[\\w][\\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$`);

/** Rules about the images of the pods of a Jaeger 2. */
export const imageRules: readonly Rule<JaegerV2Images>[] = [
  {
    code: 'JVT366',
    severity: Severity.ERROR,
    summary: 'an image is a valid reference, and the Jaeger 2 that the configuration is for',
    see: 'https://www.jaegertracing.io/download/',
    example: () => ({ version: '2.20.0', images: { allInOne: 'docker.io/jaegertracing/jaeger:2.13.0' } }),
    *check({ version, images }): Iterable<Finding> {
      for (const [path, image] of Object.entries(images)) {
        const found = problemOf(image, version);
        if (found !== undefined) yield { path: `${path}.image`, value: image, ...found };
      }
    },
  },
];

function problemOf(image: string, version: string): Pick<Finding, 'problem' | 'effect' | 'fix'> | undefined {
  if (!REFERENCE.test(image)) {
    return {
      problem: 'must be the name of an image, with its tag.',
      effect: 'The pods stay in InvalidImageName.',
      fix: `Use an image such as 'docker.io/jaegertracing/jaeger:${version}', or leave it out.`,
    };
  }
  if (isJaegerV1Image(image)) {
    return {
      problem: 'is an image of Jaeger 1.',
      effect: 'It does not know the flag --config, exits at startup and crash-loops.',
      fix: 'Use an image of Jaeger 2, or the construct Jaeger.',
    };
  }
  if (isPlainCollectorImage(image)) {
    return {
      problem: 'is the OpenTelemetry Collector, which has none of the components of Jaeger.',
      effect: 'The pods exit at startup and crash-loop.',
      fix: `Use an image such as 'docker.io/jaegertracing/jaeger:${version}', or leave it out.`,
    };
  }
  const tagged = isJaegerV2Image(image) ? jaegerV2OfImage(image) : undefined;
  if (tagged === undefined || tagged === version) return undefined;
  return {
    problem: `has Jaeger ${tagged}, but the configuration is for ${version}.`,
    effect: 'Jaeger can reject the configuration. Then it exits at startup and crash-loops.',
    fix: `Set version: JaegerV2Version.of('${tagged}').`,
  };
}
