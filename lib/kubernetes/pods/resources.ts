import { objectAt, textOf } from '../json';
import { qualifiedNameProblem } from '../names';
import { suggestion } from '../../diagnostics/nearest';
import { VALUE } from '../../diagnostics/rule';
import { unknownWord } from '../../diagnostics/sentences';
import { isQuantity, nanosOf, quantitiesNear } from '../quantity';
import { below, type PodProblem } from './problem';

/** Resources without a domain; devices have one, such as `nvidia.com/gpu`. */
const RESOURCES: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];
const KINDS = ['requests', 'limits'] as const;
const NANOS = 1_000_000_000n;

/** Resource requirements of a container and their path. */
export interface Resources {
  /** Such as `spec.collector.resources`. */
  readonly path: string;
  readonly resources: unknown;
}

/** Names of resources that no container can have. */
export function* resourceNameProblems({ path, resources }: Resources): Iterable<PodProblem> {
  for (const kind of KINDS) {
    for (const name of Object.keys(objectAt(resources, kind))) {
      if (RESOURCES.includes(name) || name.startsWith('hugepages-')) continue;
      if (name.includes('/') && qualifiedNameProblem(name) === undefined) continue;
      yield { path: below(path, kind), value: name, ...unknownWord('resource', name, RESOURCES) };
    }
  }
}

/** Amounts that are not quantities. The schema of a CR reports these as well. */
export function* quantityProblems({ path, resources }: Resources): Iterable<PodProblem> {
  for (const { kind, name, amount } of amountsOf(resources)) {
    if (isAmount(amount)) continue;
    yield {
      path: `${below(path, kind)}.${name}`,
      value: amount,
      problem: `invalid quantity ${VALUE}.`,
      fix: quantityFix(amount),
    };
  }
}

/** Amounts below zero, and fractions of devices. */
export function* amountProblems({ path, resources }: Resources): Iterable<PodProblem> {
  for (const { kind, name, amount } of amountsOf(resources)) {
    if (!isAmount(amount)) continue;
    const at = `${below(path, kind)}.${name}`;
    const text = textOf(amount);
    if (text.startsWith('-')) {
      yield { path: at, value: amount, problem: 'must not be negative.', fix: `Use ${text.slice(1)}, or remove it.` };
    } else if (isDevice(name) && (nanosOf(text) ?? 0n) % NANOS !== 0n) {
      yield {
        path: at,
        value: amount,
        problem: `must be a whole number of ${name}.`,
        fix: 'Use 1 or more, or remove it.',
      };
    }
  }
}

/** Requests of devices and huge pages without a limit: Kubernetes does not overcommit them. */
export function* limitlessProblems({ path, resources }: Resources): Iterable<PodProblem> {
  const limits = objectAt(resources, 'limits');
  for (const [name, amount] of Object.entries(objectAt(resources, 'requests'))) {
    if (!isFixed(name) || !isAmount(amount) || (limits[name] ?? '') !== '') continue;
    const fix = `Set ${below(path, 'limits')}.${name} to the same amount.`;
    yield { path: `${below(path, 'requests')}.${name}`, value: amount, problem: 'requires an equal limit.', fix };
  }
}

/** Requests above the limit of the same resource; of devices and huge pages, any difference. */
export function* aboveLimits(resources: Resources): Iterable<PodProblem> {
  for (const name of Object.keys(objectAt(resources.resources, 'requests'))) {
    yield* aboveLimit(name, resources, resources);
  }
}

/** The same for one resource, whose request and limit may be in two places. */
export function* aboveLimit(name: string, requesting: Resources, limiting: Resources): Iterable<PodProblem> {
  const amount = objectAt(requesting.resources, 'requests')[name];
  const most = objectAt(limiting.resources, 'limits')[name];
  if (!isAmount(amount) || !isAmount(most)) return;
  const [request, limit] = [nanosOf(textOf(amount).trim()), nanosOf(textOf(most).trim())];
  const isEqual = isFixed(name);
  if (request === undefined || limit === undefined || request === limit || (!isEqual && request < limit)) return;
  const place = requesting === limiting ? '' : ` of ${limiting.path}`;
  yield {
    path: `${below(requesting.path, 'requests')}.${name}`,
    value: amount,
    problem: `${isEqual ? 'must equal' : 'is above'} the limit '${most}'${place}.`,
    fix: isEqual ? 'Use the same amount for both.' : `Lower it, or raise ${below(limiting.path, 'limits')}.${name}.`,
  };
}

function* amountsOf(resources: unknown): Iterable<{ kind: string; name: string; amount: unknown }> {
  for (const kind of KINDS) {
    // Helm and the API server treat null as absent.
    for (const [name, amount] of Object.entries(objectAt(resources, kind))) {
      if (amount !== null && amount !== undefined) yield { kind, name, amount };
    }
  }
}

function isAmount(value: unknown): value is string | number {
  return (typeof value === 'string' || typeof value === 'number') && isQuantity(textOf(value).trim());
}

/** Devices come in whole numbers. */
function isDevice(name: string): boolean {
  return name.includes('/') && !name.includes('kubernetes.io/');
}

/** Whether Kubernetes never overcommits a resource. */
function isFixed(name: string): boolean {
  return isDevice(name) || name.startsWith('hugepages-');
}

/** The quantity that was probably meant, or an example. */
function quantityFix(amount: unknown): string {
  const near = typeof amount === 'string' ? quantitiesNear(amount) : [];
  return near.length === 0 ? "Use a quantity such as '500m' or '2Gi'." : suggestion(...near);
}
