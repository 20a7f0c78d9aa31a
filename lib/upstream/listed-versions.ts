/** The version constants of a class, in their order; the newest has two names. */
export function listedVersions<Version>(
  versions: object,
  isVersion: (value: unknown) => value is Version,
): readonly Version[] {
  const values: readonly unknown[] = Object.values(versions);
  return [...new Set(values.filter(isVersion))];
}
