/** The place of an object in a finding: `NAMESPACE/NAME`. */
export function placeOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
