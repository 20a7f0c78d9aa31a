/** Where a program reads and writes. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The descriptor of standard input. */
  readonly stdin: number;
}
