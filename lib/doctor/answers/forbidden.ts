import { type Answer, Failure } from './answers';

/** The sentence of an API server that rejects a list or a get, whatever the language of kubectl. */
const REJECTED = /cannot (?:list|get|watch) resource "([^"]{1,100})" in API group "([^"]{0,100})"/g;

/** The resources that the answer says may not be read, as `pods` and `pods.metrics.k8s.io`. */
export function forbiddenIn({ stderr }: Answer): readonly string[] {
  return [...stderr.matchAll(REJECTED)].map(([, resource = '', group = '']) =>
    group === '' ? resource : `${resource}.${group}`,
  );
}

const FAILURES: Readonly<Record<Failure, string>> = {
  [Failure.MISSING]: 'the program is not installed',
  [Failure.TIMEOUT]: 'no answer in time',
  [Failure.NOT_STARTED]: 'the program could not be started',
  [Failure.TOO_LARGE]: 'the answer is too large',
};

/** Why an answer says nothing, as part of a sentence; undefined for one that ended well. */
export function whyUnanswered(answer: Answer): string | undefined {
  if (answer.failure !== undefined) return FAILURES[answer.failure];
  if (answer.code === 0) return undefined;
  const [forbidden] = forbiddenIn(answer);
  if (forbidden !== undefined) return `this account may not read ${forbidden}`;
  return firstLine(answer.stderr) || `exit code ${answer.code}`;
}

/** The first line that is not empty, without the program's own prefix. */
export function firstLine(text: string): string {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  return line.trim().replace(/^(?:error|Error): /, '');
}
