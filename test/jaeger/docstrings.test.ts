import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const PUBLIC = new Set(readFileSync('lib/index.ts', 'utf8').match(/\w+/g));
const FILES = readdirSync('lib/jaeger', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What an exported class, interface or type of lib/jaeger lacks in its documentation. */
function lacks(file: string): readonly string[] {
  const path = join('lib/jaeger', file);
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
    const name = statement.name?.text ?? '';
    if (!PUBLIC.has(name)) return [];
    const members = [...statement.members].flatMap((member) => memberLacks(name, member));
    const sees = tagsOf(statement, 'see').length;
    return [
      ...(isDocumented(statement) ? [] : [`${name}: no docstring`]),
      ...(sees === 1 ? [] : [`${name}: ${sees} @see`]),
      ...members,
    ];
  });
}

function memberLacks(owner: string, member: ts.TypeElement | ts.ClassElement): readonly string[] {
  const name = `${owner}.${member.name?.getText() ?? '?'}`;
  const hidden = /^(private|protected) /.test(member.getText());
  if (hidden || ts.isConstructorDeclaration(member)) return [];
  if (!isDocumented(member)) return [`${name}: no docstring`];
  const optional = ts.isPropertySignature(member) && member.questionToken !== undefined;
  return optional && tagsOf(member, 'default').length !== 1 ? [`${name}: no @default`] : [];
}

/** Whether it says something before its tags. */
function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && (doc.comment ?? '').length > 0);
}

function tagsOf(node: ts.Node, tag: string): readonly ts.JSDocTag[] {
  return ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === tag);
}

test('all that is exported has a docstring and one @see; all that may be left out has a @default', () => {
  expect(FILES.flatMap(lacks)).toEqual([]);
});
