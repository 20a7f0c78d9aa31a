import type { JsonObject } from '../kubernetes/json';
import {
  type AllInOneComponentProps,
  allInOneSpec,
  type JaegerCollectorProps,
  collectorSpec,
  type JaegerIngesterProps,
  ingesterSpec,
  type JaegerQueryProps,
  querySpec,
} from './components';
import type { JaegerKafka } from './kafka';
import { type DurableStorage, JaegerStorage } from './storage/storage';
import type { JaegerVolume } from '../jaeger-common/volume';

/**
 * Settings of strategy allInOne.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/all_in_one.go
 */
export interface AllInOneProps extends AllInOneComponentProps {
  /** Where traces are kept. @default JaegerStorage.memory() */
  readonly storage?: JaegerStorage;
}

/**
 * Settings of strategy production.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/production.go
 */
export interface ProductionProps {
  /** Elasticsearch or Cassandra: a storage that several pods share. */
  readonly storage: DurableStorage;
  /** What takes the spans. @default - autoscaled, with the operator's settings */
  readonly collector?: JaegerCollectorProps;
  /** What has the UI. @default - one pod, with the operator's settings */
  readonly query?: JaegerQueryProps;
}

/**
 * Settings of strategy streaming.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/streaming.go
 */
export interface StreamingProps extends ProductionProps {
  /** The buffer between collectors and ingesters. */
  readonly kafka: JaegerKafka;
  /** What brings spans from Kafka to the storage. @default - autoscaled, with the operator's settings */
  readonly ingester?: JaegerIngesterProps;
}

/** What a strategy makes of the settings of a Jaeger. */
interface Components {
  /** Upstream's sections `allInOne`, `collector`, `ingester` and `query`. */
  readonly sections: JsonObject;
  /** Volumes that all pods have. */
  readonly volumes: readonly JaegerVolume[];
  /** Annotations of the CR. */
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * How Jaeger is laid out in pods; each with the settings that the operator reads in it, and no others.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go
 */
export class JaegerStrategy {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One pod with collector, query and UI. */
  static allInOne(props: AllInOneProps = {}): JaegerStrategy {
    const storage = props.storage ?? JaegerStorage.memory();
    return new JaegerStrategy('allinone', storage, (flags, where) => ({
      sections: allInOneSpec(props, flags, where),
      volumes: storage._volumes,
      annotations: {},
    }));
  }

  /**
   * Collectors and query in pods of their own, over a storage that they share.
   *
   * @example
   * const strategy = JaegerStrategy.production({
   *   storage,
   *   collector: { scale: JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 8 }) },
   *   query: { scale: JaegerScale.replicas(2) },
   * });
   */
  static production(props: ProductionProps): JaegerStrategy {
    const { collector = {}, query = {}, ...given } = { ...props };
    const storage = orMemory(given.storage);
    return new JaegerStrategy('production', storage, (flags, where) => ({
      sections: sections({ collector: collectorSpec(collector, {}, where), query: querySpec(query, flags, where) }),
      volumes: storage._volumes,
      annotations: {},
    }));
  }

  /** Like `production`, with Kafka between collectors and ingesters. */
  static streaming(props: StreamingProps): JaegerStrategy {
    const { storage, kafka, collector = {}, ingester = {}, query = {} } = props;
    return new JaegerStrategy('streaming', storage, (flags, where) => ({
      sections: sections({
        collector: { ...collectorSpec(collector, kafka._collectorFlags, where), ...kafka._secretSpec },
        ingester: { ...ingesterSpec(ingester, kafka._ingesterFlags, where), ...kafka._secretSpec },
        query: querySpec(query, flags, where),
      }),
      volumes: [...storage._volumes, ...kafka._volumes],
      annotations: kafka._annotations,
    }));
  }

  private constructor(
    /**
     * Upstream's `spec.strategy`, in the spelling that the operator writes back.
     *
     * @internal
     */
    readonly _name: string,
    /**
     * Where traces are kept.
     *
     * @internal
     */
    readonly _storage: JaegerStorage,
    /**
     * The settings; `queryFlags` are those of the UI that come from elsewhere, `where` is the construct's path.
     *
     * @internal
     */
    readonly _components: (queryFlags: JsonObject, where: string) => Components,
  ) {}
}

function sections(all: Readonly<Record<string, JsonObject>>): JsonObject {
  return Object.fromEntries(Object.entries(all).filter(([, section]) => Object.keys(section).length > 0));
}

/** From JavaScript a storage can be missing: JAE002 reports it. */
function orMemory(storage: JaegerStorage | undefined): JaegerStorage {
  return storage ?? JaegerStorage.memory();
}
