import { type JsonObject, objectAt, stringAt } from '../../../../kubernetes/json';
import { runningStorageOf } from '../../../../models/jaeger-cr/running';
import { storagesOf } from '../../../../models/jaeger-v2/storages';
import { v2Configs } from '../base-path';
import { type Chain, objectsAt } from '../../chain';
import type { JaegerFound } from '../jaegers';

/** The kinds of storages of a Jaeger in its own words, such as `elasticsearch`; none where that is not known. */
export function storageKinds(chain: Chain, jaeger: JaegerFound): readonly string[] {
  const { cr, isV2, workloads } = jaeger;
  if (isV2) {
    const kinds = v2Configs(chain, jaeger).flatMap((config) =>
      storagesOf(config).flatMap((storage) => (storage.of === 'backends' ? storage.kinds : [])),
    );
    return [...new Set(kinds)];
  }
  if (cr !== undefined) return [runningStorageOf(cr)];
  const types = workloads.flatMap(templateContainers).flatMap(typeOf);
  return types.length === 0 ? ['memory'] : [...new Set(types)];
}

function templateContainers(workload: JsonObject): readonly JsonObject[] {
  return objectsAt(workload, 'spec', 'template', 'spec', 'containers');
}

function typeOf(container: JsonObject): readonly string[] {
  const variable = objectsAt(container, 'env').find(({ name }) => name === 'SPAN_STORAGE_TYPE');
  const value = stringAt(variable, 'value');
  return value === undefined ? [] : value.split(',');
}

/** What lines of logs say of which storage. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/gocql|eyspace|assandra/, 'Cassandra'],
  [/kafka|SASL/i, 'Kafka'],
  [/[Bb]adger|directory lock|Creating Dir/, 'Badger'],
  [/opensearch/i, 'OpenSearch'],
  [/lastic|_bulk|template "jaeger/, 'Elasticsearch'],
];
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['elasticsearch', 'Elasticsearch'],
  ['opensearch', 'OpenSearch'],
  ['cassandra', 'Cassandra'],
  ['kafka', 'Kafka'],
  ['badger', 'Badger'],
]);

/** The name of the storage that a line is about: `Elasticsearch`. */
export function storageName(chain: Chain, jaeger: JaegerFound, line: string): string {
  const kinds = storageKinds(chain, jaeger).flatMap((kind) => OWN_NAMES.get(kind) ?? []);
  const named = NAMES.find(([pattern]) => pattern.test(line))?.[1];
  // Jaeger calls OpenSearch Elasticsearch.
  if (named === 'Elasticsearch' && kinds.includes('OpenSearch')) return 'OpenSearch';
  return named ?? kinds[0] ?? 'the storage';
}

/** The names of the options with the address of a storage, in Jaeger 1 and 2. */
const ADDRESSES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['Elasticsearch', ['es.server-urls', 'server_urls']],
  ['OpenSearch', ['es.server-urls', 'server_urls']],
  ['Cassandra', ['cassandra.servers', 'connection.servers']],
  ['Kafka', ['kafka.producer.brokers', 'brokers']],
]);

/** The option with the address of a storage. */
export function addressOption(name: string, { isV2 }: JaegerFound): string {
  return ADDRESSES.get(name)?.[isV2 ? 1 : 0] ?? 'its address';
}

/** The names of Secrets whose entries become variables of a workload. */
export function secretsOf(workload: JsonObject): readonly string[] {
  const names = templateContainers(workload).flatMap((container) => [
    ...objectsAt(container, 'envFrom').map((each) => stringAt(each, 'secretRef', 'name')),
    ...objectsAt(container, 'env').map((each) => stringAt(objectAt(each, 'valueFrom', 'secretKeyRef'), 'name')),
  ]);
  return [...new Set(names.filter((name) => name !== undefined))];
}
