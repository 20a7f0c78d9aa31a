import { isObject, type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { type Answer, type Answers, type Asked, Failure } from './answers';
import { withoutNames } from './without-names';
import { withoutSecrets } from './without-secrets';

/** The shape of the document; a new number where a reader of the old one could be misled. */
const VERSION = 1;

/** The answers as a JSON document for --save, without passwords, tokens, and names that only their owner needs. */
export function documentOf(whole: Answers): string {
  const { asked, taken, given } = withoutNames(whole);
  const answers = Object.fromEntries([...given].map(([key, answer]) => [key, withoutSecrets(key, answer)]));
  return `${JSON.stringify({ doctor: VERSION, asked, taken, answers }, undefined, 1)}\n`;
}

/** The answers in a document of --save, or why it has none, as a sentence. */
export function answersIn(text: string): Answers | string {
  if (text.trim() === '') return 'is empty. Name a file that doctor --save wrote.';
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return 'is not JSON, or is cut off. Name a file that doctor --save wrote.';
  }
  const version = valueAt(tree, 'doctor');
  if (version === undefined) return 'holds no answers. Name a file that doctor --save wrote.';
  if (version !== VERSION) return 'was written by another version. Use the version that wrote it.';
  const [taken, answers] = [stringAt(tree, 'taken'), valueAt(tree, 'answers')];
  if (taken === undefined || Number.isNaN(Date.parse(taken)) || !isObject(answers)) {
    return 'is incomplete. Run doctor --save again.';
  }
  const given = givenIn(answers);
  if (given === undefined) return 'is nested too deeply. Name a file that doctor --save wrote.';
  return { asked: askedIn(valueAt(tree, 'asked')), taken, given };
}

/** Undefined if no stack is deep enough for an answer, such as thousands of opening brackets. */
function givenIn(answers: JsonObject): ReadonlyMap<string, Answer> | undefined {
  try {
    return new Map(Object.entries(answers).map(([key, answer]) => [key, withoutSecrets(key, answerIn(answer))]));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function answerIn(tree: unknown): Answer {
  const code = valueAt(tree, 'code');
  const failure = Object.values(Failure).find((each) => each === valueAt(tree, 'failure'));
  return {
    ...(failure === undefined ? {} : { failure }),
    code: typeof code === 'number' ? code : -1,
    stdout: stringAt(tree, 'stdout') ?? '',
    stderr: stringAt(tree, 'stderr') ?? '',
  };
}

function askedIn(tree: unknown): Asked {
  const [context, kubeconfig, namespace] = ['context', 'kubeconfig', 'namespace'].map((key) => stringAt(tree, key));
  return {
    ...(context === undefined ? {} : { context }),
    ...(kubeconfig === undefined ? {} : { kubeconfig }),
    ...(namespace === undefined ? {} : { namespace }),
  };
}
