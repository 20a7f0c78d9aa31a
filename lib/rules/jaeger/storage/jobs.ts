import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { invalidName } from '../../../diagnostics/sentences';
import { scheduleProblem } from '../../../upstream/cron';
import { isEmpty, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { storageOf } from '../../../models/jaeger-cr/cr';
import { JAEGER_STORAGE_TYPES } from '../../../upstream/jaeger';
import { runningStorageOf } from '../../../models/jaeger-cr/running';
import { runningJobSections, withSetting } from '../../../models/jaeger-cr/sections';

const CONTROLLER = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go';

const FIELDS =
  "Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).";

/** The storages for which the operator reads a section of `spec.storage`. */
const OF_STORAGE: ReadonlyMap<string, readonly string[]> = new Map([
  ['cassandraCreateSchema', ['cassandra']],
  ['dependencies', ['cassandra', 'elasticsearch']],
  ['esIndexCleaner', ['elasticsearch']],
  ['esRollover', ['elasticsearch']],
]);

/** What the operator itself writes into these sections, with any storage. */
const WRITTEN_BACK: ReadonlyMap<string, JsonObject> = new Map([
  ['dependencies', { schedule: '55 23 * * *' }],
  ['esIndexCleaner', { schedule: '55 23 * * *', numberOfDays: 7 }],
  ['esRollover', { schedule: '0 0 * * *' }],
]);

/** The settings of a job's section, without those that the operator itself writes. */
export function userSettings(cr: JsonObject, section: string): readonly (readonly [string, unknown])[] {
  const own = WRITTEN_BACK.get(section) ?? {};
  return Object.entries(objectAt(cr, 'spec', 'storage', section)).filter(
    ([key, value]) => !isEmpty(value) && value !== own[key],
  );
}

/** Rules about the jobs of a storage. */
export const jobRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE155',
    severity: Severity.ERROR,
    summary: 'jobs have valid schedules',
    see: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
    example: () => ({
      spec: {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200' },
          esIndexCleaner: { numberOfDays: 7, schedule: '0 0 3 * * *' },
        },
      },
    }),
    when: withSetting('schedule'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of runningJobSections(cr)) {
        const schedule = stringAt(settings, 'schedule') ?? '';
        const problem = schedule === '' ? undefined : scheduleProblem(schedule);
        if (problem === undefined) continue;
        yield {
          path: `${path}.schedule`,
          value: schedule,
          ...invalidName('schedule', problem, FIELDS),
          effect: 'The API server rejects the CronJob, and the Jaeger is Failed.',
        };
      }
    },
  },
  {
    code: 'JAE060',
    severity: Severity.WARNING,
    summary: 'job settings fit the storage type',
    see: CONTROLLER,
    example: () => ({ spec: { storage: { type: 'badger', esIndexCleaner: { numberOfDays: 30 } } } }),
    *check(cr): Iterable<Finding> {
      // JAE004 reports an unknown type. The settings can fit the one that was meant.
      if (!JAEGER_STORAGE_TYPES.includes(storageOf(cr))) return;
      const storage = runningStorageOf(cr);
      for (const [section, storages] of OF_STORAGE) {
        if (storages.includes(storage)) continue;
        // The settings of a disabled job are harmless.
        if (objectAt(cr, 'spec', 'storage', section).enabled === false || userSettings(cr, section).length === 0)
          continue;
        yield {
          path: `spec.storage.${section}`,
          atKey: true,
          problem: `has no effect with storage '${storage}'.`,
          effect: 'The operator creates no such job.',
          fix: `Remove it, or use storage ${storages.join(' or ')}.`,
        };
      }
    },
  },
];
