import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { releaseAtLeast } from '../../../upstream/version-order';

/** A setting of a storage that older versions lack. */
export interface SettingSince {
  /** The prop, as it is written: `storage.tls`. */
  readonly path: string;
  /** The first version that has it. */
  readonly since: string;
  /** What to do with an older version, after `or `. @default - leave it out */
  readonly otherwise?: string;
}

/** What a Jaeger 2 makes of its storage besides configurations. */
export interface StorageInstall {
  readonly version: string;
  /** The settings that not every version has. */
  readonly settings: readonly SettingSince[];
  /** The name of the Jaeger. */
  readonly name: string;
  /** The names of the CronJobs. */
  readonly cronJobs: readonly string[];
}

/** A CronJob makes Jobs with 11 characters behind its name. */
const LONGEST_CRON_JOB = 52;
const NONE: StorageInstall = { version: '2.20.0', settings: [], name: 'jaeger', cronJobs: [] };

/** Rules about what a Jaeger 2 makes of its storage besides configurations. */
export const storageInstallRules: readonly Rule<StorageInstall>[] = [
  {
    code: 'JVT300',
    severity: Severity.ERROR,
    summary: 'the settings of a storage are those of the version of Jaeger',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/CHANGELOG.md',
    example: () => ({ ...NONE, version: '2.13.0', settings: [{ path: 'storage.tls', since: '2.19.0' }] }),
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
  {
    code: 'JVT308',
    severity: Severity.ERROR,
    summary: `the name of a Jaeger 2 leaves room for those of its CronJobs, which have at most ${LONGEST_CRON_JOB} characters`,
    see: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
    example: () => {
      const name = 'traces-of-all-milvus-instances-in-europe';
      return { ...NONE, name, cronJobs: [`${name}-es-index-cleaner`] };
    },
    *check({ name, cronJobs }): Iterable<Finding> {
      const [longest] = [...cronJobs].sort((a, b) => b.length - a.length);
      if (longest === undefined || longest.length <= LONGEST_CRON_JOB) return;
      const room = LONGEST_CRON_JOB - (longest.length - name.length);
      yield {
        path: 'name',
        value: name,
        problem: `must have at most ${room} characters with this storage.`,
        effect: `The API server rejects the CronJob '${longest}', and traces are never deleted.`,
        fix: 'Use a shorter name.',
      };
    },
  },
];
