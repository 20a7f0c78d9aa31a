import { Duration } from 'cdk8s';
import { bytesOf, goDuration } from '../../../app/amounts';
import { defined, type JsonObject, unlessEmpty } from '../../../kubernetes/json';
import { hasRotation } from '../../../upstream/jaeger-v2/storage-settings';
import type { JaegerV2Version } from '../../../upstream/jaeger-v2/version';
import { ARCHIVE } from '../parts';
import { type JaegerV2BulkProps, type JaegerV2IndexProps, JaegerV2IndexPeriod } from './props';
import type { SearchStore } from './store';

/** The types of indices that a rollover replaces; those of adaptive sampling stay daily. */
const ROLLED = ['spans', 'services', 'dependencies'];
const DAILY = ['sampling'];

/** A set of indices, as a backend of `jaeger_storage`. */
export function searchBackend({ kind, name, props, use }: SearchStore, version: JaegerV2Version): JsonObject {
  const { servers, credentials, tls, bulk, queryTimeout, retention } = props;
  const { rollover, openFor = Duration.days(name === ARCHIVE ? 3650 : openDays(props)) } = retention._plan;
  return {
    [kind]: {
      server_urls: [...servers],
      ...defined({
        auth: credentials?._auth(use, version),
        tls: tls?._client,
        query_timeout: queryTimeout && goDuration(queryTimeout),
        bulk_processing: bulk && bulkProcessing(bulk),
        // Behind an alias, Jaeger looks into all indices.
        max_span_age: rollover === undefined ? goDuration(openFor) : undefined,
        use_aliases: rollover !== undefined && !hasRotation(version.jaeger) ? true : undefined,
        indices: unlessEmpty(indices(props, version)),
      }),
    },
  };
}

/** The names of so many indices fit into the address of a search. */
function openDays({ indexPeriod }: JaegerV2IndexProps): number {
  return indexPeriod === JaegerV2IndexPeriod.HOUR ? 3 : 60;
}

function indices(props: JaegerV2IndexProps, version: JaegerV2Version): JsonObject {
  const { indexPrefix, shards, replicas, retention } = props;
  const size = defined({ shards, replicas });
  const isRolled = retention._plan.rollover !== undefined;
  const rotation = isRolled && hasRotation(version.jaeger) ? { rotation: { manual_rollover: {} } } : {};
  const dated = datedIndices(props);
  const ofType = (types: readonly string[], settings: JsonObject) =>
    Object.keys(settings).length === 0 ? {} : Object.fromEntries(types.map((type) => [type, settings]));
  return {
    ...defined({ index_prefix: indexPrefix }),
    ...ofType(ROLLED, { ...size, ...(isRolled ? rotation : dated) }),
    ...ofType(DAILY, { ...size, ...dated }),
  };
}

/** The names of indices with a date, where they are not Jaeger's own. */
function datedIndices(props: JaegerV2IndexProps): JsonObject {
  const { indexDateSeparator, indexPeriod } = props;
  if (indexDateSeparator === undefined && indexPeriod === undefined) return {};
  const hours = indexPeriod === JaegerV2IndexPeriod.HOUR ? ['15'] : [];
  return {
    date_layout: ['2006', '01', '02', ...hours].join(indexDateSeparator ?? '-'),
    rollover_frequency: indexPeriod ?? JaegerV2IndexPeriod.DAY,
  };
}

function bulkProcessing({ maxSize, maxActions, flushInterval, workers }: JaegerV2BulkProps): JsonObject {
  return defined({
    max_bytes: maxSize && bytesOf(maxSize),
    max_actions: maxActions,
    flush_interval: flushInterval && goDuration(flushInterval),
    workers,
  });
}
