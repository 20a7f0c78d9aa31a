import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { type Parsed, readYaml, YamlProblem } from '../kubernetes/yaml-reader';
import { read, Unusable } from './input';
import { type Dependency, milvusDependencies } from './subjects/trees';

/** Files beside those that are checked, which say what these are; each folder is looked at once. */
export class Neighbours {
  private readonly dependencies = new Map<string, readonly Dependency[]>();

  /** The milvus-helm charts that the Chart.yaml beside a file asks for. */
  dependenciesOf(file: string): readonly Dependency[] {
    const folder = dirname(file);
    const known = this.dependencies.get(folder);
    if (known !== undefined) return known;
    const found = documentsOf(join(folder, 'Chart.yaml')).flatMap(({ value }) => milvusDependencies(value));
    this.dependencies.set(folder, found);
    return found;
  }
}

/** The documents of a file; none where it is not there or cannot be read: nobody asked to check it. */
function documentsOf(path: string): readonly Parsed[] {
  if (!existsSync(path)) return [];
  try {
    return readYaml(read(path, 0).text);
  } catch (error) {
    if (error instanceof Unusable || error instanceof YamlProblem) return [];
    throw error;
  }
}
