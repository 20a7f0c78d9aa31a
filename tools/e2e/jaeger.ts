import { join } from 'node:path';
import { stringAt } from '../../lib/kubernetes/json';
import { command } from './command';
import { goBuild } from './go-build';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

const MODULE = 'github.com/jaegertracing/jaeger';

/** What the operator runs in pods of their own, each with the name of its image behind `jaeger-`. */
const PARTS = ['collector', 'ingester', 'query', 'es-index-cleaner', 'es-rollover'] as const;

/** Jaeger's all-in-one without the files of its UI. */
export function jaeger(env: NodeJS.ProcessEnv): Install {
  return built(env, `Jaeger ${VERSIONS.jaeger}`, FOLDERS.jaeger, ['all-in-one']);
}

/** The programs of the other strategies, also without the files of the UI. */
export function jaegerParts(env: NodeJS.ProcessEnv): Install {
  return built(env, `Jaeger's parts ${VERSIONS.jaeger}`, FOLDERS.jaegerParts, PARTS);
}

/** Jaeger's module has replacements, so `go install` refuses it by its name. */
function built(env: NodeJS.ProcessEnv, what: string, folder: string, programs: readonly string[]): Install {
  return {
    what,
    folder,
    files: programs,
    needs: ['go'],
    async make(into) {
      const module = await moduleFolder(env, into);
      const ldflags = `-X ${MODULE}/pkg/version.latestVersion=v${VERSIONS.jaeger}`;
      // With a slash at its end it is a folder, also for one program.
      const packages = programs.map((program) => `./cmd/${program}`);
      await goBuild('build', ldflags, ['-o', join(into, '/'), ...packages], env, module);
    },
  };
}

/** Where Go keeps the sources of Jaeger's module; downloads them first. */
export async function moduleFolder(env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const source = `${MODULE}@v${VERSIONS.jaeger}`;
  const download: unknown = JSON.parse(await command(['go', 'mod', 'download', '-json', source], env, cwd));
  const folder = stringAt(download, 'Dir');
  if (folder === undefined) throw new Error(`go downloaded no sources of ${source}`);
  return folder;
}
