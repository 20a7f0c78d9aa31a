import { factoriesOnly } from '../../app/factories-only';
import {
  badgerStorage,
  ephemeralBadgerStorage,
  type JaegerV2BadgerProps,
  type JaegerV2EphemeralBadgerProps,
} from './badger';
import { cassandraStorage, type JaegerV2CassandraProps } from './cassandra';
import { clickHouseStorage, type JaegerV2ClickHouseProps } from './click-house';
import { grpcStorage, type JaegerV2GrpcProps } from './grpc';
import type { JaegerV2ElasticsearchProps } from './search/props';
import { searchStorage } from './search/search';
import { type JaegerV2MemoryProps, memoryStorage } from './memory';
import type { StorageParts } from './parts';

/**
 * Where a Jaeger 2 keeps traces.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/
 */
export abstract class JaegerV2Storage {
  /** In the memory of the one pod: lost with it. */
  static memory(props: JaegerV2MemoryProps = {}): JaegerV2Storage {
    return new OnePodStorage(memoryStorage(props));
  }

  /** In files of the one pod, on a volume. */
  static badger(props: JaegerV2BadgerProps): JaegerV2Storage {
    return new OnePodStorage(badgerStorage(props));
  }

  /** In files of the one pod that are lost with it. */
  static ephemeralBadger(props: JaegerV2EphemeralBadgerProps = {}): JaegerV2Storage {
    return new OnePodStorage(ephemeralBadgerStorage(props));
  }

  /** In an existing Elasticsearch 7, 8 or 9. */
  static elasticsearch(props: JaegerV2ElasticsearchProps): JaegerV2SharedStorage {
    return new ManyPodsStorage(searchStorage('elasticsearch', props));
  }

  /** In an existing OpenSearch 1, 2 or 3. */
  static openSearch(props: JaegerV2ElasticsearchProps): JaegerV2SharedStorage {
    return new ManyPodsStorage(searchStorage('opensearch', props));
  }

  /** In an existing Cassandra. */
  static cassandra(props: JaegerV2CassandraProps): JaegerV2SharedStorage {
    return new ManyPodsStorage(cassandraStorage(props));
  }

  /** In an existing ClickHouse, from Jaeger 2.14.0 on. Experimental. */
  static clickHouse(props: JaegerV2ClickHouseProps): JaegerV2SharedStorage {
    return new ManyPodsStorage(clickHouseStorage(props));
  }

  /** In a server that speaks Jaeger's storage API 2 over gRPC. */
  static grpc(props: JaegerV2GrpcProps): JaegerV2SharedStorage {
    return new ManyPodsStorage(grpcStorage(props));
  }

  protected constructor() {
    factoriesOnly(new.target, [OnePodStorage, ManyPodsStorage], 'JaegerV2Storage.memory()');
  }

  /**
   * What it brings.
   *
   * @internal
   */
  abstract readonly _parts: StorageParts;
}

/**
 * A storage that several pods can share: what `collectorAndQuery` and `streaming` take.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/
 */
export abstract class JaegerV2SharedStorage extends JaegerV2Storage {
  // Makes the type nominal, so that memory and Badger do not compile. The compiler shows this name in its error.
  /** @internal */
  protected readonly _onlyForAllInOne_useAStorageThatPodsShare = true;

  protected constructor() {
    super();
  }
}

/** What one pod keeps for itself. */
class OnePodStorage extends JaegerV2Storage {
  constructor(override readonly _parts: StorageParts) {
    super();
  }
}

/** What several pods reach over the network. */
class ManyPodsStorage extends JaegerV2SharedStorage {
  constructor(override readonly _parts: StorageParts) {
    super();
  }
}
