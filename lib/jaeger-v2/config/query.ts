import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import type { Contribution } from '../contribution';
import { listening } from '../receivers';
import type { Settings } from '../settings';
import { ARCHIVE, MAIN } from '../storage/parts';

/** The UI, and the API behind it. */
export function queryPart({ roles, version }: Settings): Contribution {
  const hasArchive = ARCHIVE in roles._storage._parts.backends(version);
  return {
    components: {
      extensions: {
        jaeger_query: {
          storage: { traces: MAIN, ...(hasArchive ? { traces_archive: ARCHIVE } : {}) },
          // Jaeger would list itself as a service beside those of Milvus.
          enable_tracing: false,
          http: listening(JAEGER_V2_PORTS.query),
          grpc: listening(JAEGER_V2_PORTS.queryGrpc),
        },
      },
    },
  };
}
