import { isTemplate } from '../../../kubernetes/address';
import { given, isEmpty } from '../../../kubernetes/json';
import { suggestion } from '../../../diagnostics/nearest';
import { below, type PodProblem, type PodSettings } from '../../../kubernetes/pods';
import { schemaViolations } from '../../../kubernetes/schema-walker';
import type { StructuralSchema } from '../../../kubernetes/structural-schema';
import { milvusSchema } from '../../../upstream/milvus-crd';
import type { SchemaViolation } from '../../../kubernetes/schema-violation';

/** Settings of Kubernetes' own types; the CRD of Milvus has them by the same names. */
const WHOLE: readonly string[] = ['affinity', 'tolerations', 'topologySpreadConstraints'];
/** Those of which the entries have a check of their own. */
const OUTSIDE: readonly string[] = ['nodeSelector', 'resources'];

/** What has the wrong kind, or fields that Kubernetes does not have, in settings that no schema has looked at. */
export function* shapeProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  const there = [...WHOLE, ...OUTSIDE].filter((key) => settings[key] !== false && !isEmpty(settings[key]));
  // Most values have none of them, and need no schema.
  if (there.length === 0) return;
  const schemas = milvusSchema().properties?.spec?.properties?.components?.properties ?? {};
  for (const key of there) {
    const [value, schema] = [settings[key], schemas[key]];
    if (schema === undefined) continue;
    const looked = WHOLE.includes(key) ? schema : outsideOf(schema);
    for (const violation of schemaViolations(value, looked, below(path, key))) {
      // Helm and the API server take null for absent; what is missing has a check of its own.
      if (violation.value !== null && violation.problem !== 'missing') yield problemOf(violation);
    }
  }
}

/** Without texts that are templates: what they come to is not known. */
export function* notTemplates(problems: Iterable<PodProblem>): Iterable<PodProblem> {
  for (const problem of problems) {
    if (typeof problem.value !== 'string' || !isTemplate(problem.value)) yield problem;
  }
}

/** A mapping with its keys, of which the values may be anything. */
function outsideOf({ type, properties }: StructuralSchema): StructuralSchema {
  const kinds = Object.entries(properties ?? {}).map(([key, each]): [string, StructuralSchema] => [
    key,
    each.type === undefined ? {} : { type: each.type, 'x-kubernetes-preserve-unknown-fields': true },
  ]);
  return {
    ...given({ type }),
    ...(properties === undefined ? { 'x-kubernetes-preserve-unknown-fields': true } : {}),
    properties: Object.fromEntries(kinds),
  };
}

function problemOf({ path, value, problem, expected, nearest }: SchemaViolation): PodProblem {
  if (problem === 'unknown-field') {
    const otherwise = AMOUNT.test(path) ? 'Move it to limits or requests' : `Use ${expected}`;
    const fix = nearest === undefined ? otherwise : suggestion(nearest);
    return { path, atKey: true, problem: 'is an unknown field.', fix };
  }
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  const fix = expected === 'string' && isScalar ? `Write it in quotes: '${value}'` : `Write ${article(expected)}`;
  return { path, value, problem: `must be ${article(expected)}`, fix };
}

/** A resource beside requests and limits, where it belongs into one of them. */
const AMOUNT = /\.resources\.(cpu|memory|ephemeral-storage)$/;

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping',
  string: 'text',
  integer: 'a whole number',
};

function article(expected: string): string {
  return KINDS[expected] ?? expected;
}
