import { withCommas } from '../diagnostics/text/counts';
import type { Io } from './io';

/** Fewer files are checked before anybody can read a line. */
const FROM = 200;
/** The line is written again after so many files. */
const STEP = 50;
/** Moves to the start of the line and clears it. */
const CLEAR = '\r\u001b[K';

/** One line on a terminal that shows how much of a long work is done; not in CI. */
export class Progress {
  private isShown = false;
  private readonly write: Io['progress'];

  constructor({ progress, env: { CI = '', TERM } = {} }: Pick<Io, 'progress' | 'env'>) {
    this.write = CI === '' && TERM !== 'dumb' ? progress : undefined;
  }

  /** Shows that `done` of `all` files are checked. */
  show(done: number, all: number): void {
    if (all < FROM || done % STEP !== 0) return;
    this.isShown = true;
    this.write?.(`${CLEAR}checked ${withCommas(done)} of ${withCommas(all)} files`);
  }

  /** Clears the line. */
  end(): void {
    if (this.isShown) this.write?.(CLEAR);
    this.isShown = false;
  }
}
