import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { suggestion } from '../../diagnostics/nearest';
import { type Misnamed, misnamed } from '../../upstream/kind-names';

/** Rules about the apiVersion and kind of an object. */
export const kindNameRules: readonly Rule<JsonObject>[] = [
  {
    code: 'APP019',
    severity: Severity.ERROR,
    summary: 'a Jaeger or Milvus has the apiVersion and kind of its CRD',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields',
    example: () => ({ apiVersion: 'jaegertracing.io/v1beta1', kind: 'Jaeger', metadata: { name: 'jaeger' } }),
    *check(object): Iterable<Finding> {
      const found = misnamed(object);
      if (found === undefined) return;
      const value = object[found.key];
      yield {
        path: found.key,
        ...(found.problem === 'key' || value === undefined ? { atKey: true } : { value }),
        problem: problemOf(found, value === undefined),
        effect: 'The API server rejects the object.',
        fix: found.problem === 'version' ? `Use '${found.word}'.` : suggestion(found.word),
      };
    },
  },
];

function problemOf({ problem, kind, word }: Misnamed, isMissing: boolean): string {
  if (problem === 'key') return `must be spelled '${word}'.`;
  if (isMissing) return 'missing.';
  return problem === 'kind'
    ? `unknown kind ${VALUE} in this API group.`
    : `unknown API version ${VALUE} of kind '${kind}'.`;
}
