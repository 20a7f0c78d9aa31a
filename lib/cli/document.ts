import { isObject, type JsonObject } from '../kubernetes/json';
import { type Parsed, readYaml, YamlProblem } from '../kubernetes/yaml-reader';
import { type Source, Unusable } from './source';
import { templateIn, templateProblem, unquotedTemplate } from './template';

/** The documents of a file. */
export function parse({ name, text }: Source): readonly Parsed[] {
  try {
    const documents = readYaml(text.replace(HEADING, '#$2'));
    const template = documents.map(templateIn).find((position) => position !== undefined);
    if (template !== undefined) throw templateProblem(name, template);
    return documents;
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    const { what, position, isLimit } = error;
    const template = isLimit ? undefined : unquotedTemplate(text);
    if (template !== undefined) throw templateProblem(name, template);
    if (position === undefined) throw new Unusable(name, what);
    throw new Unusable(`${name}:${position.line}:${position.column}`, what);
  }
}

/** The first line of `helm get values` without `-o yaml`; it is replaced by a comment of the same length. */
const HEADING = /^(U|C)((?:SER-SUPPLIED|OMPUTED) VALUES:)(?=\r?\n)/;

/** An object of a document, and the path that leads to it. */
export interface PlacedObject {
  readonly object: JsonObject;
  readonly prefix: string;
}

/** The objects of a document: itself, or the items of a List. */
export function objectsOf(parsed: Parsed): readonly PlacedObject[] {
  const { value } = parsed;
  if (!isObject(value)) return [];
  const isList = typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items);
  if (!isList) return [{ object: value, prefix: '' }];
  const items: readonly unknown[] = Array.isArray(value.items) ? value.items : [];
  return items.flatMap((object, index) => (isObject(object) ? [{ object, prefix: `items[${index}].` }] : []));
}
