import type { JsonObject } from '../../kubernetes/json';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import type { Contribution, Role } from '../contribution';
import { listening, receiversSection } from '../receivers';
import type { Settings } from '../settings';
import { MAIN } from '../storage/parts';
import { JaegerV2SharedStorage } from '../storage/storage';
import { queryPart } from './query';

/** Upstream's name of the exporter to a storage. */
const TO_STORAGE = 'jaeger_storage_exporter';

/** What brings the components of a role, in the order of its pipelines. */
export function partsOf(settings: Settings, role: Role): readonly Contribution[] {
  const shows = role === 'all-in-one' || role === 'query';
  return [
    { components: { extensions: { healthcheckv2: { use_v2: true, http: listening(JAEGER_V2_PORTS.health) } } } },
    ...flowOf(settings, role),
    ...(shows ? [queryPart(settings)] : []),
  ];
}

function flowOf(settings: Settings, role: Role): readonly Contribution[] {
  const { _kafka: kafka } = settings.roles;
  const stored = [storagePart(settings), storing(settings, role)];
  switch (role) {
    case 'all-in-one':
      return [...stored, received(settings), BATCH];
    case 'collector':
      return kafka === undefined
        ? [...stored, received(settings), BATCH]
        : [received(settings), kafka._exporter(false)];
    case 'ingester':
      return [...stored, ...(kafka === undefined ? [] : [kafka._receiver(settings.version)]), BATCH];
    case 'query':
      return [storagePart(settings), NOTHING_RECEIVED];
  }
}

const BATCH: Contribution = { components: { processors: { batch: {} } } };

/** A collector that has no pipeline does not start. */
const NOTHING_RECEIVED: Contribution = { components: { receivers: { nop: {} }, exporters: { nop: {} } } };

function storagePart({ roles, version }: Settings): Contribution {
  const { _parts: parts } = roles._storage;
  const { components = {}, ...others } = parts.contribution?.(version) ?? {};
  return {
    ...others,
    components: {
      ...components,
      extensions: { jaeger_storage: { backends: parts.backends(version) }, ...components.extensions },
    },
  };
}

function received({ props }: Settings): Contribution {
  return { components: { receivers: receiversSection(props.receivers ?? {}) } };
}

function storing({ roles }: Settings, role: Role): Contribution {
  const isRemote = roles._storage instanceof JaegerV2SharedStorage;
  const retried = isRemote ? { retry_on_failure: retries(role) } : {};
  return { components: { exporters: { [TO_STORAGE]: { trace_storage: MAIN, ...retried } } } };
}

/**
 * Jaeger by itself drops what a storage does not take at once. Kafka keeps what waits, and an ingester can wait longer; not forever, because
 * a batch that no storage takes would stop all others.
 */
function retries(role: Role): JsonObject {
  return { enabled: true, max_elapsed_time: role === 'ingester' ? '1h' : '5m' };
}
