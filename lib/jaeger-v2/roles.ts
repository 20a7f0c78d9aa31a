import { checkProps, partOf, required } from '../app/props';
import type { JaegerScale } from '../jaeger-common/scale';
import type { JaegerV2PodProps, JaegerV2ScaledProps } from './component-props';
import type { Role } from './contribution';
import type { JaegerV2Kafka } from './kafka';
import { ONE_POD_TYPES, SHARED_TYPES } from './prop-types';
import { type JaegerV2SharedStorage, JaegerV2Storage } from './storage/storage';

/**
 * Settings of one pod with everything.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/
 */
export interface JaegerV2AllInOneProps extends JaegerV2PodProps {
  /** Where traces are kept. @default JaegerV2Storage.memory() */
  readonly storage?: JaegerV2Storage;
}

/**
 * Settings of collectors and query over a storage that they share.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/
 */
export interface JaegerV2CollectorAndQueryProps {
  /** A storage that several pods share. */
  readonly storage: JaegerV2SharedStorage;
  /** What takes the spans. @default - two pods */
  readonly collector?: JaegerV2ScaledProps;
  /** What has the UI. @default - two pods */
  readonly query?: JaegerV2ScaledProps;
}

/**
 * Settings of collectors that write to Kafka, and ingesters that read it.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/#via-kafka
 */
export interface JaegerV2StreamingProps {
  /** A storage that several pods share. */
  readonly storage: JaegerV2SharedStorage;
  /** The Kafka between collectors and ingesters. */
  readonly kafka: JaegerV2Kafka;
  /** What takes the spans. @default - two pods */
  readonly collector?: JaegerV2ScaledProps;
  /** What stores the spans. More pods than the topic has partitions are idle. @default - two pods */
  readonly ingester?: JaegerV2ScaledProps;
  /** What has the UI. @default - two pods */
  readonly query?: JaegerV2ScaledProps;
}

/** The pods of one role. */
export interface RoleSettings {
  readonly role: Role;
  readonly pods: JaegerV2PodProps;
  /** Undefined: one pod, which cannot be two. */
  readonly scale: JaegerScale | undefined;
  /** The default where `scale` is undefined in the props of a role that can have several. */
  readonly canScale: boolean;
}

/**
 * Which roles of Jaeger 2 run in pods of their own, and where they keep traces.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/
 */
export class JaegerV2Roles {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One pod that receives, stores and shows. */
  static allInOne(props: JaegerV2AllInOneProps = {}): JaegerV2Roles {
    checkProps('JaegerV2Roles.allInOne', props, ONE_POD_TYPES);
    const { storage = JaegerV2Storage.memory(), ...pods } = props;
    return new JaegerV2Roles(storage, [{ role: 'all-in-one', pods, scale: undefined, canScale: false }]);
  }

  /** Collectors, and query with the UI, in pods of their own. */
  static collectorAndQuery(props: JaegerV2CollectorAndQueryProps): JaegerV2Roles {
    checkProps('JaegerV2Roles.collectorAndQuery', props, SHARED_TYPES);
    const { storage, collector = {}, query = {} } = props;
    return new JaegerV2Roles(storage, [scaled('collector', collector), scaled('query', query)]);
  }

  /**
   * Collectors that write to Kafka, ingesters that store what it keeps, and query: a slow storage does not slow the senders.
   *
   * A message counts as read once the storage has taken its spans: what an ingester holds when it is killed, the next one reads again.
   * Three things are kept in memory all the same, and go with the pod: what `tailSampling` has not decided on, what waits for another
   * backend of `exporters`, and what Jaeger buffers for Elasticsearch or OpenSearch.
   */
  static streaming(props: JaegerV2StreamingProps): JaegerV2Roles {
    checkProps('JaegerV2Roles.streaming', props, {
      ...SHARED_TYPES,
      kafka: required(partOf('JaegerV2Kafka', '_exporter')),
    });
    const { storage, kafka, collector = {}, ingester = {}, query = {} } = props;
    const roles = [scaled('collector', collector), scaled('ingester', ingester), scaled('query', query)];
    return new JaegerV2Roles(storage, roles, kafka);
  }

  private constructor(
    /**
     * Where traces are kept.
     *
     * @internal
     */
    readonly _storage: JaegerV2Storage,
    /**
     * The roles that have pods of their own.
     *
     * @internal
     */
    readonly _roles: readonly RoleSettings[],
    /**
     * What is between collectors and ingesters; undefined where there are none.
     *
     * @internal
     */
    readonly _kafka?: JaegerV2Kafka,
  ) {}
}

function scaled(role: Role, { scale, ...pods }: JaegerV2ScaledProps): RoleSettings {
  return { role, pods, scale, canScale: true };
}
