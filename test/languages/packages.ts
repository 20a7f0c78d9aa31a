import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { objectAt, stringAt } from '../../lib/kubernetes/json';

/** The packages, which `npm run package` writes. */
export const PACKAGES = resolve('package');

const VERSION = stringAt(objectAt(JSON.parse(readFileSync('package.json', 'utf8'))), 'version') ?? '';

/** Throws if a package is missing or older than the sources. */
export function needPackage(file: string): void {
  const path = join(PACKAGES, file.replaceAll('VERSION', VERSION));
  if (!existsSync(path)) throw new Error(`${path} is missing; run: npm run package`);
  if (statSync(path).mtimeMs < Math.max(...timesBelow('lib')))
    throw new Error(`${path} is older than lib; run: npm run package`);
}

function timesBelow(folder: string): readonly number[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? timesBelow(path) : [statSync(path).mtimeMs];
  });
}
