import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../kubernetes/json';
import { JAEGER_V2_PORTS } from '../upstream/jaeger-v2/ports';

/** The Services of a Jaeger 2, by what their names end with. */
export type ServiceSuffix = 'collector' | 'query';

/** Something that a container listens on. */
export interface ContainerPort {
  /** The name of the port in the pod. */
  readonly name: string;
  readonly port: number;
  /** The Service that leads to it, and the name of the port there: both are those of v1. @default - none leads to it */
  readonly service?: ServicePort;
  readonly secure: boolean;
  /** The sender whose port it is, where senders are told apart. @default - of all others */
  readonly sender?: string;
  /** Whether it is of a container beside Jaeger. @default false */
  readonly isBeside?: boolean;
}

/** A port of a Service. */
export interface ServicePort {
  readonly suffix: ServiceSuffix;
  readonly name: string;
  readonly port: number;
}

interface Known {
  readonly name: string;
  readonly service?: Omit<ServicePort, 'port'>;
  /** Where its `endpoint` and `tls` are in the configuration. */
  readonly path: readonly string[];
  /** Where it listens if the configuration names no port, and the port of the Service. */
  readonly port: number;
}

/** The names of the ports with metrics: Jaeger's own, and those of spans. */
export const METRICS_PORTS: readonly string[] = ['metrics', 'spanmetrics'];

/** The address of something that nothing outside of the pod reaches. */
export const LOCALHOST = /^(127\.[\d.]+|localhost|\[::1\]):/;
const RECEIVERS = ['receivers', 'otlp', 'protocols'];
const JAEGER = ['receivers', 'jaeger', 'protocols'];
const SAMPLING = ['extensions', 'remote_sampling'];
const QUERY = ['extensions', 'jaeger_query'];
const collector = (name: string) => ({ suffix: 'collector' as const, name });
const query = (name: string) => ({ suffix: 'query' as const, name });
const P = JAEGER_V2_PORTS;

const LISTENERS: readonly Known[] = [
  { name: 'grpc-otlp', service: collector('grpc-otlp'), path: [...RECEIVERS, 'grpc'], port: P.otlpGrpc },
  { name: 'http-otlp', service: collector('http-otlp'), path: [...RECEIVERS, 'http'], port: P.otlpHttp },
  {
    name: 'c-binary-trft',
    service: collector('http-c-binary-trft'),
    path: [...JAEGER, 'thrift_http'],
    port: P.jaegerThriftHttp,
  },
  { name: 'grpc', service: collector('grpc-jaeger'), path: [...JAEGER, 'grpc'], port: P.jaegerGrpc },
  { name: 'zipkin', service: collector('http-zipkin'), path: ['receivers', 'zipkin'], port: P.zipkin },
  { name: 'query', service: query('http-query'), path: [...QUERY, 'http'], port: P.query },
  { name: 'grpc-query', service: query('grpc-query'), path: [...QUERY, 'grpc'], port: P.queryGrpc },
  { name: 'sampling', service: collector('http-sampling'), path: [...SAMPLING, 'http'], port: P.remoteSamplingHttp },
  {
    name: 'grpc-sampling',
    service: collector('grpc-sampling'),
    path: [...SAMPLING, 'grpc'],
    port: P.remoteSamplingGrpc,
  },
  { name: 'spanmetrics', path: ['exporters', 'prometheus'], port: P.spanMetrics },
  { name: 'health', path: ['extensions', 'healthcheckv2', 'http'], port: P.health },
];

/** What a Jaeger 2 listens on, by its configuration as it is written. */
export function listenersOf(config: JsonObject): readonly ContainerPort[] {
  const found = LISTENERS.flatMap(({ name, path, port, service }): readonly ContainerPort[] => {
    const settings = valueAt(config, ...path);
    if (settings === undefined) return [];
    const endpoint = stringAt(settings, 'endpoint');
    if (endpoint !== undefined && LOCALHOST.test(endpoint)) return [];
    const written = portOf(endpoint) ?? port;
    const own = { name, port: written, secure: isObject(objectAt(settings).tls) };
    return [service === undefined ? own : { ...own, service: { ...service, port } }];
  });
  const [reader] = readersOf(config);
  const metrics = valueAt(reader, 'pull', 'exporter', 'prometheus', 'port');
  return typeof metrics === 'number' ? [...found, { name: 'metrics', port: metrics, secure: false }] : found;
}

/** The port of `host:port`. */
export function portOf(endpoint: string | undefined): number | undefined {
  const text = endpoint?.slice(endpoint.lastIndexOf(':') + 1) ?? '';
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function readersOf(config: JsonObject): readonly unknown[] {
  const readers = valueAt(config, 'service', 'telemetry', 'metrics', 'readers');
  return Array.isArray(readers) ? readers : [];
}
