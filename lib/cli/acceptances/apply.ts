import { Severity } from '../../diagnostics/rule';
import { checkUnusedAcceptance } from '../../rules/acceptances';
import type { Located } from '../lint-file';
import type { Acceptance } from './acceptance';
import type { CommentAcceptances } from './comments';
import type { ConfigAcceptance } from './config';

/** An accepted warning, with the reason. */
export interface Accepted {
  readonly located: Located;
  readonly reason: string;
  /** Whether a comment in the file accepts it, not a setting or an option. */
  readonly isInSource: boolean;
}

/** The findings of a file, and the acceptances in its comments. */
export interface Checked {
  readonly file: string;
  readonly problems: readonly Located[];
  readonly comments: CommentAcceptances;
}

/** Findings, sorted into those that count and those that are accepted. */
export interface Sorted {
  readonly problems: readonly Located[];
  readonly accepted: readonly Accepted[];
  /** Codes of the command line that accepted nothing. */
  readonly unusedCodes: readonly string[];
}

/** Acceptances that are not in comments. */
export interface Acceptances {
  readonly config: readonly ConfigAcceptance[];
  /** The codes that the command line names. */
  readonly ignored: readonly string[];
  /** Whether unused acceptances of the settings are reported: not if only some files of a project are checked. */
  readonly saysUnused: boolean;
}

const BY_OPTION = 'ignored by --ignore';

/** Removes accepted findings, and adds a finding for each acceptance that accepts nothing. */
export function applied(files: readonly Checked[], { config, ignored, saysUnused }: Acceptances): Sorted {
  const used = new Set<Acceptance | string>();
  const accepted: Accepted[] = [];
  const isAccepted = (located: Located, comments: readonly Acceptance[], settings: readonly Acceptance[]): boolean => {
    const { code, severity } = located.problem;
    if (severity === Severity.ERROR) return false;
    const covering = [...comments, ...settings];
    for (const acceptance of covering) used.add(acceptance);
    const isIgnored = ignored.includes(code);
    if (isIgnored) used.add(code);
    const reason = covering[0]?.reason ?? (isIgnored ? BY_OPTION : undefined);
    if (reason !== undefined) accepted.push({ located, reason, isInSource: comments.length > 0 });
    return reason !== undefined;
  };
  const problems = files.flatMap(({ file, problems: found, comments }) => {
    const settings = config.filter(({ covers }) => covers(file));
    const ofCode = (code: string): readonly Acceptance[] => settings.filter((each) => each.code === code);
    const left = found.filter((each) => {
      const { code } = each.problem;
      return !isAccepted(each, comments.covering(code, each.line), ofCode(code));
    });
    const unused = comments.all.filter((acceptance) => !used.has(acceptance)).flatMap(unusedProblems);
    const own = [...comments.problems.map((problem) => ({ file, ...problem })), ...unused];
    return [...left, ...own.filter((each) => !isAccepted(each, [], ofCode(each.problem.code)))].sort(byPlace);
  });
  const inVain = saysUnused ? config.filter((acceptance) => !used.has(acceptance)).flatMap(unusedProblems) : [];
  return {
    problems: [...problems, ...inVain.filter((each) => !isAccepted(each, [], []))],
    accepted,
    unusedCodes: ignored.filter((code) => !used.has(code)),
  };
}

function unusedProblems({ code, reason, file, line, column }: Acceptance): readonly Located[] {
  const problems = checkUnusedAcceptance({ code, reason }, `${file}:${line}:${column}`);
  return problems.map((problem) => ({ file, line, column, problem }));
}

function byPlace(a: Located, b: Located): number {
  return a.line - b.line || a.column - b.column || (a.problem.code < b.problem.code ? -1 : 1);
}
