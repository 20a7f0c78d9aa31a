import { describeLine } from '../diagnostics/report';
import { type FoundProblem, Severity } from '../diagnostics/rule';
import { checkRepeatedKeys, Reader } from '../rules/files';
import { type Parsed, type Position, repeatedKeys, YamlProblem } from '../kubernetes/yaml-reader';
import { parse } from './document';
import type { Excerpt } from './excerpt/excerpt';
import { type Source, Unusable } from './source';
import { inside } from './inside';
import { isTooLarge, MAX_VALUES } from './limit';
import type { Kind } from './kinds/kind';
import { nodeAt } from './locate';
import { type Beside, findIn, NOTHING_BESIDE } from './subjects/find';
import { quotedTemplate, templateIn, templateProblem } from './template';
import { runningIn } from './subjects/running';
import { positionOf, spotOf, type Subject } from './subjects/subject';
import { type Member, membersOf, togetherProblems } from './together';
import type { Versions } from './versions';

/** A problem and where it is. */
export interface Located extends Position {
  readonly file: string;
  readonly problem: FoundProblem;
  /** Where the key or value ends. @default - not known */
  readonly end?: Position | undefined;
  /** The line that it is in. @default - not asked for, or not to be shown */
  readonly excerpt?: Excerpt | undefined;
}

/** Gives each problem the line that it is in. */
export type WithExcerpts = (
  problems: readonly Located[],
  text: string,
  documents: readonly Parsed[],
) => readonly Located[];

/** What was checked in a file, and what was found. */
export interface FileResult {
  /** What was checked, one entry each. */
  readonly kinds: readonly Kind[];
  readonly skipped: number;
  readonly problems: readonly Located[];
  /** Notes for the reader of the report. */
  readonly notes: readonly string[];
}

/** How a file is read. */
export interface Understanding {
  readonly versions: Versions;
  /** The word of `--as`. */
  readonly as?: string | undefined;
  /** What files in the same folder tell about it. @default - nothing */
  readonly beside?: Beside | undefined;
  /** Adds the lines that the problems are in. @default - nothing is added */
  readonly withExcerpts?: WithExcerpts | undefined;
}

/** Checks everything in a file that there are rules for. */
export function lintFile(
  source: Source,
  { versions, as, beside = NOTHING_BESIDE, withExcerpts }: Understanding,
): FileResult {
  const problems: Located[] = [];
  const kinds: Kind[] = [];
  const notes: string[] = [];
  let skipped = 0;
  const members: Member[] = [];
  const documents = parse(source);
  const running = runningIn(documents);
  const around = { file: source.name, as, hasChart: versions.hasChart, running, ...beside };
  for (const parsed of documents) {
    const readers: [Parsed, Reader][] = [];
    const all = findIn(parsed, around);
    members.push(...membersOf(parsed, all));
    for (const found of all) {
      if (found.subjects.length === 0) skipped++;
      notes.push(...found.notes);
      for (const subject of found.subjects) {
        kinds.push(subject.kind);
        problems.push(...subjectProblems(subject, source.name, versions));
        readers.push(...documentsOf(subject, parsed));
      }
    }
    for (const [document, reader] of onceEach(readers)) {
      problems.push(...repeatedKeyProblems(document, reader, source.name));
    }
  }
  for (const { problem, position } of togetherProblems(members, source.name)) {
    const { end, ...start } = position;
    const placed = { ...problem, where: at(source.name, start) };
    problems.push({ file: source.name, ...start, end, problem: placed });
  }
  const sorted = problems.sort(inOrder);
  return {
    kinds,
    skipped,
    problems: withExcerpts?.(sorted, source.text, documents) ?? sorted,
    notes: [...new Set(notes)],
  };
}

function subjectProblems(subject: Subject, file: string, versions: Versions): Located[] {
  const { kind, object, chart, jaegerChart, running, isTemplate } = subject;
  if (isTooLarge(object)) throw new Unusable(file, `the ${kind.one} has more than ${MAX_VALUES} values`);
  const template = kind.isResource === true ? quotedTemplate(object) : undefined;
  const spotOfTemplate = template === undefined ? undefined : spotOf(subject, template);
  if (template !== undefined && spotOfTemplate !== undefined) {
    throw templateProblem(file, positionOf(subject, spotOfTemplate, { path: template, value: '' }));
  }
  const text = textsOf(subject);
  if (text instanceof YamlProblem && text.isLimit) throw new Unusable(file, `the text ${kind.text ?? ''} ${text.what}`);
  const inText = isTemplate === true ? undefined : templateInTexts(subject, text);
  if (inText !== undefined) throw templateProblem(file, inText);
  return kind
    .check(object, { where: file, versions, chart, jaegerChart, running })
    .flatMap((problem): readonly Located[] => {
      const { finding } = problem;
      if (isTemplate === true && isFilledIn(finding.value)) return [];
      const spot = spotOf(subject, finding.path);
      if (spot === undefined) return [];
      const { end, ...position } = positionOf(subject, spot, finding);
      const placed = { ...problem, where: at(file, position), finding: { ...finding, path: spot.shown } };
      return [{ file, ...position, end, problem: placed }];
    });
}

/** The position of a template in a text of the file; the file itself is YAML. */
function templateInTexts({ layers }: Subject, text: ReturnType<typeof textsOf>): Position | undefined {
  const texts = text === undefined || text instanceof YamlProblem ? [] : text;
  return [...layers.map(({ parsed }) => parsed), ...texts].map(templateIn).find((position) => position !== undefined);
}

/** Whether a value is known only after a template is rendered. */
function isFilledIn(value: unknown): boolean {
  return typeof value === 'string' && value.includes('{{');
}

/** The documents of the text in a subject that is YAML itself. */
function textsOf(subject: Subject): readonly Parsed[] | YamlProblem | undefined {
  const spot = subject.kind.text === undefined ? undefined : spotOf(subject, subject.kind.text);
  return spot === undefined ? undefined : inside(spot.parsed, nodeAt(spot.parsed, spot.path));
}

/** The documents that a subject is read from, each with the program that reads it. */
function documentsOf(subject: Subject, outer: Parsed): readonly [Parsed, Reader][] {
  const { kind, layers } = subject;
  const texts = textsOf(subject);
  return [
    ...layers.map(({ parsed }): [Parsed, Reader] => [parsed, readerOf(parsed, kind)]),
    [outer, readerOf(outer, kind)],
    ...(texts === undefined || texts instanceof YamlProblem ? [] : texts).map((document): [Parsed, Reader] => [
      document,
      kind.textReader ?? Reader.MILVUS,
    ]),
  ];
}

function readerOf({ value }: Parsed, kind: Kind): Reader {
  return typeof value === 'object' && value !== null && 'apiVersion' in value ? Reader.KUBECTL : kind.reader;
}

function onceEach(readers: readonly [Parsed, Reader][]): readonly [Parsed, Reader][] {
  return [...new Map(readers.map((entry) => [entry[0], entry])).values()];
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

/** Whether it is an error. */
export function isError({ problem }: Located): boolean {
  return problem.severity === Severity.ERROR;
}

function inOrder(a: Located, b: Located): number {
  return a.line - b.line || a.column - b.column || compare(a.problem.code, b.problem.code);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
