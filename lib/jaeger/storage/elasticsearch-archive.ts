import { defined, type JsonObject } from '../../kubernetes/json';
import type { StorageTls } from '../../jaeger-common/storage-tls';

/**
 * Servers for archived traces alone.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface ElasticsearchArchiveProps {
  /** URLs with scheme and port. */
  readonly servers: string[];
  /** The same object as the storage's, or one with a volume of its own name and folder. @default - none */
  readonly tls?: StorageTls;
  /** In front of the names of the archive's indices. @default - nothing */
  readonly indexPrefix?: string;
}

/**
 * Where archived traces go. The credentials are those of the storage.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export class ElasticsearchArchive {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** To the same servers, with the same TLS. */
  static sameServers(): ElasticsearchArchive {
    return new ElasticsearchArchive();
  }

  /** To other servers. */
  static of(props: ElasticsearchArchiveProps): ElasticsearchArchive {
    return new ElasticsearchArchive(props);
  }

  private constructor(
    /**
     * The servers. @default - those of the storage
     *
     * @internal
     */
    readonly _props?: ElasticsearchArchiveProps,
  ) {}
}

/** The options below `es-archive`. */
export function archiveOptions(
  { _props: props }: ElasticsearchArchive,
  servers: readonly string[],
  tls: StorageTls | undefined,
): JsonObject {
  const own = props ?? { servers, ...defined({ tls }) };
  return {
    enabled: true,
    'server-urls': own.servers.join(','),
    ...defined({ tls: own.tls?._options, 'index-prefix': props?.indexPrefix }),
  };
}
