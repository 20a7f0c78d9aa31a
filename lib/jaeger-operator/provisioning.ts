/**
 * A Kafka that the Strimzi operator runs.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L37
 */
export interface StrimziProps {
  /**
   * One broker with 10 Gi in place of three with 100 Gi: for tests, unsupported upstream.
   *
   * @default false
   */
  readonly minimal?: boolean;
}

/**
 * Whether the operator creates a Kafka for streaming Jaegers that name no brokers.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L36
 */
export class KafkaProvisioning {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** No Kafka, and no rights for one. */
  static none(): KafkaProvisioning {
    return new KafkaProvisioning('no', false);
  }

  /** By the Strimzi operator, if its API exists. */
  static strimzi(props: StrimziProps = {}): KafkaProvisioning {
    return new KafkaProvisioning('auto', props.minimal ?? false);
  }

  private constructor(
    /**
     * Upstream's `kafka-provision`.
     *
     * @internal
     */
    readonly _word: string,
    /**
     * Upstream's `kafka-provisioning-minimal`.
     *
     * @internal
     */
    readonly _minimal: boolean,
  ) {}
}

/**
 * Whether the operator creates an Elasticsearch for Jaegers that name no servers.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L35
 */
export enum ElasticsearchProvisioning {
  /**
   * No rights for it. In a cluster with the API logging.openshift.io the operator always uses that API, and fails without the
   * rights: choose `OPENSHIFT_OPERATOR` there.
   */
  NONE = 'no',
  /** By OpenShift's Elasticsearch operator, if its API exists; the operator then writes Secrets. */
  OPENSHIFT_OPERATOR = 'auto',
}
