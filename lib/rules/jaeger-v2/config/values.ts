import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { wrongType } from '../../../diagnostics/sentences';
import { isObject } from '../../../kubernetes/json';
import { hasVariable, type Setting, settingsIn } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { isGoDuration } from '../../../upstream/go-values';
import type { KeyType } from '../../../upstream/jaeger-v2/keys';
import { invalidDuration } from '../../shared/durations';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofConfig, SOURCE } from './shared';

/** A value that must be of a type. */
interface Typed {
  readonly path: string;
  readonly type: KeyType;
  readonly value: unknown;
}

const WORDS: Readonly<Record<KeyType, string>> = {
  text: 'text',
  boolean: 'true or false',
  number: 'a number',
  natural: 'a number of 0 or more',
  duration: 'a duration',
  list: 'a list',
  map: 'a mapping',
  group: 'a mapping',
  anything: 'anything',
};

/** The value of a setting, and the entries of its list or mapping. */
function typed({ path, value, known }: Setting): readonly Typed[] {
  if (known === undefined) return [];
  const { type, entries } = known;
  if (entries === undefined) return [{ path, type, value }];
  const below = Array.isArray(value)
    ? value.map((item: unknown, index) => ({ path: `${path}[${index}]`, type: entries, value: item }))
    : isObject(value) && type === 'map'
      ? Object.entries(value).map(([name, item]) => ({ path: `${path}.${name}`, type: entries, value: item }))
      : [];
  return [
    { path, type: type === 'list' && entries === 'text' && typeof value === 'string' ? 'text' : type, value },
    ...below,
  ];
}

function fits(type: KeyType, value: unknown): boolean {
  switch (type) {
    case 'anything':
      return true;
    case 'text':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'natural':
      return typeof value === 'number' && value >= 0;
    case 'duration':
      return typeof value === 'string' || typeof value === 'number';
    case 'list':
      return Array.isArray(value);
    case 'map':
    case 'group':
      return isObject(value);
  }
}

/** Texts that are a number or a boolean without their quotes. */
const QUOTED: Partial<Readonly<Record<KeyType, RegExp>>> = {
  boolean: /^(?:true|false)$/,
  number: /^-?\d+(?:\.\d+)?$/,
  natural: /^\d+(?:\.\d+)?$/,
};

/** A fix for a value of another type. */
function fixFor(type: KeyType, value: unknown): string {
  if (typeof value === 'string' && QUOTED[type]?.test(value) === true) return 'Remove the quotes.';
  if (type === 'text' && typeof value !== 'object') return 'Put it in quotes.';
  if (type === 'duration') return "Use a duration such as '10s'.";
  return type === 'list' ? 'Write it as a list.' : `Use ${WORDS[type]}.`;
}

/** What is written at all places of a type, without variables and nulls. */
function* written(subject: JaegerV2Subject): Iterable<Typed> {
  for (const setting of settingsIn(subject.config)) {
    for (const each of typed(setting)) {
      if (each.value !== null && each.value !== undefined && !hasVariable(each.value)) yield each;
    }
  }
}

/** Rules about the types of values. */
export const valueRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT003',
    severity: Severity.ERROR,
    summary: 'every value has the type of its key: numbers and booleans without quotes, text in quotes',
    see: `${SOURCE}/cmd/internal/storageconfig/config.go`,
    example: () =>
      ofConfig({ extensions: { jaeger_storage: { backends: { traces: { memory: { max_traces: '100000' } } } } } }),
    *check(subject): Iterable<Finding> {
      for (const { path, type, value } of written(subject)) {
        if (fits(type, value)) continue;
        const { problem, fix } = wrongType(WORDS[type], fixFor(type, value));
        yield { path: placeIn(subject, path), value, problem, effect: JAEGER_EXITS, fix };
      }
    },
  },
  {
    code: 'JVT004',
    severity: Severity.ERROR,
    summary: 'every duration has a unit, because Jaeger reads a bare number as nanoseconds',
    see: 'https://pkg.go.dev/time#Duration',
    example: () =>
      ofConfig({
        extensions: { jaeger_storage: { backends: { traces: { badger: { ephemeral: true, ttl: { spans: 48 } } } } } },
      }),
    *check(subject): Iterable<Finding> {
      for (const { path, type, value } of written(subject)) {
        if (type !== 'duration' || typeof value !== 'number' || value === 0) continue;
        yield {
          path: placeIn(subject, path),
          value,
          problem: 'has no unit.',
          effect: 'Jaeger silently reads it as nanoseconds.',
          fix: `Write the unit, such as '${value}s' or '${value}h'.`,
        };
      }
    },
  },
  {
    code: 'JVT005',
    severity: Severity.ERROR,
    summary: 'every duration is one that Go reads: h, m, s and ms, and no days',
    see: 'https://pkg.go.dev/time#ParseDuration',
    example: () => ofConfig({ processors: { batch: { timeout: '5 s' } } }),
    *check(subject): Iterable<Finding> {
      for (const { path, type, value } of written(subject)) {
        if (type !== 'duration' || typeof value !== 'string' || isGoDuration(value)) continue;
        yield { path: placeIn(subject, path), value, ...invalidDuration(value, '10s'), effect: JAEGER_EXITS };
      }
    },
  },
];
