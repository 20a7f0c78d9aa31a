import { join } from 'node:path';
import { goBuild } from './go-build';
import { moduleFolder } from './go-module';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

const MODULE = 'github.com/jaegertracing/jaeger';

/** What the operator runs in pods of their own, each with the name of its image behind `jaeger-`. */
const PARTS = ['collector', 'ingester', 'query', 'es-index-cleaner', 'es-rollover'] as const;

const JAEGER_1 = {
  module: VERSIONS.jaeger,
  version: `pkg/version.latestVersion=v${VERSIONS.jaeger}`,
};

/** Jaeger's all-in-one without the files of its UI. */
export function jaeger(env: NodeJS.ProcessEnv): Install {
  return built(env, {
    ...JAEGER_1,
    what: `Jaeger ${VERSIONS.jaeger}`,
    folder: FOLDERS.jaeger,
    programs: ['all-in-one'],
  });
}

/** The programs of the other strategies, also without the files of the UI. */
export function jaegerParts(env: NodeJS.ProcessEnv): Install {
  return built(env, {
    ...JAEGER_1,
    what: `Jaeger's parts ${VERSIONS.jaeger}`,
    folder: FOLDERS.jaegerParts,
    programs: PARTS,
  });
}

/** Jaeger 2, which is a folder in the Go module of version 1: both were released from one commit. */
export function jaeger2(env: NodeJS.ProcessEnv): Install {
  return built(env, {
    what: `Jaeger ${VERSIONS.jaeger2}`,
    folder: FOLDERS.jaeger2,
    programs: ['jaeger'],
    module: VERSIONS.jaeger2Module,
    version: `internal/version.latestVersion=v${VERSIONS.jaeger2}`,
  });
}

/** What looks after the indices of a Jaeger 2 of that version: its images have the version of the module. */
export function jaeger2Tools(env: NodeJS.ProcessEnv): Install {
  return built(env, {
    what: `Jaeger's tools ${VERSIONS.jaeger2Module}`,
    folder: FOLDERS.jaeger2Tools,
    programs: ['es-index-cleaner', 'es-rollover'],
    module: VERSIONS.jaeger2Module,
    version: `internal/version.latestVersion=v${VERSIONS.jaeger2}`,
  });
}

interface Build extends Pick<Install, 'what' | 'folder'> {
  readonly programs: readonly string[];
  /** The version of the Go module. */
  readonly module: string;
  /** The variable with what the programs say as their version, and its value. */
  readonly version: string;
}

/** Jaeger's module has replacements, so `go install` refuses it by its name. */
function built(env: NodeJS.ProcessEnv, { what, folder, programs, module, version }: Build): Install {
  return {
    what,
    folder,
    files: programs,
    needs: ['go'],
    async make(into) {
      const from = await jaegerSources(module, env, into);
      // With a slash at its end it is a folder, also for one program.
      const packages = programs.map((program) => `./cmd/${program}`);
      await goBuild('build', `-X ${MODULE}/${version}`, ['-o', join(into, '/'), ...packages], env, from);
    },
  };
}

/** Where Go keeps the sources of Jaeger's module in a version. */
export function jaegerSources(version: string, env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  return moduleFolder(`${MODULE}@v${version}`, env, cwd);
}
