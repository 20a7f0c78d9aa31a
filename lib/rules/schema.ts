import { type Finding, type Rule, Severity } from '../diagnostics/rule';
import { type JsonObject, stringAt } from '../kubernetes/json';
import { schemaViolations } from '../kubernetes/schema-walker';
import { customResourceSchema } from '../upstream/custom-resources';
import { isJaegerCr } from '../upstream/jaeger';

/** Custom resources against the structural schema of their CRD, unknown fields included. */
export const schemaRule: Rule<JsonObject> = {
  code: 'APP006',
  severity: Severity.ERROR,
  summary: 'a custom resource fits the schema of its CRD',
  example: {
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: 'jaeger' },
    spec: { storge: { type: 'elasticsearch' } },
  },
  *check(object): Iterable<Finding> {
    const schema = customResourceSchema(stringAt(object, 'apiVersion') ?? '', stringAt(object, 'kind') ?? '');
    if (schema === undefined) return;
    for (const { path, value, problem, expected, nearest } of schemaViolations(object, schema)) {
      // A plain apply drops a field that is null, and the operator's webhook does before a server-side one looks.
      if (value === null && problem === 'wrong-type' && !path.endsWith(']') && isJaegerCr(object)) continue;
      const unknown = problem === 'unknown-field';
      yield {
        path,
        ...(problem === 'missing' ? {} : { value }),
        ...(unknown ? { atKey: true } : {}),
        rule: unknown
          ? 'is in a field that the CRD does not have'
          : `does not fit the CRD, which wants ${inWords(expected)}`,
        consequence: unknown
          ? 'the API server would drop it, or refuse the object'
          : 'the API server refuses the object',
        fix: nearest === undefined ? 'Remove or correct it' : `Did you mean '${nearest}'?`,
      };
    }
  },
};

/** Kubernetes' pattern for quantities, which nobody wants to read. */
function inWords(expected: string): string {
  return expected.startsWith('^(\\+|-)?((') ? "a quantity, such as '500m' or '2Gi'" : expected;
}
