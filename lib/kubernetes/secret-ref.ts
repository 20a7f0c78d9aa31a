/** A Secret that is there, by its name: what is in it never stands in a manifest. */
export class SecretRef {
  /** A Secret in the namespace of what uses it. */
  static named(name: string): SecretRef {
    return new SecretRef(name);
  }

  private constructor(readonly name: string) {}
}
