import { isObject, type JsonObject, textOf } from '../../../kubernetes/json';
import { USER_YAML } from '../../../upstream/milvus';
import { CONFIG_KEYS } from '../../../upstream/milvus-files';
import type { KnownKeys } from '../../../upstream/milvus-values/known-keys';
import { MISPLACED_IN_VALUES, misplacedFix } from '../../../upstream/misplaced';
import { isCluster } from '../../../models/milvus-values/values';

/** A key of the values that the chart does not have where it stands. */
export interface UnknownValue {
  /** The path of the mapping that has it; empty at the top. */
  readonly at: string;
  readonly key: string;
  readonly value: unknown;
}

const INTO_USER_YAML = `Move it into extraConfigFiles["${USER_YAML}"]`;
const QUEUES = ['woodpecker', 'pulsarv3', 'kafka'];

/** Where such a key belongs; undefined where that is not known. */
export function valuesFix(values: JsonObject, known: KnownKeys, unknown: UnknownValue): string | undefined {
  const { at, key } = unknown;
  const parts = dottedParts(known, unknown);
  if (parts !== undefined) return `Write it nested: ${nested(parts, unknown.value)}`;
  if (at !== '') return key === 'trace' || key === 'grpc' ? INTO_USER_YAML : undefined;
  if (key === 'messageQueue') return isCluster(values) ? queueSwitches(known) : 'Move it to standalone.messageQueue';
  const listed = misplacedFix(MISPLACED_IN_VALUES, at, key);
  return listed ?? (CONFIG_KEYS.includes(key.split('.')[0] ?? '') ? INTO_USER_YAML : undefined);
}

/** The only mapping of Milvus' own in which the chart has such a key, such as `standalone` of `messageQueue`. */
export function onlyPlace(known: KnownKeys, { at, key }: UnknownValue): string | undefined {
  if (at !== '') return undefined;
  const places = [...known].filter(([path, keys]) => !OF_OTHERS.test(path) && keys.split(' ').includes(key));
  const [first, ...others] = places;
  return first === undefined || others.length > 0 || first[0] === '' ? undefined : `Move it to ${first[0]}.${key}`;
}

/** What belongs to the charts below Milvus'. */
const OF_OTHERS = /^(etcd|kafka|minio|pulsar|pulsarv3|tei)(\.|$)/;

function queueSwitches(known: KnownKeys): string {
  const there = QUEUES.filter((queue) => known.get('')?.split(' ').includes(queue));
  return `A cluster has switches: set one of ${there.map((queue) => `${queue}.enabled`).join(', ')} to true, and the others to false`;
}

/** The keys that a dotted one stands for, as `--set` writes them; undefined where the chart has none such. */
function dottedParts(known: KnownKeys, { at, key }: UnknownValue): readonly string[] | undefined {
  const parts: string[] = [];
  let [path, rest] = [at, key];
  for (;;) {
    const dot = rest.indexOf('.');
    const keys = known.get(path)?.split(' ');
    if (dot < 0 || keys === undefined) {
      parts.push(rest.replaceAll('\\.', '.'));
      return parts.length < 2 ? undefined : parts;
    }
    const head = rest.slice(0, dot);
    if (!keys.includes(head)) return parts.length === 0 ? undefined : [...parts, rest];
    parts.push(head);
    path = path === '' ? head : `${path}.${head}`;
    rest = rest.slice(dot + 1);
  }
}

/** In flow style; a text is left out, since it may be a credential. */
function nested(parts: readonly string[], value: unknown): string {
  const said =
    typeof value === 'boolean' || typeof value === 'number' ? textOf(value) : isObject(value) ? '{...}' : '...';
  const [first = '', ...rest] = parts;
  return rest.length === 0 ? `${first}: ${said}` : `${first}: {${nested(rest, value)}}`;
}
