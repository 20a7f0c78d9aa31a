/** A value that does not fit its schema. */
export interface SchemaViolation {
  /** Such as `spec.volumes[0].name`. */
  readonly path: string;
  readonly value: unknown;
  readonly problem: 'unknown-field' | 'wrong-type' | 'missing' | 'not-in-enum' | 'pattern' | 'range' | 'format';
  readonly expected: string;
  /** The known word that was probably meant, of a field that could hold the value. */
  readonly nearest?: string;
  /** Of an unknown field: the path of the object that has it; empty for the whole. */
  readonly parent?: string;
  /** Of an unknown field: its name. */
  readonly key?: string;
}
