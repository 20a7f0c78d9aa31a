import type { Wait } from './wait';

/** What a check asks. */
export type Question = 'object' | 'rollout' | 'setting' | 'release' | 'none' | 'list' | 'conditions';

/** Something to ask, and the answer that is expected. */
export interface Check {
  /**
   * What is asked: `object` (the fields of an object), `rollout` (as the wait of that name), `setting` (a block of a YAML text in an object),
   * `release` (the values of a helm release), `none` (there is no such object), `list` (objects of a selector), `conditions` (those of an object).
   */
  readonly ask: Question;
  /** Kubernetes' kind; `HelmRelease` for a release. */
  readonly kind: string;
  /** @default - by selector, or any */
  readonly name?: string;
  /** A label selector. @default - by name */
  readonly selector?: string;
  /** @default - cluster-scoped, or all namespaces */
  readonly namespace?: string;
  /** What holds the YAML text: a key of a ConfigMap's `data`, or of a release's `extraConfigFiles`. @default - none */
  readonly key?: string;
  /** How long it may take, in seconds. @default - it is so already */
  readonly timeoutSeconds?: number;
  /** @default - that it is there */
  readonly expect?: readonly Expectation[];
  /** What kubectl prints of it: titles and cells. @default - not shown */
  readonly columns?: readonly Column[];
}

/** A field and its value. */
export interface Expectation {
  /** As a JSONPath of the object, or as the dotted key of a YAML text. */
  readonly path: string;
  readonly value: unknown;
}

/** A column of what kubectl prints. */
export interface Column {
  readonly title: string;
  readonly cell: string;
}

/** The same that was waited for: what has rolled out. */
export function rolledOut({ kind, selector, namespace, timeoutSeconds }: Wait): Check {
  return { ask: 'rollout', kind, selector, namespace, timeoutSeconds };
}
