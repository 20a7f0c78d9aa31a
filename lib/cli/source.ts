import { visible } from '../diagnostics/visible';

/** What messages call the input of which no file is named. */
export const STANDARD_INPUT = 'standard input';

/** Something to check: the text of a file. */
export interface Source {
  /** As it was named on the command line, or found below a folder that was. */
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
