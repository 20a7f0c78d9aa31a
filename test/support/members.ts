import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LIB = join(__dirname, '..', '..', 'lib');
/** What the library exports. */
const PUBLIC = new Set(readFileSync(join(LIB, 'index.ts'), 'utf8').match(/\w+/g));

/**
 * Props of public interfaces and parameters of factories that have one of these types: `jaeger/pod.ts imagePullSecrets`.
 * Members of plumbing are left out: they begin with an underscore.
 */
export function membersOfType(types: ReadonlySet<string>): string[] {
  return readdirSync(LIB, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => membersIn(file, types))
    .sort();
}

function membersIn(file: string, types: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && isPublic(node)) add(node.members.filter(ts.isPropertySignature));
    if (ts.isClassDeclaration(node) && isPublic(node)) {
      const methods = node.members.filter(ts.isMethodDeclaration);
      for (const { name, parameters } of methods) if (!name.getText().startsWith('_')) add(parameters);
    }
    node.forEachChild(visit);
  };
  const add = (nodes: Iterable<ts.PropertySignature | ts.ParameterDeclaration>): void => {
    for (const { name, type } of nodes) {
      if (type !== undefined && types.has(type.getText().replace('[]', ''))) found.push(`${file} ${name.getText()}`);
    }
  };
  visit(ts.createSourceFile(file, readFileSync(join(LIB, file), 'utf8'), ts.ScriptTarget.ES2022, true));
  return found;
}

function isPublic(node: ts.InterfaceDeclaration | ts.ClassDeclaration): boolean {
  return node.name !== undefined && PUBLIC.has(node.name.text);
}
