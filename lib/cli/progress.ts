import { withCommas } from '../diagnostics/text/counts';
import type { Io } from './io';
import { TerminalLine } from './terminal-line';

/** Fewer files are checked before anybody can read a line. */
const FROM = 200;
/** The line is written again after so many files. */
const STEP = 50;

/** One line on a terminal that shows how much of a long work is done; not in CI. */
export class Progress {
  private readonly line: TerminalLine;

  constructor(io: Pick<Io, 'progress' | 'env'>) {
    this.line = new TerminalLine(io);
  }

  /** Shows that `done` of `all` files are checked. */
  show(done: number, all: number): void {
    if (all < FROM || done % STEP !== 0) return;
    this.line.show(`checked ${withCommas(done)} of ${withCommas(all)} files`);
  }

  /** Clears the line. */
  end(): void {
    this.line.clear();
  }
}
