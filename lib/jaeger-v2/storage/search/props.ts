import type { Duration, Size } from 'cdk8s';
import type { StorageTls } from '../../../jaeger-common/storage-tls';
import type { JaegerV2SearchCredentials } from './credentials';
import type { JaegerV2Retention } from './retention';

/** How often a new index begins. */
export enum JaegerV2IndexPeriod {
  /** Each hour: for very many traces, and some days at most. */
  HOUR = 'hour',
  /** Each day. */
  DAY = 'day',
}

/**
 * The indices of a storage.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/elasticsearch/
 */
export interface JaegerV2IndexProps {
  /** How long traces are kept. */
  readonly retention: JaegerV2Retention;
  /**
   * What the names of indices begin with, before a hyphen. Rejected: capitals, what Elasticsearch does not take, and a hyphen at the end.
   *
   * @default - nothing; of an archive `archive` behind that of the storage
   */
  readonly indexPrefix?: string;
  /**
   * Between the parts of the date in the names of indices. With `JaegerV2Retention.rollover`, only those of adaptive sampling have a date.
   * Rejected: anything but a hyphen, a dot or nothing.
   *
   * @default - a hyphen
   */
  readonly indexDateSeparator?: string;
  /** How often a new index begins. With `JaegerV2Retention.rollover`, only one of adaptive sampling. @default JaegerV2IndexPeriod.DAY */
  readonly indexPeriod?: JaegerV2IndexPeriod;
  /** Primary shards of an index. Rejected below 1. @default 5 */
  readonly shards?: number;
  /** Replicas of an index. Rejected below 0. On a single node, 0 keeps its health green. @default 1 */
  readonly replicas?: number;
}

/**
 * How spans are written.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/elasticsearch/
 */
export interface JaegerV2BulkProps {
  /** The size at which a request is sent; written in bytes. @default - 5000000 bytes */
  readonly maxSize?: Size;
  /** The number of spans at which a request is sent. Has no effect from Jaeger 2.20.0 on. @default 1000 */
  readonly maxActions?: number;
  /** How long a request is collected at most. @default Duration.millis(200) */
  readonly flushInterval?: Duration;
  /** Requests at the same time. @default 1 */
  readonly workers?: number;
}

/**
 * Where archived traces go, and how long they are kept.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/elasticsearch/
 */
export interface JaegerV2SearchArchiveProps extends JaegerV2IndexProps {
  /** URLs with scheme and port. @default - those of the storage */
  readonly servers?: string[];
  /** The login. @default - that of the storage */
  readonly credentials?: JaegerV2SearchCredentials;
  /** TLS to the servers, with another volume and folder than the storage's. @default - that of the storage */
  readonly tls?: StorageTls;
}

/**
 * Settings of an existing Elasticsearch or OpenSearch.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/elasticsearch/
 */
export interface JaegerV2ElasticsearchProps extends JaegerV2IndexProps {
  /** URLs with scheme and port, such as `https://elasticsearch.data.svc:9200`; the jobs use the first. Rejected: none, and no scheme. */
  readonly servers: string[];
  /** The login. @default - none */
  readonly credentials?: JaegerV2SearchCredentials;
  /** TLS to the servers. @default - by the URL; https with the authorities that the image trusts */
  readonly tls?: StorageTls;
  /** How spans are written. @default - Jaeger's own */
  readonly bulk?: JaegerV2BulkProps;
  /** How long a request may take, also the first ones: with less than some seconds Jaeger can exit at startup. @default - no limit */
  readonly queryTimeout?: Duration;
  /** Where traces go that a user archives in the UI. @default - no archive */
  readonly archive?: JaegerV2SearchArchiveProps;
}
