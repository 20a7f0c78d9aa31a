import type { Answer, Answers } from '../answers/answers';
import { jsonOf } from '../answers/json';
import { isObject, stringAt, valueAt } from '../../kubernetes/json';
import type { Chain } from '../chain/chain';

/** How far a span of doctor came. */
export enum Reached {
  /** The Jaeger has no receiver for it. */
  NO_RECEIVER = 'no receiver',
  /** kubectl does not forward to the receiver. */
  NOT_FORWARDED = 'not forwarded',
  /** The receiver does not take it. */
  NOT_ACCEPTED = 'not accepted',
  /** Jaeger's API cannot be asked for it. */
  NOT_ASKED = 'not asked',
  /** Jaeger's API does not have it. */
  NOT_FOUND = 'not found',
  /** Jaeger's API has it. */
  FOUND = 'found',
}

/** The result of sending a span to a Jaeger. */
export interface Outcome {
  readonly namespace: string;
  readonly name: string;
  readonly reached: Reached;
  /** The command that shows it by hand, without the options that say which cluster. @default - none */
  readonly args?: readonly string[];
  /** What was answered there. */
  readonly line: string;
  /** From the receiver's answer until the span was found, or was no longer looked for, in milliseconds. */
  readonly took: number;
}

/** Under this key the answers have what a Jaeger did with the span. */
const PROBE = 'probe ';

/** The answers, and how far the spans came: they are saved with them. */
export function withOutcomes(answers: Answers, outcomes: readonly Outcome[]): Answers {
  const given = outcomes.map((outcome): readonly [string, Answer] => [
    `${PROBE}${outcome.namespace}/${outcome.name}`,
    { code: 0, stdout: JSON.stringify(outcome), stderr: '' },
  ]);
  return { ...answers, given: new Map([...answers.given, ...given]) };
}

/** How far the spans came; empty if none were sent. */
export function outcomesIn(chain: Chain): readonly Outcome[] {
  return [...chain.answers.given].flatMap(([key, answer]) => {
    const outcome = key.startsWith(PROBE) ? outcomeOf(jsonOf(answer.stdout)) : undefined;
    return outcome === undefined ? [] : [outcome];
  });
}

/** Whether they are what doctor does with a span: a file from elsewhere shows no other command. */
function isShowable(args: unknown): args is readonly string[] {
  if (!Array.isArray(args) || !args.every((word: unknown) => typeof word === 'string')) return false;
  return args[0] === 'port-forward' || (args[0] === 'get' && args[1] === '--raw');
}

function outcomeOf(tree: unknown): Outcome | undefined {
  if (!isObject(tree)) return undefined;
  const [namespace, name, line] = ['namespace', 'name', 'line'].map((key) => stringAt(tree, key));
  const reached = Object.values(Reached).find((each) => each === tree.reached);
  const [args, took] = [valueAt(tree, 'args'), valueAt(tree, 'took')];
  if (namespace === undefined || name === undefined || reached === undefined) return undefined;
  return {
    ...{ namespace, name, reached, line: line ?? '', took: typeof took === 'number' ? took : 0 },
    ...(isShowable(args) ? { args } : {}),
  };
}
