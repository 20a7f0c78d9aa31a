import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { isObject, type JsonObject } from '../../../lib/kubernetes/json';
import { ROOT } from './root';

/** The environments in dist that have manifests; one may have values for helm alone. */
export function environments(): string[] {
  return readdirSync(join(ROOT, 'dist'))
    .filter((environment) => existsSync(join(ROOT, 'dist', environment, 'manifests')))
    .sort();
}

/** The folders of an environment's manifests in the order of the stages, as a command names them. */
export function stages(environment: string): string[] {
  const manifests = join('dist', environment, 'manifests');
  return readdirSync(join(ROOT, manifests))
    .sort()
    .map((stage) => join(manifests, stage));
}

/** The objects of a stage, in the order in which kubectl reads the files. */
export function objectsOf(stage: string): JsonObject[] {
  return objectsIn(join(ROOT, stage));
}

/** The objects of a folder of the file system. */
export function objectsIn(folder: string): JsonObject[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => loadAll(readFileSync(join(folder, file), 'utf8')))
    .filter(isObject);
}
