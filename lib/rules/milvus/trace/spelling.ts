import { quote } from '../../../diagnostics/report';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, leavesOf } from '../../../kubernetes/json';
import { settingName, settingText } from '../../../upstream/milvus-settings';

/** Rules over the spelling of settings in a Milvus configuration. */
export const spellingRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV143',
    severity: Severity.ERROR,
    summary: 'a setting of Milvus is set once, in whatever spelling',
    see: 'https://github.com/milvus-io/milvus/blob/master/pkg/config/config.go',
    example: () => ({ trace: { exporter: 'stdout', sampleFraction: 0.1 }, 'trace.samplefraction': 1 }),
    *check(config): Iterable<Finding> {
      const seen = new Map<string, readonly [string, unknown]>();
      for (const [path, value] of leavesOf(config)) {
        const setting = settingName(path);
        if (isObject(value)) continue;
        const first = seen.get(setting);
        if (first === undefined) seen.set(setting, [path, value]);
        else if (settingText(first[1]) !== settingText(value)) {
          yield {
            path,
            problem: `duplicate setting: also set as ${quote(first[0])}, to another value.`,
            effect: 'Milvus compares setting names without case, dots and underscores, and which value wins is random.',
            fix: 'Keep one.',
          };
        }
      }
    },
  },
];
