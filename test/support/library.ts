import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';

const LIB = resolve('lib');

/** What a file of lib exports. */
export interface Exported {
  readonly name: string;
  /** Its file, below `lib`. */
  readonly file: string;
  readonly node: ts.Statement;
  /** Whether lib/index.ts exports it, or something public names it in its signature. */
  readonly isPublic: boolean;
}

/** Everything that the files of lib export, as the compiler resolves names; types are not checked. */
export function exportsOfLib(): readonly Exported[] {
  const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const program = ts.createProgram(
    files.map((file) => resolve(LIB, file)),
    {
      noLib: true,
      types: [],
      resolveJsonModule: true,
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
    },
  );
  const reached = reachable(program);
  return files.flatMap((file) => {
    const source = program.getSourceFile(resolve(LIB, file));
    return (source?.statements ?? []).flatMap((node) =>
      isExported(node)
        ? namesOf(node).map(({ text, parent }) => ({ name: text, file, node, isPublic: reached.has(parent) }))
        : [],
    );
  });
}

/** The members that somebody outside of a declaration can use. */
export function membersOf(node: ts.Statement): readonly ts.NamedDeclaration[] {
  if (ts.isVariableStatement(node)) {
    const values = node.declarationList.declarations.map(({ initializer }) => initializer);
    return values.flatMap((value) =>
      value !== undefined && ts.isObjectLiteralExpression(value) ? value.properties : [],
    );
  }
  if (ts.isEnumDeclaration(node)) return node.members;
  if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return [];
  const members: readonly ts.NamedDeclaration[] = [...node.members];
  return members
    .flatMap((member): readonly ts.NamedDeclaration[] =>
      ts.isConstructorDeclaration(member)
        ? member.parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, member))
        : [member],
    )
    .filter(isOpen);
}

function isOpen(member: ts.NamedDeclaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isHidden = (ts.getCombinedModifierFlags(member) & hidden) !== 0;
  return !isHidden && (member.name === undefined || !ts.isPrivateIdentifier(member.name));
}

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function namesOf(node: ts.Statement): readonly ts.Identifier[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name] : []));
  }
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node);
  return isNamed && node.name !== undefined ? [node.name] : [];
}

/** The declarations that lib/index.ts exports, and those that their signatures name. */
function reachable(program: ts.Program): ReadonlySet<ts.Node> {
  const checker = program.getTypeChecker();
  const index = program.getSourceFile(resolve(LIB, 'index.ts'));
  const module = index === undefined ? undefined : checker.getSymbolAtLocation(index);
  const waiting = module === undefined ? [] : [...checker.getExportsOfModule(module)];
  const reached = new Set<ts.Node>();
  for (let symbol = waiting.pop(); symbol !== undefined; symbol = waiting.pop()) {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const { declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of declarations) {
      const isOurs = !relative(LIB, declaration.getSourceFile().fileName).startsWith('..');
      if (!isOurs || reached.has(declaration)) continue;
      reached.add(declaration);
      waiting.push(...typesNamedBy(declaration).flatMap((name) => checker.getSymbolAtLocation(name) ?? []));
    }
  }
  return reached;
}

/** The names of types in what a declaration extends, and in the signatures of its members that are not internal. */
function typesNamedBy(declaration: ts.Declaration): readonly ts.Node[] {
  if (ts.isTypeAliasDeclaration(declaration)) return namesIn(declaration.type);
  if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) return [];
  const members = membersOf(declaration).filter((member) => !isInternal(member));
  return [...(declaration.heritageClauses ?? []), ...members.flatMap(typesOf)].flatMap(namesIn);
}

function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
}

/** The types of a member and of its parameters. */
function typesOf(member: ts.Node): readonly ts.Node[] {
  return childrenOf(member).flatMap((child) =>
    ts.isTypeNode(child) ? [child] : ts.isParameter(child) ? typesOf(child) : [],
  );
}

function namesIn(node: ts.Node): readonly ts.Node[] {
  const own = ts.isTypeReferenceNode(node)
    ? [node.typeName]
    : ts.isExpressionWithTypeArguments(node)
      ? [node.expression]
      : [];
  return [...own, ...childrenOf(node).flatMap(namesIn)];
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}
