import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected, ExpectedObject, ExpectedRelease } from '../doctor/chain/expected';
import { isObject, stringAt, valueAt } from '../kubernetes/json';
import { objectsOf, parse } from './document';
import { read } from './input';
import { Unusable } from './source';

const PLAN = 'plan.json';
/** The shape of the plan that is understood. */
const VERSION = 1;

/**
 * What a folder of `dist` writes, as its plan says.
 *
 * @throws Unusable for a folder that `synth` did not write
 */
export function distFolder(name: string): Expected {
  const folder = /[^/\\]/.test(name) ? name.replace(/[/\\]$/, '') : name;
  const plan = planOf(folder);
  const objects = listAt(plan, 'stages').flatMap((stage) =>
    listAt(stage, 'files').flatMap((file) => (typeof file === 'string' ? objectsIn(pathIn(folder, file)) : [])),
  );
  const releases = listAt(plan, 'helmReleases').flatMap((release) => releaseIn(folder, release));
  const doors = listAt(plan, 'doors').flatMap((door) => stringAt(door, 'namespace') ?? []);
  const named = objects.flatMap(({ object }) =>
    object.kind === 'Namespace'
      ? (stringAt(object, 'metadata', 'name') ?? [])
      : (stringAt(object, 'metadata', 'namespace') ?? []),
  );
  const namespaces = [...new Set([...named, ...releases.map((each) => each.namespace), ...doors])].sort();
  return { folder, objects, releases, namespaces };
}

function planOf(folder: string): unknown {
  const path = pathIn(folder, PLAN);
  if (!isFile(path))
    throw new Unusable(folder, `is not a folder that synth wrote: it has no ${PLAN}.${others(folder)}`);
  const [document] = parse(read(path, 0));
  const plan = document?.value;
  if (!isObject(plan) || typeof plan.environment !== 'string') {
    throw new Unusable(path, 'is not the plan of an environment. Run synth again.');
  }
  if (plan.version !== VERSION) throw new Unusable(path, 'was written by another version. Run synth again.');
  return plan;
}

/** The folders in it that are meant. */
function others(folder: string): string {
  const inside = namesIn(folder).filter((name) => isFile(pathIn(pathIn(folder, name), PLAN)));
  const [first] = inside;
  return first === undefined
    ? ' Name one such as dist/quickstart.'
    : ` Name one in it, such as ${pathIn(folder, first)}.`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function objectsIn(file: string): readonly ExpectedObject[] {
  return parse(read(file, 0)).flatMap((document) => objectsOf(document).map(({ object }) => ({ object, file })));
}

function releaseIn(folder: string, tree: unknown): readonly ExpectedRelease[] {
  const [name, namespace, chartVersion, repository, valuesFile] = [
    ...['name', 'namespace', 'chartVersion', 'repository', 'valuesFile'].map((key) => stringAt(tree, key)),
  ];
  if (name === undefined || namespace === undefined || chartVersion === undefined) return [];
  if (repository === undefined || valuesFile === undefined) return [];
  const file = pathIn(folder, valuesFile);
  const values = parse(read(file, 0))[0]?.value;
  return [{ name, namespace, chartVersion, repository, file, values: isObject(values) ? values : {} }];
}

/** A path as kubectl and helm take it, with slashes. */
function pathIn(folder: string, name: string): string {
  return join(folder, name).replaceAll('\\', '/');
}

function listAt(tree: unknown, key: string): readonly unknown[] {
  const list = valueAt(tree, key);
  return Array.isArray(list) ? list : [];
}
