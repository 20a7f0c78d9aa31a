import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unpackDebian } from './debian';
import type { Install } from './install';
import { FOLDERS } from './parts';

/** The program out of Debian's etcd. */
export function etcd(env: NodeJS.ProcessEnv): Install {
  return {
    what: 'etcd of Debian',
    folder: FOLDERS.etcd,
    files: ['etcd'],
    needs: ['apt-get', 'dpkg'],
    async make(into) {
      await unpackDebian(['etcd-server'], env, into);
      copyFileSync(join(into, 'usr', 'bin', 'etcd'), join(into, 'etcd'));
      for (const folder of readdirSync(into).filter((name) => name !== 'etcd'))
        rmSync(join(into, folder), { recursive: true });
    },
  };
}
