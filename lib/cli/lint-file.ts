import { describeLine } from '../diagnostics/report';
import { type Problem, Severity } from '../diagnostics/rule';
import { checkRepeatedKeys, Reader } from '../rules';
import { type Parsed, type Position, repeatedKeys, YamlProblem } from '../kubernetes/yaml-reader';
import { objectsOf, parse, type PlacedObject } from './document';
import { type Source, Unusable } from './input';
import { inside } from './inside';
import { isTooLarge, MAX_VALUES } from './limit';
import type { Kind } from './kinds/kind';
import { kindOf } from './kinds/recognise';
import { locate, nodeAt } from './locate';
import type { Versions } from './versions';

/** A problem and where it stands. */
export interface Located extends Position {
  readonly file: string;
  readonly problem: Problem;
}

/** What was looked at in a file, and found. */
export interface FileResult {
  /** What was checked, one entry each. */
  readonly kinds: readonly Kind[];
  readonly skipped: number;
  readonly problems: readonly Located[];
}

/** How files are to be understood. */
export interface Understanding {
  readonly versions: Versions;
  /** What a document is that is no Kubernetes object. */
  readonly as?: string | undefined;
}

/** Checks everything in a file that there are rules for. */
export function lintFile(source: Source, { versions, as }: Understanding): FileResult {
  const problems: Located[] = [];
  const kinds: Kind[] = [];
  let skipped = 0;
  for (const parsed of parse(source)) {
    const objects = objectsOf(parsed).map((placed) => ({ placed, kind: kindOf(placed.object, source.name, as) }));
    const readers = new Set<Reader>();
    for (const { placed, kind } of objects) {
      if (kind === undefined) skipped++;
      else {
        kinds.push(kind);
        readers.add(kind.reader);
        problems.push(...objectProblems(placed, kind, { source, parsed, versions }));
      }
    }
    for (const reader of readers) problems.push(...repeatedKeyProblems(parsed, reader, source.name));
  }
  return { kinds, skipped, problems: problems.sort(inOrder) };
}

interface Surroundings {
  readonly source: Source;
  readonly parsed: Parsed;
  readonly versions: Versions;
}

function objectProblems({ object, prefix }: PlacedObject, kind: Kind, around: Surroundings): Located[] {
  const { source, parsed, versions } = around;
  if (isTooLarge(object)) throw new Unusable(source.name, `the ${kind.one} has more than ${MAX_VALUES} values`);
  const texts = kind.text === undefined ? undefined : inside(parsed, nodeAt(parsed, `${prefix}${kind.text}`));
  if (texts instanceof YamlProblem && texts.isLimit) {
    throw new Unusable(source.name, `the text ${kind.text ?? ''} ${texts.what}`);
  }
  const repeated = texts === undefined || texts instanceof YamlProblem ? [] : texts;
  return [
    ...kind.check(object, { where: source.name, versions }).map((problem) => {
      const position = locate(parsed, problem.finding, prefix, kind.text);
      return { file: source.name, ...position, problem: { ...problem, where: at(source.name, position) } };
    }),
    ...repeated.flatMap((document) => repeatedKeyProblems(document, Reader.MILVUS, source.name)),
  ];
}

function repeatedKeyProblems(parsed: Parsed, reader: Reader, file: string): Located[] {
  return repeatedKeys(parsed).flatMap(({ key, first, second }) =>
    checkRepeatedKeys({ reader, key, first: `${first.line}:${first.column}` }, at(file, second)).map((problem) => ({
      file,
      ...second,
      problem,
    })),
  );
}

function at(file: string, { line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

/** A problem as one line, as compilers print it. */
export function line({ problem }: Located): string {
  return describeLine(problem);
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
