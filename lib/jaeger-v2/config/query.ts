import { queryListening } from '../access/listening';
import type { Contribution } from '../contribution';
import type { Settings } from '../settings';
import { ARCHIVE, MAIN, METRICS } from '../storage/parts';

/** The UI, and the API behind it. */
export function queryPart(settings: Settings): Contribution {
  const { roles, version, props } = settings;
  const hasArchive = ARCHIVE in roles._storage._parts.backends(version);
  const { spanMetrics } = props;
  return {
    ...spanMetrics?._asking,
    components: {
      extensions: {
        jaeger_query: {
          storage: {
            traces: MAIN,
            ...(hasArchive ? { traces_archive: ARCHIVE } : {}),
            ...(spanMetrics === undefined ? {} : { metrics: METRICS }),
          },
          // Jaeger would list itself as a service beside those of Milvus.
          enable_tracing: false,
          ...queryListening(settings),
        },
      },
    },
  };
}
