/** To the start of the line, and all of it cleared. */
const CLEAR = '\r\u001b[K';

/** Where lines are printed. */
export interface Target {
  readonly write: (text: string) => void;
  /** Whether the last line can be written again. */
  readonly isRewritable: boolean;
}

/** Lines that stay, and below them one that shows what is being waited for; in a pipe or in CI the lines alone. */
export class StatusLine {
  private readonly waiting = new Set<string>();
  private all = 0;

  constructor(private readonly target: Target) {}

  /** Prints a line. */
  print(line: string): void {
    const { write, isRewritable } = this.target;
    write(isRewritable ? `${CLEAR}${line}\n${this.status()}` : `${line}\n`);
  }

  /** Work has begun. */
  begin(what: string): void {
    this.waiting.add(what);
    this.all++;
    this.rewrite();
  }

  /** Work has ended. */
  end(what: string): void {
    this.waiting.delete(what);
    this.rewrite();
  }

  private rewrite(): void {
    if (this.target.isRewritable) this.target.write(`${CLEAR}${this.status()}`);
  }

  private status(): string {
    if (this.waiting.size === 0) return '';
    const [first = ''] = this.waiting;
    const others = this.waiting.size > 1 ? ` and ${this.waiting.size - 1} more` : '';
    return `${this.all - this.waiting.size} of ${this.all} done, waiting for ${first}${others}`;
  }
}
