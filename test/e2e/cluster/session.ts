/** What the preflight has begun and the end of the run ends. */
export const session: { readonly ending: (() => Promise<void>)[] } = { ending: [] };
