import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { valueAt } from '../../lib/kubernetes/json';
import { command } from './command';
import { goBuild } from './go-build';
import { moduleFile, textAt } from './go-module';
import type { Install } from './install';
import { CACHE } from './parts';

const SOURCES = resolve('test', 'e2e', 'reader');
/** What the sources import; the module of Milvus 2 has the same packages. */
const IMPORTED = 'github.com/milvus-io/milvus/pkg/v3';

/** The program that runs the reader and the tracer of one Milvus. Its name changes with our sources, so that an old one is not used. */
export function readerProgram(version: string): string {
  return join(folderOf(version), programName());
}

/** Our Go files with the `pkg` module of one Milvus. */
export function reader(env: NodeJS.ProcessEnv, version: string): Install {
  return {
    what: `the reader of Milvus ${version}`,
    folder: folderOf(version),
    files: [programName()],
    needs: ['go'],
    async make(into) {
      const module = version.startsWith('2.') ? IMPORTED.replace('/v3', '/v2') : IMPORTED;
      for (const [name, text] of sources()) writeFileSync(join(into, name), text.replaceAll(IMPORTED, module));
      writeFileSync(join(into, 'go.mod'), await goMod(`${module}@v${version}`, env, into));
      await command(['go', 'mod', 'tidy'], env, into);
      await goBuild('build', '', ['-o', programName(), '.'], env, into);
    },
  };
}

function folderOf(version: string): string {
  return join(CACHE, `reader-${version}`);
}

function programName(): string {
  const hash = createHash('sha256');
  for (const [name, text] of sources()) hash.update(`${name}\n${text}\n`);
  return `reader-${hash.digest('hex').slice(0, 8)}`;
}

function sources(): ReadonlyMap<string, string> {
  const names = readdirSync(SOURCES).filter((name) => name.endsWith('.go'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(SOURCES, name), 'utf8')]));
}

/** Replacements count in the main module only: ours repeats those of Milvus' module. */
async function goMod(source: string, env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const parsed = await moduleFile(source, env, cwd);
  return [
    'module e2e',
    `go ${textAt(parsed, 'Go')}`,
    `require ${source.replace('@', ' ')}`,
    ...listAt(parsed, 'Replace').map(
      (replace) =>
        `replace ${textAt(replace, 'Old', 'Path')} => ${textAt(replace, 'New', 'Path')} ${textAt(replace, 'New', 'Version')}`,
    ),
    ...listAt(parsed, 'Exclude').map((exclude) => `exclude ${textAt(exclude, 'Path')} ${textAt(exclude, 'Version')}`),
    '',
  ].join('\n');
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found : [];
}
