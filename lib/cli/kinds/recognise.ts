import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import { TRACE_EXPORTERS, USER_YAML } from '../../upstream/milvus';
import { ONLY_CHART_KEYS, ONLY_CONFIG_KEYS, OTHER_CHART_KEYS, SHARED_KEYS } from '../../upstream/milvus-files';
import { Unusable } from '../input';
import { customResourceKind } from './custom-resources';
import type { Kind } from './kind';
import { CONFIG_MAP, CONFIGURATION, VALUES } from './milvus-files';

/** What `--as` may say that a document is, if it is no Kubernetes object. */
export const AS: ReadonlyMap<string, Kind> = new Map([
  ['values', VALUES],
  [USER_YAML, CONFIGURATION],
]);

/**
 * What a document is; undefined where there are no rules for it.
 *
 * @param file the name of its file, which decides where nothing else does.
 * @param as what the command line says that it is.
 */
export function kindOf(object: JsonObject, file: string, as: string | undefined): Kind | undefined {
  if ('kind' in object || 'apiVersion' in object) return customResourceKind(object) ?? configMapKind(object);
  const said = as === undefined ? undefined : AS.get(as);
  if (said !== undefined) return said;
  if (isConfiguration(object)) return CONFIGURATION;
  if (isValues(object)) return VALUES;
  return hasMilvusTrace(object) ? kindByName(file) : undefined;
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

/** Values of this chart: by a key that only it has, or by one that is Milvus' beside another. */
function isValues(object: JsonObject): boolean {
  const keys = Object.keys(object);
  if (keys.some((key) => ONLY_CHART_KEYS.includes(key)) || hasUserYaml(object) || hasMilvusImage(object)) return true;
  const own = keys.filter((key) => OTHER_CHART_KEYS.includes(key));
  const shared = keys.filter((key) => SHARED_KEYS.includes(key));
  const telling = typeof objectAt(object, 'cluster').enabled === 'boolean' || isObject(object.standalone);
  if (telling && own.length + shared.length > 1) return true;
  return own.length > 0 && hasMilvusTrace(object);
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
  return 'sampleFraction' in trace || (typeof trace.exporter === 'string' && TRACE_EXPORTERS.includes(trace.exporter));
}

/** Nothing but a `trace` block: Milvus' configuration, or values where nobody reads it. */
function kindByName(file: string): Kind {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  if (/values/i.test(name)) return VALUES;
  if (/^(user|milvus|default)\.ya?ml$/i.test(name)) return CONFIGURATION;
  const ways = [...AS.keys()].map((kind) => `--as ${kind}`).join(' or ');
  throw new Unusable(file, `has a trace block for Milvus: say whether it is ${ways}`);
}
