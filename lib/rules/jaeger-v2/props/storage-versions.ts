import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { releaseAtLeast } from '../../../upstream/version-order';

/** A setting of a storage that older versions lack. */
export interface SettingSince {
  /** The prop, as it is written: `storage.tls`. */
  readonly path: string;
  /** The first version that has it. */
  readonly since: string;
  /** What to do with an older version, after `or `. @default - nothing but to leave it out */
  readonly otherwise?: string;
}

/** The settings of a storage, for the version of its Jaeger. */
export interface StorageVersions {
  readonly version: string;
  readonly settings: readonly SettingSince[];
}

/** Rules about what the version of a Jaeger lacks. */
export const storageVersionRules: readonly Rule<StorageVersions>[] = [
  {
    code: 'JVT300',
    severity: Severity.ERROR,
    summary: 'the settings of a storage are those of the version of Jaeger',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/CHANGELOG.md',
    example: () => ({ version: '2.13.0', settings: [{ path: 'storage.tls', since: '2.19.0' }] }),
    *check({ version, settings }): Iterable<Finding> {
      for (const { path, since, otherwise = 'leave it out' } of settings) {
        if (releaseAtLeast(version, since)) continue;
        yield {
          path,
          problem: `unknown to Jaeger ${version}.`,
          effect: 'The program that reads it exits at startup.',
          fix: `Use Jaeger ${since} or later, or ${otherwise}.`,
        };
      }
    },
  },
];
