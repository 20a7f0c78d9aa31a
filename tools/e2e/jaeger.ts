import { join } from 'node:path';
import { stringAt } from '../../lib/kubernetes/json';
import { command } from './command';
import { goBuild } from './go-build';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

const MODULE = 'github.com/jaegertracing/jaeger';

/** Jaeger's all-in-one without the files of its UI. Its module has replacements, so `go install` refuses it by its name. */
export function jaeger(env: NodeJS.ProcessEnv): Install {
  return {
    what: `Jaeger ${VERSIONS.jaeger}`,
    folder: FOLDERS.jaeger,
    files: ['all-in-one'],
    needs: ['go'],
    async make(into) {
      const source = `${MODULE}@v${VERSIONS.jaeger}`;
      const download: unknown = JSON.parse(await command(['go', 'mod', 'download', '-json', source], env, into));
      const folder = stringAt(download, 'Dir');
      if (folder === undefined) throw new Error(`go downloaded no sources of ${source}`);
      const ldflags = `-X ${MODULE}/pkg/version.latestVersion=v${VERSIONS.jaeger}`;
      await goBuild('build', ldflags, ['-o', join(into, 'all-in-one'), './cmd/all-in-one'], env, folder);
    },
  };
}
