import { join, resolve } from 'node:path';
import { goBuild } from '../go-build';
import type { Install } from '../install';
import { FOLDERS } from '../parts';

const SOURCES = resolve('tools', 'e2e', 'cluster', 'programs');

/** Small programs of ours for pods, linked statically: the first process of each pod, and the entry of Milvus' image. */
export function podPrograms(env: NodeJS.ProcessEnv): Install {
  return {
    what: 'programs of the pods',
    folder: FOLDERS.podPrograms,
    files: ['pause', 'milvus'],
    needs: ['go'],
    async make(into) {
      await goBuild('build', '', ['-o', join(into, '/'), './...'], { ...env, CGO_ENABLED: '0' }, SOURCES);
    },
  };
}
