import { Command, Option } from 'commander';
import { visible } from '../diagnostics/visible';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { ignoredCodes } from './acceptances/codes';
import { CONFIG_FILE, readConfig } from './acceptances/config';
import { explained } from './catalogue';
import { withExcerpts } from './excerpt/excerpt';
import { defaultFormat, FORMAT_NAMES, hasExcerpts, report } from './formats/formats';
import type { Io } from './io';
import { AS, PATCH } from './kinds/recognise';
import { lint } from './lint';
import { isError } from './lint-file';
import type { LintResult } from './lint-result';
import { NAME } from './name';
import { Progress } from './progress';
import { UsageProblem } from './usage-problem';
import { NEWEST_JAEGER, Versions } from './versions';

interface Options {
  readonly format?: string;
  readonly chart?: string;
  readonly milvus?: string;
  readonly jaeger?: string;
  readonly as?: string;
  readonly strict?: boolean;
  readonly ignore?: readonly string[];
  readonly config?: string;
  readonly explain?: string;
}

const { chart: CHART } = MilvusChartVersion.NEWEST;

const EXAMPLES = `
Examples:
  ${NAME} lint jaeger.yaml milvus.yaml
  ${NAME} lint --strict manifests/
  ${NAME} lint --chart ${CHART} values.yaml
  helm get values my-release -n milvus -o yaml | ${NAME} lint --chart ${CHART} -
  kubectl get jaegers,milvuses -A -o yaml | ${NAME} lint -
  ${NAME} lint --explain MLV011

Exit codes:
  0  no errors
  1  errors; with --strict also warnings
  2  an input could not be read, or the command line is wrong`;

/** The command `lint`; gives its exit code to `done`. */
export function lintCommand(io: Io, version: () => string, done: (code: number) => void): Command {
  return new Command('lint')
    .description('Check Jaegers, Milvus CRs, milvus-helm values and Jaeger 2, in files, folders or standard input.')
    .argument('[file...]', 'YAML or JSON files, folders, or - for standard input')
    .addOption(
      new Option('--format <format>', 'how to print the result (default: text; in GitHub Actions: github)').choices(
        FORMAT_NAMES,
      ),
    )
    .option('--chart <version>', 'version of the milvus-helm chart (default: the newest known)')
    .option('--milvus <version>', 'version of Milvus (default: the one that the chart installs)')
    .option('--jaeger <version>', `version of Jaeger 2 (default: that of its image or chart, else ${NEWEST_JAEGER})`)
    .addOption(
      new Option(
        '--as <what>',
        `how to read documents without a kind; ${PATCH}: Jaegers and Milvuses are kustomize patches`,
      ).choices([...AS.keys(), PATCH]),
    )
    .option('--strict', 'fail on warnings, and on a named file with nothing to check')
    .option(
      '--ignore <codes>',
      'accept these warnings, such as MLV043,MLV045 (repeatable)',
      (codes: string, before: readonly string[] | undefined) => [...(before ?? []), codes],
    )
    .option('--config <file>', `settings of the project (default: ${CONFIG_FILE})`)
    .option('--explain <code>', 'explain a code, and check nothing')
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: Options) => {
      done(options.explain === undefined ? check(files, options, io, version) : explain(options.explain, io));
    });
}

function check(files: readonly string[], options: Options, io: Io, version: () => string): number {
  const { format = defaultFormat(io), as } = options;
  if (files.length === 0) {
    throw new UsageProblem(`no file named. Name files or folders, or - for standard input. See: ${NAME} lint --help`);
  }
  const ignored = ignoredCodes(options.ignore ?? []);
  const config = readConfig(options.config);
  const strict = options.strict ?? config.strict ?? false;
  const versions = Versions.of({ ...config, ...options });
  const progress = new Progress(io);
  const result = lint(files, io.stdin, {
    versions,
    as,
    strict,
    accept: config.accept,
    ignored,
    withExcerpts: hasExcerpts(format) ? withExcerpts : undefined,
    env: io.env,
    progress: (count, all) => {
      progress.show(count, all);
    },
  });
  progress.end();
  const exitCode = exitCodeOf(result, strict);
  io.stdout(report(format, result, { io, version, exitCode }));
  for (const problem of result.unusable) io.stderr(`${NAME}: ${problem}\n`);
  return exitCode;
}

function exitCodeOf({ unusable, problems }: LintResult, strict: boolean): number {
  if (unusable.length > 0 || problems.some(({ problem }) => problem.failed === true)) return 2;
  return problems.some((problem) => strict || isError(problem)) ? 1 : 0;
}

function explain(wanted: string, io: Io): number {
  const answer = explained(wanted);
  if ('text' in answer) {
    io.stdout(answer.text);
    return 0;
  }
  io.stderr(`${NAME}: ${visible(answer.problem)}\n`);
  return 2;
}
