import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { newerThanAssembly, withCompiledExamples } from './api/examples';
import { pagesOf } from './api/pages';
import { misused, runScript } from './arguments';
import { ASSEMBLY } from './jsii/compile';

const FOLDER = 'docs/api';

/** `npm run docs:api`: the pages of each language, from what jsii compiled. `npm run docs:api:check` only compares them. */
async function apiReference(isCheck: boolean): Promise<number> {
  const newer = newerThanAssembly();
  if (newer !== undefined) return fail(`${ASSEMBLY} is missing or older than ${newer}. Run npm run build:jsii first.`);
  const pages = await withCompiledExamples(pagesOf);
  if (pages === undefined) return fail('an @example does not compile');
  const old = committed();
  const differing = [...new Set([...pages.keys(), ...old.keys()])].filter((name) => old.get(name) !== pages.get(name));
  if (isCheck && differing.length > 0) {
    const paths = differing.map((name) => posix.join(FOLDER, name)).join(', ');
    return fail(`${paths}: not what the sources give. Run npm run docs:api.`);
  }
  if (!isCheck) replace(pages);
  const end = isCheck ? 'as the sources give them' : `${differing.length} written`;
  process.stdout.write(`${FOLDER}: ${pages.size} pages, ${end}\n`);
  return 0;
}

function committed(): ReadonlyMap<string, string> {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return new Map(names.map((name) => [name, readFileSync(posix.join(FOLDER, name), 'utf8')]));
}

function replace(pages: ReadonlyMap<string, string>): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of pages) writeFileSync(posix.join(FOLDER, name), text);
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

const USAGE = 'npm run docs:api, or npm run docs:api:check';

runScript(
  USAGE,
  (words) => {
    const isCheck = words[0] === 'check';
    return words.length > (isCheck ? 1 : 0) ? misused('unexpected argument', USAGE) : apiReference(isCheck);
  },
  { allowPositionals: true },
);
