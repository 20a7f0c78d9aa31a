import { isObject, type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { type DefinedComponent, componentsIn, settingsOf } from './components';
import { startedExtensions, usedIn } from './pipelines';

/** Who must reach a listener. */
export type ListenerUse = 'receiver' | 'UI' | 'probe' | 'client' | 'debugging';

/** A port that Jaeger opens. */
export interface Listener {
  /** The component, or `service.telemetry`. */
  readonly owner: string;
  /** The setting of its address. */
  readonly path: string;
  /** What is written there. @default - nothing */
  readonly endpoint?: unknown;
  /** The address that Jaeger listens on: the one that is written, or its default. */
  readonly address: string;
  readonly protocol: 'TCP' | 'UDP';
  readonly use: ListenerUse;
}

/** Where a component listens by default, and what must be set so that it listens. */
interface Known {
  readonly section: 'receivers' | 'exporters' | 'extensions';
  readonly type: string;
  /** The keys of the mapping with the endpoint. */
  readonly keys: readonly string[];
  readonly address: string;
  readonly use: ListenerUse;
  /** Whether it listens only if these keys are there. @default true */
  readonly isOptional?: boolean;
  readonly protocol?: 'UDP';
}

const RECEIVER = { section: 'receivers', use: 'receiver' } as const;
const EXTENSION = { section: 'extensions' } as const;

/** @see https://github.com/jaegertracing/jaeger/blob/v2.20.0/ports/ports.go */
const KNOWN: readonly Known[] = [
  { ...RECEIVER, type: 'otlp', keys: ['protocols', 'grpc'], address: '127.0.0.1:4317' },
  { ...RECEIVER, type: 'otlp', keys: ['protocols', 'http'], address: '127.0.0.1:4318' },
  { ...RECEIVER, type: 'jaeger', keys: ['protocols', 'grpc'], address: '127.0.0.1:14250' },
  { ...RECEIVER, type: 'jaeger', keys: ['protocols', 'thrift_http'], address: '127.0.0.1:14268' },
  { ...RECEIVER, type: 'jaeger', keys: ['protocols', 'thrift_compact'], address: '127.0.0.1:6831', protocol: 'UDP' },
  { ...RECEIVER, type: 'jaeger', keys: ['protocols', 'thrift_binary'], address: '127.0.0.1:6832', protocol: 'UDP' },
  { ...RECEIVER, type: 'zipkin', keys: [], address: '127.0.0.1:9411', isOptional: false },
  { section: 'exporters', type: 'prometheus', keys: [], address: '', use: 'client', isOptional: false },
  { ...EXTENSION, type: 'jaeger_query', keys: ['http'], address: ':16686', use: 'UI', isOptional: false },
  { ...EXTENSION, type: 'jaeger_query', keys: ['grpc'], address: ':16685', use: 'client', isOptional: false },
  { ...EXTENSION, type: 'remote_sampling', keys: ['http'], address: ':5778', use: 'client' },
  { ...EXTENSION, type: 'remote_sampling', keys: ['grpc'], address: ':5779', use: 'client' },
  { ...EXTENSION, type: 'remote_storage', keys: [], address: ':17271', use: 'debugging', isOptional: false },
  { ...EXTENSION, type: 'healthcheckv2', keys: ['http'], address: '127.0.0.1:13133', use: 'probe' },
  { ...EXTENSION, type: 'healthcheckv2', keys: ['grpc'], address: '127.0.0.1:13132', use: 'probe' },
  { ...EXTENSION, type: 'pprof', keys: [], address: '127.0.0.1:1777', use: 'debugging', isOptional: false },
  { ...EXTENSION, type: 'zpages', keys: [], address: '127.0.0.1:55679', use: 'debugging', isOptional: false },
  { ...EXTENSION, type: 'expvar', keys: [], address: ':27777', use: 'debugging', isOptional: false },
];

/** The ports that Jaeger opens, of components that it starts. An address that has a variable is unknown. */
export const listenersOf: (config: JsonObject) => readonly Listener[] = once((config) => {
  const started = {
    receivers: usedIn(config, 'receivers'),
    exporters: usedIn(config, 'exporters'),
    extensions: new Set(startedExtensions(config).map(({ id }) => id)),
  };
  const ofComponents = (['receivers', 'exporters', 'extensions'] as const).flatMap((section) =>
    componentsIn(config, section)
      .filter(({ id }) => started[section].has(id))
      .flatMap((component) => KNOWN.flatMap((known) => listenersOfComponent(component, known))),
  );
  return [...ofComponents, ...metricsListeners(config)];
});

function listenersOfComponent(component: DefinedComponent, known: Known): Listener[] {
  const { section, type, keys, isOptional = true, address, protocol = 'TCP', use } = known;
  if (component.section !== section || component.type !== type) return [];
  const settings = settingsOf(component);
  // Without it, the extension ignores all other settings.
  if (type === 'healthcheckv2' && settings.use_v2 !== true) return [];
  const parent = valueAt(settings, ...keys.slice(0, -1));
  const isThere = isObject(parent) && Object.hasOwn(parent, keys.at(-1) ?? '');
  if (isOptional && !isThere) return [];
  const endpoint = valueAt(settings, ...keys, 'endpoint');
  const isWritten = endpoint !== undefined && endpoint !== null;
  const actual = isWritten ? (typeof endpoint === 'string' ? endpoint : '') : address;
  const transport = valueAt(settings, ...keys, 'transport');
  if (actual === '' && !isWritten) return [];
  if (typeof transport === 'string' && transport.startsWith('unix')) return [];
  const path = [component.path, ...keys, 'endpoint'].join('.');
  return [{ owner: component.id, path, ...(isWritten ? { endpoint } : {}), address: actual, protocol, use }];
}

/** The servers of Jaeger's own metrics. */
function metricsListeners(config: JsonObject): Listener[] {
  const metrics = objectAt(config, 'service', 'telemetry', 'metrics');
  if (metrics.level === 'none') return [];
  const path = 'service.telemetry.metrics.readers';
  const common = { owner: 'service.telemetry', protocol: 'TCP', use: 'debugging' } as const;
  if (!Array.isArray(metrics.readers)) return [{ ...common, path, address: '127.0.0.1:8888' }];
  return metrics.readers.flatMap((reader: unknown, index): Listener[] => {
    const { host, port } = objectAt(reader, 'pull', 'exporter', 'prometheus');
    if (typeof host !== 'string' || typeof port !== 'number') return [];
    return [
      {
        ...common,
        path: `${path}[${index}].pull.exporter.prometheus.port`,
        endpoint: port,
        address: `${host}:${port}`,
      },
    ];
  });
}
