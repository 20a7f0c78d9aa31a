import type { JsonObject } from '../../kubernetes/json';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import { joinedContributions, type JoinedContribution, type Role } from '../contribution';
import type { Settings } from '../settings';
import { mergePatch } from './merge-patch';
import { partsOf } from './parts';
import { pipelinesOf } from './pipelines';

/** The configuration of a role, and what its pods need besides. */
export interface RoleConfig {
  readonly config: JsonObject;
  readonly needs: JoinedContribution;
}

/** The configuration of the pods of a role. */
export function roleConfig(settings: Settings, role: Role, patch: JsonObject = {}): RoleConfig {
  const needs = joinedContributions(partsOf(settings, role));
  const { pipelines, connectors: between } = pipelinesOf(needs);
  const { receivers = {}, processors = {}, exporters = {}, connectors = {}, extensions = {} } = needs.components;
  const config = {
    ...section('extensions', extensions),
    receivers,
    ...section('processors', processors),
    exporters,
    ...section('connectors', { ...connectors, ...between }),
    service: { extensions: Object.keys(extensions), pipelines, telemetry: telemetry(settings) },
  };
  return { config: mergePatch(config, patch), needs };
}

/** Nothing is written for an empty section. */
function section(name: string, components: JsonObject): JsonObject {
  return Object.keys(components).length === 0 ? {} : { [name]: components };
}

function telemetry({ logLevel }: Settings): JsonObject {
  const prometheus = { host: '0.0.0.0', port: JAEGER_V2_PORTS.metrics };
  return {
    metrics: { level: 'detailed', readers: [{ pull: { exporter: { prometheus } } }] },
    logs: { level: logLevel },
  };
}
