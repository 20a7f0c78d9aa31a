import type { JsonObject } from '../kubernetes/json';
import { nearest } from '../diagnostics/nearest';
import { JAEGER_GROUP } from './jaeger';
import { MILVUS_GROUP } from './milvus-operator';

/** A group of the API with its kinds, each with the versions that its CRD serves, the current one last. */
interface Group {
  readonly name: string;
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** What people write for it: a name of earlier days among them. */
  readonly otherNames: readonly string[];
}

const GROUPS: readonly Group[] = [
  { name: JAEGER_GROUP, kinds: new Map([['Jaeger', ['v1']]]), otherNames: ['io.jaegertracing'] },
  {
    name: MILVUS_GROUP,
    kinds: new Map([
      ['Milvus', ['v1alpha1', 'v1beta1']],
      ['MilvusCluster', ['v1alpha1']],
      ['MilvusUpgrade', ['v1beta1']],
    ]),
    otherNames: ['io.milvus'],
  },
];

/** What is wrong with how an object names what it is, and the right word. */
export interface Misnamed {
  /** The key at the top of the object. */
  readonly key: string;
  readonly problem: 'key' | 'kind' | 'version';
  /** The kind that is meant. */
  readonly kind: string;
  readonly word: string;
}

/** What is wrong with an object that means to be one of the known kinds; undefined for all others. */
export function misnamed(object: JsonObject): Misnamed | undefined {
  const apiVersion = wordOf(object, 'apiVersion');
  const kind = wordOf(object, 'kind');
  if (kind.text.endsWith('List')) return undefined;
  const [group = ''] = apiVersion.text.includes('/') ? apiVersion.text.split('/') : [];
  const meant = GROUPS.find(({ name }) => name === group) ?? groupMeant(object, group, kind.text);
  if (meant === undefined) return undefined;
  const right = kindMeant(meant, kind.text);
  const misspelt = [apiVersion, kind].find(({ key, name }) => key !== name && key !== '');
  if (misspelt !== undefined) return { key: misspelt.key, problem: 'key', kind: right, word: misspelt.name };
  if (kind.text !== right) return { key: 'kind', problem: 'kind', kind: right, word: right };
  const served = (meant.kinds.get(right) ?? []).map((version) => `${meant.name}/${version}`);
  if (served.includes(apiVersion.text)) return undefined;
  return { key: 'apiVersion', problem: 'version', kind: right, word: served.at(-1) ?? '' };
}

interface Word {
  readonly name: string;
  /** The key as it is spelt; empty where there is none. */
  readonly key: string;
  readonly text: string;
}

function wordOf(object: JsonObject, name: string): Word {
  const key = name in object ? name : Object.keys(object).find((each) => each.toLowerCase() === name.toLowerCase());
  const value = key === undefined ? undefined : object[key];
  return { name, key: key ?? '', text: typeof value === 'string' ? value : '' };
}

/** The group of an object whose kind is known, and whose group is none or nearly the right one. */
function groupMeant(object: JsonObject, group: string, kind: string): Group | undefined {
  if (!('metadata' in object) && !('spec' in object)) return undefined;
  const named = GROUPS.find(({ kinds }) => [...kinds.keys()].some((each) => each.toLowerCase() === kind.toLowerCase()));
  if (named === undefined || group === '') return named;
  return nearest(group, [named.name, ...named.otherNames]) === undefined ? undefined : named;
}

function kindMeant({ kinds }: Group, kind: string): string {
  const [first = ''] = kinds.keys();
  return kinds.has(kind) ? kind : (nearest(kind, kinds.keys()) ?? first);
}
