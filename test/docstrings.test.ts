import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { type Exported, exportsOfLib, membersOf } from './support/library';

const EXPORTS = exportsOfLib();
const PUBLIC = EXPORTS.filter(({ isPublic }) => isPublic);

/** The rooms whose classes and interfaces are upstream's, in types. */
const MIRRORS = /^(jaeger|jaeger-operator|milvus)\//;
/** One constant per release of upstream's: its name says all of it, and the class says what a release decides. */
const RELEASE = /^V\d+_\d+_\d+$/;
/** The subject of a rule as its author writes it, one function per subject: the comment of their file says so once. */
const SHOWS = /^show[A-Z]/;

/** Whether it says something before its tags. */
function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && (doc.comment ?? '').length > 0);
}

function tagsOf(node: ts.Node, tag: string): readonly ts.JSDocTag[] {
  return ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === tag);
}

function memberLacks({ file, name, node }: Exported): readonly string[] {
  return membersOf(node).flatMap((member) => {
    const key = member.name?.getText() ?? '?';
    const called = `${file} ${name}.${key}`;
    if (RELEASE.test(key)) return [];
    if (!isDocumented(member)) return [`${called}: no docstring`];
    const isOptional = ts.isPropertySignature(member) && member.questionToken !== undefined;
    return isOptional && tagsOf(member, 'default').length !== 1 ? [`${called}: no @default`] : [];
  });
}

test('all that lib exports but constants has a docstring', () => {
  const lacking = EXPORTS.filter(({ name, node, isPublic }) => {
    const isNeeded = isPublic || !(ts.isVariableStatement(node) || SHOWS.test(name));
    return isNeeded && !isDocumented(node);
  });
  expect(lacking.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

test('each public member has a docstring, and what may be left out has a @default', () => {
  expect(PUBLIC.flatMap(memberLacks)).toEqual([]);
});

test('each public class and interface that mirrors upstream has one @see', () => {
  const mirrors = PUBLIC.filter(
    ({ file, node }) => MIRRORS.test(file) && (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)),
  );
  const lacking = mirrors.filter(({ node }) => tagsOf(node, 'see').length !== 1);
  expect(lacking.map(({ file, name, node }) => `${file} ${name}: ${tagsOf(node, 'see').length} @see`)).toEqual([]);
});

test('public is what lib/index.ts exports, and what that names', () => {
  const listed = new Set(readFileSync('lib/index.ts', 'utf8').match(/\w+/g));
  const named = PUBLIC.map(({ name }) => name).filter((name) => !listed.has(name));
  expect(named.sort()).toEqual(['JaegerBase']);
});
