import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';
import { suggestion } from '../../diagnostics/nearest';
import { quantitiesNear } from '../../kubernetes/quantity';
import { schemaViolations } from '../../kubernetes/schema-walker';
import { isJaegerCr } from '../../upstream/jaeger';
import type { UnknownField } from '../shared/field-places';
import { jaegerFieldFix, jaegerTypeFix } from './jaeger-fields';
import { milvusFieldFix } from './milvus-fields';
import { isMisplacedSetting } from '../milvus/cr/place';
import { isMilvusCr } from '../../models/milvus-cr/cr';
import type { SchemaViolation } from '../../kubernetes/schema-violation';
import type { StructuralSchema } from '../../kubernetes/structural-schema';

/** Validates custom resources against the structural schema of their CRD; unknown fields are errors. */
export function schemaRule(
  schemaOf: (apiVersion: string, kind: string) => StructuralSchema | undefined,
): Rule<JsonObject> {
  return {
    code: 'APP006',
    severity: Severity.ERROR,
    summary: 'a custom resource matches the schema of its CRD',
    see: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    example: () => ({
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'jaeger' },
      spec: { storge: { type: 'elasticsearch' } },
    }),
    *check(object): Iterable<Finding> {
      const schema = schemaOf(stringAt(object, 'apiVersion') ?? '', stringAt(object, 'kind') ?? '');
      if (schema === undefined) return;
      for (const violation of schemaViolations(object, schema)) {
        const { path, value, problem } = violation;
        // `kubectl apply` drops a null field; with server-side apply the operator's webhook does.
        if (value === null && problem === 'wrong-type' && !path.endsWith(']') && isJaegerCr(object)) continue;
        const unknown = problem === 'unknown-field';
        if (unknown && isReportedElsewhere(object, violation)) continue;
        yield {
          path,
          ...(problem === 'missing' ? {} : { value }),
          ...(unknown ? { atKey: true } : {}),
          problem: problemOf(violation),
          effect: unknown ? 'The API server drops it or rejects the object.' : 'The API server rejects the object.',
          fix: fixOf(object, violation),
        };
      }
    },
  };
}

function problemOf({ problem, expected }: SchemaViolation): string {
  if (problem === 'unknown-field') return `unknown field, set to ${VALUE}.`;
  if (problem === 'missing') return `missing: the CRD requires ${inWords(expected)}.`;
  if (problem === 'pattern' && !isQuantity(expected)) return `must match ${expected}.`;
  if (problem === 'format') return `must be a valid ${expected}.`;
  if (problem === 'range' && / (characters|items)$/.test(expected)) return `must have ${expected}.`;
  return `must be ${inWords(expected)}.`;
}

/** The fix: where the field belongs, which one was meant, or how to write the value. */
function fixOf(object: JsonObject, violation: SchemaViolation): string {
  const { parent, key, value, nearest, expected, problem } = violation;
  const place =
    parent === undefined || key === undefined ? typeFix(object, violation) : placeOf(object, { parent, key, value });
  if (place !== undefined) return place;
  if (nearest !== undefined) return suggestion(nearest);
  const written = problem === 'wrong-type' ? asType(value, expected) : undefined;
  const quantity = isQuantity(expected) && typeof value === 'string' ? quantitiesNear(value) : [];
  if (quantity.length > 0) return suggestion(...quantity);
  return written ?? 'Remove or correct it.';
}

function placeOf(object: JsonObject, field: UnknownField): string | undefined {
  if (isJaegerCr(object)) return jaegerFieldFix(object, field);
  return isMilvusCr(object) ? milvusFieldFix(object, field) : undefined;
}

/** Whether a more specific rule reports the field. */
function isReportedElsewhere(object: JsonObject, { parent = '', key = '' }: SchemaViolation): boolean {
  return isMilvusCr(object) && isMisplacedSetting(parent, key);
}

function typeFix(object: JsonObject, { path, value, problem }: SchemaViolation): string | undefined {
  return problem === 'wrong-type' && isJaegerCr(object) ? jaegerTypeFix(path, value) : undefined;
}

/** The fix that gives a value the right type. */
function asType(value: unknown, type: string): string | undefined {
  if (type === 'array' && isObject(value)) {
    return Object.keys(value).length === 0
      ? 'Write an empty list: [].'
      : "Write a list: put '- ' before its first key.";
  }
  if (type === 'array' && typeof value === 'string') return 'Put it in a list: [...].';
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return 'Put it in quotes.';
  const isPlain = type === 'boolean' ? /^(true|false)$/ : /^-?\d{1,15}$/;
  if (!['boolean', 'integer'].includes(type) || typeof value !== 'string' || !isPlain.test(value)) return undefined;
  return 'Remove the quotes.';
}

function isQuantity(expected: string): boolean {
  return expected.startsWith('^(\\+|-)?((');
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'an integer',
  'integer or string': 'an integer or a string',
  number: 'a number',
  object: 'a mapping',
  string: 'a string',
};

/** A type, or Kubernetes' pattern for quantities, in words. */
function inWords(expected: string): string {
  return isQuantity(expected) ? "a quantity such as '500m' or '2Gi'" : (TYPES[expected] ?? expected);
}
