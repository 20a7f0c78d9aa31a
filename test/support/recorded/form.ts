import { asObject, isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../lib/kubernetes/json';
import { withLists } from './keyed-lists';
import { withoutNulls } from './merge-patch';

/** The lists of kubectl in a recording: a mapping, so that a patch can name one object. */
const ITEMS = 'objects';

/** A time in a question for Jaeger's API: recordings have it as a distance from the time of the answers. */
const MICROSECONDS = /\b\d{16}\b/g;

/** When the answers were given, in microseconds. */
function takenIn(document: JsonObject): bigint {
  return BigInt(Date.parse(stringAt(document, 'taken') ?? '')) * 1000n;
}

/** The document of `doctor --save` in the form of recordings: lists as mappings, texts as lines, and nothing that is empty. */
export function compact(document: JsonObject): JsonObject {
  const answers = Object.entries(objectAt(document, 'answers')).map(([key, answer]) => [
    key.replace(MICROSECONDS, (time) => `{${BigInt(time) - takenIn(document)}}`),
    compactAnswer(answer),
  ]);
  return { ...document, answers: Object.fromEntries(answers) };
}

function compactAnswer(answer: unknown): JsonObject {
  const { code, stdout, stderr, ...rest } = asObject(answer);
  return {
    ...rest,
    ...(code === 0 ? {} : { code }),
    ...(stdout === '' ? {} : printed(String(stdout))),
    ...(stderr === '' ? {} : { stderr: String(stderr).split('\n') }),
  };
}

function printed(stdout: string): JsonObject {
  let tree: unknown;
  try {
    tree = JSON.parse(stdout);
  } catch {
    return { lines: stdout.split('\n') };
  }
  if (typeof tree !== 'object' || tree === null) return { lines: stdout.split('\n') };
  return { json: withoutNulls(byName(tree)) };
}

function byName(tree: unknown): unknown {
  const items = valueAt(tree, 'items');
  if (!Array.isArray(items) || !isObject(tree)) return tree;
  const named = items.map((item): [string, unknown] => [identityOf(item), item]);
  return {
    ...Object.fromEntries(Object.entries(tree).filter(([key]) => key !== 'items')),
    [ITEMS]: Object.fromEntries(named),
  };
}

/** Kind, namespace and name of an object. */
export function identityOf(object: unknown): string {
  const { kind } = asObject(object);
  const [namespace, name] = ['namespace', 'name'].map((key) => stringAt(object, 'metadata', key));
  return `${String(kind)} ${namespace === undefined ? '' : `${namespace}/`}${name ?? ''}`;
}

/** The document of `doctor --save` again; also where lists are mappings. */
export function expanded(document: JsonObject): JsonObject {
  const answers = Object.entries(objectAt(document, 'answers')).map(([key, answer]) => [
    key.replace(/\{(-?\d+)\}/g, (_, offset: string) => String(BigInt(offset) + takenIn(document))),
    expandedAnswer(answer),
  ]);
  return { ...document, answers: Object.fromEntries(answers) };
}

function expandedAnswer(answer: unknown): JsonObject {
  const { json, lines, stderr, ...rest } = asObject(answer);
  const stdout = json === undefined ? joined(lines) : JSON.stringify(withLists(asList(json)));
  return { code: 0, ...rest, stdout, stderr: joined(stderr) };
}

function asList(json: unknown): unknown {
  const items = valueAt(json, ITEMS);
  if (!isObject(items) || !isObject(json)) return json;
  return { ...Object.fromEntries(Object.entries(json).filter(([key]) => key !== ITEMS)), items: Object.values(items) };
}

function joined(lines: unknown): string {
  return Array.isArray(lines) ? lines.join('\n') : '';
}
