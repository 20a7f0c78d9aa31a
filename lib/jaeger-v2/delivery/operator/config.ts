import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { JAEGER_V2_PORTS } from '../../../upstream/jaeger-v2/ports';
import { CONFIG_FOLDER } from '../../contribution';

/** The folder of the files that the configuration names: in that of the configuration nothing can be mounted. */
export const FILES_FOLDER = '/etc/jaeger-files';

const SECTIONS = ['receivers', 'processors', 'exporters', 'connectors', 'extensions'];
const ON_ALL = '0.0.0.0';

/**
 * A configuration in the form that the operator does not rewrite: no component is null, and the UI and the metrics have an address.
 *
 * @param files the names of the files beside the configuration
 */
export function canonicalConfig(config: JsonObject, files: readonly string[]): JsonObject {
  const whole = { ...config, ...filled(config), service: serviceOf(config) };
  const moved = new Map(files.map((file) => [`${CONFIG_FOLDER}/${file}`, `${FILES_FOLDER}/${file}`]));
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, renamed(value, moved)]));
}

function filled(config: JsonObject): JsonObject {
  return Object.fromEntries(
    SECTIONS.filter((section) => isObject(config[section])).map((section) => [
      section,
      Object.fromEntries(Object.entries(objectAt(config, section)).map(([id, each]) => [id, component(id, each)])),
    ]),
  );
}

function component(id: string, settings: unknown): unknown {
  if (id === 'jaeger_query' && isObject(settings) && stringAt(settings, 'http', 'endpoint') === undefined) {
    return {
      ...settings,
      http: { ...objectAt(settings, 'http'), endpoint: `${ON_ALL}:${JAEGER_V2_PORTS.query}` },
    };
  }
  return settings ?? {};
}

/** Without a reader the operator adds this one. */
function serviceOf(config: JsonObject): JsonObject {
  const service = objectAt(config, 'service');
  if (valueAt(service, 'telemetry', 'metrics', 'readers') !== undefined) return service;
  const prometheus = { host: ON_ALL, port: JAEGER_V2_PORTS.metrics };
  const metrics = { ...objectAt(service, 'telemetry', 'metrics'), readers: [{ pull: { exporter: { prometheus } } }] };
  return { ...service, telemetry: { ...objectAt(service, 'telemetry'), metrics } };
}

/** Texts that are the path of a file, by where it is mounted. */
function renamed(value: unknown, moved: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return moved.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, moved));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, moved)]));
}
