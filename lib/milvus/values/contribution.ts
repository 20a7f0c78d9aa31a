import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import type { SecretRef } from '../../app/secret-ref';

/** What a prop contributes to the values. */
export interface Contribution {
  /** Values of the chart. */
  readonly values: JsonObject;
  /** Settings of `user.yaml`. */
  readonly userYaml: JsonObject;
  /** Entries for the environment of every component. */
  readonly env: readonly JsonObject[];
  /** Secrets that must be there. */
  readonly secrets: readonly ReleaseSecret[];
}

/**
 * A Secret that a release reads.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml
 */
export interface ReleaseSecret {
  /** The name of the Secret, in the namespace of the release. */
  readonly name: string;
  /** The entries that are read. */
  readonly keys: readonly string[];
  /** What is in it, with its article. */
  readonly what: string;
}

/** A contribution of values, with what else it brings. */
export function contribution(values: JsonObject, more: Partial<Contribution> = {}): Contribution {
  return { userYaml: {}, env: [], secrets: [], ...more, values };
}

/** One contribution of several: trees are merged, and a later one wins. */
export function mergedContributions(...parts: readonly Contribution[]): Contribution {
  return {
    values: parts.reduce<JsonObject>((all, { values }) => merge(all, values), {}),
    userYaml: parts.reduce<JsonObject>((all, { userYaml }) => merge(all, userYaml), {}),
    env: parts.flatMap(({ env }) => env),
    secrets: parts.flatMap(({ secrets }) => secrets),
  };
}

/** An entry of an environment that comes from a Secret. */
export function envFrom(name: string, secret: SecretRef, key: string): JsonObject {
  return { name, valueFrom: { secretKeyRef: { name: secret.name, key } } };
}

/** The members that are set, below a key; nothing when there are none. */
export function givenBelow(key: string, entries: JsonObject): JsonObject {
  return defined({ [key]: unlessEmpty(defined(entries)) });
}
