/** The tree of a text that is JSON; undefined if it is not. */
export function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const tree: unknown = JSON.parse(text);
    return tree;
  } catch {
    return undefined;
  }
}
