/** The namespaces that both watch, as text; undefined if none. An undefined list means all namespaces. */
export function watchedByBoth(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): string | undefined {
  if (one === undefined) return other === undefined ? 'all namespaces' : other.join(', ');
  if (other === undefined) return one.join(', ');
  const both = one.filter((namespace) => other.includes(namespace));
  return both.length === 0 ? undefined : both.join(', ');
}
