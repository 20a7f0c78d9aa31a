import { existsSync } from 'node:fs';
import { onPath } from '../../../tools/e2e/parts';

/** Ends a run before its first test, with one message. */
export function stop(suite: string, why: string): never {
  process.stderr.write(`${suite}  ${why}\n`);
  process.exit(1);
}

/** Ends the run if a program of the system is missing. */
export function needPrograms(suite: string, programs: readonly string[]): void {
  const missing = programs.filter((program) => onPath(process.env, program) === undefined);
  if (missing.length > 0) stop(suite, `${missing.join(' and ')} must be on the PATH`);
}

/** Ends the run if a part is missing; each comes with a file of it. */
export function needParts(
  suite: string,
  group: string,
  parts: readonly (readonly [what: string, file: string])[],
): void {
  const missing = parts.filter(([, file]) => !existsSync(file)).map(([what]) => what);
  if (missing.length > 0) stop(suite, `missing: ${missing.join(', ')}; run: npm run e2e:setup -- ${group}`);
}
