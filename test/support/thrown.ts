/** The message of what an action throws, whole; undefined when it throws nothing. */
export function thrown(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}
