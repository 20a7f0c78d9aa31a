import type { JsonObject } from '../../kubernetes/json';
import type { StorageTls } from './tls';

export interface ElasticsearchArchiveProps {
  /** URLs with scheme and port. */
  readonly servers: readonly string[];
  /** The same object as the storage's, or one with a volume of its own name and folder. @default - none */
  readonly tls?: StorageTls;
  /** @default - nothing */
  readonly indexPrefix?: string;
}

/** Where archived traces go. The credentials are those of the storage. */
export class ElasticsearchArchive {
  /** To the same servers, with the same TLS. */
  static sameServers(): ElasticsearchArchive {
    return new ElasticsearchArchive();
  }

  /** To servers of its own. */
  static of(props: ElasticsearchArchiveProps): ElasticsearchArchive {
    return new ElasticsearchArchive(props);
  }

  private constructor(readonly props?: ElasticsearchArchiveProps) {}
}

/** The options below `es-archive`. */
export function archiveOptions(
  { props }: ElasticsearchArchive,
  servers: readonly string[],
  tls: StorageTls | undefined,
): JsonObject {
  const own = props ?? { servers, ...(tls === undefined ? {} : { tls }) };
  return {
    enabled: true,
    'server-urls': own.servers.join(','),
    ...(own.tls === undefined ? {} : { tls: own.tls.options }),
    ...(props?.indexPrefix === undefined ? {} : { 'index-prefix': props.indexPrefix }),
  };
}
