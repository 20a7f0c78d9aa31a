import { visible } from '../diagnostics/visible';

/** A command line of which nothing can be made, in words. */
export class UsageProblem extends Error {
  constructor(what: string) {
    super(visible(what));
  }
}
