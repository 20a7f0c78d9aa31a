import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { suggestion } from '../../diagnostics/nearest';
import { type Misnamed, misnamed } from '../../upstream/kind-names';

/** Rules over how an object names what it is. */
export const kindNameRules: readonly Rule<JsonObject>[] = [
  {
    code: 'APP019',
    severity: Severity.ERROR,
    summary: 'a Jaeger or a Milvus names its group, version and kind as the CRD does',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields',
    example: () => ({ apiVersion: 'jaegertracing.io/v1beta1', kind: 'Jaeger', metadata: { name: 'jaeger' } }),
    *check(object): Iterable<Finding> {
      const found = misnamed(object);
      if (found === undefined) return;
      const value = object[found.key];
      yield {
        path: found.key,
        ...(found.problem === 'key' || value === undefined ? { atKey: true } : { value }),
        problem: ruleOf(found, value === undefined),
        effect: 'The API server rejects the object.',
        fix: found.problem === 'version' ? `Use '${found.word}'.` : suggestion(found.word),
      };
    },
  },
];

function ruleOf({ problem, kind, word }: Misnamed, isMissing: boolean): string {
  if (problem === 'key') return `must be spelled '${word}'`;
  if (isMissing) return 'is missing';
  return problem === 'kind' ? 'is not a kind of this group' : `is not an API version of kind '${kind}'`;
}
