/** A Secret that is there, by its name: what is in it never stands in a manifest. `SecretRef.named` makes one. */
export interface SecretRef {
  /** The name of the Secret. */
  readonly name: string;
}
