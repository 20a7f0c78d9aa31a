import { asObject, type JsonObject } from '../../../../lib/kubernetes/json';
import type { Given } from '../support/validate';
import { changed } from '../support/frame';

/** What becomes of a configuration: `passes` is said where the storage that it names would have to be there. */
export interface Outcome {
  readonly kind: 'refused' | 'ends' | 'runs' | 'passes';
  /** What the program says. @default - nothing is asked */
  readonly says?: RegExp;
}

/** A configuration that is wrong for at least one version. */
export interface Mistake extends Given {
  readonly what: string;
  readonly old: Outcome;
  readonly new: Outcome;
}

/** `validate` refuses it, and so does the start. */
export const refused = (says: RegExp): Outcome => ({ kind: 'refused', says });
/** It passes `validate`, and the start ends. */
export const ends = (says: RegExp): Outcome => ({ kind: 'ends', says });
/** It runs although it is wrong. */
export const RUNS: Outcome = { kind: 'runs' };
/** It passes `validate`; what it does needs a server. */
export const PASSES: Outcome = { kind: 'passes' };

/** A mistake with the same outcome in each version. */
export function mistake(what: string, config: JsonObject, outcome: Outcome, more: Partial<Given> = {}): Mistake {
  return { what, config, old: outcome, new: outcome, ...more };
}

/** A mistake whose outcome differs: in 2.13.0 and in 2.20.0. */
export function differs(what: string, config: JsonObject, outcomes: Pick<Mistake, 'old' | 'new'>): Mistake {
  return { what, config, ...outcomes };
}

/** The frame with a storage. */
export function storing(storage: JsonObject): JsonObject {
  const config = changed({ extensions: { jaeger_storage: { backends: {} } } });
  const extensions = asObject(config.extensions);
  return { ...config, extensions: { ...extensions, jaeger_storage: { backends: { main: storage } } } };
}

/** The frame with a processor. */
export function processing(id: string, settings: unknown): JsonObject {
  return changed({ service: { pipelines: { traces: { processors: [id] } } }, processors: { [id]: settings } });
}

/** The frame with an extension that is listed. */
export function extended(id: string, settings: unknown, more: JsonObject = {}): JsonObject {
  const extensions = ['jaeger_storage', 'jaeger_query', 'healthcheckv2', id];
  return changed(more, changed({ service: { extensions }, extensions: { [id]: settings } }));
}
