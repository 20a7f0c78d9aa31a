/** A log that says why something does not work. */
export interface Log {
  /** The label selector of the pods. */
  readonly selector: string;
  readonly namespace: string;
  /** @default - all containers */
  readonly container?: string;
  /** How many of the last lines to show. */
  readonly lines: number;
  /** An expression of which a line, in lower case, has something. @default - all lines */
  readonly only?: string;
  /** An expression of which a line has nothing. @default - none is left out */
  readonly without?: string;
}
