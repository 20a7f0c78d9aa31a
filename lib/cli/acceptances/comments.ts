import type { FoundProblem } from '../../diagnostics/rule';
import { checkAcceptance } from '../../rules/acceptances';
import { checkLintComment } from '../../rules/files';
import type { Acceptance } from './acceptance';

const NAME = 'cdk8s-milvus-tracing:';

/** What the comments of a file accept, and what is wrong with them. */
export class CommentAcceptances {
  static readonly NONE = new CommentAcceptances('', '');

  readonly all: readonly Acceptance[];
  readonly problems: readonly { readonly line: number; readonly column: number; readonly problem: FoundProblem }[];
  /** The first acceptance of a code at a place; further ones accept nothing. */
  private readonly byPlace = new Map<string, Acceptance>();
  /** The number of the document by line number. */
  private readonly documents: readonly number[];

  constructor(file: string, text: string) {
    const lines = text.includes(NAME) ? text.split('\n') : [];
    this.documents = documentsOf(lines);
    const comments = commentsOf(lines);
    this.problems = comments.flatMap((comment) => problemsOf(comment, file));
    const isBad = new Set(this.problems.map(({ line }) => line));
    this.all = comments
      .filter(({ line }) => !isBad.has(line))
      .flatMap((comment) => {
        const { codes, reason } = parsed(comment.words);
        return codes.map((code) => {
          const acceptance = { code, reason, file, line: comment.line, column: comment.column };
          const place = `${code} ${this.placeOf(comment)}`;
          if (!this.byPlace.has(place)) this.byPlace.set(place, acceptance);
          return acceptance;
        });
      });
  }

  /** The acceptances of a code for a line: comments on the line, above it, or at the top of its document. */
  covering(code: string, line: number): readonly Acceptance[] {
    return [`${code} line ${line}`, `${code} document ${this.documents[line] ?? 0}`].flatMap(
      (place) => this.byPlace.get(place) ?? [],
    );
  }

  private placeOf({ target, line }: Comment): string {
    return target === undefined ? `document ${this.documents[line] ?? 0}` : `line ${target}`;
  }
}

interface Comment {
  readonly line: number;
  readonly column: number;
  readonly words: string;
  /** The line that it holds for; undefined if it holds for its document. */
  readonly target: number | undefined;
}

const SEPARATOR = /^---(?:\s|$)/;
const ONLY_COMMENT = /^\s*#/;

function commentsOf(lines: readonly string[]): readonly Comment[] {
  const targets = targetsOf(lines);
  return lines.flatMap((text, index): readonly Comment[] => {
    const at = text.indexOf(NAME);
    const mark = at < 0 ? -1 : text.lastIndexOf('#', at);
    const isComment = mark >= 0 && text.slice(mark + 1, at).trim() === '' && !/\S/.test(text.charAt(mark - 1));
    if (!isComment) return [];
    const words = text.slice(at + NAME.length).trim();
    return [{ line: index + 1, column: mark + 1, words, target: targets[index] }];
  });
}

/** For each line, the line that a comment on it holds for: its own or the next one; undefined at the top of a document. */
function targetsOf(lines: readonly string[]): readonly (number | undefined)[] {
  const isTop = topsOf(lines);
  const targets: (number | undefined)[] = [];
  let below = lines.length + 1;
  for (let index = lines.length - 1; index >= 0; index--) {
    const isOnlyComment = ONLY_COMMENT.test(lines[index] ?? '');
    if (!isOnlyComment) below = index + 1;
    targets[index] = isTop[index] === true ? undefined : isOnlyComment ? below : index + 1;
  }
  return targets;
}

/** Whether nothing but comments stands above a line in its document. */
function topsOf(lines: readonly string[]): readonly boolean[] {
  let hasContent = false;
  return lines.map((text) => {
    if (SEPARATOR.test(text)) hasContent = /^---\s+[^#\s]/.test(text);
    else if (!ONLY_COMMENT.test(text) && text.trim() !== '' && !text.startsWith('%')) hasContent = true;
    return !hasContent;
  });
}

/** A comment above the first separator belongs to the document below it, unless there is content above it as well. */
function documentsOf(lines: readonly string[]): readonly number[] {
  const documents = [0];
  let document = 0;
  let hasContent = false;
  for (const text of lines) {
    if (SEPARATOR.test(text) && hasContent) document++;
    hasContent = SEPARATOR.test(text) ? false : hasContent || (!ONLY_COMMENT.test(text) && text.trim() !== '');
    documents.push(document);
  }
  return documents;
}

function parsed(words: string): { readonly codes: readonly string[]; readonly reason: string } {
  const rest = words.slice('accept'.length).trimStart();
  const end = rest.search(/\s/);
  const codes = end < 0 ? rest : rest.slice(0, end);
  return { codes: codes.replace(/:$/, '').toUpperCase().split(','), reason: rest.slice(codes.length).trim() };
}

function problemsOf({ line, column, words }: Comment, file: string) {
  const where = `${file}:${line}:${column}`;
  const unknown = checkLintComment({ words }, where);
  const { codes, reason } = parsed(words);
  const wrong = unknown.length > 0 ? unknown : codes.flatMap((code) => checkAcceptance(code, reason, where));
  return wrong.map((problem) => ({ line, column, problem }));
}
