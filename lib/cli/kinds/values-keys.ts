import { isObject, type JsonObject } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import { ONLY_CHART_KEYS, TELLING_PATHS } from '../../upstream/milvus-files';
import { chartKeys } from '../../upstream/milvus-values';

/** Whether keys are those of this chart alone, each by itself: also where their case is wrong. */
export function hasOnlyChartKey(values: JsonObject): boolean {
  const only = new Set(ONLY_CHART_KEYS.map((key) => key.toLowerCase()));
  return Object.keys(values).some((key) => only.has(key.toLowerCase()));
}

/**
 * Whether a block is one of this chart: it has a key that tells, all of its keys are the chart's, and so are those beside the
 * block. Other charts have blocks of the same name.
 */
export function hasTellingBlock(values: JsonObject): boolean {
  return hasChartKeys(values) && blocks(values).length > 0;
}

/** Whether all keys at the top are the chart's, or resemble one. */
export function hasChartKeys(values: JsonObject): boolean {
  const known = chartKeys('');
  const names = [...known];
  return Object.keys(values).every((key) => known.has(key) || nearest(key, names) !== undefined);
}

function blocks(values: JsonObject): readonly string[] {
  return Object.entries(values).flatMap(([key, block]) => {
    const [name, telling] = TELLING.get(key.toLowerCase()) ?? [];
    if (name === undefined || telling === undefined || !isObject(block)) return [];
    const keys = Object.keys(block);
    const known = chartKeys(name);
    return keys.some((each) => telling.includes(each)) && keys.every((each) => known.has(each)) ? [name] : [];
  });
}

const TELLING: ReadonlyMap<string, readonly [string, readonly string[]]> = new Map(
  [...TELLING_PATHS].map(([key, telling]) => [key.toLowerCase(), [key, telling]]),
);
