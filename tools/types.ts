import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { valueAt } from '../lib/kubernetes/json';
import { run } from './app';

/** What each configuration checks: what a synth runs, or tests and tools as well. */
const CONFIGURATIONS = { app: 'tsconfig.app.json', all: 'tsconfig.json' };
const COMPILER = 'node_modules/typescript-native';
const CACHE = 'node_modules/.cache/tsc';
/** In milliseconds: so much may the clocks of the file system and of this process differ. */
const CLOCKS = 1000;

/** Prints type errors, by the native compiler, which remembers what has not changed since the run before. */
export async function checkTypes(name: keyof typeof CONFIGURATIONS): Promise<number> {
  if (!isThere(COMPILER)) {
    process.stderr.write(`${COMPILER} is missing. Run: npm ci\n`);
    return 1;
  }
  const command = [...compiler(), '-p', CONFIGURATIONS[name], '--pretty', 'false'];
  // A synth runs its app at the same time.
  if (name === 'app') command.push('--singleThreaded');
  // Go's collector gains nothing in a program that ends after 200 MB.
  const env = { GOGC: 'off', GOMEMLIMIT: '1GiB' };
  if (!isWritable(CACHE)) return run([...command, '--incremental', 'false', '--tsBuildInfoFile', 'null'], { env });
  const buildInfo = `${CACHE}/${name}.tsbuildinfo`;
  if (hasChangedJson(buildInfo)) rmSync(buildInfo, { force: true });
  const started = Date.now();
  const code = await run(command, { env });
  // A file that changes while the compiler runs may be remembered as it was before.
  if (isThere(buildInfo)) utimesSync(buildInfo, started / 1000, (started - CLOCKS) / 1000);
  return code;
}

/** The native program itself: the package's own script starts a node only to find it, and is for what this does not find. */
function compiler(): readonly string[] {
  const folder = resolve(COMPILER);
  try {
    const platform = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
    const program = join(dirname(createRequire(join(folder, 'package.json')).resolve(platform)), 'lib', 'tsc');
    if (isThere(program)) return [program];
  } catch {
    // The script says what is missing.
  }
  return [process.execPath, join(folder, 'bin', 'tsc')];
}

/**
 * Whether a JSON file has changed since the last check: 7.0.2 checks what imports it once more at most, and remembers that permanently.
 *
 * @see https://github.com/microsoft/TypeScript/issues/64025
 */
function hasChangedJson(buildInfo: string): boolean {
  const written = statSync(buildInfo, { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined) return false;
  try {
    const files = valueAt(JSON.parse(readFileSync(buildInfo, 'utf8')), 'fileNames');
    const json = Array.isArray(files) ? files.map(String).filter((file) => file.endsWith('.json')) : [];
    return json.some((file) => statSync(resolve(CACHE, file)).ctimeMs >= written);
  } catch {
    // A file is gone, or what is remembered is no JSON.
    return true;
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
