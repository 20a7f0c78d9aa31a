/** A reference to an existing Secret; its content is never in a manifest. `SecretRef.fromName` makes one. */
export interface SecretRef {
  /** The name of the Secret. */
  readonly name: string;
}
