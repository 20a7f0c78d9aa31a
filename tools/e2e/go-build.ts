import { command } from './command';

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a `go` command that compiles, after the one before it: each uses all cores by itself, and the next finds in Go's
 * cache what the last one compiled. Nobody debugs these programs, so no debug information is made.
 */
export function goBuild(
  verb: 'build' | 'install',
  ldflags: string,
  rest: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<unknown> {
  const flags = ['-gcflags=all=-dwarf=false', `-ldflags=-s -w ${ldflags}`];
  const next = last.then(() => command(['go', verb, ...flags, ...rest], env, cwd));
  last = next.catch(() => undefined);
  return next;
}
