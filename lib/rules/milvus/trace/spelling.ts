import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, leavesOf } from '../../../kubernetes/json';
import { settingName } from '../../../upstream/milvus-settings';

/** Rules over the way in which trace settings are written in a Milvus configuration, wherever it stands. */
export const spellingRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV143',
    severity: Severity.ERROR,
    summary: 'a trace setting stands in the configuration once, whatever its spelling',
    see: 'https://github.com/milvus-io/milvus/blob/master/pkg/config/config.go',
    example: () => ({ trace: { exporter: 'stdout', sampleFraction: 0.1 }, 'trace.samplefraction': 1 }),
    *check(config): Iterable<Finding> {
      const seen = new Map<string, readonly [string, unknown]>();
      for (const [path, value] of leavesOf(config)) {
        const setting = settingName(path);
        if (!setting.startsWith('trace') || isObject(value)) continue;
        const first = seen.get(setting);
        if (first === undefined) seen.set(setting, [path, value]);
        else if (first[1] !== value) {
          yield {
            path,
            problem: `is the same setting as ${first[0]}, with another value.`,
            effect:
              'Milvus compares settings in lower case, without dots and underscores, and chance decides which of the two counts.',
            fix: 'Remove one of them.',
          };
        }
      }
    },
  },
];
