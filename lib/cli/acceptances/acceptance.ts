/** A warning that somebody accepts, and where that is written. */
export interface Acceptance {
  readonly code: string;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
