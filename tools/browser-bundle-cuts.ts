import {
  createSourceFile,
  forEachChild,
  isObjectLiteralExpression,
  type Node,
  type ObjectLiteralElementLike,
  type ObjectLiteralExpression,
  ScriptTarget,
} from 'typescript';

/** Members of a rule that only its documentation needs. */
const DOCUMENTATION = ['summary', 'see', 'example'];

/** Members of rules over addresses that only their examples need. */
const OF_ADDRESSES = ['values', 'spec'];

/** The script without what linting never reads of a rule: its documentation, and fixes for users of the constructs. */
export function withoutDocumentation(script: string): string {
  const source = createSourceFile('bundle.js', script, ScriptTarget.Latest);
  const cuts: ObjectLiteralElementLike[] = [];
  const visit = (node: Node): void => {
    const unread = isObjectLiteralExpression(node) ? unreadOf(node) : [];
    cuts.push(...unread);
    forEachChild(node, (child) => {
      // A cut includes everything inside it.
      if (!unread.some((cut) => cut === child)) visit(child);
    });
  };
  visit(source);
  let rest = '';
  let end = 0;
  for (const cut of cuts) {
    rest += script.slice(end, cut.getFullStart());
    end = cut.getEnd() + (script.charAt(cut.getEnd()) === ',' ? 1 : 0);
  }
  return rest + script.slice(end);
}

function unreadOf({ properties }: ObjectLiteralExpression): readonly ObjectLiteralElementLike[] {
  const names = new Set(properties.map(nameOf));
  const isRule = names.has('check') || (names.has('code') && names.has('severity'));
  const isOfAddresses = isRule && OF_ADDRESSES.every((name) => names.has(name));
  return properties.filter((property) => {
    const name = nameOf(property);
    if (name === undefined) return false;
    // Part of a finding; it is alone in an object literal that is spread into a finding.
    if (name === 'fixInCode') return true;
    return (isRule && DOCUMENTATION.includes(name)) || (isOfAddresses && OF_ADDRESSES.includes(name));
  });
}

function nameOf({ name }: ObjectLiteralElementLike): string | undefined {
  return name !== undefined && 'text' in name ? name.text : undefined;
}
