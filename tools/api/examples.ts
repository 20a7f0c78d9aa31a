import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asObject } from '../../lib/kubernetes/json';
import { name as ours, peerDependencies } from '../../package.json';
import { ASSEMBLY } from '../jsii/compile';
import { JSII_ENVIRONMENT } from '../jsii/environment';

/** What the assembly and its examples are made of. */
const SOURCES = ['lib', 'imports', 'rosetta', 'package.json'];

/** A source that has changed since the library was compiled. */
export function newerThanAssembly(): string | undefined {
  if (!existsSync(ASSEMBLY)) return SOURCES[0];
  const { mtimeMs } = statSync(ASSEMBLY);
  return SOURCES.flatMap(filesOf).find((path) => statSync(path).mtimeMs > mtimeMs);
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesOf(join(path, entry.name)));
}

/**
 * Compiles each `@example`, translates it into the other languages, and calls with a folder that has the result beside the
 * assemblies of the library and its peers. Undefined if an example does not compile; jsii-rosetta has printed why.
 */
export async function withCompiledExamples<T>(use: (folder: string) => Promise<T>): Promise<T | undefined> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'api-reference-'));
  try {
    // Examples import the library by its name, as its users do. The other assemblies below the project must not be found.
    const library = join(folder, 'node_modules', ours);
    mkdirSync(library, { recursive: true });
    for (const path of ['package.json', 'rosetta']) cpSync(path, join(library, path), { recursive: true });
    // The code of the README has a test of its own (test/fragments.test.ts).
    const assembly = asObject(JSON.parse(readFileSync(ASSEMBLY, 'utf8')));
    writeFileSync(join(library, ASSEMBLY), JSON.stringify({ ...assembly, readme: undefined }));
    symlinkSync(resolve('build'), join(library, 'build'));
    for (const peer of Object.keys(peerDependencies)) {
      symlinkSync(realpathSync(join('node_modules', peer)), join(folder, 'node_modules', peer));
    }
    return compile(folder, library) ? await use(folder) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compile(folder: string, library: string): boolean {
  const args = ['node_modules/jsii-rosetta/bin/jsii-rosetta', 'extract', '--strict', '--directory', folder, library];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...JSII_ENVIRONMENT },
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}
