import { factoriesOnly } from '../../app/factories-only';
import type { JsonObject } from '../../kubernetes/json';
import { JaegerOperatorVersion } from '../../upstream/jaeger-operator-version';
import type { JaegerVolume } from '../../jaeger-common/volume';
import { type BadgerStorageProps, badgerStorage, ephemeralBadgerStorage } from './badger';
import { type CassandraStorageProps, cassandraStorage } from './cassandra';
import { type ElasticsearchStorageProps, elasticsearchStorage } from './elasticsearch';
import { type OpenShiftElasticsearchStorageProps, openShiftElasticsearchStorage } from './openshift-elasticsearch';
import type { StorageParts } from './parts';

/**
 * Settings of the storage in memory.
 *
 * @see https://www.jaegertracing.io/docs/1.62/deployment/
 */
export interface MemoryStorageProps {
  /**
   * Traces to keep; the oldest are dropped first. Rejected when it is not a whole number; 0 and less mean no limit (warning JAE032).
   *
   * @default 100000
   */
  readonly maxTraces?: number;
}

const DEFAULT_MAX_TRACES = 100000;

/**
 * Where Jaeger keeps traces. What the operator or Jaeger 1.62 cannot use has no factory: OpenSearch is reached by
 * `elasticsearch`, whose API it speaks; ClickHouse and remote storage need Jaeger v2; Kafka is the buffer of
 * `JaegerStrategy.streaming`.
 *
 * @example
 * const strategy = JaegerStrategy.production({
 *   storage: JaegerStorage.elasticsearch({
 *     servers: ['https://elasticsearch.data.svc:9200'],
 *     credentials: SecretRef.fromName('jaeger-elasticsearch'),
 *     tls: StorageTls.fromSecret(SecretRef.fromName('elasticsearch-ca')),
 *     retention: Retention.days(14),
 *     dependencies: SparkDependencies.none(),
 *   }),
 * });
 *
 * @see https://www.jaegertracing.io/docs/1.62/deployment/
 */
export abstract class JaegerStorage {
  /** In the memory of the one pod: lost with it. */
  static memory(props: MemoryStorageProps = {}): JaegerStorage {
    const { maxTraces = DEFAULT_MAX_TRACES } = props;
    return new OnePodStorage({ type: 'memory', spec: () => ({ options: { memory: { 'max-traces': maxTraces } } }) });
  }

  /** The same without a limit: memory grows until the pod is out of memory and killed (warning JAE032). */
  static unlimitedMemory(): JaegerStorage {
    return new OnePodStorage({ type: 'memory', spec: () => ({}) });
  }

  /** In files of the one pod, on a persistent volume. */
  static badger(props: BadgerStorageProps): JaegerStorage {
    return new OnePodStorage(badgerStorage(props));
  }

  /** In files of the one pod that are lost with it. */
  static ephemeralBadger(): JaegerStorage {
    return new OnePodStorage(ephemeralBadgerStorage());
  }

  /** In an existing Elasticsearch or OpenSearch. */
  static elasticsearch(props: ElasticsearchStorageProps): DurableStorage {
    return new SharedStorage(elasticsearchStorage(props));
  }

  /**
   * In an Elasticsearch of OpenShift's Elasticsearch operator (warning JAE042, for a cluster that has none). Rejected in allInOne,
   * which does not look for it. The operator needs `ElasticsearchProvisioning.OPENSHIFT_OPERATOR`.
   */
  static openShiftElasticsearch(props: OpenShiftElasticsearchStorageProps): DurableStorage {
    return new SharedStorage(openShiftElasticsearchStorage(props));
  }

  /** In an existing Cassandra. */
  static cassandra(props: CassandraStorageProps): DurableStorage {
    return new SharedStorage(cassandraStorage(props));
  }

  protected constructor() {
    factoriesOnly(new.target, [OnePodStorage, SharedStorage], 'JaegerStorage.memory()');
  }

  /** @internal */
  protected abstract readonly _parts: StorageParts;

  /**
   * Upstream's `spec.storage.type`.
   *
   * @internal
   */
  get _type(): string {
    return this._parts.type;
  }

  /**
   * Volumes that Jaeger's pods and the storage's jobs need.
   *
   * @internal
   */
  get _volumes(): readonly JaegerVolume[] {
    return this._parts.volumes ?? [];
  }

  /**
   * Upstream's `spec.storage`; `where` is the construct's path, `jaeger` the version of Jaeger.
   *
   * @internal
   */
  _toSpec(where: string, jaeger = JaegerOperatorVersion.V1_62_0.jaeger): JsonObject {
    return { type: this._type, ...this._parts.spec(where, jaeger) };
  }
}

/**
 * A storage that several pods can share: what `production` and `streaming` take.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go
 */
export abstract class DurableStorage extends JaegerStorage {
  // Makes the type nominal, so that memory and Badger do not compile. The compiler shows this name in its error.
  /** @internal */
  protected readonly _onlyForAllInOne_useElasticsearchOrCassandra = true;

  protected constructor() {
    super();
  }
}

/** What one pod keeps for itself. */
class OnePodStorage extends JaegerStorage {
  constructor(protected override readonly _parts: StorageParts) {
    super();
  }
}

/** What several pods reach over the network. */
class SharedStorage extends DurableStorage {
  constructor(protected override readonly _parts: StorageParts) {
    super();
  }
}
