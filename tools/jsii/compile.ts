import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { objectAt } from '../../lib/kubernetes/json';
import { JSII_ENVIRONMENT } from './environment';
import { messagesOf } from './messages';
import { hiddenParameters } from './parameters';

/** The public API as jsii writes it. It is published with the library, and the packages for other languages are made from it. */
export const ASSEMBLY = '.jsii';

/** Compiles the library into `build/`. Prints errors and warnings, or the number of public types; returns the exit code. */
export function compileLibrary(): number {
  for (const path of ['build', ASSEMBLY]) rmSync(path, { recursive: true, force: true });
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['node_modules/jsii/bin/jsii'], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, ...JSII_ENVIRONMENT },
  });
  if (error !== undefined) throw error;
  // It prints no summary where its settings are wrong.
  if (stdout === '' && status !== 0) return say(stderr, 1);
  const { failing, onlyCSharp } = messagesOf(stdout);
  if (failing.length > 0) return say(`${failing.join('\n\n')}\n\njsii: ${failing.length} errors or warnings`, 1);
  if (status !== 0) return say(`${stdout}${stderr}`, 1);
  const assembly: unknown = JSON.parse(readFileSync(ASSEMBLY, 'utf8'));
  const hidden = hiddenParameters(assembly);
  if (hidden.length > 0) {
    rmSync(ASSEMBLY);
    return say(
      `public parameters must not begin with _, which would be part of the keyword in Python: ${hidden.join(', ')}`,
      1,
    );
  }
  const types = Object.keys(objectAt(assembly, 'types')).length;
  return say(`jsii: ${types} public types; ${onlyCSharp} uses of words that are reserved in C# only`, 0);
}

function say(text: string, code: number): number {
  process.stderr.write(`${text.trimEnd()}\n`);
  return code;
}
