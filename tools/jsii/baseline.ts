import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isObject, type JsonObject, objectAt, stringAt } from '../../lib/kubernetes/json';
import { ASSEMBLY } from './compile';
import { JSII_ENVIRONMENT } from './environment';

/** The public API of the last release. */
const BASELINE = 'api/released.json';
/** The changes since then that break it on purpose, by the keys that jsii-diff prints; it may be missing. */
const ALLOWED = 'api/allowed-breaking-changes.txt';
/** What jsii-diff does not compare. */
const IGNORED = new Set(['fingerprint', 'locationInModule', 'locationInSource', 'readme', 'symbolId']);

/** Writes the public API that was compiled as that of a release. */
export function writeBaseline(): void {
  mkdirSync(dirname(BASELINE), { recursive: true });
  writeFileSync(BASELINE, `${JSON.stringify(reduced(JSON.parse(readFileSync(ASSEMBLY, 'utf8'))), null, 1)}\n`);
  rmSync(ALLOWED, { force: true });
}

/** Compares the public API that was compiled with the last release. Prints what breaks it; returns the exit code. */
export function compareWithBaseline(): number {
  const { text, from } = lastRelease();
  if (text === undefined) {
    process.stderr.write(`${BASELINE} is missing. Run: npm run api:release\n`);
    return 1;
  }
  const folder = resolve('node_modules/.cache/api');
  const released: unknown = JSON.parse(text);
  layOut(folder, released);
  const options = ['--keys', '--ignore-file', ALLOWED, folder, '.'];
  const { status, error } = spawnSync(process.execPath, ['node_modules/jsii-diff/bin/jsii-diff', ...options], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...JSII_ENVIRONMENT },
  });
  if (error !== undefined) throw error;
  const release = `${stringAt(released, 'version') ?? ''} (${from})`;
  if (status === 0) process.stderr.write(`the public API is compatible with ${release}\n`);
  else
    process.stderr.write(
      `\nThe public API breaks that of ${release}. For a new major or 0.x version, list the keys above in ${ALLOWED}.\n`,
    );
  return status ?? 1;
}

/** As of the newest tag of a release. A clone can be without tags: then as committed. */
function lastRelease(): { readonly text?: string; readonly from: string } {
  const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*')?.trim();
  const tagged = tag === undefined ? undefined : git('show', `${tag}:${BASELINE}`);
  if (tag !== undefined && tagged !== undefined) return { text: tagged, from: `tag ${tag}` };
  return { text: existsSync(BASELINE) ? readFileSync(BASELINE, 'utf8') : undefined, from: BASELINE };
}

function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  return status === 0 ? stdout : undefined;
}

/** jsii-diff wants a package, and finds the packages that it needs from there. */
function layOut(folder: string, assembly: unknown): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: stringAt(assembly, 'name'),
    version: stringAt(assembly, 'version'),
    peerDependencies: objectAt(assembly, 'dependencies'),
    jsii: {},
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, ASSEMBLY), JSON.stringify(assembly));
}

/** Without what changes with each edit of a text or a place. */
function reduced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reduced);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !IGNORED.has(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, key === 'docs' ? status(each) : reduced(each)]));
}

function status(docs: unknown): JsonObject {
  const { stability, deprecated } = objectAt(docs);
  return { stability, deprecated };
}
