import { stringAt } from '../../kubernetes/json';
import { kubectl, type Question } from '../answers/question';
import { type Chain, objectsAt } from './chain';

/** Whether the whole cluster may be read. */
export const MAY_READ_ALL: Question = kubectl('auth', 'can-i', 'list', 'pods', '-A');
/** The context in use, without its credentials. */
export const CONTEXT: Question = kubectl('config', 'view', '--minify', '-o', 'json');
/** The versions of kubectl and of the API server. */
export const VERSIONS: Question = kubectl('version', '-o', 'json');
/** The groups and versions that the API server serves. */
export const API_VERSIONS: Question = kubectl('api-versions');

/** What is looked through. */
export interface Scope {
  /** @default - all namespaces */
  readonly namespace?: string;
  /** Why it is one namespace only. */
  readonly why: string;
}

/**
 * The namespace of -n; else the whole cluster. Where the account may not read it: the namespace of the folder of `dist`, if it is
 * about one only, or that of the context.
 */
export function scopeOf(chain: Chain): Scope {
  const { namespace } = chain.asked;
  if (namespace !== undefined) return { namespace, why: 'asked for with -n' };
  if (chain.answer(MAY_READ_ALL)?.stdout.trim() === 'yes')
    return { why: 'this account may list pods in all namespaces' };
  const why = 'this account may not list pods in all namespaces';
  const [only, ...more] = chain.expected?.namespaces ?? [];
  return { namespace: only !== undefined && more.length === 0 ? only : namespaceOfContext(chain), why };
}

/** The options of kubectl and helm for a scope. */
export function scopeArgs({ namespace }: Scope): readonly string[] {
  return namespace === undefined ? ['-A'] : ['-n', namespace];
}

/** The namespace of the context in use. */
export function namespaceOfContext(chain: Chain): string {
  const [context] = objectsAt(chain.json(CONTEXT), 'contexts');
  return stringAt(context, 'context', 'namespace') ?? 'default';
}

/** The name of the context in use; undefined if there is none. */
export function contextName(chain: Chain): string | undefined {
  const name = chain.asked.context ?? stringAt(chain.json(CONTEXT), 'current-context');
  return name === '' ? undefined : name;
}

/** Whether the API server has answered. */
export function isReached(chain: Chain): boolean {
  const version = stringAt(chain.json(VERSIONS), 'serverVersion', 'gitVersion');
  // An account may be kept from reading the version, but not from asking what it may do.
  const mayRead = chain.answer(MAY_READ_ALL)?.stdout ?? '';
  // Some authorizers add why: `no - RBAC: ...`.
  return version !== undefined || /^(?:yes|no)\b/.test(mayRead);
}
