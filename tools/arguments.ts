import { parseArgs } from 'node:util';
import { visible } from '../lib/diagnostics/visible';

/** Prints what is wrong with a command line, and its usage; returns the exit code. */
export function misused(what: string, usage: string): number {
  process.stderr.write(`${visible(what)}; usage: ${usage}\n`);
  return 2;
}

/** The first sentence of an error of parseArgs; the others explain its own syntax. */
export function problemOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).replace(/\.?(\n|\. |$)[^]*/, '');
}

/** Runs a script that takes no arguments, or that takes only names; its exit code becomes that of the process. */
export function runScript(
  usage: string,
  script: (names: readonly string[]) => number | Promise<number>,
  { allowPositionals = false }: { readonly allowPositionals?: boolean } = {},
): void {
  const names = namesIn(allowPositionals);
  if (typeof names === 'string') process.exitCode = misused(names, usage);
  else void Promise.resolve(script(names)).then((code) => (process.exitCode = code));
}

function namesIn(allowPositionals: boolean): readonly string[] | string {
  try {
    return parseArgs({ allowPositionals }).positionals;
  } catch (error) {
    return problemOf(error);
  }
}
