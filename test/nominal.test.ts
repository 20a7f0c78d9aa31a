import { resolve } from 'node:path';
import ts from 'typescript';

interface Named {
  readonly name: string;
  readonly type: ts.Type;
}

const PROGRAM = ts.createProgram([resolve('lib/index.ts')], {
  lib: ['lib.es2022.d.ts'],
  types: [],
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  esModuleInterop: true,
  resolveJsonModule: true,
  strict: true,
});
const CHECKER = PROGRAM.getTypeChecker();

/** The types of what lib/index.ts exports and is one of these. */
function exported(flags: ts.SymbolFlags): readonly Named[] {
  const index = PROGRAM.getSourceFile(resolve('lib/index.ts'));
  const module = index && CHECKER.getSymbolAtLocation(index);
  return (module === undefined ? [] : CHECKER.getExportsOfModule(module)).flatMap((symbol) => {
    const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? CHECKER.getAliasedSymbol(symbol) : symbol;
    return (target.flags & flags) === 0 ? [] : [{ name: symbol.name, type: CHECKER.getDeclaredTypeOfSymbol(target) }];
  });
}

function ancestors(type: ts.Type): readonly ts.Type[] {
  const bases = type.isClassOrInterface() ? CHECKER.getBaseTypes(type) : [];
  return bases.flatMap((base) => [base, ...ancestors(base)]);
}

const CLASSES = exported(ts.SymbolFlags.Class);
/** Interfaces of behaviour: an `I` and a capital. Those of props are data, and compared by their members. */
const BEHAVIOUR = exported(ts.SymbolFlags.Interface).filter(({ name }) => /^I[A-Z]/.test(name));

test('no exported class passes as another that it does not extend', () => {
  const mixed = [...CLASSES, ...BEHAVIOUR].flatMap((from) =>
    CLASSES.filter(({ type }) => type !== from.type && !ancestors(from.type).includes(type))
      .filter(({ type }) => CHECKER.isTypeAssignableTo(from.type, type))
      .map((to) => `${from.name} passes as ${to.name}`),
  );
  expect(CLASSES.length).toBeGreaterThan(70);
  expect(BEHAVIOUR.map(({ name }) => name)).toContain('IJaeger');
  expect(mixed).toEqual([]);
});
