import { visible } from '../diagnostics/visible';

/** A wrong command line, in words. */
export class UsageProblem extends Error {
  constructor(what: string) {
    super(visible(what));
  }
}
