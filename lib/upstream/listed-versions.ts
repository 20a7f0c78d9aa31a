/** The constants of a class of versions, in the order in which they stand there. */
export function listedVersions<Version>(
  versions: object,
  isVersion: (value: unknown) => value is Version,
): readonly Version[] {
  const values: readonly unknown[] = Object.values(versions);
  return values.filter(isVersion);
}
