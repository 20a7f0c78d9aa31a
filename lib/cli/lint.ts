import { describeYaml } from '../diagnostics/report';
import { type Problem, Severity } from '../diagnostics/rule';
import { type JsonObject, stringAt } from '../kubernetes/json';
import { checkObject, checkRepeatedKeys } from '../rules';
import { JAEGER_API_VERSION } from '../upstream/jaeger';
import { type Position, repeatedKeys } from '../kubernetes/yaml-reader';
import { objectsOf, parse } from './document';
import { filesOf, read, Unusable } from './input';
import { locate } from './locate';

/** A problem and where it stands. */
export interface Located extends Position {
  readonly file: string;
  readonly problem: Problem;
}

/** What was looked at, and found. */
export interface LintResult {
  readonly files: number;
  /** Jaegers that were checked. */
  readonly checked: number;
  /** Objects of other kinds. */
  readonly skipped: number;
  readonly problems: readonly Located[];
  /** What could not be read, a line each. */
  readonly unusable: readonly string[];
}

/** Checks every Jaeger in the files, folders and, for `-`, standard input. */
export function lint(names: readonly string[], stdin: number): LintResult {
  const unusable: string[] = [];
  const results = names
    .flatMap((name) => usable(() => filesOf(name), unusable) ?? [])
    .flatMap((name) => usable(() => lintFile(name, stdin), unusable) ?? []);
  const sum = (count: (result: FileResult) => number) => results.reduce((total, result) => total + count(result), 0);
  return {
    files: results.length,
    checked: sum(({ checked }) => checked),
    skipped: sum(({ skipped }) => skipped),
    problems: results.flatMap(({ problems }) => problems),
    unusable,
  };
}

interface FileResult {
  readonly checked: number;
  readonly skipped: number;
  readonly problems: readonly Located[];
}

function lintFile(name: string, stdin: number): FileResult {
  const source = read(name, stdin);
  const problems: Located[] = [];
  let checked = 0;
  let skipped = 0;
  for (const parsed of parse(source)) {
    const objects = objectsOf(parsed);
    const jaegers = objects.filter(({ object }) => isJaeger(object));
    checked += jaegers.length;
    skipped += objects.length - jaegers.length;
    const at = ({ line, column }: Position) => `${source.name}:${line}:${column}`;
    for (const { key, first, second } of jaegers.length === 0 ? [] : repeatedKeys(parsed)) {
      const [problem] = checkRepeatedKeys({ key, first: `${first.line}:${first.column}` }, at(second));
      if (problem !== undefined) problems.push({ file: source.name, ...second, problem });
    }
    for (const { object, prefix } of jaegers) {
      for (const problem of checkObject(object, source.name)) {
        const position = locate(parsed, problem.finding, prefix);
        problems.push({ file: source.name, ...position, problem: { ...problem, where: at(position) } });
      }
    }
  }
  return { checked, skipped, problems: problems.sort(inOrder) };
}

/** A problem as one line, as compilers print it. */
export function line({ problem }: Located): string {
  const text = describeYaml(problem);
  const rest = text.slice(problem.code.length + 1 + problem.where.length + 1);
  return `${problem.where} ${problem.severity} ${problem.code} ${rest}`;
}

export function isError({ problem }: Located): boolean {
  return problem.severity === Severity.ERROR;
}

function inOrder(a: Located, b: Located): number {
  return a.line - b.line || a.column - b.column || compare(a.problem.code, b.problem.code);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function isJaeger(object: JsonObject): boolean {
  return object.kind === 'Jaeger' && stringAt(object, 'apiVersion') === JAEGER_API_VERSION;
}

function usable<T>(action: () => T, unusable: string[]): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    unusable.push(error.message);
    return undefined;
  }
}
