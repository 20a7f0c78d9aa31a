import * as plus from 'cdk8s-plus-28';
import * as library from '../../lib';

// As JavaScript sees the library: without types.
const js: Readonly<Record<string, unknown>> = { ...library };

type AnyFunction = (...args: readonly unknown[]) => unknown;

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function';
}

function classOf(name: string): AnyFunction {
  const found = js[name];
  if (!isFunction(found)) throw new Error(`no class ${name}`);
  return found;
}

/** What a factory such as `StorageTls.fromSecret` makes of arguments that no compiler has seen. */
export function call(factory: string, ...args: readonly unknown[]): unknown {
  const [name = '', member = ''] = factory.split('.');
  const found: unknown = Reflect.get(classOf(name), member);
  if (!isFunction(found)) throw new Error(`no factory ${factory}`);
  return Reflect.apply(found, classOf(name), [...args]);
}

/** Makes a construct in an environment of its own, with props that no compiler has seen, and renders it. */
export function make(name: string, props: unknown): void {
  const app = new library.TracingApp();
  Reflect.construct(classOf(name), [new library.Environment(app, 'e'), 'r', props]);
  app.render();
}

const all: Readonly<Record<string, unknown>> = { ...plus, ...js };

/** The enums of the public API by name, and those of cdk8s-plus. */
export const enums: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(all).flatMap(([name, value]): [string, readonly string[]][] => {
    if (typeof value !== 'object' || value === null) return [];
    const words: unknown[] = Object.values(value);
    const texts = words.filter((word) => typeof word === 'string');
    return texts.length === words.length && texts.length > 0 ? [[name, texts]] : [];
  }),
);

const KAFKA = { brokers: ['kafka:9092'], topic: 'spans' };

/** A storage on Elasticsearch. */
export function elasticsearch(props: object = {}): unknown {
  const retention = call('Retention.keepForever');
  return call('JaegerStorage.elasticsearch', { servers: ['http://elasticsearch:9200'], retention, ...props });
}

/** An Elasticsearch of OpenShift, as a storage. */
export function openShiftElasticsearch(props: object): unknown {
  const elasticsearchOfOpenShift = call('OpenShiftElasticsearch.provisioned', { nodeCount: 3, ...props });
  const retention = call('Retention.keepForever');
  return call('JaegerStorage.openShiftElasticsearch', { elasticsearch: elasticsearchOfOpenShift, retention });
}

/** A storage on Cassandra. */
export function cassandra(props: object = {}): unknown {
  const schema = call('CassandraSchema.none');
  return call('JaegerStorage.cassandra', { servers: ['cassandra'], schema, ...props });
}

/** Renders a Jaeger of strategy allInOne. */
export function allInOne(props: object): void {
  make('Jaeger', { strategy: call('JaegerStrategy.allInOne', props) });
}

/** Renders a Jaeger of strategy production. */
export function production(props: object): void {
  make('Jaeger', { strategy: call('JaegerStrategy.production', { storage: elasticsearch(), ...props }) });
}

/** Renders a Jaeger of strategy streaming, with these settings of its Kafka. */
export function streaming(props: object): void {
  const kafka = call('JaegerKafka.fromBrokers', { ...KAFKA, ...props });
  make('Jaeger', { strategy: call('JaegerStrategy.streaming', { storage: elasticsearch(), kafka }) });
}

/** Renders values of a release. */
export function release(props: object): void {
  make('MilvusRelease', { tracing: call('MilvusTracing.none'), ...props });
}

/** Renders values of a release with a standalone Milvus. */
export function standalone(props: object): void {
  release({ mode: call('MilvusReleaseMode.standalone', props) });
}

/** Renders the CR of a Milvus. */
export function milvus(props: object): void {
  make('Milvus', { tracing: call('MilvusTracing.none'), ...props });
}

/** Renders the CR of a standalone Milvus. */
export function milvusPod(props: object): void {
  milvus({ mode: call('MilvusMode.standalone', props) });
}
