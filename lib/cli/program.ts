import type { Io } from './io';
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { visible, visibleLines } from '../diagnostics/visible';
import { textOf } from '../kubernetes/json';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { jsonReport, textReport } from './report';
import { ignoredCodes } from './acceptances/codes';
import { CONFIG_FILE, readConfig } from './acceptances/config';
import { explained } from './catalogue';
import { failed } from './input';
import { AS, PATCH } from './kinds/recognise';
import { lint } from './lint';
import { isError } from './lint-file';
import { Unusable } from './source';
import { UsageProblem } from './usage-problem';
import { Versions } from './versions';
import { valuesCommand } from './values-command';

export const NAME = 'cdk8s-milvus-tracing';

interface Options {
  readonly format: string;
  readonly chart?: string;
  readonly milvus?: string;
  readonly as?: string;
  readonly strict?: boolean;
  readonly ignore?: readonly string[];
  readonly config?: string;
  readonly explain?: string;
}

const EXAMPLES = `
Examples:
  ${NAME} lint jaeger.yaml milvus.yaml     files with a Jaeger, with a Milvus of its operator
  ${NAME} lint manifests/                  a folder, with its folders
  ${NAME} lint --chart ${MilvusChartVersion.NEWEST.chart} values.yaml  values of the milvus-helm chart, and the user.yaml in them
  helm get values my-release -o yaml | ${NAME} lint --chart ${MilvusChartVersion.NEWEST.chart} -
  kubectl get jaegers,milvuses -A -o yaml | ${NAME} lint -
  ${NAME} lint --explain MLV011            what a code means, and what to do

Exit code: 0 no errors, 1 errors, 2 something could not be read.`;

/** Runs the command; gives its exit code: 0 no errors, 1 errors, 2 unusable input. */
export function run(args: readonly string[], { stdout, stderr, stdin }: Io): number {
  // The last place where a text of somebody else's could do something to a terminal.
  const io: Io = {
    stdout,
    stderr: (text) => {
      stderr(visibleLines(text));
    },
    stdin,
  };
  let code = 0;
  const program = new Command(NAME)
    .description(
      'Checks the YAML that gives Milvus distributed tracing with Jaeger, before anything reaches a cluster.',
    )
    .option('-V, --version', 'output the version number')
    .on('option:version', () => {
      io.stdout(`${version()}\n`);
      throw new CommanderError(0, 'commander.version', '');
    })
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: () => undefined });
  program
    .command('lint')
    .description('check Jaegers, helm values of Milvus and Milvus CRs in files, folders, or standard input (-)')
    .argument('[file...]', 'files (*.yaml, *.yml, *.json), folders, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .option('--chart <version>', 'the milvus-helm chart that the values are for (default: the newest known)')
    .option('--milvus <version>', 'the Milvus that reads them (default: that of the chart)')
    .addOption(
      new Option('--as <what>', 'how to read files that are not Kubernetes objects, or not whole ones').choices([
        ...AS.keys(),
        PATCH,
      ]),
    )
    .option('--strict', 'count warnings as errors, and a named file with nothing to check as unusable')
    .option(
      '--ignore <codes>',
      'warnings that do not count, such as MLV043,MLV045; repeatable',
      (codes: string, before: readonly string[] | undefined) => [...(before ?? []), codes],
    )
    .option('--config <file>', `settings of the project (default: ${CONFIG_FILE} in the working directory)`)
    .option('--explain <code>', 'say what a code means, and check nothing')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: () => undefined })
    .action((files: string[], options: Options) => {
      code = options.explain === undefined ? lintCommand(files, options, io) : explainCommand(options.explain, io);
    });
  program.addCommand(valuesCommand(NAME, io, (result) => (code = result)));
  try {
    program.parse([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageProblem || error instanceof Unusable) {
      io.stderr(`${NAME}: ${error.message}\n`);
      return 2;
    }
    if (!(error instanceof CommanderError)) {
      io.stderr(`${failed(NAME, error).message}\n`);
      return 2;
    }
    if (error.exitCode === 0) return 0;
    const command = args[0] === 'values' ? 'values' : 'lint';
    io.stderr(`${NAME}: ${visible(usageProblem(error))}; ${NAME} ${command} --help says how\n`);
    return 2;
  }
}

function lintCommand(files: readonly string[], options: Options, io: Io): number {
  const { format, as } = options;
  if (files.length === 0) {
    io.stderr(`${NAME}: name the files to check, or - for standard input; ${NAME} lint --help says how\n`);
    return 2;
  }
  const ignored = ignoredCodes(options.ignore ?? []);
  const config = readConfig(options.config);
  const strict = options.strict ?? config.strict ?? false;
  const versions = Versions.of({ ...config, ...options });
  const result = lint(files, io.stdin, { versions, as, strict, accept: config.accept, ignored });
  io.stdout(format === 'json' ? jsonReport(result) : textReport(result));
  for (const problem of result.unusable) io.stderr(`${NAME}: ${problem}\n`);
  if (result.unusable.length > 0 || result.problems.some(({ problem }) => problem.failed === true)) return 2;
  return result.problems.some((problem) => strict || isError(problem)) ? 1 : 0;
}

function explainCommand(wanted: string, io: Io): number {
  const answer = explained(wanted);
  if ('text' in answer) {
    io.stdout(answer.text);
    return 0;
  }
  io.stderr(`${NAME}: ${visible(answer.problem)}\n`);
  return 2;
}

/** Commander's own words, without what it puts around them, on one line. */
function usageProblem(error: CommanderError): string {
  if (error.code === 'commander.help') return 'say what to do: lint or values';
  const message = error.message.replace(/^error: /, '').replace(/\.$/, '');
  return message.replace(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap));
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(require.resolve(`${NAME}/package.json`), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? textOf(manifest.version) : '';
}
