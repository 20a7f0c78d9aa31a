import { inspect } from 'node:util';

/** What an action throws; undefined when it throws nothing. */
export function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** The message of what an action throws, whole; undefined when it throws nothing. */
export function thrown(action: () => unknown): string | undefined {
  const error = caught(action);
  if (error === undefined) return undefined;
  return error instanceof Error ? error.message : inspect(error);
}
