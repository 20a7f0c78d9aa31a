import { isObject, type JsonObject } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import { YamlProblem } from '../../kubernetes/yaml-reader';
import { settingKeys, settingValue, withSetting } from '../carriers/setting';
import { chartNamed, isForeignChart } from '../charts/charts';
import { Unusable } from '../source';
import { inside } from '../inside';
import { unreadable } from '../unreadable';
import { carriedKind } from '../kinds/carried';
import { nodeAt } from '../locate';
import { type Found, joined, NOTHING, type Place } from './found';
import type { Layer, Setting } from './subject';
import { prefixOf, type Tree, treesIn } from './trees';
import type { Carried, CarriedSetting, Carrier } from '../carriers/carrier';

/** More than anybody sets one by one. */
const MAX_SETTINGS = 1000;
/** More than anybody merges. */
const MAX_LAYERS = 100;

/** The values of known charts that an object carries. */
export function carriedIn(carrier: Carrier, place: Place, hasChart: boolean): Found {
  const found = joined(carrier.valuesOf(place.object).map((carried) => valuesIn(carrier, carried, place)));
  return hasChart ? { ...found, notes: [] } : found;
}

function valuesIn({ one, many, isTemplate }: Carrier, carried: Carried, place: Place): Found {
  const { name, repository, version } = carried.chart;
  if (isForeignChart(name, repository)) return NOTHING;
  const named = chartNamed(carried.chart);
  if (carried.values.length > MAX_LAYERS) {
    throw new Unusable(place.file, `the ${one} has more than ${MAX_LAYERS} mappings of values`);
  }
  const layers = layersOf(carried, place, named !== undefined && !isTemplate);
  if (carried.settings.length > MAX_SETTINGS) {
    throw new Unusable(place.file, `the ${one} has more than ${MAX_SETTINGS} parameters`);
  }
  const settings = carried.settings.flatMap((setting) => settingOf(setting, place));
  if (layers.length === 0 && settings.length === 0) return NOTHING;
  const values = settings.reduce((tree, { keys, value }) => withSetting(tree, keys, value), mergedObjects(layers));
  const trees: readonly Tree[] = named === undefined ? treesIn(values) : [{ chart: named, object: values }];
  // Values below a key are for another chart than the named one.
  const whole = trees.find(({ key }) => key === undefined);
  const { note, ...versionOfChart } = whole?.chart.versionOf(version) ?? {};
  return {
    subjects: trees.map(({ chart, object, key }) => ({
      ...versionOfChart,
      kind: carriedKind(chart.values, one, many),
      object,
      layers: (layers.length > 0 ? layers : parametersAsLayer(settings)).map((layer) => ({
        parsed: layer.parsed,
        prefix: `${layer.prefix}${prefixOf(key)}`,
        shown: `${layer.shown}${prefixOf(key)}`,
      })),
      settings: key === undefined ? settings : settings.flatMap((setting) => settingBelow(setting, key)),
      isTemplate,
    })),
    notes: note === undefined || trees.length === 0 ? [] : [note],
  };
}

interface ValuesLayer extends Layer {
  readonly object: JsonObject;
}

/** Mappings, and texts that hold one. */
function layersOf(
  { values }: Carried,
  { parsed, prefix, shown, file }: Place,
  isNeeded: boolean,
): readonly ValuesLayer[] {
  return values.flatMap(({ path, value }): readonly ValuesLayer[] => {
    const whole = `${shown}${path}`;
    if (isObject(value)) return [{ parsed, prefix: `${prefix}${path}.`, shown: `${whole}.`, object: value }];
    const texts = inside(parsed, nodeAt(parsed, `${prefix}${path}`));
    if (texts instanceof YamlProblem) {
      if (!isNeeded && !texts.isLimit) return [];
      throw unreadable(texts, whole, file);
    }
    const [first] = texts ?? [];
    return isObject(first?.value) ? [{ parsed: first, prefix: '', shown: `${whole} `, object: first.value }] : [];
  });
}

function mergedObjects(layers: readonly ValuesLayer[]): JsonObject {
  const [first, ...others] = layers;
  return others.reduce((tree, { object }) => merge(tree, object), first?.object ?? {});
}

function settingOf({ name, value, isText, path, namePath, shown }: CarriedSetting, place: Place): readonly Setting[] {
  const keys = settingKeys(name);
  if (keys === undefined) return [];
  return [
    {
      keys,
      value: settingValue(value, isText),
      parsed: place.parsed,
      path: `${place.prefix}${path}`,
      namePath: `${place.prefix}${namePath}`,
      shown: `${place.shown}${shown}`,
    },
  ];
}

function settingBelow(setting: Setting, key: string): readonly Setting[] {
  const [first, ...keys] = setting.keys;
  return first === key && keys.length > 0 ? [{ ...setting, keys }] : [];
}

/** The layer for findings about something missing, if there are only parameters. */
function parametersAsLayer([first]: readonly Setting[]): readonly Layer[] {
  if (first === undefined) return [];
  const { parsed, path, shown } = first;
  return [{ parsed, prefix: `${path}.`, shown: `${shown.replace(/\[[^[\]]*\]$/, '')} ` }];
}
