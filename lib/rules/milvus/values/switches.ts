import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject } from '../../../kubernetes/json';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { beside } from '../../../models/milvus-values/values';

/** Rules over `enabled`, whatever it switches. */
export const switchRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV118',
    severity: Severity.ERROR,
    summary: 'enabled is true or false, not a text',
    see: 'https://helm.sh/docs/chart_template_guide/control_structures/',
    example: () => ({ ...RELEASE, values: { metrics: { serviceMonitor: { enabled: 'false' } } } }),
    *check({ values }): Iterable<Finding> {
      for (const { path, value } of textSwitches(beside(values), '')) {
        yield {
          path,
          value,
          problem: 'is a text.',
          effect:
            "Helm takes every text but the empty one as true, 'false' too, and ignores one that switches a sub-chart.",
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
