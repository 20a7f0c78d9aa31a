import { type Environment, Style } from '../diagnostics/text/style';
import type { Answer, Answers, Asked } from './answers/answers';
import { answersIn, documentOf } from './answers/document';
import { keyOf, type Question } from './answers/question';
import { withoutSecrets } from './answers/without-secrets';
import { askAll } from './asking/ask';
import { run } from './asking/run';
import { Chain } from './chain/chain';
import type { Expected } from './chain/expected';
import type { Lint } from './chain/milvus/lint';
import { CONTEXT } from './chain/scope';
import { diagnose, exitCodeOf } from './diagnosis';
import { LINKS } from './links/links';
import { probeLink } from './links/probe/probe';
import { outcomesIn, withOutcomes } from './probe/outcome';
import { probe } from './probe/probe';
import { HELM_VERSION } from './questions/first';
import { WAVES } from './questions/waves';
import { headlineOf } from './report/headline';
import { jsonReport } from './report/json';
import { textReport } from './report/text';
import { type Looked, watch } from './watch';

/** The options of the command line. */
export interface DoctorOptions {
  readonly asked: Asked;
  readonly isJson: boolean;
  /** The command that explains a code, without the code. */
  readonly explain: string;
  /** The text of a file of --save, which is diagnosed in place of a cluster, and its name. @default - a cluster is asked */
  readonly from?: { readonly name: string; readonly text: string };
  /** Checks values and custom resources as the command `lint` does. */
  readonly lint: Lint;
  /** A folder of `dist` to compare the cluster with. @default - nothing is compared */
  readonly expected?: Expected;
  /** Whether a span is sent and looked for. @default false */
  readonly isProbing?: boolean;
  /** Whether it looks again until a trace of Milvus has arrived. @default false */
  readonly isWatching?: boolean;
  /** Takes the answers as a document. @default - they are not kept */
  readonly save?: (document: string) => void;
}

/** Where the command runs. */
export interface DoctorIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly env: Environment;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  /** Shows on a terminal what is done; an empty text clears it. */
  readonly progress: (text: string) => void;
}

/** Asks the cluster, or reads what was asked before, and prints where the chain is broken; gives the exit code. */
export async function doctor(options: DoctorOptions, io: DoctorIo): Promise<number> {
  if (options.isWatching === true) return watchCluster(options, io);
  const answers = options.from === undefined ? await askCluster(options, io) : answersIn(options.from.text);
  if (typeof answers === 'string') {
    io.stderr(`${options.from?.name ?? ''}: ${answers}\n`);
    return 2;
  }
  const { screen, exitCode } = looked(answers, options, io);
  io.stdout(screen);
  // A file that cannot be written takes nothing from the screen.
  options.save?.(documentOf(answers));
  return exitCode;
}

function looked(answers: Answers, options: DoctorOptions, io: DoctorIo): Looked {
  const { explain } = options;
  const chain = new Chain(answers, options.expected, options.lint);
  const isProbed = options.isProbing === true || outcomesIn(chain).length > 0;
  const verdicts = diagnose(
    LINKS.filter((link) => link !== probeLink || isProbed),
    chain,
  );
  const exitCode = exitCodeOf(verdicts);
  const { taken } = answers;
  const screen = options.isJson
    ? jsonReport(verdicts, headlineOf(chain), { taken, exitCode })
    : textReport(verdicts, headlineOf(chain), { style: Style.for(io), explain });
  return { verdicts, exitCode, screen };
}

/** What stays as it is while a cluster is mended. */
const STEADY: readonly string[] = [HELM_VERSION, CONTEXT].map(keyOf);

async function watchCluster(options: DoctorOptions, io: DoctorIo): Promise<number> {
  const ended = new AbortController();
  const end = (): void => {
    ended.abort();
  };
  let last: Answers | undefined;
  const look = async (): Promise<Looked> => {
    const steady = [...(last?.given ?? [])].filter(([key]) => STEADY.includes(key));
    const answers = await askCluster(options, io, new Map(steady));
    // Before there is anything to show, Ctrl-C ends this program.
    if (last === undefined) process.on('SIGINT', end);
    if (!ended.signal.aborted) last = answers;
    return looked(answers, options, io);
  };
  const print = (text: string): void => {
    io.progress('');
    io.stdout(text);
    io.progress('waiting for a trace of Milvus; Ctrl-C ends');
  };
  try {
    const time = () => new Date().toTimeString().slice(0, 8);
    return await watch({ look, print, time, signal: ended.signal });
  } finally {
    io.progress('');
    process.off('SIGINT', end);
    if (last !== undefined) options.save?.(documentOf(last));
  }
}

async function askCluster(
  { asked, expected, lint, isProbing }: DoctorOptions,
  { env, progress }: DoctorIo,
  known: ReadonlyMap<string, Answer> = new Map(),
): Promise<Answers> {
  const ask = async (question: Question) => withoutSecrets(keyOf(question), await run(question, asked, { env }));
  const answers = await askAll(WAVES, {
    ...{ asked, ask, known },
    ...(expected === undefined ? {} : { expected }),
    taken: new Date().toISOString(),
    progress: (wave, waves) => {
      progress(`asking the cluster (${wave} of ${waves})`);
    },
  });
  if (isProbing === true) progress('sending a span, and looking for it');
  const outcomes = isProbing === true ? await probe(new Chain(answers, expected, lint), { asked, env, ask }) : [];
  progress('');
  return withOutcomes(answers, outcomes);
}
