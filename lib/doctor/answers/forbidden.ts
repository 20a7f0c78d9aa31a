import { type Answer, Failure } from './answers';

/** The sentence of an API server that rejects a list or a get, whatever the language of kubectl. */
const REJECTED =
  /User "([^"]{1,300})" cannot (?:list|get|watch) resource "([^"]{1,100})" in API group "([^"]{0,100})"(?: in the namespace "([^"]{1,100})")?/;

/** What an API server does not let an account read. */
export interface Rejection {
  /** With its group: `pods`, `pods.metrics.k8s.io`. */
  readonly resource: string;
  /** @default - of the cluster, or of all namespaces */
  readonly namespace?: string;
  readonly user: string;
  /** The line that says it. */
  readonly line: string;
}

/** What the answer says may not be read. */
export function rejectionsIn({ stderr }: Answer): readonly Rejection[] {
  return stderr.split('\n').flatMap((line) => {
    const [found, user = '', resource = '', group = '', namespace] = REJECTED.exec(line) ?? [];
    if (found === undefined) return [];
    const place = namespace === undefined ? {} : { namespace };
    return [{ resource: withGroup(resource, group), ...place, user, line: line.trim() }];
  });
}

/** As kubectl takes it: the group comes before a subresource. */
function withGroup(resource: string, group: string): string {
  const [name = '', below] = resource.split('/');
  return `${name}${group === '' ? '' : `.${group}`}${below === undefined ? '' : `/${below}`}`;
}

/** The resources that the answer says may not be read, as `pods` and `pods.metrics.k8s.io`. */
export function forbiddenIn(answer: Answer): readonly string[] {
  return rejectionsIn(answer).map(({ resource }) => resource);
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

/** A line of the log of a Go program: `E0102 03:04:05.678901    1 memcache.go:265] ...`. */
const KLOG = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ /;
const TOLD_TWICE = /^\s*$|^Warning: the server doesn't have a resource type/;

/** The lines that a program wrote for people: not those of its own log, and of what these go on with. */
export function linesSaid(text: string): readonly string[] {
  let isLog = false;
  return text.split('\n').flatMap((line) => {
    // A line of the log with several lines ends with ` >`.
    if (isLog) isLog = line !== ' >';
    else if (KLOG.test(line)) isLog = line.endsWith('err=<');
    else if (!TOLD_TWICE.test(line)) return [line.trim()];
    return [];
  });
}

/** The first line that a program wrote for people, without its own prefix. */
export function firstLine(text: string): string {
  const [line = text.trim().split('\n')[0] ?? ''] = linesSaid(text);
  return line.replace(/^(?:error|Error): /, '');
}
