import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { readYaml, YamlProblem } from '../../kubernetes/yaml-reader';
import { collectorNames } from '../../upstream/jaeger-v2/collector-operator';
import type { EnvironmentModel } from '../environment';
import { isJaegerCollector } from './collector';
import { receiverPorts } from './collector-ports';
import { componentsOf } from './components';
import { configSources, jaegerV2Containers } from './workload';

/** A Service that leads to a Jaeger 2. */
export interface JaegerV2Service {
  readonly service: string;
  /** What makes the Service: itself, or a custom resource. */
  readonly where: string;
  readonly ports: readonly number[];
  /** The configuration of the pods behind it. */
  readonly config: JsonObject;
}

/** The protocols that Milvus speaks, by the receivers of Jaeger 2. */
const RECEIVERS = {
  thriftHttp: ['jaeger', 'thrift_http'],
  otlpGrpc: ['otlp', 'grpc'],
  otlpHttp: ['otlp', 'http'],
} as const;

/** Whether a receiver of a configuration speaks TLS; undefined where several differ, or none speaks the protocol. */
export function receivesTls(config: JsonObject, receiver: keyof typeof RECEIVERS): boolean | undefined {
  const [type, protocol] = RECEIVERS[receiver];
  const found = componentsOf(config, 'receivers', type).flatMap(({ settings }) => {
    const protocols = objectAt(settings, 'protocols');
    return protocol in protocols ? [isObject(valueAt(protocols, protocol, 'tls'))] : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** The Services of an environment by namespace and name; what leads to no Jaeger 2 is undefined once somebody asks. */
export class JaegerV2Services {
  private readonly services = new Map<string, () => JaegerV2Service | undefined>();
  /** By namespace: with thousands of tenants each has its own. */
  private readonly objects = new Map<string, JsonObject[]>();

  constructor({ objects }: EnvironmentModel) {
    for (const { object, where } of objects) {
      const beside = this.objects.get(namespaceOf(object)) ?? [];
      this.objects.set(namespaceOf(object), beside);
      beside.push(object);
      if (object.kind === 'Service') this.services.set(keyOf(object), () => this.plain(object, where));
      if (!isJaegerCollector(object)) continue;
      const { collector, headless } = collectorNames(nameOf(object));
      for (const name of [collector, headless])
        this.services.set(`${namespaceOf(object)}/${name}`, () => ofCollector(object, name, where));
    }
  }

  /** @param key `NAMESPACE/NAME`. */
  find(key: string): JaegerV2Service | undefined {
    return this.services.get(key)?.();
  }

  private plain(service: JsonObject, where: string): JaegerV2Service | undefined {
    const selector = objectAt(service, 'spec', 'selector');
    const beside = this.objects.get(namespaceOf(service)) ?? [];
    const config = beside
      .filter((object) => isSelected(selector, object))
      .map((object) => configOf(object, beside))
      .find((found) => found !== undefined);
    if (config === undefined) return undefined;
    const listed = valueAt(service, 'spec', 'ports');
    const ports: readonly unknown[] = Array.isArray(listed) ? listed : [];
    return { service: nameOf(service), where, ports: ports.flatMap(numberOf), config };
  }
}

/** The configuration that the pods of an object read, in a ConfigMap beside it. */
function configOf(object: JsonObject, beside: readonly JsonObject[]): JsonObject | undefined {
  const sources = jaegerV2Containers(object).flatMap((container) => configSources(object, container));
  for (const { name, key } of sources) {
    const map = beside.find((other) => other.kind === 'ConfigMap' && nameOf(other) === name);
    const text = stringAt(map, 'data', key);
    const tree = text === undefined ? undefined : treeIn(text);
    if (tree !== undefined) return tree;
  }
  return undefined;
}

function ofCollector(cr: JsonObject, service: string, where: string): JaegerV2Service {
  const config = objectAt(cr, 'spec', 'config');
  const more = valueAt(cr, 'spec', 'ports');
  const ports = [
    ...receiverPorts(config).map(({ port }) => port),
    ...(Array.isArray(more) ? more.flatMap(numberOf) : []),
  ];
  return { service, where, ports, config };
}

function isSelected(selector: JsonObject, object: JsonObject): boolean {
  const labels = objectAt(object, 'spec', 'template', 'metadata', 'labels');
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([label, value]) => labels[label] === value);
}

function numberOf(entry: unknown): readonly number[] {
  const port = valueAt(entry, 'port');
  return typeof port === 'number' ? [port] : [];
}

function treeIn(text: string): JsonObject | undefined {
  try {
    const tree = readYaml(text)[0]?.value;
    return isObject(tree) ? tree : undefined;
  } catch (error) {
    if (error instanceof YamlProblem) return undefined;
    throw error;
  }
}

function keyOf(object: JsonObject): string {
  return `${namespaceOf(object)}/${nameOf(object)}`;
}

function nameOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'name') ?? '';
}

function namespaceOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'namespace') ?? 'default';
}
