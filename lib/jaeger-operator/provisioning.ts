export interface StrimziProps {
  /**
   * One broker with 10 Gi in place of three with 100 Gi: for tests, unsupported upstream.
   *
   * @default false
   */
  readonly minimal?: boolean;
}

/** Whether the operator makes a Kafka for streaming Jaegers that name no brokers. */
export class KafkaProvisioning {
  static off(): KafkaProvisioning {
    return new KafkaProvisioning('no', false);
  }

  /** By the Strimzi operator, where its API is there. */
  static strimzi({ minimal = false }: StrimziProps = {}): KafkaProvisioning {
    return new KafkaProvisioning('auto', minimal);
  }

  private constructor(
    /** Upstream's `kafka-provision`. */
    readonly word: string,
    readonly minimal: boolean,
  ) {}
}

/** Whether the operator makes an Elasticsearch for Jaegers that name no servers. */
export class ElasticsearchProvisioning {
  /**
   * No rights for it. In a cluster with the API logging.openshift.io the operator uses that API whatever is set, and fails
   * without the rights: choose `openShiftOperator` there.
   */
  static off(): ElasticsearchProvisioning {
    return new ElasticsearchProvisioning('no');
  }

  /** By OpenShift's Elasticsearch operator, where its API is there; the operator then writes Secrets. */
  static openShiftOperator(): ElasticsearchProvisioning {
    return new ElasticsearchProvisioning('auto');
  }

  private constructor(
    /** Upstream's `es-provision`. */
    readonly word: string,
  ) {}
}
