import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { serviceName } from '../../../upstream/jaeger';
import { optionText } from '../cr';

/** A port of a Service. */
export interface ServicePort {
  readonly name: string;
  readonly port: number;
  /** The node port that the CR sets. @default - chosen by Kubernetes, where the type has one */
  readonly nodePort?: number;
}

/** A Service that the operator creates. */
export interface ChildService {
  readonly name: string;
  readonly type: string;
  readonly ports: readonly ServicePort[];
}

/** The ports of the agent in the all-in-one pod. */
const AGENT_PORTS: readonly ServicePort[] = [
  { name: 'zk-compact-trft', port: 5775 },
  { name: 'http-config-rest', port: 5778 },
  { name: 'jg-compact-trft', port: 6831 },
  { name: 'jg-binary-trft', port: 6832 },
  { name: 'admin-http', port: 14271 },
];

/** The Services of the collector, the query component and, in allinone, the agent. */
export function servicesOf(cr: JsonObject, name: string, allInOne: boolean): readonly ChildService[] {
  const collector = collectorPorts(cr, allInOne);
  return [
    ...(allInOne ? [{ name: serviceName(name, 'agent'), type: 'ClusterIP', ports: AGENT_PORTS }] : []),
    { name: serviceName(name, 'collector'), type: typeOf(cr, 'collector'), ports: collector },
    { name: serviceName(name, 'collector-headless'), type: 'ClusterIP', ports: collector },
    { name: serviceName(name, 'query'), type: typeOf(cr, 'query'), ports: queryPorts(cr) },
  ];
}

function typeOf(cr: JsonObject, component: string): string {
  return stringAt(cr, 'spec', component, 'serviceType') || 'ClusterIP';
}

function collectorPorts(cr: JsonObject, allInOne: boolean): readonly ServicePort[] {
  const tls = textOf(cr, 'collector', 'collector.grpc.tls.enabled') === 'true';
  const otlp = textOf(cr, allInOne ? 'allInOne' : 'collector', 'collector.otlp.enabled') !== 'false';
  return [
    { name: 'http-zipkin', port: 9411 },
    { name: tls ? 'tls-grpc-jaeger' : 'grpc-jaeger', port: 14250 },
    { name: 'http-c-tchan-trft', port: 14267 },
    { name: 'http-c-binary-trft', port: 14268 },
    { name: 'admin-http', port: adminPort(cr, 'collector', 14269) },
    ...(otlp
      ? [
          { name: 'grpc-otlp', port: 4317 },
          { name: 'http-otlp', port: 4318 },
        ]
      : []),
  ];
}

function queryPorts(cr: JsonObject): readonly ServicePort[] {
  const query = objectAt(cr, 'spec', 'query');
  const chosen = query.serviceType === 'NodePort';
  return [
    { name: 'http-query', port: 16686, ...nodePort(chosen, query.nodePort) },
    { name: 'grpc-query', port: 16685, ...nodePort(chosen, query.grpcNodePort) },
    { name: 'admin-http', port: adminPort(cr, 'query', 16687) },
  ];
}

function nodePort(chosen: boolean, port: unknown): { readonly nodePort?: number } {
  return chosen && typeof port === 'number' && port !== 0 ? { nodePort: port } : {};
}

/** The port after the last colon of the address; the default if there is none. */
function adminPort(cr: JsonObject, component: string, usual: number): number {
  const port = /:(\d+)$/.exec(textOf(cr, component, 'admin.http.host-port'))?.[1];
  return port === undefined ? usual : Number(port);
}

function textOf(cr: JsonObject, component: string, option: string): string {
  return optionText(cr, option, 'spec', component, 'options').toLowerCase();
}
