import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from './command';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';
import { venv } from './venv';

const REQUIREMENTS = resolve('tools', 'e2e', 'milvus-requirements.txt');
const UNPACK = resolve('tools', 'e2e', 'unlzma.py');
/** The oldest and the newest Python 3 for which everything in the requirements is ready built. */
const [OLDEST, NEWEST] = [9, 12];

/** Milvus' own program out of its Python package, and Python with the client: each file by its checksum. */
export function milvus(env: NodeJS.ProcessEnv): Install {
  return {
    what: `Milvus ${VERSIONS.milvus} and pymilvus ${VERSIONS.pymilvus}`,
    folder: FOLDERS.milvus,
    files: ['bin/milvus', 'milvus.yaml.template', 'glog.conf', 'venv/bin/python'],
    needs: ['python3'],
    async make(into) {
      checkRequirements();
      await checkPython(env, into);
      const python = await venv(REQUIREMENTS, env, into);
      const where = 'import os, milvus; print(os.path.join(os.path.dirname(milvus.__file__), "data"))';
      const data = (await command([python, '-c', where], env, into)).trim();
      await command([python, UNPACK, join(data, 'bin'), join(into, 'bin')], env, into);
      copyFileSync(join(data, 'config.yaml.template'), join(into, 'milvus.yaml.template'));
      copyFileSync(join(data, 'glog.conf'), join(into, 'glog.conf'));
      rmSync(data, { recursive: true });
    },
  };
}

/** The versions of the folder's name and of the requirements are written in two places. */
function checkRequirements(): void {
  const pins = readFileSync(REQUIREMENTS, 'utf8').split('\n');
  for (const pin of [`milvus==${VERSIONS.milvus}`, `pymilvus==${VERSIONS.pymilvus}`])
    if (!pins.some((line) => line.startsWith(`${pin} `))) throw new Error(`${REQUIREMENTS} does not pin ${pin}`);
}

async function checkPython(env: NodeJS.ProcessEnv, cwd: string): Promise<void> {
  const version = (
    await command(['python3', '-c', 'import platform; print(platform.python_version())'], env, cwd)
  ).trim();
  const [major, minor = 0] = version.split('.').map(Number);
  if (major !== 3 || minor < OLDEST || minor > NEWEST)
    throw new Error(`needs python3 3.${OLDEST} to 3.${NEWEST} on the PATH, not ${version}`);
}
