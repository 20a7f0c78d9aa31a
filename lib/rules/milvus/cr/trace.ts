import { type Finding, findingsOf, type Rule } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { REPLACED_SETTINGS } from '../../../upstream/milvus-operator';
import { settingName } from '../../../upstream/milvus-settings';
import { once } from '../../../kubernetes/once';
import { headerRules } from '../trace/headers';
import { traceRules } from '../trace/rules';
import { traceKeyOfVariable } from '../../../models/trace/variable';
import { traceOf } from '../../../models/user-yaml/user-yaml';
import { example, isCluster, milvusOf } from '../../../models/milvus-cr/cr';
import { envOf, settingsByEnv } from '../../../models/milvus-cr/env';
import { neededSettingRules } from '../shared/needed-settings';
import { spellingRules } from '../trace/spelling';
import type { TraceSubject } from '../trace/subject';

/** Rules over headers, which an environment variable can set too. */
const HEADER_CODES = new Set(headerRules.map(({ code }) => code));

/** The rules over a `trace` block, applied to a CR. The catalogue lists them once, with the helm release. */
export const crTraceRules: readonly Rule<JsonObject>[] = traceRules.map((rule) => ({
  ...rule,
  example: () => example({ config: { trace: rule.example().trace } }),
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
      if (traceKeyOfVariable(name, subject.milvus) !== 'otlp.headers' || value === undefined) continue;
      const trace = { exporter: 'otlp', otlp: { headers: value } };
      for (const finding of findingsOf(rule, { ...subject, trace })) yield { ...finding, path: `${path}.value` };
    }
  },
}));

const traceSubjectOf = once((cr: JsonObject): TraceSubject => {
  const trace = traceOf(objectAt(cr, 'spec', 'config'));
  return { trace, milvus: milvusOf(cr), cluster: isCluster(cr) };
});

/** The rules over the spelling of settings, applied to a CR. */
export const crSpellingRules: readonly Rule<JsonObject>[] = spellingRules.map((rule) => ({
  ...rule,
  example: () => example({ config: rule.example() }),
  when: (cr: JsonObject) => Object.keys(objectAt(cr, 'spec', 'config')).length > 0,
  *check(cr: JsonObject): Iterable<Finding> {
    for (const finding of findingsOf(rule, objectAt(cr, 'spec', 'config'))) {
      yield { ...finding, path: `spec.config.${finding.path}` };
    }
  },
}));

/** The rules over settings that Milvus needs, applied to a CR. */
export const crNeededSettingRules: readonly Rule<JsonObject>[] = neededSettingRules.map((rule) => ({
  ...rule,
  example: () => example({ config: rule.example().config }),
  when: (cr: JsonObject) => Object.keys(objectAt(cr, 'spec', 'config')).length > 0,
  *check(cr: JsonObject): Iterable<Finding> {
    const variables = settingsByEnv(cr);
    const isOverridden = (setting: string) => REPLACED.has(setting) || variables.has(setting);
    const subject = { config: objectAt(cr, 'spec', 'config'), milvus: milvusOf(cr), isOverridden };
    for (const finding of findingsOf(rule, subject)) yield { ...finding, path: `spec.config.${finding.path}` };
  },
}));

const REPLACED: ReadonlySet<string> = new Set([...REPLACED_SETTINGS.keys()].map(settingName));
