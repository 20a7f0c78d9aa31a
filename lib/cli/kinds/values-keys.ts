import { distance } from 'fastest-levenshtein';
import { isObject, type JsonObject } from '../../kubernetes/json';
import { nearest } from '../../diagnostics/nearest';
import { ONLY_CHART_KEYS, TELLING_PATHS } from '../../upstream/milvus-files';
import { chartKeys } from '../../upstream/milvus-values/known-keys';

/** Whether a key is one of this chart alone, also where its case is wrong; another chart has externalGCS. */
export function hasOnlyChartKey(values: JsonObject): boolean {
  return Object.keys(values).some((key) => ONLY_CHART_KEYS.includes(key) || ONLY_IN_ANY_CASE.has(key.toLowerCase()));
}

const ONLY_IN_ANY_CASE = new Set(
  ONLY_CHART_KEYS.filter((key) => !key.startsWith('external')).map((key) => key.toLowerCase()),
);

/** Whether `standalone` is a block of this chart: Pulsar's chart has one as well. */
export function hasStandalone({ standalone }: JsonObject): boolean {
  return isObject(standalone) && Object.keys(standalone).every((key) => isKeyOf(chartKeys('standalone'), key));
}

/**
 * Whether it has a block of this chart: with a telling key, and only keys of the chart in it and beside it. Other charts have blocks of
 * the same name.
 */
export function hasTellingBlock(values: JsonObject): boolean {
  return hasChartKeys(values) && blocks(values).length > 0;
}

/** Whether all keys at the top are of the chart, also misspelt. */
function hasChartKeys(values: JsonObject): boolean {
  return Object.keys(values).every((key) => isKeyOf(chartKeys(''), key));
}

function blocks(values: JsonObject): readonly string[] {
  return Object.entries(values).flatMap(([key, block]) => {
    const [name, telling] = TELLING.get(key.toLowerCase()) ?? [];
    if (name === undefined || telling === undefined || !isObject(block)) return [];
    const keys = Object.keys(block);
    const known = chartKeys(name);
    // Blocks such as externalS3 often look alike in other charts.
    const isKnown = (each: string): boolean => (isRole(name) ? isKeyOf(known, each) : known.has(each));
    return keys.some((each) => isKeyOf(new Set(telling), each)) && keys.every(isKnown) ? [name] : [];
  });
}

function isRole(name: string): boolean {
  return name.endsWith('Node');
}

/** Few typing errors, so that different words stay different. */
const TYPING_ERRORS = 2;

function isKeyOf(known: ReadonlySet<string>, key: string): boolean {
  if (known.has(key)) return true;
  const word = nearest(key, known);
  return word !== undefined && distance(word.toLowerCase(), key.toLowerCase()) <= TYPING_ERRORS;
}

const TELLING: ReadonlyMap<string, readonly [string, readonly string[]]> = new Map(
  [...TELLING_PATHS].map(([key, telling]) => [key.toLowerCase(), [key, telling]]),
);
