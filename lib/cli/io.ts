import type { Environment } from '../diagnostics/text/style';

/** Where a program reads and writes. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The descriptor of standard input. */
  readonly stdin: number;
  /** @default - no variables */
  readonly env?: Environment;
  /** Whether standard output is a terminal. @default false */
  readonly isTerminal?: boolean;
  /** How many characters fit in a line of it. @default - not known */
  readonly columns?: number | undefined;
  /** Writes to a terminal how much of a long work is done. @default - that is not shown */
  readonly progress?: ((text: string) => void) | undefined;
  /** Takes the exit code of a command that waits for programs. @default - it is lost */
  readonly later?: ((code: Promise<number>) => void) | undefined;
}
