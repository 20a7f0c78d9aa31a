/** A Secret that is there, by its name: what is in it never stands in a manifest. `SecretRef.named` makes one. */
export interface SecretRef {
  readonly name: string;
}
