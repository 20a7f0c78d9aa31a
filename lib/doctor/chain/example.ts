import type { JsonObject } from '../../kubernetes/json';
import { type Answer, type Asked, type Failure } from '../answers/answers';
import { keyOf, kubectl, type Question } from '../answers/question';
import { VERSIONS } from './scope';
import { Chain } from './chain';
import type { Expected } from './expected';
import type { Lint } from './milvus/lint';

/** Answers for the example of a rule: what is not given was answered by a cluster with nothing on it. */
export interface ExampleAnswers {
  readonly asked?: Asked;
  /** Objects of one list of all namespaces. */
  readonly objects?: readonly JsonObject[];
  /** The resources that were listed besides those of the objects. */
  readonly listed?: readonly string[];
  /** What other questions were answered with. */
  readonly texts?: readonly (readonly [Question, string])[];
  readonly errors?: readonly (readonly [Question, string])[];
  readonly failures?: readonly (readonly [Question, Failure])[];
  /** Whole answers. */
  readonly given?: readonly (readonly [Question, Answer])[];
  /** A folder of `dist`. */
  readonly expected?: Expected;
  /** @default - nothing is linted */
  readonly lint?: Lint;
}

const RESOURCES = [
  ...['deployments', 'statefulsets', 'services', 'pods', 'replicasets', 'endpointslices', 'networkpolicies'],
  ...['persistentvolumeclaims', 'resourcequotas', 'events', 'configmaps', 'namespaces'],
  ...['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
  ...['jaegers.jaegertracing.io', 'milvuses.milvus.io', 'opentelemetrycollectors.opentelemetry.io'],
];
const TAKEN = '2026-01-02T03:04:05.000Z';

/** A subject for the example of a rule. */
export function exampleChain({
  asked = {},
  objects = [],
  listed = [],
  texts = [],
  errors = [],
  failures = [],
  given: whole = [],
  expected,
  lint,
}: ExampleAnswers): Chain {
  const list = kubectl('get', [...RESOURCES, ...listed].join(','), '-A', '-o', 'json');
  const versions = { clientVersion: { gitVersion: 'v1.34.5' }, serverVersion: { gitVersion: 'v1.34.4' } };
  const given = new Map<string, Answer>([
    [keyOf(VERSIONS), answered(JSON.stringify(versions))],
    [keyOf(list), answered(JSON.stringify({ kind: 'List', items: objects }))],
  ]);
  for (const [question, stdout] of texts) given.set(keyOf(question), answered(stdout));
  for (const [question, stderr] of errors) given.set(keyOf(question), { code: 1, stdout: '', stderr });
  for (const [question, failure] of failures) {
    given.set(keyOf(question), { failure, code: -1, stdout: '', stderr: '' });
  }
  for (const [question, answer] of whole) given.set(keyOf(question), answer);
  return new Chain({ asked, taken: TAKEN, given }, expected, lint);
}

function answered(stdout: string): Answer {
  return { code: 0, stdout, stderr: '' };
}
