import type { Construct } from 'constructs';
import { throwErrors } from '../diagnostics/report';
import type { FoundProblem } from '../diagnostics/rule';
import type { JsonObject } from '../kubernetes/json';
import { checkObject } from '../rules/objects';
import { constructPath } from './construct-path';
import { ensureNamespace } from './namespace';
import { type Part, setPart } from './plan/part';
import { attachStockChecks } from './stock';

/** A Namespace that a construct brings. */
export interface OwnNamespace {
  readonly name: string;
  /** @default - none but Kubernetes' own */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A part of an environment with all that it hands over; a list can be empty. */
export interface Membership extends Part {
  /** What is checked as Kubernetes would read it. */
  readonly objects: readonly JsonObject[];
  readonly namespaces: readonly OwnNamespace[];
  /** Problems of what is no object; asked for now, and again when the app is rendered. */
  check(): readonly FoundProblem[];
}

/**
 * Makes a construct a part of its environment: its errors are thrown in its constructor, so that the stack trace ends in the user's own
 * line, its namespaces are made, and both a TracingApp and a stock App find and check it.
 *
 * @param found problems that are known already, thrown in one message with the others.
 */
export function joinEnvironment(
  construct: Construct,
  membership: Membership,
  found: readonly FoundProblem[] = [],
): void {
  const { objects, namespaces } = membership;
  const path = constructPath(construct);
  throwErrors([...found, ...objects.flatMap((object) => checkObject(object, path)), ...membership.check()]);
  for (const { name, labels } of namespaces) ensureNamespace(construct, name, labels);
  setPart(construct, membership);
  attachStockChecks(construct);
}
