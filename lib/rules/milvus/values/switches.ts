import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject } from '../../../kubernetes/json';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { withoutConfigFiles } from '../../../models/milvus-values/values';

/** Rules over every `enabled` in the values. */
export const switchRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV118',
    severity: Severity.ERROR,
    summary: 'enabled is a boolean, not text',
    see: 'https://helm.sh/docs/chart_template_guide/control_structures/',
    example: () => ({ ...RELEASE, values: { metrics: { serviceMonitor: { enabled: 'false' } } } }),
    *check({ values }): Iterable<Finding> {
      for (const { path, value } of textSwitches(withoutConfigFiles(values), '')) {
        yield {
          path,
          value,
          problem: 'is text, not a boolean.',
          effect: "Helm treats any text as true, even 'false', and ignores it as the condition of a sub-chart.",
          fix: `Write ${/^(false|no|off|0)$/i.test(value) ? 'false' : 'true'}, without quotes.`,
        };
      }
    },
  },
];

function textSwitches(tree: JsonObject, at: string): { readonly path: string; readonly value: string }[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = at === '' ? key : `${at}.${key}`;
    if (isObject(value)) return textSwitches(value, path);
    return key === 'enabled' && typeof value === 'string' && value !== '' ? [{ path, value }] : [];
  });
}
