import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { nearest } from '../../diagnostics/nearest';
import { TRACE_EXPORTERS } from '../../upstream/milvus';
import { OTHER_CHART_KEYS, SHARED_KEYS } from '../../upstream/milvus-files';
import { chartKeys } from '../../upstream/milvus-values/known-keys';
import { hasOnlyChartKey, hasStandalone, hasTellingBlock } from './values-keys';

/** Values of this chart: by a key or block that only it has, or by a key of Milvus together with another of the chart. */
export function isValues(object: JsonObject): boolean {
  const keys = Object.keys(object);
  if (hasOnlyChartKey(object) || hasUserYaml(object) || hasMilvusImage(object) || hasTellingBlock(object)) return true;
  const own = keys.filter((key) => OTHER_CHART_KEYS.includes(key));
  const shared = keys.filter((key) => SHARED_KEYS.includes(key));
  const telling = typeof objectAt(object, 'cluster').enabled === 'boolean' || hasStandalone(object);
  if (telling && own.length + shared.length > 1) return true;
  return own.length > 0 && hasMilvusTrace(object);
}

/** Values of this chart below a key named after it: all keys are of the chart, and one is of Milvus. */
function mayBeValues(object: JsonObject): boolean {
  const known = chartKeys('');
  const keys = Object.keys(object);
  const isMilvus = (key: string): boolean => OTHER_CHART_KEYS.includes(key) || SHARED_KEYS.includes(key);
  return isValues(object) || (keys.every((key) => known.has(key)) && keys.some(isMilvus));
}

/** Whether it has files for Milvus, also if the key is misspelt. */
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

/** Whether it has a trace block for Milvus. */
export function hasMilvusTrace({ trace }: JsonObject): boolean {
  if (!isObject(trace)) return false;
  const { exporter } = trace;
  return (
    'sampleFraction' in trace || (typeof exporter === 'string' && nearest(exporter, TRACE_EXPORTERS) !== undefined)
  );
}

/** Helm's own rule for the names of charts, and of their aliases. */
const CHART_NAME = /^[a-zA-Z0-9][\w.-]*$/;

/** The keys at the top whose content is values of milvus-helm. */
export function nestedKeys(tree: JsonObject): readonly string[] {
  return Object.keys(tree).filter((key) => {
    const below = tree[key];
    if (!isObject(below) || !CHART_NAME.test(key)) return false;
    const own = withoutSwitch(below);
    return key === 'milvus' ? mayBeValues(own) : isValues(own);
  });
}

/** Without `enabled`, which helm reads to switch the whole chart on or off. */
export function withoutSwitch(tree: JsonObject): JsonObject {
  if (!('enabled' in tree)) return tree;
  return Object.fromEntries(Object.entries(tree).filter(([key]) => key !== 'enabled'));
}
