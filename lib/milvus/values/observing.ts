import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import { givenBelow } from './contribution';
import type { MilvusReleasePersistence } from './volume';

/**
 * The ServiceMonitor of a release.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L169
 */
export interface MilvusReleaseServiceMonitorProps {
  /** How often the metrics are read, as Prometheus writes durations. @default - the chart's: `30s` */
  readonly interval?: string;
  /** How long one read may take, as Prometheus writes durations. @default - the chart's: `10s` */
  readonly scrapeTimeout?: string;
  /** Labels by which a Prometheus finds it. @default - none */
  readonly additionalLabels?: Readonly<Record<string, string>>;
}

/**
 * Whether Prometheus can read Milvus.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L169
 */
export class MilvusReleaseMetrics {
  /** No port for metrics at the Service. */
  static none(): MilvusReleaseMetrics {
    return new MilvusReleaseMetrics({ enabled: false });
  }

  /** A port, and no ServiceMonitor: the chart's default. */
  static exposed(): MilvusReleaseMetrics {
    return new MilvusReleaseMetrics({ enabled: true });
  }

  /** A ServiceMonitor for the Prometheus operator, whose CRD must be there. */
  static serviceMonitor(props: MilvusReleaseServiceMonitorProps = {}): MilvusReleaseMetrics {
    return new MilvusReleaseMetrics({ enabled: true, serviceMonitor: { enabled: true, ...defined({ ...props }) } });
  }

  private constructor(
    /**
     * The chart's `metrics`.
     *
     * @internal
     */
    readonly _values: JsonObject,
  ) {}
}

/**
 * Size, age and number of log files. There are none without `persistence`: logs go to standard output.
 *
 * @see https://milvus.io/docs/configure_log.md
 */
export interface MilvusReleaseLogFileProps {
  /** How large a file may become, in MB. @default - the chart's: 300 */
  readonly maxSize?: number;
  /** How long an old file is kept, in days. @default - the chart's: 10 */
  readonly maxAge?: number;
  /** How many old files are kept. @default - the chart's: 20 */
  readonly maxBackups?: number;
}

/**
 * The logs of Milvus.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L196
 */
export interface MilvusReleaseLogProps {
  /** The level: `debug`, `info`, `warn`, `error`, `panic` or `fatal`. @default - the chart's: info */
  readonly level?: string;
  /** The format: `text` or `json`. @default - the chart's: text */
  readonly format?: string;
  /** Size, age and number of the log files. @default - the chart's */
  readonly file?: MilvusReleaseLogFileProps;
  /** Log files beside standard output; a claim that all pods can write. @default - none */
  readonly persistence?: MilvusReleasePersistence;
}

/** The chart's `log`. */
export function logValues({ level, format, file, persistence }: MilvusReleaseLogProps): JsonObject {
  return { ...defined({ level, format, persistence: persistence?._values }), ...givenBelow('file', { ...file }) };
}

/**
 * The image of Milvus, and where all images of the release come from.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L17
 */
export interface MilvusReleaseImageProps {
  /**
   * A registry, with or without a path, that mirrors every image of the chart under its original name: Milvus,
   * etcd, MinIO, Pulsar, Kafka and the rest. Images that are set here or in `values` stay. Rejected: a scheme, a
   * slash at the end.
   *
   * @default - none: docker.io, and ghcr.io for text-embeddings-inference
   */
  readonly mirror?: string;
  /** The image of Milvus, without its tag. @default - the chart's: `milvusdb/milvus` */
  readonly repository?: string;
  /** The tag of the image, which says which Milvus it is. Rejected in a cluster where the chart cannot run it. @default - the chart's */
  readonly tag?: string;
  /** When the image is pulled: `Always`, `IfNotPresent` or `Never`. @default - the chart's: IfNotPresent */
  readonly pullPolicy?: string;
  /** Names of Secrets in the namespace of Milvus; with `mirror` they are for the pods of all parts. @default - none */
  readonly pullSecrets?: string[];
}

/** The chart's `image`. */
export function imageValues({ repository, tag, pullPolicy, pullSecrets }: MilvusReleaseImageProps): JsonObject {
  const all = defined({
    repository,
    tag,
    pullPolicy,
    pullSecrets: pullSecrets && [...pullSecrets],
  });
  return defined({ all: unlessEmpty(all) });
}
