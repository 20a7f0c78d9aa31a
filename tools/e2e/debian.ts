import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';

/** Debian's packages, unpacked into a folder and not installed: nothing of the system changes. */
export async function unpackDebian(packages: readonly string[], env: NodeJS.ProcessEnv, into: string): Promise<void> {
  await command(['apt-get', 'download', ...packages], env, into);
  const archives = readdirSync(into).filter((file) => file.endsWith('.deb'));
  if (archives.length !== packages.length)
    throw new Error(`apt-get downloaded ${archives.length} of ${packages.length} packages`);
  for (const archive of archives) {
    await command(['dpkg', '-x', archive, '.'], env, into);
    rmSync(join(into, archive));
  }
}
