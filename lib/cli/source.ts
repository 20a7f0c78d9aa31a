import { visible } from '../diagnostics/visible';

/** The name of standard input in messages. */
export const STANDARD_INPUT = 'standard input';

/** Something to check: the text of a file. */
export interface Source {
  /** As on the command line, or as found below a folder that was named there. */
  readonly name: string;
  readonly text: string;
}

/** Input that cannot be checked, and why. */
export class Unusable extends Error {
  constructor(
    readonly source: string,
    readonly what: string,
  ) {
    super(visible(`${source}: ${what}`));
  }
}
