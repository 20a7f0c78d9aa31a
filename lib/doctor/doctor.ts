import { type Environment, Style } from '../diagnostics/text/style';
import type { Answers, Asked } from './answers/answers';
import { answersIn, documentOf } from './answers/document';
import { keyOf } from './answers/question';
import { withoutSecrets } from './answers/without-secrets';
import { askAll } from './asking/ask';
import { run } from './asking/run';
import { Chain } from './chain/chain';
import type { Expected } from './chain/expected';
import type { Lint } from './chain/lint';
import { diagnose, exitCodeOf } from './diagnosis';
import { LINKS } from './links/links';
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
  const verdicts = diagnose(LINKS, chain);
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

async function askCluster({ asked, expected }: DoctorOptions, { env, progress }: DoctorIo): Promise<Answers> {
  const answers = await askAll(WAVES, {
    asked,
    ...(expected === undefined ? {} : { expected }),
    taken: new Date().toISOString(),
    ask: async (question) => withoutSecrets(keyOf(question), await run(question, asked, { env })),
    progress: (wave, waves) => {
      progress(`asking the cluster (${wave} of ${waves})`);
    },
  });
  progress('');
  return answers;
}
