import { Style } from '../../diagnostics/text/style';
import type { Io } from '../io';
import type { LintResult } from '../lint-result';
import { commandToType, NAME } from '../name';
import { compactReport } from './compact';
import { githubReport } from './github';
import { jsonReport } from './json';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** What a report needs beside the result. */
interface Around {
  readonly io: Io;
  readonly version: () => string;
  readonly exitCode: number;
}

type Report = (result: LintResult, around: Around) => string;

/** The reports by the words of `--format`. */
const FORMATS: ReadonlyMap<string, Report> = new Map<string, Report>([
  [
    'text',
    (result, { io, exitCode }) =>
      textReport(result, Style.for(io), { explain: `${commandToType(io.env)} lint --explain`, exitCode }),
  ],
  ['compact', compactReport],
  ['json', jsonReport],
  ['sarif', (result, { version, exitCode }) => sarifReport(result, { name: NAME, version: version(), exitCode })],
  ['github', githubReport],
]);

/** The words of `--format`. */
export const FORMAT_NAMES: readonly string[] = [...FORMATS.keys()];

/** The format where the command line names none: GitHub's in a job of GitHub Actions, else text. */
export function defaultFormat({ env = {}, isTerminal = false }: Io): string {
  return env.GITHUB_ACTIONS === 'true' && !isTerminal ? 'github' : 'text';
}

/** Whether a format shows the line of each problem. */
export function hasExcerpts(format: string): boolean {
  return format === 'text';
}

/** The result in a format. */
export function report(format: string, result: LintResult, around: Around): string {
  return (FORMATS.get(format) ?? compactReport)(result, around);
}
