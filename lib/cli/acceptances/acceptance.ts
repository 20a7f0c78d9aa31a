/** An accepted warning: its code, the reason, and the place where it is accepted. */
export interface Acceptance {
  readonly code: string;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
