import type { JsonObject } from '../../kubernetes/json';
import type { ObjectRef } from './wait';

/** A merge patch of an object. */
export interface Patch extends ObjectRef {
  readonly merge: JsonObject;
}

/** Objects to delete if they exist: by name, or all of some kinds by a selector. */
export interface Deletion {
  /** @default - none by name */
  readonly objects?: readonly ObjectRef[];
  /** @default - none by selector */
  readonly kinds?: readonly string[];
  /** A label selector. @default - by name */
  readonly selector?: string;
  /** @default - cluster-scoped */
  readonly namespace?: string;
}

/** A label to take from all objects of a kind that have it, in all namespaces. */
export interface LabelRemoval {
  readonly kind: string;
  readonly label: string;
  readonly value: string;
}

/** Helm releases that an operator has made, to uninstall with the volumes of their pods. */
export interface Uninstall {
  readonly releases: readonly string[];
  readonly namespace: string;
}

/** What goes with a namespace. */
export interface Loss {
  readonly namespace: string;
  /** The kind of what is in it; `HelmRelease` for a release. */
  readonly kind: string;
  readonly name: string;
}

/** What happens to an operator-installed helm release when its owner is deleted. */
export interface Fate {
  readonly release: string;
  readonly namespace: string;
  readonly isUninstalled: boolean;
  readonly losesData: boolean;
}
