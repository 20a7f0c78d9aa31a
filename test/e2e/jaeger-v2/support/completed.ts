import { isObject, type JsonObject, objectAt } from '../../../../lib/kubernetes/json';
import { listAt } from '../../support/objects';

/** Where a component listens that is defined, if its settings name no endpoint; some do so without settings as well. */
interface Default {
  readonly port: number;
  readonly path: readonly string[];
  readonly always?: true;
}
const DEFAULTS: readonly Default[] = [
  { port: 16686, path: ['extensions', 'jaeger_query', 'http'], always: true },
  { port: 16685, path: ['extensions', 'jaeger_query', 'grpc'], always: true },
  { port: 4317, path: ['receivers', 'otlp', 'protocols', 'grpc'] },
  { port: 4318, path: ['receivers', 'otlp', 'protocols', 'http'] },
  { port: 14250, path: ['receivers', 'jaeger', 'protocols', 'grpc'] },
  { port: 14268, path: ['receivers', 'jaeger', 'protocols', 'thrift_http'] },
  { port: 5778, path: ['extensions', 'remote_sampling', 'http'] },
  { port: 5779, path: ['extensions', 'remote_sampling', 'grpc'] },
];

/**
 * A configuration with an endpoint for each of its listeners, and with the reader of metrics that it has by default: what is not written
 * cannot be moved to loopback, and other programs have these ports too.
 */
export function completed(config: JsonObject): JsonObject {
  const own = DEFAULTS.reduce(
    (tree, { port, path, always }) => withEndpoint(tree, path, port, always === true),
    config,
  );
  const metrics = objectAt(own, 'service', 'telemetry', 'metrics');
  if (listAt(metrics, 'readers').length > 0 || metrics.level === 'none' || !isObject(own.service)) return own;
  const readers = [{ pull: { exporter: { prometheus: { host: 'localhost', port: 8888 } } } }];
  const telemetry = { ...objectAt(own, 'service', 'telemetry'), metrics: { ...metrics, readers } };
  return { ...own, service: { ...own.service, telemetry } };
}

function withEndpoint(
  tree: JsonObject,
  [key = '', ...path]: readonly string[],
  port: number,
  isDefined: boolean,
): JsonObject {
  const value = tree[key];
  if (path.length > 0) return isObject(value) ? { ...tree, [key]: withEndpoint(value, path, port, isDefined) } : tree;
  const settings = value ?? {};
  if (!isObject(settings) || 'endpoint' in settings || !(isDefined || key in tree)) return tree;
  return { ...tree, [key]: { endpoint: `0.0.0.0:${port}`, ...settings } };
}
