import { type Finding, findingsOf, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, leavesOf, objectAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE } from '../../../upstream/milvus';
import { settingName } from '../../../upstream/milvus-settings';
import { once } from '../../once';
import { headerRules } from '../trace/headers';
import { traceRules, type TraceSubject } from '../trace';
import { traceOf } from '../user-yaml';
import { envOf } from './env';
import { example, isCluster, milvusOf } from './subject';

/** Rules that look at headers alone, which may come by an environment variable too. */
const HEADER_CODES = new Set(headerRules.map(({ code }) => code));

/** The rules over a `trace` block, for that of a CR. They stand in the catalogue once, with the helm release. */
export const crTraceRules: readonly Rule<JsonObject>[] = traceRules.map((rule) => ({
  ...rule,
  example: example({ config: { trace: rule.example.trace } }),
  when: (cr: JsonObject) => traceSubjectOf(cr).trace !== undefined || HEADER_CODES.has(rule.code),
  *check(cr: JsonObject): Iterable<Finding> {
    const subject = traceSubjectOf(cr);
    if (subject.trace !== undefined) {
      for (const finding of findingsOf(rule, subject)) {
        yield { ...finding, path: `spec.config.${finding.path}` };
      }
    }
    if (!HEADER_CODES.has(rule.code)) return;
    for (const { path, name, value } of envOf(cr)) {
      if (name !== OTLP_HEADERS_VARIABLE || value === undefined) continue;
      const trace = { exporter: 'otlp', otlp: { headers: value } };
      for (const finding of findingsOf(rule, { ...subject, trace })) yield { ...finding, path: `${path}.value` };
    }
  },
}));

const traceSubjectOf = once((cr: JsonObject): TraceSubject => {
  const trace = traceOf(objectAt(cr, 'spec', 'config'));
  return { trace, milvus: milvusOf(cr), cluster: isCluster(cr) };
});

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
        if (!setting.startsWith('trace') || isObject(value)) continue;
        const first = seen.get(setting);
        if (first === undefined) seen.set(setting, [path, value]);
        else if (first[1] !== value) {
          yield {
            path: `spec.config.${path}`,
            rule: `is the same setting as spec.config.${first[0]}, with another value`,
            consequence:
              'Milvus compares settings in lower case, without dots and underscores, and chance decides which of the two counts',
            fix: 'Remove one of them',
          };
        }
      }
    },
  },
];
