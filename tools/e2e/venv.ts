import { join } from 'node:path';
import { command } from './command';

/** A Python in a folder `venv` of its own, with the packages of a file of requirements: each ready built, and by its checksum. */
export async function venv(requirements: string, env: NodeJS.ProcessEnv, into: string): Promise<string> {
  const folder = join(into, 'venv');
  const python = join(folder, 'bin', 'python');
  await command(['python3', '-m', 'venv', '--without-pip', folder], env, into);
  await command(
    [
      ...['python3', '-m', 'pip', '--python', python, 'install', '--quiet', '--disable-pip-version-check'],
      ...['--no-deps', '--require-hashes', '--only-binary=:all:', '--requirement', requirements],
    ],
    env,
    into,
  );
  return python;
}
