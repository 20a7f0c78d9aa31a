import { nearest } from '../diagnostics/nearest';
import type { StructuralSchema } from './structural-schema';
import type { SchemaViolation } from './schema-violation';

/** Whether a value has the type of the schema; its content is not checked. */
export function typeMatches(value: unknown, schema: StructuralSchema): boolean {
  if (schema['x-kubernetes-int-or-string'] === true) return typeof value === 'string' || Number.isInteger(value);
  switch (schema.type) {
    case undefined:
      return true;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === schema.type;
  }
}

/** The type of a schema, for messages. */
export function typeOf(schema: StructuralSchema): string {
  return schema['x-kubernetes-int-or-string'] === true ? 'integer or string' : (schema.type ?? 'a value');
}

/** Violations in the content of a value of the right type; the parts of lists and objects are not checked. */
export function scalarViolations(value: unknown, schema: StructuralSchema, path: string): SchemaViolation[] {
  const violations: SchemaViolation[] = [];
  const report = (problem: SchemaViolation['problem'], expected: string, guess?: string) =>
    violations.push({ path, value, problem, expected, ...(guess !== undefined && { nearest: guess }) });

  if (schema.enum !== undefined && !schema.enum.some((each) => JSON.stringify(each) === JSON.stringify(value))) {
    const words = schema.enum.filter((each) => typeof each === 'string');
    report(
      'not-in-enum',
      `one of ${schema.enum.map((each) => (typeof each === 'string' && each !== '' ? each : JSON.stringify(each))).join(', ')}`,
      typeof value === 'string' ? nearest(value, words) : undefined,
    );
  }
  if (typeof value === 'string' && schema.pattern !== undefined && !expression(schema.pattern).test(value)) {
    report('pattern', schema.pattern);
  }
  if (schema.format !== undefined && FORMATS[schema.format]?.(value) === false) report('format', schema.format);

  const bounds = boundsOf(value, schema);
  if (bounds?.minimum !== undefined && bounds.size < bounds.minimum) {
    report('range', `at least ${bounds.minimum}${bounds.unit}`);
  }
  if (bounds?.maximum !== undefined && bounds.size > bounds.maximum) {
    report('range', `at most ${bounds.maximum}${bounds.unit}`);
  }
  return violations;
}

interface Bounds {
  readonly size: number;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly unit: string;
}

function boundsOf(value: unknown, schema: StructuralSchema): Bounds | undefined {
  if (typeof value === 'number') return { size: value, minimum: schema.minimum, maximum: schema.maximum, unit: '' };
  if (typeof value === 'string') {
    // Like Go, count characters and not UTF-16 units.
    return {
      size: Array.from(value).length,
      minimum: schema.minLength,
      maximum: schema.maxLength,
      unit: ' characters',
    };
  }
  if (Array.isArray(value)) {
    return { size: value.length, minimum: schema.minItems, maximum: schema.maxItems, unit: ' items' };
  }
  return undefined;
}

// Other formats are not checked; the API server ignores unknown formats too.
const FORMATS: Readonly<Record<string, (value: unknown) => boolean>> = {
  int32: (value) => typeof value !== 'number' || (value >= -(2 ** 31) && value < 2 ** 31),
  int64: (value) => typeof value !== 'number' || (value >= -(2 ** 63) && value < 2 ** 63),
  'date-time': (value) =>
    typeof value !== 'string' ||
    (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) && !Number.isNaN(Date.parse(value))),
  byte: (value) => typeof value !== 'string' || /^([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(value),
};

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern, 'u');
  expressions.set(pattern, made);
  return made;
}
