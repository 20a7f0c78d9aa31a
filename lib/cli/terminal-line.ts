import type { Io } from './io';

/** Moves to the start of the line and clears it. */
const CLEAR = '\r\u001b[K';

/** One line on a terminal of which the text changes until it is cleared; not in CI. */
export class TerminalLine {
  private isShown = false;
  private readonly write: Io['progress'];

  constructor({ progress, env: { CI = '', TERM } = {} }: Pick<Io, 'progress' | 'env'>) {
    this.write = CI === '' && TERM !== 'dumb' ? progress : undefined;
  }

  /** Writes a text in place of the one before. */
  show(text: string): void {
    this.isShown = true;
    this.write?.(`${CLEAR}${text}`);
  }

  /** Clears the line. */
  clear(): void {
    if (this.isShown) this.write?.(CLEAR);
    this.isShown = false;
  }
}
