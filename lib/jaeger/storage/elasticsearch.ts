import type { Duration, Size } from 'cdk8s';
import { bytesOf, goDuration } from '../../app/amounts';
import { defined, type JsonObject } from '../../kubernetes/json';
import type { SecretRef } from '../../app/secret-ref';
import { checkProps, DURATION, SECRET, SIZE } from '../../app/props';
import { type ElasticsearchArchive, archiveOptions } from './elasticsearch-archive';
import { type StorageFlagsProps, storageOptions } from './options';
import type { Retention } from './retention';
import type { Rollover } from './rollover';
import type { SparkDependencies } from './spark-dependencies';
import type { StorageTls } from '../../jaeger-common/storage-tls';
import type { StorageParts } from './parts';

/**
 * Index settings, for an external and an operator-provisioned Elasticsearch alike.
 *
 * @see https://www.jaegertracing.io/docs/1.62/deployment/
 */
export interface ElasticsearchIndexProps extends StorageFlagsProps {
  /** How long traces are kept. */
  readonly retention: Retention;
  /** In front of the names of all indices. @default - nothing */
  readonly indexPrefix?: string;
  /** Between the parts of the date in the names of indices. @default - a hyphen */
  readonly indexDateSeparator?: string;
  /** Shards of an index. @default - 5; of an Elasticsearch of OpenShift its number of nodes */
  readonly shards?: number;
  /** Replicas of an index. @default - 1; of an Elasticsearch of OpenShift what its redundancyPolicy says */
  readonly replicas?: number;
  /** The major version of Elasticsearch. @default - Jaeger asks the server */
  readonly version?: number;
  /** Indices behind aliases, replaced by size or age instead of every day. @default - one index a day */
  readonly rollover?: Rollover;
  /** How spans are written. @default - Jaeger's own */
  readonly bulk?: ElasticsearchBulkProps;
}

/**
 * Settings of an existing Elasticsearch or OpenSearch.
 *
 * @see https://www.jaegertracing.io/docs/1.62/deployment/
 */
export interface ElasticsearchStorageProps extends ElasticsearchIndexProps {
  /** URLs with scheme and port, such as `https://elasticsearch.data.svc:9200`; the jobs use the first. */
  readonly servers: string[];
  /** A Secret in the namespace of the Jaeger with the keys ES_USERNAME and ES_PASSWORD. @default - no login */
  readonly credentials?: SecretRef;
  /**
   * TLS to the servers. Rejected beside URLs with http; a warning for https of a Service without a CA.
   *
   * @default - none: plain HTTP, or what the URL says
   */
  readonly tls?: StorageTls;
  /** Where traces go that a user archives in the UI. @default - no archive */
  readonly archive?: ElasticsearchArchive;
  /**
   * The nightly job for the UI's page Dependencies. Rejected beside a CA or a client certificate, unless its `javaOpts` name a trust store.
   *
   * @default - the operator's own: without a CA it runs
   */
  readonly dependencies?: SparkDependencies;
}

/**
 * How spans are written.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface ElasticsearchBulkProps {
  /** Spans of one request. @default 1000 */
  readonly actions?: number;
  /** The size of one request; written in bytes. @default - 5000000 bytes */
  readonly size?: Size;
  /** How long spans wait at most. @default Duration.millis(200) */
  readonly flushInterval?: Duration;
  /** Requests at the same time. @default 1 */
  readonly workers?: number;
}

/** Elasticsearch, as `spec.storage` says it. */
export function elasticsearchStorage(props: ElasticsearchStorageProps): StorageParts {
  checkProps('JaegerStorage.elasticsearch', props, { credentials: SECRET });
  const { servers, credentials, tls, archive, dependencies } = props;
  const indexed = indexedSpec('JaegerStorage.elasticsearch', props);
  const archiveTls = archive?._props?.tls;
  const volumes = [...(tls?._volumes ?? []), ...(archiveTls === tls ? [] : (archiveTls?._volumes ?? []))];
  const fromProps = {
    es: {
      'server-urls': servers.join(','),
      ...defined({ tls: tls?._options }),
      ...indexed.options,
    },
    ...defined({ 'es-archive': archive && archiveOptions(archive, servers, tls) }),
  };
  return {
    type: 'elasticsearch',
    spec: (where) => ({
      ...defined({ secretName: credentials?.name }),
      options: storageOptions(fromProps, props.options, where),
      ...indexed.jobs,
      ...defined({ dependencies: dependencies?._spec }),
    }),
    volumes,
  };
}

/** The options below `es`, and the jobs beside them. */
export function indexedSpec(
  where: string,
  props: ElasticsearchIndexProps,
): {
  readonly options: JsonObject;
  readonly jobs: JsonObject;
} {
  checkProps(where, props, { 'bulk.size': SIZE, 'bulk.flushInterval': DURATION });
  const { indexPrefix, indexDateSeparator, shards, replicas, version, rollover, bulk, retention } = props;
  return {
    options: defined({
      'index-prefix': indexPrefix,
      'index-date-separator': indexDateSeparator,
      'num-shards': shards,
      'num-replicas': replicas,
      version,
      'use-aliases': rollover === undefined ? undefined : true,
      bulk: bulk && bulkOptions(bulk),
    }),
    jobs: {
      esIndexCleaner: retention._spec,
      ...defined({ esRollover: rollover?._spec }),
    },
  };
}

function bulkOptions({ actions, size, flushInterval, workers }: ElasticsearchBulkProps): JsonObject {
  return defined({
    actions,
    size: size && bytesOf(size),
    'flush-interval': flushInterval && goDuration(flushInterval),
    workers,
  });
}
