import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, valueAt } from '../../../kubernetes/json';
import { nearest, suggestion } from '../../../diagnostics/nearest';
import {
  chartOfKeys,
  KEYS_WITHOUT_EFFECT,
  type KnownKeys,
  knownKeys,
} from '../../../upstream/milvus-values/known-keys';
import { OLD_KEYS } from '../../../upstream/milvus-values/old-keys';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { onlyPlace, type UnknownValue, valuesFix } from './places';

const LISTED_ONLY: ReadonlySet<string> = new Set(KEYS_WITHOUT_EFFECT.map((keys) => keys.join('.')));

/** Rules over the keys of the values: the chart has no schema, so helm accepts any key. */
export const keyRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV101',
    severity: Severity.ERROR,
    summary: 'keys of the values are spelt and nested as the chart has them',
    see: 'https://github.com/zilliztech/milvus-helm/tree/milvus-5.0.19/charts/milvus/templates',
    example: () => ({ ...RELEASE, values: { queryNode: { replica: 3 } } }),
    *check({ chart, values }): Iterable<Finding> {
      for (const { path, meant } of unknownKeys(values, knownKeys(chart))) {
        if (meant === undefined) continue;
        yield {
          path,
          atKey: true,
          problem: `unknown key in milvus-helm ${chartOfKeys(chart)}.`,
          effect: 'Helm silently ignores it and keeps the default.',
          fix: meant,
        };
      }
    },
  },
  {
    code: 'MLV040',
    severity: Severity.WARNING,
    summary: 'every key of the values is one that a template of the chart reads',
    see: 'https://github.com/zilliztech/milvus-helm/tree/milvus-5.0.19/charts/milvus/templates',
    example: () => ({ ...RELEASE, values: { queryNode: { colour: 'green' } } }),
    *check({ chart, values }): Iterable<Finding> {
      const known = knownKeys(chart);
      for (const { path, meant, unknown } of unknownKeys(values, known)) {
        if (meant !== undefined || known === undefined) continue;
        yield {
          path,
          atKey: true,
          problem: `unknown key: no template of milvus-helm ${chartOfKeys(chart)} reads it.`,
          effect: 'Helm silently ignores it.',
          fix: onlyPlace(known, unknown) ?? "Remove it, or look up the key in the chart's values.yaml.",
        };
      }
    },
  },
  {
    code: 'MLV047',
    severity: Severity.WARNING,
    summary: 'no key is set that the chart lists in values.yaml but never reads',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/cdc-deployment.yaml',
    example: () => ({ ...RELEASE, values: { cdc: { enabled: true, extraEnv: [{ name: 'GOGC', value: '100' }] } } }),
    *check({ chart, values }): Iterable<Finding> {
      if (knownKeys(chart) === undefined) return;
      for (const keys of KEYS_WITHOUT_EFFECT) {
        const value = valueAt(values, ...keys);
        if (value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)) continue;
        yield {
          path: keys.join('.'),
          problem: `is in the values.yaml of milvus-helm ${chartOfKeys(chart)}, but no template reads it.`,
          effect: 'Helm silently ignores it.',
          fix: 'Remove it, or patch the object that the chart creates.',
        };
      }
    },
  },
];

interface UnknownKey {
  readonly path: string;
  /** What was probably meant; undefined if unknown. */
  readonly meant: string | undefined;
  readonly unknown: UnknownValue;
}

function unknownKeys(values: JsonObject, known: KnownKeys | undefined): readonly UnknownKey[] {
  return known === undefined ? [] : unknownBelow(values, values, known, '');
}

function unknownBelow(values: JsonObject, tree: JsonObject, known: KnownKeys, at: string): UnknownKey[] {
  const keys = known.get(at)?.split(' ');
  if (keys === undefined) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = at === '' ? key : `${at}.${key}`;
    // A key of an older chart is MLV083, a listed key that no template reads is MLV047.
    if (OLD_KEYS.has(path) || LISTED_ONLY.has(path)) return [];
    if (keys.includes(key)) return isObject(value) ? unknownBelow(values, value, known, path) : [];
    // A misplaced trace and a misspelt extraConfigFiles are MLV005.
    if (at === '' && (key === 'trace' || nearest(key, ['extraConfigFiles']) !== undefined)) return [];
    const unknown = { at, key, value };
    return [{ path, unknown, meant: valuesFix(values, known, unknown) ?? spelling(known, keys, unknown) }];
  });
}

/** Suggests the key with the nearest name; for a scalar or a list, preferably one that is not a mapping. */
function spelling(known: KnownKeys, keys: readonly string[], { at, key, value }: UnknownValue): string | undefined {
  const isMapping = (word: string) => known.has(at === '' ? word : `${at}.${word}`);
  const fitting = value === null || isObject(value) ? keys : keys.filter((word) => !isMapping(word));
  const near = nearest(key, fitting) ?? nearest(key, keys);
  return near === undefined ? undefined : suggestion(near);
}
