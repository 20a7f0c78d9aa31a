/** The version constants of a class, in their order. */
export function listedVersions<Version>(
  versions: object,
  isVersion: (value: unknown) => value is Version,
): readonly Version[] {
  const values: readonly unknown[] = Object.values(versions);
  return values.filter(isVersion);
}
