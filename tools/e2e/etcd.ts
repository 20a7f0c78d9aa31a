import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import type { Install } from './install';
import { FOLDERS } from './parts';

/** Debian's etcd, unpacked and not installed: nothing of the system changes. */
export function etcd(env: NodeJS.ProcessEnv): Install {
  return {
    what: 'etcd of Debian',
    folder: FOLDERS.etcd,
    files: ['etcd'],
    needs: ['apt-get', 'dpkg'],
    async make(into) {
      await command(['apt-get', 'download', 'etcd-server'], env, into);
      const archive = readdirSync(into).find((file) => file.endsWith('.deb'));
      if (archive === undefined) throw new Error('apt-get downloaded no .deb of etcd-server');
      await command(['dpkg', '-x', archive, 'unpacked'], env, into);
      copyFileSync(join(into, 'unpacked', 'usr', 'bin', 'etcd'), join(into, 'etcd'));
      rmSync(join(into, 'unpacked'), { recursive: true });
      rmSync(join(into, archive));
    },
  };
}
