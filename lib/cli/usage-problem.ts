/** A command line of which nothing can be made, in words. */
export class UsageProblem extends Error {}
