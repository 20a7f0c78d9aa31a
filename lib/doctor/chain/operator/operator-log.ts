import { isObject, type JsonObject, stringAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { jsonOf } from '../../answers/json';
import type { Evidence } from '../evidence';
import type { Chain } from '../chain';
import { isOver } from '../pods/containers';
import { type JaegerFound, operatorsIn } from '../jaeger/jaegers';
import { linesOf, logCommand, logOf, LogPart } from '../pods/logs';
import { shortLine } from '../pods/not-ready/not-ready';
import { podsOf } from '../pods/pods';

/** A line of the operator's log. */
interface OperatorLine {
  readonly line: string;
  readonly level: string;
  readonly message: string;
  readonly fields: JsonObject;
  readonly command: string;
}

/** What the operator waits for, and does nothing else meanwhile. */
export interface Wait {
  readonly namespace: string;
  /** The name of the Deployment, or of the Job. */
  readonly name: string;
  readonly isJob: boolean;
  readonly evidence: Evidence;
}

const WAITS = /^(?:Waiting for (?:deployment|dependency)|(?:Deployment|Dependency) doesn't exist yet)/;
const GOES_ON = /^(?:Deployment has stabilized|Reconciling Jaeger|failed to apply the changes|Reconciler error)/;

/** The lines of the operator's logs with fields, newest first in each pod. */
const operatorLines = once((chain: Chain): readonly OperatorLine[] =>
  operatorsIn(chain)
    .flatMap((operator) => podsOf(chain, operator))
    .filter((pod) => !isOver(pod))
    .flatMap((pod) => {
      const command = logCommand(chain, pod, LogPart.TAIL);
      const lines = [...linesOf(logOf(chain, pod, LogPart.TAIL))].reverse();
      return lines.flatMap((line) => lineIn(line, command));
    }),
);

function lineIn(line: string, command: string): readonly OperatorLine[] {
  const [, level = '', ...rest] = line.split('\t');
  const json = rest.at(-1);
  if (json?.startsWith('{') !== true) return [];
  const fields = jsonOf(json);
  return isObject(fields) ? [{ line, level, message: rest.at(-2) ?? '', fields, command }] : [];
}

/** What the operator waits for now; undefined if its log says nothing of it. */
export function operatorWait(chain: Chain): Wait | undefined {
  const last = operatorLines(chain).find(({ message }) => WAITS.test(message) || GOES_ON.test(message));
  if (last === undefined || !WAITS.test(last.message)) return undefined;
  const { message, fields, line, command } = last;
  return {
    namespace: stringAt(fields, 'namespace') ?? '',
    name: stringAt(fields, 'name') ?? '',
    isJob: /dependency/i.test(message),
    evidence: { command, line: shortLine(line) },
  };
}

/** The last error of the operator about a Jaeger; undefined if its log has none, or if it has gone on since. */
export function operatorError(
  chain: Chain,
  { namespace, name }: JaegerFound,
): (Evidence & { readonly error: string }) | undefined {
  const own = operatorLines(chain).filter(({ fields }) => {
    const named = stringAt(fields, 'instance') ?? stringAt(fields, 'name');
    return named === name && stringAt(fields, 'namespace') === namespace;
  });
  const last = own.find(({ level, message }) => level === 'ERROR' || message === 'Reconciling Jaeger completed');
  if (last?.level !== 'ERROR') return undefined;
  const { fields, message, line, command } = last;
  return { command, line: shortLine(line), error: stringAt(fields, 'error') ?? message };
}
