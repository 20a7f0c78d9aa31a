import { isObject, type JsonObject, textOf } from '../kubernetes/json';
import { type Position, YamlProblem } from '../kubernetes/yaml-reader';
import { userYamlOf } from '../models/user-yaml/user-yaml';
import { hasTrace, traceIn, withTrace } from './user-yaml-text';
import { type ReadValues, readHelmValues, userYamlText, withUserYaml } from './values-text';

/** The values of a release that is there, and the trace settings that they are to get. */
export interface AdoptionSubject {
  /** What the text is called in messages: its file. */
  readonly source: string;
  /** What `helm get values` printed. */
  readonly text: string;
  readonly trace: JsonObject;
  /** Whether trace settings that are there already give way. */
  readonly replaceTrace: boolean;
  /** The command that prints the values. */
  readonly command: string;
}

/** The values with tracing. */
export interface AdoptedValues {
  /** As they are written. */
  readonly text: string;
  /** As helm reads them. */
  readonly values: JsonObject;
}

/** What became of an adoption: the values, or why there are none. */
export interface Adoption {
  /** Undefined where the text is not what helm prints. */
  readonly before?: ReadValues;
  readonly after?: AdoptedValues;
  /** Why the text cannot be read. */
  readonly unreadable?: YamlProblem;
  /** The trace settings that would be lost. */
  readonly there?: unknown;
  /** Why the text cannot be changed. */
  readonly unchangeable?: YamlProblem;
}

const adoptions = new WeakMap<AdoptionSubject, Adoption>();

/** Merges the trace settings into the values; once for all rules that look at it. */
export function adopt(subject: AdoptionSubject): Adoption {
  const known = adoptions.get(subject) ?? merge(subject);
  adoptions.set(subject, known);
  return known;
}

function merge({ text, trace, replaceTrace }: AdoptionSubject): Adoption {
  const before = attempt(() => readHelmValues(text));
  if (before instanceof YamlProblem) return { unreadable: before };
  const userYaml = userYamlText(before.tree);
  // The rules over every release report a user.yaml that is not text, or not YAML.
  if (userYaml === undefined || userYamlOf(before.tree).problem !== undefined) return { before };
  if (hasTrace(userYaml, trace)) return { before, after: { text: before.text, values: before.tree } };
  const there = traceIn(userYaml);
  if (there !== undefined && !replaceTrace) return { before, there };
  const after = attempt(() => withUserYaml(before, withTrace(userYaml, trace)));
  if (after instanceof YamlProblem) return { before, unchangeable: after };
  return { before, after: { text: after, values: readHelmValues(after).tree } };
}

function attempt<T>(action: () => T): T | YamlProblem {
  try {
    return action();
  } catch (error) {
    if (error instanceof YamlProblem) return error;
    throw error;
  }
}

/** A place in a file, as editors take it. */
export function placeIn(source: string, position: Position | undefined): string {
  return position === undefined ? source : `${source}:${position.line}:${position.column}`;
}

/** Trace settings for a message: what may be a credential is left out. */
export function shownTrace(trace: unknown): string {
  return JSON.stringify(masked(trace, 'trace'));
}

const SHOWN = /(^|\.)(exporter|samplefraction|inittimeoutseconds|url|endpoint|method|secure)$/i;

/** Whether a trace setting cannot be a credential. */
export function shownSetting(key: string, value: unknown): boolean {
  return SHOWN.test(key) && !/[@?{[]/.test(textOf(value));
}

function masked(value: unknown, key: string): unknown {
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, masked(below, name)]));
  return shownSetting(key, value) ? value : '(not shown)';
}
