import { readdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { jsii } from '../package.json';
import { misused, runScript } from './arguments';
import { isLanguage, type Language, LANGUAGES } from './jsii/languages';
import { makePackages } from './jsii/packages';
import { buildPublished } from './published';

const USAGE = `npm run package [-- ${Object.keys(LANGUAGES).join('|')} ...]`;

/** `npm run package`: the library as a package of npm, PyPI, Maven and Go. */
runScript(USAGE, main, { allowPositionals: true });

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !isLanguage(name));
  if (unknown !== undefined) return misused(`Unknown language '${unknown}'`, USAGE);
  const languages = (names.length === 0 ? Object.keys(LANGUAGES) : names).filter(isLanguage);
  const missing = languages.flatMap((language) => LANGUAGES[language]).filter((program) => !isInstalled(program));
  if (missing.length > 0) return misused(`not installed: ${missing.join(', ')}`, USAGE);
  const code = (await buildPublished()) || (await makePackages(languages));
  if (code === 0)
    for (const language of languages) for (const line of filesOf(language)) process.stdout.write(`${line}\n`);
  return code;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, [program === 'go' ? 'version' : '--version'], { stdio: 'ignore' }).status === 0;
}

/** The archives of a package with their sizes; for Go, which has none, its folder. */
function filesOf(language: Language): readonly string[] {
  const folder = join(jsii.outdir, language);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map(({ name, parentPath }) => ({
    path: join(parentPath, name),
    size: statSync(join(parentPath, name)).size,
  }));
  const archives = sizes.filter(({ path }) => /\.(?:tgz|whl|gz|jar)$/.test(path) && language !== 'go');
  const sum = sizes.reduce((total, { size }) => total + size, 0);
  return (archives.length > 0 ? archives : [{ path: folder, size: sum }]).map(
    ({ path, size }) => `${(size / 1e6).toFixed(2).padStart(6)} MB  ${path}`,
  );
}
