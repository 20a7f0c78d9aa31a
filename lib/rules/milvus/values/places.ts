import { isObject, type JsonObject, textOf } from '../../../kubernetes/json';
import { USER_YAML } from '../../../upstream/milvus';
import { CONFIG_KEYS } from '../../../upstream/milvus-files';
import type { KnownKeys } from '../../../upstream/milvus-values/known-keys';
import { MISPLACED_IN_VALUES, misplacedFix } from '../../../upstream/misplaced';
import { isCluster } from '../../../models/milvus-values/values';

/** A key of the values that the chart does not have at its path. */
export interface UnknownValue {
  /** The path of the mapping that contains it; empty at the top. */
  readonly at: string;
  readonly key: string;
  readonly value: unknown;
}

const INTO_USER_YAML = `Move it into extraConfigFiles["${USER_YAML}"].`;
const OF_A_CR = `A Milvus CR has this key. Move its settings into extraConfigFiles["${USER_YAML}"].`;
const QUEUES = ['woodpecker', 'pulsarv3', 'kafka'];

/** Where such a key belongs, as a fix; undefined if unknown. */
export function valuesFix(values: JsonObject, known: KnownKeys, unknown: UnknownValue): string | undefined {
  const { at, key } = unknown;
  const parts = dottedParts(known, unknown);
  if (parts !== undefined) return `Write it nested: ${nested(parts, unknown.value)}.`;
  if (at !== '') return key === 'trace' || key === 'grpc' ? INTO_USER_YAML : undefined;
  if (key === 'messageQueue') return isCluster(values) ? queueSwitches(known) : 'Move it to standalone.messageQueue.';
  if (key === 'config' && isMilvusConfig(unknown.value)) return OF_A_CR;
  const listed = misplacedFix(MISPLACED_IN_VALUES, at, key);
  return listed ?? (CONFIG_KEYS.includes(key.split('.')[0] ?? '') ? INTO_USER_YAML : undefined);
}

/** Whether a mapping has settings of Milvus, as `spec.config` of a Milvus CR. */
function isMilvusConfig(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((key) => CONFIG_KEYS.includes(key));
}

/** A fix if exactly one mapping of the Milvus chart, sub-charts aside, has such a key: `standalone` for `messageQueue`. */
export function onlyPlace(known: KnownKeys, { at, key }: UnknownValue): string | undefined {
  if (at !== '') return undefined;
  const places = [...known].filter(([path, keys]) => !OF_SUBCHARTS.test(path) && keys.split(' ').includes(key));
  const [first, ...others] = places;
  return first === undefined || others.length > 0 || first[0] === '' ? undefined : `Move it to ${first[0]}.${key}.`;
}

/** Values of the sub-charts. */
const OF_SUBCHARTS = /^(etcd|kafka|minio|pulsar|pulsarv3|tei)(\.|$)/;

function queueSwitches(known: KnownKeys): string {
  const queues = QUEUES.filter((queue) => known.get('')?.split(' ').includes(queue));
  return `For a cluster, set one of ${queues.map((queue) => `${queue}.enabled`).join(', ')} to true, and the others to false.`;
}

/** The keys in a dotted key, as `--set` takes it; undefined if the chart does not have them. */
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

/** The keys in flow style; text is left out, since it may be a credential. */
function nested(parts: readonly string[], value: unknown): string {
  const shown =
    typeof value === 'boolean' || typeof value === 'number' ? textOf(value) : isObject(value) ? '{...}' : '...';
  const [first = '', ...rest] = parts;
  return rest.length === 0 ? `${first}: ${shown}` : `${first}: {${nested(rest, value)}}`;
}
