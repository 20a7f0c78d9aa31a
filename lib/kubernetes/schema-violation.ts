/** A value that violates its schema. */
export interface SchemaViolation {
  /** Such as `spec.volumes[0].name`. */
  readonly path: string;
  readonly value: unknown;
  readonly problem: 'unknown-field' | 'wrong-type' | 'missing' | 'not-in-enum' | 'pattern' | 'range' | 'format';
  readonly expected: string;
  /** The known word or field that was probably meant. */
  readonly nearest?: string;
  /** For an unknown field: the path of the object that contains it; empty for the root. */
  readonly parent?: string;
  /** For an unknown field: its name. */
  readonly key?: string;
}
