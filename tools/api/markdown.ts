import type { Documentable, JsiiEntity, Optional, TypeSchema } from 'jsii-docgen';

/** A member or a parameter. A member of an enum has no type. */
export interface Row extends Documentable, Optional {
  readonly displayName: string;
  readonly type?: TypeSchema;
}

/** How types are written, with links to those of the page. */
export class Types {
  constructor(private readonly library: string) {}

  written({ formattingPattern, types = [] }: TypeSchema): string {
    const names = types.map((type) => ('formattingPattern' in type ? this.written(type) : this.entity(type)));
    return corrected(formattingPattern)
      .replaceAll(/[[\]*<>_]/g, '\\$&')
      .replaceAll('%', () => names.shift() ?? '%');
  }

  entity({ packageName, displayName, fqn }: JsiiEntity): string {
    return packageName === this.library ? link(displayName) : fqn;
  }

  /** A type by its name in the assembly. */
  named(type: string): string {
    return type.startsWith(`${this.library}.`) ? link(lastOf(type)) : type;
  }
}

/** What jsii-docgen writes wrongly in a type: Python's mappings have no keys, and Go's numbers have the name of another language. */
export function corrected(code: string): string {
  return code.replaceAll('typing.Mapping[', 'typing.Mapping[str, ').replaceAll(/\*f64\b/g, '*float64');
}

/** A row for each member. Columns in which nothing would be written are left out. */
export function table(head: string, rows: readonly Row[], types: Types): readonly string[] {
  if (rows.length === 0) return [];
  const hasTypes = rows.some(({ type }) => type !== undefined);
  const hasDefaults = rows.some(({ optional }) => optional === true);
  const cells = rows.map((row) => [
    `\`${row.displayName}\``,
    ...(row.type === undefined ? [] : [types.written(row.type)]),
    ...(hasDefaults ? [row.optional === true ? (row.default ?? '').replace(/^- /, '') : '**required**'] : []),
    descriptionOf(row),
  ]);
  const columns = [head, ...(hasTypes ? ['type'] : []), ...(hasDefaults ? ['default'] : []), 'description'];
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...cells.map(line), ''];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\n+/g, ' ')).join(' | ')} |`;
}

/** All that a docstring says, for one cell. */
export function descriptionOf({ docs: { summary = '', remarks = '', links = [] } }: Documentable): string {
  return [prose(summary), prose(remarks), ...links.map((address) => `[upstream](${address})`)]
    .filter((text) => text !== '')
    .join(' ');
}

/** Text of a docstring. A browser would take `<host>` outside of code for HTML. */
export function prose(text: string): string {
  return text.replaceAll(/`[^`]*`|</g, (found) => (found === '<' ? '&lt;' : found));
}

export function block(language: string, code: string): readonly string[] {
  return code === '' ? [] : [`\`\`\`${language}`, code, '```', ''];
}

export function link(type: string): string {
  return `[${type}](#${type.toLowerCase()})`;
}

/** The last part of an id. */
export function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
