import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import { TRACE_EXPORTERS, USER_YAML } from '../../upstream/milvus';
import { ONLY_CONFIG_KEYS, OTHER_CHART_KEYS, SHARED_KEYS } from '../../upstream/milvus-files';
import { chartKeys } from '../../upstream/milvus-values';
import { Unusable } from '../input';
import { customResourceKind } from './custom-resources';
import type { Kind } from './kind';
import { CONFIG_MAP, CONFIGURATION, VALUES } from './milvus-files';
import { hasOnlyChartKey, hasTellingBlock } from './values-keys';

/** What `--as` may say that a document is, if it is no Kubernetes object. */
export const AS: ReadonlyMap<string, Kind> = new Map([
  ['values', VALUES],
  [USER_YAML, CONFIGURATION],
]);

/** What a Kubernetes object is; undefined where there are no rules for it. */
export function objectKind(object: JsonObject): Kind | undefined {
  return customResourceKind(object) ?? configMapKind(object);
}

/**
 * What a document is that is no Kubernetes object, by its keys; undefined where there are no rules for it.
 *
 * @param file the name of its file, which decides where nothing else does.
 * @param asks whether it is asked about where that does not decide either.
 */
export function fileKind(object: JsonObject, file: string, asks: boolean): Kind | undefined {
  if (isConfiguration(object)) return CONFIGURATION;
  if (isValues(object)) return VALUES;
  return hasMilvusTrace(object) ? kindByName(file, asks) : undefined;
}

/** The chart names it after the release. */
function configMapKind(object: JsonObject): Kind | undefined {
  if (object.kind !== 'ConfigMap' || object.apiVersion !== 'v1') return undefined;
  const data = objectAt(object, 'data');
  const { 'user.yaml': user, 'default.yaml': base } = data;
  return typeof user === 'string' && typeof base === 'string' ? CONFIG_MAP : undefined;
}

function isConfiguration(object: JsonObject): boolean {
  return ONLY_CONFIG_KEYS.some((key) => key in object);
}

/** Values of this chart: by a key or a block that only it has, or by one that is Milvus' beside another. */
export function isValues(object: JsonObject): boolean {
  const keys = Object.keys(object);
  if (hasOnlyChartKey(object) || hasUserYaml(object) || hasMilvusImage(object) || hasTellingBlock(object)) return true;
  const own = keys.filter((key) => OTHER_CHART_KEYS.includes(key));
  const shared = keys.filter((key) => SHARED_KEYS.includes(key));
  const telling = typeof objectAt(object, 'cluster').enabled === 'boolean' || isObject(object.standalone);
  if (telling && own.length + shared.length > 1) return true;
  return own.length > 0 && hasMilvusTrace(object);
}

/** Values of this chart, at a key that is called after it: all keys are the chart's, and one is Milvus'. */
export function mayBeValues(object: JsonObject): boolean {
  const known = chartKeys('');
  const keys = Object.keys(object);
  const isMilvus = (key: string): boolean => OTHER_CHART_KEYS.includes(key) || SHARED_KEYS.includes(key);
  return isValues(object) || (keys.every((key) => known.has(key)) && keys.some(isMilvus));
}

/** Files for Milvus, also where the key is misspelt. */
function hasUserYaml(object: JsonObject): boolean {
  return Object.entries(object).some(
    ([key, files]) =>
      (key === 'extraConfigFiles' || nearest(key, ['extraConfigFiles']) !== undefined) &&
      isObject(files) &&
      Object.keys(files).some((file) => MOUNTED.test(file)),
  );
}

const MOUNTED = /^(user|milvus|default|trace)\.ya?ml$/;

function hasMilvusImage(object: JsonObject): boolean {
  return /(^|\/)milvus$/.test(stringAt(object, 'image', 'all', 'repository') ?? '');
}

/** A block that only Milvus would understand. */
function hasMilvusTrace({ trace }: JsonObject): boolean {
  if (!isObject(trace)) return false;
  const { exporter } = trace;
  return (
    'sampleFraction' in trace || (typeof exporter === 'string' && nearest(exporter, TRACE_EXPORTERS) !== undefined)
  );
}

/** Nothing but a `trace` block: Milvus' configuration, or values where nobody reads it. */
function kindByName(file: string, asks: boolean): Kind | undefined {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  if (/values/i.test(name)) return VALUES;
  if (/^(user|milvus|default)\.ya?ml$/i.test(name)) return CONFIGURATION;
  if (!asks) return undefined;
  const ways = [...AS.keys()].map((kind) => `--as ${kind}`).join(' or ');
  throw new Unusable(file, `has a trace block for Milvus: say whether it is ${ways}`);
}
