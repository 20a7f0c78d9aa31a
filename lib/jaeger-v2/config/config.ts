import type { JsonObject } from '../../kubernetes/json';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import { type Contribution, joinedContributions, type Role } from '../contribution';
import { listening, receiversSection } from '../receivers';
import type { Settings } from '../settings';
import { ARCHIVE, MAIN } from '../storage/parts';
import { mergePatch } from './merge-patch';

/** The configuration of a role, and what its pods need besides. */
export interface RoleConfig {
  readonly config: JsonObject;
  readonly needs: Required<Contribution>;
}

/** Upstream's name of the exporter to a storage. */
const TO_STORAGE = 'jaeger_storage_exporter';

/** The configuration of the pods of a role. */
export function roleConfig(settings: Settings, role: Role, patch: JsonObject = {}): RoleConfig {
  const parts = contributions(settings, role);
  const needs = joinedContributions(parts);
  const { receivers = {}, processors = {}, exporters = {}, connectors = {}, extensions = {} } = needs.components;
  const config = {
    ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
    receivers,
    ...(Object.keys(processors).length === 0 ? {} : { processors }),
    exporters,
    ...(Object.keys(connectors).length === 0 ? {} : { connectors }),
    service: {
      extensions: Object.keys(extensions),
      pipelines: {
        traces: {
          receivers: Object.keys(receivers),
          ...(Object.keys(processors).length === 0 ? {} : { processors: Object.keys(processors) }),
          exporters: Object.keys(exporters),
        },
      },
      telemetry: telemetry(settings),
    },
  };
  return { config: mergePatch(config, patch), needs };
}

function contributions(settings: Settings, role: Role): readonly Contribution[] {
  const receives = role === 'all-in-one' || role === 'collector';
  const shows = role === 'all-in-one' || role === 'query';
  return [
    { components: { extensions: { healthcheckv2: { use_v2: true, http: listening(JAEGER_V2_PORTS.health) } } } },
    storage(settings),
    ...(receives ? [received(settings), stored()] : [nothingReceived()]),
    ...(shows ? [query(settings)] : []),
  ];
}

function storage({ roles, version }: Settings): Contribution {
  const { _parts: parts } = roles._storage;
  const { components = {}, ...others } = parts.contribution ?? {};
  return {
    ...others,
    components: {
      ...components,
      extensions: { jaeger_storage: { backends: parts.backends(version) }, ...components.extensions },
    },
  };
}

function received({ props }: Settings): Contribution {
  return { components: { receivers: receiversSection(props.receivers ?? {}), processors: { batch: {} } } };
}

function stored(): Contribution {
  return { components: { exporters: { [TO_STORAGE]: { trace_storage: MAIN } } } };
}

/** A collector that has no pipeline does not start. */
function nothingReceived(): Contribution {
  return { components: { receivers: { nop: {} }, exporters: { nop: {} } } };
}

function query({ roles, version }: Settings): Contribution {
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

function telemetry({ logLevel }: Settings): JsonObject {
  const prometheus = { host: '0.0.0.0', port: JAEGER_V2_PORTS.metrics };
  return {
    resource: { 'service.name': 'jaeger' },
    metrics: { level: 'detailed', readers: [{ pull: { exporter: { prometheus } } }] },
    logs: { level: logLevel },
  };
}
