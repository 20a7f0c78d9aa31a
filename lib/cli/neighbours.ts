import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { isObject } from '../kubernetes/json';
import { type Parsed, readYaml, YamlProblem } from '../kubernetes/yaml-reader';
import { entriesOf } from './carriers/carrier';
import { read } from './input';
import { Unusable } from './source';
import type { Beside } from './subjects/find';
import { type Dependency, knownDependencies } from './subjects/trees';

/** Files in the folders of those that are checked, which tell what these are; each folder is read once. */
export class Neighbours {
  private readonly dependencies = new Map<string, readonly Dependency[]>();
  private readonly patches = new Map<string, ReadonlySet<string>>();

  /** What they tell about a file; a kustomization in the folder above counts as well. */
  of(file: string): Beside {
    const folder = dirname(file);
    const isPatch = [folder, dirname(folder)].some((each) => this.patchesOf(each).has(join(file)));
    return { dependencies: this.dependenciesOf(folder), isPatch };
  }

  private dependenciesOf(folder: string): readonly Dependency[] {
    const known =
      this.dependencies.get(folder) ??
      documentsOf(join(folder, 'Chart.yaml')).flatMap(({ value }) => knownDependencies(value));
    this.dependencies.set(folder, known);
    return known;
  }

  private patchesOf(folder: string): ReadonlySet<string> {
    const known = this.patches.get(folder) ?? patchFiles(folder);
    this.patches.set(folder, known);
    return known;
  }
}

/** The files that a kustomization in a folder names as patches, by their paths. */
function patchFiles(folder: string): ReadonlySet<string> {
  const documents = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].flatMap((name) =>
    documentsOf(join(folder, name)),
  );
  return new Set(
    documents.flatMap(({ value }) => {
      if (!isObject(value)) return [];
      const merges: readonly unknown[] = Array.isArray(value.patchesStrategicMerge) ? value.patchesStrategicMerge : [];
      const names = [...entriesOf(value.patches).map(([, { path }]) => path), ...merges];
      return names.flatMap((name) => (typeof name === 'string' && !name.includes('\n') ? [join(folder, name)] : []));
    }),
  );
}

/** The documents of a file; none if it is missing or unreadable, because nobody asked to check it. */
function documentsOf(path: string): readonly Parsed[] {
  if (!existsSync(path)) return [];
  try {
    return readYaml(read(path, 0).text);
  } catch (error) {
    if (error instanceof Unusable || error instanceof YamlProblem) return [];
    throw error;
  }
}
