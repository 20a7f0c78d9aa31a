import type { ComponentSection } from './components';
import { KEY_TABLE } from './key-table';

/** What the value of a key must be. */
export type KeyType = 'text' | 'boolean' | 'number' | 'natural' | 'duration' | 'list' | 'map' | 'group' | 'anything';

/** A key that some build knows. */
export interface KnownKey {
  readonly name: string;
  readonly type: KeyType;
  /** The type of the entries of a list or a mapping. @default - it is neither */
  readonly entries?: KeyType;
  /** The group of keys below it, or below each of its entries. @default - none */
  readonly group?: string;
  /** The first minor version that has it, and whether an earlier one may have it too. @default - 2.13 */
  readonly since?: { readonly minor: number; readonly atMost: boolean };
  /** Whether 2.20.0 no longer has it. @default false */
  readonly isGone?: boolean;
}

/** The keys of a group by name. */
export type KeyGroup = ReadonlyMap<string, KnownKey>;

const TYPES: Readonly<Record<string, KeyType>> = {
  '': 'text',
  b: 'boolean',
  n: 'number',
  u: 'natural',
  d: 'duration',
  g: 'group',
  x: 'anything',
};

/** The groups of the components that are not called as their type. */
const ROOTS: Readonly<Record<string, string>> = {
  'receivers.jaeger': 'jaegerReceiver',
  'receivers.kafka': 'kafkaReceiver',
  'receivers.otlp': 'otlpReceiver',
  'receivers.zipkin': 'zipkinReceiver',
  'processors.attributes': 'attributesProcessor',
  'processors.batch': 'batchProcessor',
  'processors.filter': 'filterProcessor',
  'processors.memory_limiter': 'memoryLimiter',
  'processors.tail_sampling': 'tailSampling',
  'exporters.debug': 'debugExporter',
  'exporters.jaeger_storage_exporter': 'storageExporter',
  'exporters.kafka': 'kafkaExporter',
  'exporters.otlp': 'otlpExporter',
  'exporters.otlp_grpc': 'otlpExporter',
  'exporters.otlp_http': 'otlphttpExporter',
  'exporters.otlphttp': 'otlphttpExporter',
  'exporters.prometheus': 'prometheusExporter',
  'connectors.span_metrics': 'spanMetrics',
  'connectors.spanmetrics': 'spanMetrics',
  'extensions.basicauth': 'basicauth',
  'extensions.expvar': 'expvar',
  'extensions.healthcheckv2': 'healthcheck',
  'extensions.jaeger_mcp': 'jaegerMcp',
  'extensions.jaeger_query': 'jaegerQuery',
  'extensions.jaeger_storage': 'jaegerStorage',
  'extensions.pprof': 'pprof',
  'extensions.remote_sampling': 'remoteSampling',
  'extensions.remote_storage': 'remoteStorage',
  'extensions.sigv4auth': 'sigv4auth',
  'extensions.storage_cleaner': 'storageCleaner',
  'extensions.zpages': 'zpages',
};

let groups: ReadonlyMap<string, KeyGroup> | undefined;

/** The keys of a group; undefined if there is no such group. */
export function keyGroup(name: string): KeyGroup | undefined {
  groups ??= readTable(KEY_TABLE);
  return groups.get(name);
}

/** The group of a component's settings; undefined if the component has no settings, or is unknown. */
export function groupOfComponent(section: ComponentSection, type: string): string | undefined {
  return Object.hasOwn(ROOTS, `${section}.${type}`) ? ROOTS[`${section}.${type}`] : undefined;
}

function readTable(table: string): ReadonlyMap<string, KeyGroup> {
  const lines = table.trim().replaceAll('\n  ', ' ').split('\n');
  const written = new Map(
    lines.map((line) => {
      const [name = '', ...keys] = line.split(' ');
      return [name, keys];
    }),
  );
  const keysOf = (name: string): readonly string[] =>
    (written.get(name) ?? []).flatMap((key) => (key.startsWith('...') ? keysOf(key.slice(3)) : [key]));
  return new Map(
    [...written.keys()].map((name) => [name, new Map(keysOf(name).map((key) => [nameOf(key), readKey(key)]))]),
  );
}

function nameOf(key: string): string {
  return key.split(/[<>:@]/, 1)[0] ?? '';
}

function readKey(key: string): KnownKey {
  const name = nameOf(key);
  const [, mark = '', after = '', group = ''] =
    /^([<>](?:\d+|\?))?(?::([bgnudx[{]*))?(?:@(\w+))?$/.exec(key.slice(name.length)) ?? [];
  const below = group === '' ? {} : { group };
  const version = versionsOf(mark);
  if (after.startsWith('[') || after.startsWith('{')) {
    const entries = group === '' ? (TYPES[after.slice(1)] ?? 'anything') : 'group';
    return { name, type: after.startsWith('[') ? 'list' : 'map', entries, ...below, ...version };
  }
  return { name, type: group === '' ? (TYPES[after] ?? 'anything') : 'group', ...below, ...version };
}

function versionsOf(mark: string): Pick<KnownKey, 'since' | 'isGone'> {
  if (mark === '') return {};
  if (mark.startsWith('<')) return { isGone: true };
  return { since: mark === '>?' ? { minor: 14, atMost: true } : { minor: Number(mark.slice(1)), atMost: false } };
}
