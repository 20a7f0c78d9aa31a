import { isObject, type JsonObject, textOf } from '../kubernetes/json';
import { type Position, YamlProblem } from '../kubernetes/yaml-reader';
import { userYamlOf } from '../models/user-yaml/user-yaml';
import { hasTrace, traceIn, withTrace } from './user-yaml-text';
import { type ReadValues, readHelmValues, userYamlText, withUserYaml } from './values-text';

/** The values of an existing release, and the trace settings to merge into them. */
export interface AdoptionSubject {
  /** The name of the text in messages: its file. */
  readonly source: string;
  /** The output of `helm get values`. */
  readonly text: string;
  readonly trace: JsonObject;
  /** Whether existing trace settings are replaced. */
  readonly replaceTrace: boolean;
  /** The command that prints the values. */
  readonly command: string;
}

/** The values with the trace settings. */
export interface AdoptedValues {
  /** As they are written. */
  readonly text: string;
  /** As helm reads them. */
  readonly values: JsonObject;
}

/** The result of an adoption: the values, or why there are none. */
export interface Adoption {
  /** The values as read. @default - the text is not the output of helm */
  readonly before?: ReadValues;
  readonly after?: AdoptedValues;
  /** Why the text cannot be read. */
  readonly unreadable?: YamlProblem;
  /** Existing trace settings that may not be replaced. */
  readonly existing?: unknown;
  /** Why the text cannot be changed. */
  readonly unchangeable?: YamlProblem;
}

const adoptions = new WeakMap<AdoptionSubject, Adoption>();

/** Merges the trace settings into the values; once for all rules. */
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
  const existing = traceIn(userYaml);
  if (existing !== undefined && !replaceTrace) return { before, existing };
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

/** A position in a file, in the form that editors accept. */
export function placeIn(source: string, position: Position | undefined): string {
  return position === undefined ? source : `${source}:${position.line}:${position.column}`;
}

/** Trace settings for a message, without what may be a credential. */
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
