import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { atLeast } from '../../../upstream/version-order';

/** A release of Jaeger 2. */
export interface VersionSettings {
  /** Without `v`. */
  readonly jaeger: string;
  /** Whether it was compared with the others. */
  readonly isListed: boolean;
}

const OLDEST = '2.13.0';
const SEE = 'https://github.com/jaegertracing/jaeger/releases';

/** Rules about the release of a Jaeger 2. */
export const versionRules: readonly Rule<VersionSettings>[] = [
  {
    code: 'JVT393',
    severity: Severity.ERROR,
    summary: `the release of a Jaeger 2 is three numbers, from ${OLDEST} on`,
    see: SEE,
    example: () => ({ jaeger: '1.62.0', isListed: false }),
    *check({ jaeger }): Iterable<Finding> {
      if (isRelease(jaeger)) return;
      yield {
        path: 'version',
        value: jaeger,
        problem: `must be a release of Jaeger 2 from ${OLDEST} on, such as 2.20.0.`,
        effect: 'The image does not exist, or Jaeger rejects the configuration and crash-loops.',
        fix: jaeger.startsWith('1.')
          ? 'Use the construct Jaeger for Jaeger 1.'
          : "Use JaegerV2Version.V2_20_0, or JaegerV2Version.of('2.21.0').",
      };
    },
  },
  {
    code: 'JVT392',
    severity: Severity.WARNING,
    summary: 'the release of a Jaeger 2 is one whose settings were compared',
    see: SEE,
    example: () => ({ jaeger: '2.99.0', isListed: false }),
    *check({ jaeger, isListed }): Iterable<Finding> {
      if (isListed || !isRelease(jaeger)) return;
      yield {
        path: 'version',
        value: jaeger,
        problem: 'is not a release that was verified.',
        effect: 'Its settings may have other names, and Jaeger then exits at startup.',
        fix: "Run Jaeger's 'validate' on the configuration, and read its release notes; then accept this.",
      };
    },
  },
];

function isRelease(jaeger: string): boolean {
  return /^2\.\d+\.\d+$/.test(jaeger) && atLeast(jaeger, OLDEST);
}
