import { withCommas } from '../diagnostics/text/counts';
import type { Io } from './io';

/** Fewer files than these are checked before anybody could read it. */
const FROM = 200;
/** After how many files the line is written again. */
const STEP = 50;
/** To the start of the line, and all of it cleared. */
const CLEAR = '\r\u001b[K';

/** One line on a terminal that says how much of a long work is done; nothing in CI, or where standard error is no terminal. */
export class Progress {
  private isShown = false;
  private readonly isWanted: boolean;

  constructor(private readonly io: Pick<Io, 'stderr' | 'isErrorTerminal' | 'env'>) {
    const { CI = '', TERM } = io.env ?? {};
    this.isWanted = io.isErrorTerminal === true && CI === '' && TERM !== 'dumb';
  }

  /** So many of so many files are checked. */
  show(done: number, all: number): void {
    if (!this.isWanted || all < FROM || done % STEP !== 0) return;
    this.isShown = true;
    this.io.stderr(`${CLEAR}checked ${withCommas(done)} of ${withCommas(all)} files`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isShown) this.io.stderr(CLEAR);
    this.isShown = false;
  }
}
