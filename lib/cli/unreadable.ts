import type { YamlProblem } from '../kubernetes/yaml-reader';
import { Unusable } from './source';

/** The problem of a text in a file that must be YAML and is not. @param path of the text */
export function unreadable({ what, position }: YamlProblem, path: string, file: string): Unusable {
  const where = position === undefined ? file : `${file}:${position.line}:${position.column}`;
  return new Unusable(where, `the text ${path} ${what}`);
}
