import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt } from '../../../kubernetes/json';
import { traceRules } from '../trace';
import { traceOf } from '../user-yaml';
import { example, isCluster, milvusOf } from './subject';

/** The rules over a `trace` block, for that of a CR. They stand in the catalogue once, with the helm release. */
export const crTraceRules: readonly Rule<JsonObject>[] = traceRules.map((rule) => ({
  ...rule,
  example: example({ config: { trace: rule.example.trace } }),
  *check(cr: JsonObject): Iterable<Finding> {
    const trace = traceOf(objectAt(cr, 'spec', 'config'));
    if (trace === undefined) return;
    for (const finding of rule.check({ trace, milvus: milvusOf(cr), cluster: isCluster(cr) })) {
      yield { ...finding, path: `spec.config.${finding.path}` };
    }
  },
}));

/** Rules over the way in which trace settings are written in a CR. */
export const crSpellingRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV143',
    severity: Severity.ERROR,
    summary: 'a trace setting stands in spec.config once, whatever its spelling',
    example: example({ config: { trace: { sampleFraction: 0.1 }, 'trace.samplefraction': 1 } }),
    *check(cr): Iterable<Finding> {
      const seen = new Map<string, readonly [string, unknown]>();
      for (const [path, value] of leavesOf(objectAt(cr, 'spec', 'config'))) {
        const setting = settingName(path);
        if (!setting.startsWith('trace')) continue;
        const first = seen.get(setting);
        if (first === undefined) seen.set(setting, [path, value]);
        else if (first[1] !== value) {
          yield {
            path: `spec.config.${path}`,
            rule: `is the same setting as spec.config.${first[0]}, with another value`,
            consequence:
              'Milvus puts keys into lower case and joins them by dots, and chance decides which of the two counts',
            fix: 'Remove one of them',
          };
        }
      }
    },
  },
];

/** A setting as Milvus finds it: by file or environment variable alike. */
export function settingName(path: string): string {
  return path.toLowerCase().replace(/[._/]/g, '');
}

/** The settings below a tree, by their dotted paths. */
export function leavesOf(tree: JsonObject, prefix = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    isObject(value) ? leavesOf(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}
