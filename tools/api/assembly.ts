import { stringAt, valueAt } from '../../lib/kubernetes/json';
import { listAt } from '../jsii/list-at';

/** What the pages need from an assembly, and what jsii-docgen's JSON does not have. */
export interface Assembly {
  readonly name: string;
  /** The class that a class extends, from this package or another. */
  baseOf(type: string): string | undefined;
  /** Whether this package declares a member of a class, on the class itself or on one that it extends. */
  declares(type: string, member: string): boolean;
  /** The parameters of a method or of the constructor, in TypeScript's names. */
  parametersOf(type: string, method: string): readonly Parameter[];
}

/** A parameter in TypeScript. */
export interface Parameter {
  readonly name: string;
  /** The class, interface or enum that it takes. */
  readonly type: string | undefined;
}

/** The name by which jsii-docgen calls a constructor. */
const INITIALIZER = 'Initializer';

/** Reads an assembly: the parsed content of `.jsii`. */
export function assemblyOf(content: unknown): Assembly {
  const name = stringAt(content, 'name') ?? '';
  const baseOf = (type: string): string | undefined => stringAt(content, 'types', type, 'base');
  const membersOf = (type: string): unknown[] =>
    ['methods', 'properties', 'members'].flatMap((list) => listAt(content, 'types', type, list));
  const declares = (type: string, member: string): boolean => {
    const base = baseOf(type);
    return (
      membersOf(type).some((each) => stringAt(each, 'name') === member) ||
      (base !== undefined && declares(base, member))
    );
  };
  return {
    name,
    baseOf,
    declares,
    parametersOf: (type, method) => parameters(callable(content, type, method)),
  };
}

function callable(content: unknown, type: string, method: string): unknown {
  const base = stringAt(content, 'types', type, 'base');
  const own =
    method === INITIALIZER
      ? valueAt(content, 'types', type, 'initializer')
      : listAt(content, 'types', type, 'methods').find((each) => stringAt(each, 'name') === method);
  return own ?? (base === undefined ? undefined : callable(content, base, method));
}

function parameters(method: unknown): readonly Parameter[] {
  return listAt(method, 'parameters').map((each) => ({
    name: stringAt(each, 'name') ?? '',
    type: stringAt(each, 'type', 'fqn'),
  }));
}
