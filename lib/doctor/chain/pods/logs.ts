import type { JsonObject } from '../../../kubernetes/json';
import { whyUnanswered } from '../../answers/forbidden';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../chain';
import { type ContainerFound, currentContainer, hasRun, restartsOf } from './containers';

/** Which part of a log. */
export enum LogPart {
  /** Its first lines: of the start of the program, unless the kubelet has rotated the log since. */
  HEAD = 'head',
  /** Its last lines. */
  TAIL = 'tail',
  /** The last lines before the container was restarted. */
  PREVIOUS = 'previous',
}

/** Enough for the start of Milvus, which says some 100 kB until its tracer is there, in bytes. */
const HEAD_BYTES = 400_000;
/** The noise of the operator alone is 300 lines in 5 minutes. */
const TAIL_LINES = 600;
const PREVIOUS_LINES = 50;
/** No log makes the answers larger than this, in bytes. */
const MAX_BYTES = 1_500_000;

/** What the API server is asked, and the options with which a person asks the same. */
const PARTS: Readonly<Record<LogPart, readonly [query: string, options: readonly string[]]>> = {
  [LogPart.HEAD]: [`limitBytes=${HEAD_BYTES}`, ['--tail=-1', `--limit-bytes=${HEAD_BYTES}`]],
  [LogPart.TAIL]: [`tailLines=${TAIL_LINES}&limitBytes=${MAX_BYTES}`, [`--tail=${TAIL_LINES}`]],
  [LogPart.PREVIOUS]: [
    `previous=true&tailLines=${PREVIOUS_LINES}&limitBytes=${MAX_BYTES}`,
    ['--previous', `--tail=${PREVIOUS_LINES}`],
  ],
};

/** Asks for a part of the log of a pod; undefined if there is none. One request, where `kubectl logs` makes two. */
export function logQuestion(pod: JsonObject, part: LogPart): Question | undefined {
  const container = currentContainer(pod);
  if (container === undefined || !hasLog(container, part)) return undefined;
  const [query] = PARTS[part];
  const path = `/api/v1/namespaces/${namespaceOf(pod)}/pods/${nameOf(pod)}/log`;
  return kubectl('get', '--raw', `${path}?container=${container.name}&${query}`);
}

function hasLog(container: ContainerFound, part: LogPart): boolean {
  return part === LogPart.PREVIOUS ? restartsOf(container) > 0 : hasRun(container);
}

/** A part of the log of the container that matters in a pod; undefined if it is not known. */
export function logOf(chain: Chain, pod: JsonObject, part: LogPart): string | undefined {
  const answer = answerOf(chain, pod, part);
  return answer?.code === 0 ? answer.stdout : undefined;
}

/** Why a part of a log is not known although there is one, as part of a sentence; undefined otherwise. */
export function whyNoLog(chain: Chain, pod: JsonObject, part: LogPart): string | undefined {
  const answer = answerOf(chain, pod, part);
  return answer === undefined ? undefined : whyUnanswered(answer);
}

function answerOf(chain: Chain, pod: JsonObject, part: LogPart) {
  const question = logQuestion(pod, part);
  return question === undefined ? undefined : chain.answer(question);
}

/** The command that prints a part of a log. */
export function logCommand(chain: Chain, pod: JsonObject, part: LogPart): string {
  const container = currentContainer(pod)?.name ?? '';
  const [, options] = PARTS[part];
  return chain.command(kubectl('logs', nameOf(pod), '-n', namespaceOf(pod), '-c', container, ...options));
}

/** The lines of a log that are not empty. */
export function linesOf(log: string | undefined): readonly string[] {
  return log?.split('\n').filter((line) => line.trim() !== '') ?? [];
}
