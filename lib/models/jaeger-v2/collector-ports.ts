import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { componentType } from './components';

/** A port that the operator puts into a Service of a collector. */
export interface CollectorPort {
  readonly name: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** The protocols of receivers that the operator knows, with their ports. */
const PROTOCOLS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  otlp: { grpc: 4317, http: 4318 },
  jaeger: { grpc: 14250, thrift_http: 14268, thrift_compact: 6831, thrift_binary: 6832 },
};
const UDP = ['thrift_compact', 'thrift_binary'];

/** Receivers and exporters with one endpoint. */
const SINGLE: Readonly<Record<string, number>> = { zipkin: 9411, prometheus: 8888 };

/**
 * The ports of the Service for receivers, and of exporters that are scraped: only of those that are in a pipeline.
 *
 * @see https://github.com/open-telemetry/opentelemetry-operator/blob/v0.158.0/internal/manifests/collector/service.go
 */
export function receiverPorts(config: JsonObject): readonly CollectorPort[] {
  const receivers = inPipelines(config, 'receivers').flatMap((id) => portsOf(id, objectAt(config, 'receivers')[id]));
  const scraped = inPipelines(config, 'exporters')
    .filter((id) => componentType(id) === 'prometheus')
    .flatMap((id) => portsOf(id, objectAt(config, 'exporters')[id]));
  return [...receivers, ...scraped].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The ports of the Service for extensions: those of jaeger_query. */
export function extensionPorts(config: JsonObject): readonly CollectorPort[] {
  const { extensions } = objectAt(config, 'service');
  const listed = Array.isArray(extensions) ? extensions.filter((id) => typeof id === 'string') : [];
  return listed
    .filter((id) => componentType(id) === 'jaeger_query')
    .flatMap((id) => {
      const settings = objectAt(config, 'extensions', id);
      const http = portOf(stringAt(settings, 'http', 'endpoint')) ?? 16686;
      const grpc = portOf(stringAt(settings, 'grpc', 'endpoint'));
      return [
        { name: portName(id, http), port: http, protocol: 'TCP' as const },
        ...(grpc === undefined ? [] : [{ name: portName(`${id}-2`, grpc), port: grpc, protocol: 'TCP' as const }]),
      ];
    });
}

/** The port that the operator takes for a receiver, or one of its protocols, without an endpoint; undefined where it knows none. */
export function defaultPort(id: string, protocol?: string): number | undefined {
  const type = componentType(id);
  return protocol === undefined ? SINGLE[type] : PROTOCOLS[type]?.[protocol];
}

/** The ids of components of one kind in all pipelines, each once. */
export function inPipelines(config: JsonObject, kind: 'exporters' | 'receivers'): readonly string[] {
  const pipelines = Object.values(objectAt(config, 'service', 'pipelines')).filter(isObject);
  const ids = pipelines.flatMap(({ [kind]: list }): unknown[] => (Array.isArray(list) ? list : []));
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** The port of `host:port`; undefined where there is none, or a variable. */
export function portOf(endpoint: string | undefined): number | undefined {
  const [, port] = /:(\d{1,5})$/.exec(endpoint ?? '') ?? [];
  return port === undefined ? undefined : Number(port);
}

function portsOf(id: string, settings: unknown): readonly CollectorPort[] {
  const type = componentType(id);
  const protocols = PROTOCOLS[type];
  if (protocols === undefined) {
    const port = portOf(stringAt(settings, 'endpoint')) ?? SINGLE[type];
    return port === undefined ? [] : [{ name: portName(id, port), port, protocol: 'TCP' }];
  }
  return Object.entries(objectAt(settings, 'protocols')).flatMap(([protocol, of]): CollectorPort[] => {
    const port = portOf(stringAt(of, 'endpoint')) ?? protocols[protocol];
    if (port === undefined) return [];
    return [{ name: portName(`${id}-${protocol}`, port), port, protocol: UDP.includes(protocol) ? 'UDP' : 'TCP' }];
  });
}

/** A longer name is replaced by the number. */
function portName(name: string, port: number): string {
  return name.length > 15 ? `port-${port}` : name.replace(/[/_]/g, '-');
}
