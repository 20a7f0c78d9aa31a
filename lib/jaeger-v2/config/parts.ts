import { defined, type JsonObject } from '../../kubernetes/json';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import type { Contribution, Role } from '../contribution';
import { listening, receiversPart } from '../receivers';
import { senderPart } from '../sender';
import type { Settings } from '../settings';
import { MAIN, METRICS } from '../storage/parts';
import { JaegerV2SharedStorage } from '../storage/storage';
import { queryPart } from './query';

/** Upstream's name of the exporter to a storage. */
const TO_STORAGE = 'jaeger_storage_exporter';

/** What brings the components of a role, in the order of its pipelines. */
export function partsOf(settings: Settings, role: Role): readonly Contribution[] {
  const { spanMetrics } = settings.props;
  return [
    { components: { extensions: { healthcheckv2: { use_v2: true, http: listening(JAEGER_V2_PORTS.health) } } } },
    ...(isShowing(role) && spanMetrics !== undefined ? [spanMetrics._asking(settings.version)] : []),
    ...flowOf(settings, role),
    ...(isShowing(role) ? [queryPart(settings)] : []),
  ];
}

/** Whether its pods have the UI. */
function isShowing(role: Role): boolean {
  return role === 'all-in-one' || role === 'query';
}

function flowOf(settings: Settings, role: Role): readonly Contribution[] {
  const { _kafka: kafka } = settings.roles;
  const { tailSampling, sampling } = settings.props;
  const sampled = tailSampling === undefined ? [] : [tailSampling._processor];
  switch (role) {
    case 'all-in-one':
      return [storagePart(settings, role), ...receivedParts(settings), ...sampled, BATCH, ...storing(settings, role)];
    case 'collector': {
      const isStoring = kafka === undefined;
      return [
        ...(isStoring || sampling?._isAdaptive === true ? [storagePart(settings, role)] : []),
        ...receivedParts(settings),
        ...(isStoring ? [...sampled, BATCH, ...storing(settings, role)] : [kafka._exporter(sampled.length > 0)]),
      ];
    }
    case 'ingester': {
      const read = kafka === undefined ? [] : [kafka._receiver(settings.version)];
      // A batch says that it has a message before the storage has it: Kafka would take it as read. Tail sampling does so anyway.
      const batched = sampled.length > 0 ? [...sampled, BATCH] : [];
      return [storagePart(settings, role), ...read, ...batched, ...storing(settings, role)];
    }
    case 'query':
      return [storagePart(settings, role), NOTHING_RECEIVED];
  }
}

/** What is received, and what is learnt of it at once. */
function receivedParts({ props, version }: Settings): readonly Contribution[] {
  const { sampling, spanMetrics, receivers = {}, senders = [] } = props;
  return [
    receiversPart(receivers),
    ...senders.map((sender) => senderPart(sender, receivers)),
    ...(sampling === undefined ? [] : [sampling._contribution]),
    ...(spanMetrics === undefined ? [] : [spanMetrics._counting(version)]),
  ];
}

const BATCH: Contribution = { components: { processors: { batch: {} } } };

/** A collector that has no pipeline does not start. */
const NOTHING_RECEIVED: Contribution = { components: { receivers: { nop: {} }, exporters: { nop: {} } } };

function storagePart({ roles, version, props }: Settings, role: Role): Contribution {
  const { _parts: parts } = roles._storage;
  const { spanMetrics } = props;
  const metrics = spanMetrics !== undefined && isShowing(role) ? { [METRICS]: spanMetrics._backend } : undefined;
  const { components = {}, ...others } = parts.contribution?.(version) ?? {};
  return {
    ...others,
    components: {
      ...components,
      extensions: {
        jaeger_storage: { backends: parts.backends(version), ...defined({ metric_backends: metrics }) },
        ...components.extensions,
      },
    },
  };
}

/** Where traces go: the storage, and other backends beside it. */
function storing({ roles, props, version }: Settings, role: Role): readonly Contribution[] {
  const isRemote = roles._storage instanceof JaegerV2SharedStorage;
  const retried = isRemote ? { retry_on_failure: retries(role) } : {};
  return [
    { components: { exporters: { [TO_STORAGE]: { trace_storage: MAIN, ...retried } } } },
    ...(props.exporters ?? []).map((exporter) => exporter._contribution(version)),
  ];
}

/**
 * Jaeger by itself drops what a storage does not take at once. Kafka keeps what waits, and an ingester can wait longer; not forever, because
 * a batch that no storage takes would stop all others.
 */
function retries(role: Role): JsonObject {
  return { enabled: true, max_elapsed_time: role === 'ingester' ? '1h' : '5m' };
}
