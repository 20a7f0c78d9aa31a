import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Of a rule what only the catalogue reads. */
const OF_CATALOGUE: readonly string[] = ['summary', 'see', 'example', 'values', 'spec'];

/**
 * Leaves out of the files of rules what a page does not print: the texts of the catalogue with the examples, and fixes for those who use
 * the constructs. No bundler sees that nobody reads them.
 */
export const withoutCatalogue: Plugin = {
  name: 'without-catalogue',
  setup(build) {
    build.onLoad({ filter: /[\\/]lib[\\/]rules[\\/]/ }, ({ path }) => ({
      contents: cut(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

function cut(text: string): string {
  const source = ts.createSourceFile('rules.ts', text, ts.ScriptTarget.ES2022, true);
  return [...unread(source)].reduceRight((rest, node) => {
    const end = node.getEnd();
    return rest.slice(0, node.getFullStart()) + rest.slice(rest[end] === ',' ? end + 1 : end);
  }, text);
}

/** The outermost properties that nobody reads, in their order. */
function* unread(node: ts.Node): Iterable<ts.Node> {
  for (const child of childrenOf(node)) {
    if (ts.isObjectLiteralElementLike(child) && ts.isObjectLiteralExpression(node) && isUnread(child, node))
      yield child;
    else yield* unread(child);
  }
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

function isUnread({ name }: ts.ObjectLiteralElementLike, { properties }: ts.ObjectLiteralExpression): boolean {
  const names = properties.map((each) => each.name?.getText());
  const word = name?.getText() ?? '';
  return word === 'typed' || (OF_CATALOGUE.includes(word) && names.includes('code') && names.includes('severity'));
}
