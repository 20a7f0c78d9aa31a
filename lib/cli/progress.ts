import { withCommas } from '../diagnostics/text/counts';
import type { Io } from './io';

/** Fewer files than these are checked before anybody could read it. */
const FROM = 200;
/** After how many files the line is written again. */
const STEP = 50;
/** To the start of the line, and all of it cleared. */
const CLEAR = '\r\u001b[K';

/** One line on a terminal that says how much of a long work is done; nothing in CI. */
export class Progress {
  private isShown = false;
  private readonly write: Io['progress'];

  constructor({ progress, env: { CI = '', TERM } = {} }: Pick<Io, 'progress' | 'env'>) {
    this.write = CI === '' && TERM !== 'dumb' ? progress : undefined;
  }

  /** So many of so many files are checked. */
  show(done: number, all: number): void {
    if (all < FROM || done % STEP !== 0) return;
    this.isShown = true;
    this.write?.(`${CLEAR}checked ${withCommas(done)} of ${withCommas(all)} files`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isShown) this.write?.(CLEAR);
    this.isShown = false;
  }
}
