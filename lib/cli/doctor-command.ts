import { Command, Option } from 'commander';
import { doctor } from '../doctor/doctor';
import type { FoundProblem } from '../diagnostics/rule';
import { distFolder } from './dist-folder';
import { read } from './input';
import type { Io } from './io';
import { lintText, type TextOptions } from './lint-text';
import { commandToType, NAME } from './name';
import { write } from './output';
import type { Source } from './source';
import { TerminalLine } from './terminal-line';
import { UsageProblem } from './usage-problem';

interface Options {
  readonly context?: string;
  readonly kubeconfig?: string;
  readonly namespace?: string;
  readonly format: string;
  readonly save?: string;
  readonly from?: string;
  readonly force?: boolean;
  readonly probe?: boolean;
  readonly watch?: boolean;
}

/** Answers about a large cluster. */
const MAX_BYTES = 256_000_000;

const EXAMPLES = `
Examples:
  ${NAME} doctor
  ${NAME} doctor dist/quickstart
  ${NAME} doctor -n milvus
  ${NAME} doctor --save answers.json
  ${NAME} doctor --from answers.json
  ${NAME} doctor --probe

It runs your kubectl and helm, and only reads; --probe leaves a span in Jaeger.

Exit codes:
  0  every link is ok, or Milvus' traces arrive
  1  a link is broken
  2  something could not be looked at, or the command line is wrong`;

/** What `lint` finds in values or an object on the cluster. What it cannot read, another link of the chain explains. */
function lintForDoctor(source: Source, options: TextOptions): readonly FoundProblem[] {
  try {
    return lintText(source, options).problems.map(({ problem }) => problem);
  } catch (error) {
    if (error instanceof UsageProblem) return [];
    throw error;
  }
}

/** The command `doctor`; gives its exit code to `done` once the cluster has answered. */
export function doctorCommand(io: Io, done: (code: Promise<number>) => void): Command {
  return new Command('doctor')
    .description('Find where the chain from Milvus to the UI of Jaeger is broken, on your cluster.')
    .argument('[folder]', 'also compare with a folder that synth wrote, and look at its namespaces only')
    .option('--context <name>', 'context of the kubeconfig (default: the current one)')
    .option('--kubeconfig <file>', "kubeconfig file (default: kubectl's own)")
    .option('-n, --namespace <name>', 'look at this namespace only (default: all that may be read)')
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'))
    .option('--save <file>', 'also write the raw answers, without passwords and tokens, for a bug report')
    .option('--from <file>', 'diagnose a file of --save in place of a cluster')
    .option('--probe', 'also send a span of its own to Jaeger, and look for it: the span stays there')
    .option('--watch', 'look again every 5 seconds until a trace of Milvus arrives')
    .option('--force', 'overwrite the file of --save')
    .addHelpText('after', EXAMPLES)
    .action((folder: string | undefined, options: Options) => {
      done(start(folder, options, io));
    });
}

async function start(
  folder: string | undefined,
  { context, kubeconfig, namespace, format, save, from, force = false, probe = false, watch = false }: Options,
  io: Io,
): Promise<number> {
  for (const [option, isGiven] of Object.entries({ '--probe': probe, '--watch': watch })) {
    if (from !== undefined && isGiven)
      throw new UsageProblem(`${option} asks a cluster, and --from a file. Leave out one.`);
  }
  if (watch && format === 'json') throw new UsageProblem('--watch prints lines for people. Leave out --format json.');
  if (watch && probe) throw new UsageProblem('--watch waits for a trace of Milvus, not of doctor. Leave out --probe.');
  const line = new TerminalLine(io);
  const asked = {
    ...(context === undefined ? {} : { context }),
    ...(kubeconfig === undefined ? {} : { kubeconfig }),
    ...(namespace === undefined ? {} : { namespace }),
  };
  const { stdout, stderr, env = {}, isTerminal = false, columns } = io;
  return doctor(
    {
      asked,
      isJson: format === 'json',
      isProbing: probe,
      isWatching: watch,
      lint: lintForDoctor,
      ...(folder === undefined ? {} : { expected: distFolder(folder) }),
      explain: `${commandToType(env)} lint --explain`,
      ...(from === undefined ? {} : { from: read(from, io.stdin, MAX_BYTES) }),
      ...(save === undefined
        ? {}
        : {
            save: (document: string) => {
              write(save, document, force);
            },
          }),
    },
    {
      ...{ stdout, env, isTerminal, columns },
      stderr: (text) => {
        stderr(`${NAME}: ${text}`);
      },
      progress: (text) => {
        if (text === '') line.clear();
        else line.show(text);
      },
    },
  );
}
