import type { Parameter } from './assembly';
import { lastOf } from './markdown';

/** A parameter, and whether jsii-docgen writes the props of its struct in its place. */
export interface Argument extends Parameter {
  readonly isExpanded: boolean;
}

/**
 * A signature in Python. jsii-docgen writes the props of each struct as arguments, in the order of the props. In Python only those of
 * the last parameter are arguments. They are keywords, and the required ones are first.
 *
 * @param usage of jsii-docgen, with an argument on each line
 * @param names of these arguments in TypeScript
 * @param ownProps the number of props of the last parameter, if its struct is of the library
 */
export function pythonSignature(
  usage: string,
  names: readonly string[],
  parameters: readonly Argument[],
  library: string,
  ownProps: number | undefined,
): string {
  if (names.length === 0) return usage;
  const lines = usage.split('\n');
  const all = lines.slice(1, -1).map((line) => line.replace(/,$/, ''));
  const last = parameters.at(-1);
  const positional = last?.isExpanded === true ? parameters.slice(0, -1) : parameters;
  const keywords =
    last?.isExpanded === true ? all.slice(ownProps === undefined ? positional.length : all.length - ownProps) : [];
  const isOptional = (line: string): boolean => line.endsWith(' = None');
  const written = [
    ...positional.map(({ name, type = '', isExpanded }) =>
      isExpanded ? `  ${snakeCase(name)}: ${structName(type, library)}` : (all[names.indexOf(name)] ?? ''),
    ),
    ...(keywords.length === 0 ? [] : ['  *']),
    ...keywords.filter((line) => !isOptional(line)),
    ...keywords.filter(isOptional),
  ];
  return [lines[0], written.join(',\n'), lines.at(-1)].join('\n');
}

/** A struct of the library has its own name only, as in the other lines. */
function structName(type: string, library: string): string {
  return type.startsWith(`${library}.`) ? lastOf(type) : type.replaceAll('-', '_');
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
