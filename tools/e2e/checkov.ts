import { command } from './command';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

/** The scanner of `npm run scan`, with all that it needs, in a folder of its own. */
export function checkov(env: NodeJS.ProcessEnv): Install {
  return {
    what: `checkov ${VERSIONS.checkov}`,
    folder: FOLDERS.checkov,
    files: ['checkov'],
    needs: ['python3'],
    async make(into) {
      const options = ['--quiet', '--no-warn-script-location', '--target', into];
      await command(['python3', '-m', 'pip', 'install', ...options, `checkov==${VERSIONS.checkov}`], env, into);
    },
  };
}
