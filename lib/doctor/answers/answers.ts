import { keyOf, type Program, type Question } from './question';

/** Why a program gave no answer of its own. */
export enum Failure {
  /** The program is not installed. */
  MISSING = 'missing',
  /** It did not end in time. */
  TIMEOUT = 'timeout',
  /** It could not be started. */
  NOT_STARTED = 'not started',
  /** It printed more than can be read. */
  TOO_LARGE = 'too large',
}

/** What a program printed. */
export interface Answer {
  /** @default - it ended by itself */
  readonly failure?: Failure;
  /** Its exit code; -1 where it did not end by itself. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the user asked for. */
export interface Asked {
  /** The context of the kubeconfig. @default - the current one */
  readonly context?: string;
  /** The file of --kubeconfig. @default - kubectl's own */
  readonly kubeconfig?: string;
  /** The namespace of -n. @default - the whole cluster, as far as it may be read */
  readonly namespace?: string;
}

/** The raw answers about a cluster: all that a diagnosis is made of. */
export interface Answers {
  readonly asked: Asked;
  /** The clock of the machine that asked, in ISO 8601. */
  readonly taken: string;
  /** By the key of the question. */
  readonly given: ReadonlyMap<string, Answer>;
}

/** The answer to a question; undefined if it was not asked. */
export function answerTo({ given }: Answers, question: Question): Answer | undefined {
  return given.get(keyOf(question));
}

/** The options of a program that say which cluster. */
export function clusterOptions(program: Program, { context, kubeconfig }: Asked): readonly string[] {
  return [
    ...(context === undefined ? [] : [program === 'helm' ? '--kube-context' : '--context', context]),
    ...(kubeconfig === undefined ? [] : ['--kubeconfig', kubeconfig]),
  ];
}
