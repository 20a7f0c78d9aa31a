import { isTemplate } from '../../../kubernetes/address';
import { defined, isEmpty } from '../../../kubernetes/json';
import { suggestion } from '../../../diagnostics/nearest';
import { wrongType } from '../../../diagnostics/sentences';
import { below, type PodProblem, type PodSettings } from '../../../kubernetes/pods';
import { schemaViolations } from '../../../kubernetes/schema-walker';
import type { StructuralSchema } from '../../../kubernetes/structural-schema';
import { milvusSchema } from '../../../upstream/milvus-crd';
import type { SchemaViolation } from '../../../kubernetes/schema-violation';

/** Settings of Kubernetes' own types; the CRD of Milvus has them under the same names. */
const WHOLE: readonly string[] = ['affinity', 'tolerations', 'topologySpreadConstraints'];
/** Settings whose entries are checked elsewhere. */
const OUTER_ONLY: readonly string[] = ['nodeSelector', 'resources'];

/** Wrong types and unknown fields in settings that no schema has checked. */
export function* shapeProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  const present = [...WHOLE, ...OUTER_ONLY].filter((key) => settings[key] !== false && !isEmpty(settings[key]));
  // Most values have no such settings and need no schema.
  if (present.length === 0) return;
  const schemas = milvusSchema().properties?.spec?.properties?.components?.properties ?? {};
  for (const key of present) {
    const [value, schema] = [settings[key], schemas[key]];
    if (schema === undefined) continue;
    const checked = WHOLE.includes(key) ? schema : outerPartOf(schema);
    for (const violation of schemaViolations(value, checked, below(path, key))) {
      // Helm and the API server treat null as absent; missing fields are checked elsewhere.
      if (violation.value !== null && violation.problem !== 'missing') yield problemOf(violation);
    }
  }
}

/** Without the problems of texts that are templates, whose result is unknown. */
export function* notTemplates(problems: Iterable<PodProblem>): Iterable<PodProblem> {
  for (const problem of problems) {
    if (typeof problem.value !== 'string' || !isTemplate(problem.value)) yield problem;
  }
}

/** The schema of a mapping with these keys and values of any content. */
function outerPartOf({ type, properties }: StructuralSchema): StructuralSchema {
  const kinds = Object.entries(properties ?? {}).map(([key, each]): [string, StructuralSchema] => [
    key,
    each.type === undefined ? {} : { type: each.type, 'x-kubernetes-preserve-unknown-fields': true },
  ]);
  return {
    ...defined({ type }),
    ...(properties === undefined ? { 'x-kubernetes-preserve-unknown-fields': true } : {}),
    properties: Object.fromEntries(kinds),
  };
}

function problemOf({ path, value, problem, expected, nearest }: SchemaViolation): PodProblem {
  if (problem === 'unknown-field') {
    const otherwise = AMOUNT.test(path) ? 'Move it to limits or requests.' : `Use ${expected}.`;
    const fix = nearest === undefined ? otherwise : suggestion(nearest);
    return { path, atKey: true, problem: 'unknown field.', fix };
  }
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  const fix = expected === 'string' && isScalar ? `Write it in quotes: '${value}'.` : `Write ${typeName(expected)}.`;
  return { path, value, ...wrongType(typeName(expected), fix) };
}

/** A resource that is a sibling of requests and limits instead of an entry of one of them. */
const AMOUNT = /\.resources\.(cpu|memory|ephemeral-storage)$/;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping',
  string: 'text',
  integer: 'a whole number',
};

function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}
