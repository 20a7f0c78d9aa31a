import type { JsonObject } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import type { Chain } from '../../chain/chain';
import { linesOf, logCommand, logOf, LogPart } from '../../chain/pods/logs';
import { type OperatorFound, operatorFacts } from '../../chain/operator/operators';
import type { Evidence } from '../../chain/evidence';

/** A line of an operator's log. */
export interface LogLine {
  /** What the line says, without the time and the fields that say nothing here. */
  readonly text: string;
  readonly evidence: Evidence;
}

/** Lines that are older than this, in milliseconds, say nothing about now: rights are often given later. */
const RECENT = 3 * 60 * 1000;

/** The operator cannot reach the API server: what it says then, of whatever it asks for first. */
const UNREACHABLE =
  /https:\/\/[^"\\ ]{1,200}\/apis?\b[^"\\ ]{0,400}\\?": (dial tcp [^\s"\\]+: (?:i\/o timeout|connect: (?:connection refused|no route to host|network is unreachable)))/;

/** The API server rejects a request of the operator. */
const FORBIDDEN = /is forbidden: User \\?"[^"\\]+\\?" cannot (\w+) resource \\?"([\w./]+)\\?" in API group/;

/** What the operator needs for every Jaeger; it works without the rights to others. */
const NEEDED: readonly string[] = [
  ...['jaegers', 'jaegers/status', 'deployments', 'services', 'serviceaccounts', 'configmaps', 'secrets'],
  ...['clusterrolebindings', 'ingresses', 'horizontalpodautoscalers', 'cronjobs', 'jobs', 'daemonsets', 'leases'],
];

/** Why an operator that is not ready does not reach the API server, as it says itself; undefined if it does. */
export function unreachable(chain: Chain, operator: OperatorFound): LogLine | undefined {
  if (operator.ready > 0) return undefined;
  for (const pod of operator.pods) {
    for (const part of [LogPart.TAIL, LogPart.PREVIOUS]) {
      const found = linesOf(logOf(chain, pod, part)).flatMap((line) => UNREACHABLE.exec(line)?.[1] ?? []);
      const text = found.at(-1);
      if (text !== undefined) return { text, evidence: { command: logCommand(chain, pod, part), line: text } };
    }
  }
  return undefined;
}

/** A right that an operator lacks. */
export interface Lacked extends LogLine {
  readonly verb: string;
  readonly resource: string;
}

/** The rights that an operator lacked a short time before the end of its log. */
export const lackedRights = once((operator: OperatorFound): ((chain: Chain) => readonly Lacked[]) =>
  once((chain: Chain) => operator.pods.flatMap((pod) => lackedIn(chain, pod))),
);

function lackedIn(chain: Chain, pod: JsonObject): readonly Lacked[] {
  const lines = linesOf(logOf(chain, pod, LogPart.TAIL));
  const times = lines.map((line) => timeIn(line, chain.taken));
  // By the clock of the node: the operator writes a line every 5 seconds.
  const last = Math.max(...times.map((time) => time ?? 0));
  const found = new Map<string, Lacked>();
  for (const [index, line] of lines.entries()) {
    const [, verb, resource] = FORBIDDEN.exec(line) ?? [];
    const time = times[index];
    if (verb === undefined || resource === undefined || time === undefined) continue;
    if (last - time > RECENT || !NEEDED.includes(resource)) continue;
    const text = rejectionIn(line);
    const evidence = { command: logCommand(chain, pod, LogPart.TAIL), line: text };
    found.set(`${verb} ${resource}`, { text, verb, resource, evidence });
  }
  return [...found.values()];
}

/** What the API server says in a line: `deployments.apps is forbidden: ...`. */
function rejectionIn(line: string): string {
  const at = line.indexOf(' is forbidden');
  const start = Math.max(line.lastIndexOf(' ', at - 1), line.lastIndexOf('"', at - 1)) + 1;
  return line.slice(start).replaceAll('\\"', '"').replace(/"\}$/, '');
}

/** When a line was written, by zap or by klog, in milliseconds; undefined for a line of a stack. */
function timeIn(line: string, now: number): number | undefined {
  const zap = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/.exec(line)?.[0];
  if (zap !== undefined) return Date.parse(zap);
  const [, month, day, time] = /^[IWEF](\d\d)(\d\d) (\d\d:\d\d:\d\d)/.exec(line) ?? [];
  if (month === undefined || day === undefined || time === undefined) return undefined;
  // klog writes no year.
  return Date.parse(`${new Date(now).getUTCFullYear()}-${month}-${day}T${time}Z`);
}

/** All operators that do not reach the API server. */
export function unreachableOperators(chain: Chain): readonly (readonly [OperatorFound, LogLine])[] {
  return operatorFacts(chain).flatMap((operator) => {
    const line = unreachable(chain, operator);
    return line === undefined ? [] : [[operator, line] as const];
  });
}
