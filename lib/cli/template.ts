import { isMap, isPair, visit } from 'yaml';
import { isObject, type JsonObject } from '../kubernetes/json';
import type { Parsed, Position } from '../kubernetes/yaml-reader';
import { Unusable } from './source';

/** Braces where YAML has a value or a key: no YAML parser accepts them. */
const UNQUOTED = /^[ \t]*(?:- +)*(?:[\w./"'-]+:[ \t]+)?\{\{/m;

/** The position of the first template in a text that is not YAML. */
export function unquotedTemplate(text: string): Position | undefined {
  const found = UNQUOTED.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index + found[0].length - 2).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The same for a text that happens to be YAML: `{{ a }}` is a mapping whose key is a mapping. */
export function templateIn({ document, position, hasBraces }: Parsed): Position | undefined {
  if (!hasBraces) return undefined;
  let found: Position | undefined;
  visit(document, {
    Map(_key, map) {
      const [first] = map.items;
      if (map.flow !== true || !isPair(first) || !isMap(first.key) || first.key.flow !== true) return undefined;
      found = position(map.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  return found;
}

/** Keys below which any text is allowed: another program replaces or shows it. */
const FREE = new Set(['annotations', 'ui', 'values']);

/** The path of a quoted value that contains a template. */
export function quotedTemplate(object: JsonObject, at = ''): string | undefined {
  for (const [key, value] of Object.entries(object)) {
    if (FREE.has(key)) continue;
    const path = `${at}${/^[^.[\] "]+$/.test(key) ? key : `["${key}"]`}`;
    const found = templateAt(value, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function templateAt(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') {
    const start = value.indexOf('{{');
    return start >= 0 && value.includes('}}', start) ? path : undefined;
  }
  if (isObject(value)) return quotedTemplate(value, `${path}.`);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [index, item] of items.entries()) {
    const found = templateAt(item, `${path}[${index}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The problem of a template, with the command that renders it. */
export function templateProblem(file: string, { line, column }: Position): Unusable {
  const what = `is a helm template, not plain YAML. Check the rendered YAML: \`${commandFor(file)} | cdk8s-milvus-tracing lint -\``;
  return new Unusable(`${file}:${line}:${column}`, what);
}

/** A file in the templates of a chart can be rendered alone. */
function commandFor(file: string): string {
  const [, chart = '', template] = /^(?:([\w./-]*)\/)?(templates\/[\w./-]+)$/.exec(file) ?? [];
  if (template === undefined) return 'helm template RELEASE CHART';
  return `helm template RELEASE ${chart === '' ? '.' : chart} --show-only ${template}`;
}
