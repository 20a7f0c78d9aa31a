import { type Environment, Style } from '../diagnostics/text/style';
import type { Answers, Asked } from './answers/answers';
import { answersIn, documentOf } from './answers/document';
import { keyOf, type Question } from './answers/question';
import { withoutSecrets } from './answers/without-secrets';
import { askAll } from './asking/ask';
import { run } from './asking/run';
import { Chain } from './chain/chain';
import type { Expected } from './chain/expected';
import type { Lint } from './chain/lint';
import { diagnose, exitCodeOf } from './diagnosis';
import { LINKS } from './links/links';
import { probeLink } from './links/probe/probe';
import { outcomesIn, withOutcomes } from './probe/outcome';
import { probe } from './probe/probe';
import { WAVES } from './questions/waves';
import { headlineOf } from './report/headline';
import { jsonReport } from './report/json';
import { textReport } from './report/text';

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
  const { explain } = options;
  const answers = options.from === undefined ? await askCluster(options, io) : answersIn(options.from.text);
  if (typeof answers === 'string') {
    io.stderr(`${options.from?.name ?? ''}: ${answers}\n`);
    return 2;
  }
  const chain = new Chain(answers, options.expected, options.lint);
  const isProbed = options.isProbing === true || outcomesIn(chain).length > 0;
  const verdicts = diagnose(
    LINKS.filter((link) => link !== probeLink || isProbed),
    chain,
  );
  const exitCode = exitCodeOf(verdicts);
  const { taken } = answers;
  io.stdout(
    options.isJson
      ? jsonReport(verdicts, headlineOf(chain), { taken, exitCode })
      : textReport(verdicts, headlineOf(chain), { style: Style.for(io), explain }),
  );
  // A file that cannot be written takes nothing from the screen.
  options.save?.(documentOf(answers));
  return exitCode;
}

async function askCluster(
  { asked, expected, lint, isProbing }: DoctorOptions,
  { env, progress }: DoctorIo,
): Promise<Answers> {
  const ask = async (question: Question) => withoutSecrets(keyOf(question), await run(question, asked, { env }));
  const answers = await askAll(WAVES, {
    ...{ asked, ask },
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
