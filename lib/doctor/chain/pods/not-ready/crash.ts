import { quote } from '../../../../diagnostics/report';
import { type JsonObject, objectAt, stringAt, textOf } from '../../../../kubernetes/json';
import { type Chain } from '../../chain';
import { type ContainerFound, restartsOf } from '../containers';
import { crashLineIn, saidIn } from '../crash-line';
import { eventsOf, messageOf } from '../events';
import { logCommand, logOf, LogPart } from '../logs';
import { type NotReady, NotReadyReason, ofEvent, ofField, shortLine } from './not-ready';

/** How a container ended last; undefined if it has not. */
export function lastEnd({ status }: ContainerFound): JsonObject | undefined {
  return [objectAt(status, 'state', 'terminated'), objectAt(status, 'lastState', 'terminated')].find(
    (each) => Object.keys(each).length > 0,
  );
}

/** Why a container crash-loops, or has ended; undefined if it has not. */
export function whyCrashed(chain: Chain, pod: JsonObject, container: ContainerFound): NotReady | undefined {
  const end = lastEnd(container);
  if (end === undefined) return undefined;
  const named = `${container.isInit ? 'init container' : 'container'} ${quote(container.name)}`;
  if (end.reason === 'OOMKilled') return outOfMemory(chain, pod, container, named);
  if (end.reason === 'StartError' || end.reason === 'ContainerCannotRun') {
    return {
      reason: NotReadyReason.CONTAINER,
      sentence: `the node cannot run the program of ${named}.`,
      evidence: ofField(chain, pod, endPath(container, 'message'), stringAt(end, 'message') ?? end.reason),
      fix: 'Correct its image, command or args.',
    };
  }
  const killed = hasFailed(end) ? undefined : whyKilled(chain, pod, named);
  if (killed !== undefined) return killed;
  const crash = crashOf(chain, pod);
  const code = textOf(end.exitCode ?? 'unknown');
  return {
    reason: NotReadyReason.CRASH,
    sentence: `${named} ${restartsOf(container) > 0 ? 'crash-loops' : 'has ended'} (exit code ${code}).`,
    evidence:
      crash === undefined
        ? ofField(chain, pod, endPath(container, 'exitCode'), code)
        : { command: crash.command, line: shortLine(crash.line) },
    fix: 'Mend what the log names.',
    ...(crash === undefined ? {} : { crash: saidIn(crash.line) }),
  };
}

function outOfMemory(chain: Chain, pod: JsonObject, container: ContainerFound, named: string): NotReady {
  const limit = stringAt(container.spec, 'resources', 'limits', 'memory');
  return {
    reason: NotReadyReason.OUT_OF_MEMORY,
    sentence: `${named} runs out of memory${limit === undefined ? '' : ` at its limit of ${quote(limit)}`}.`,
    evidence: ofField(chain, pod, endPath(container, 'reason'), 'OOMKilled'),
    fix: limit === undefined ? 'Give the node more memory, or set a memory limit.' : 'Raise its memory limit.',
  };
}

/** Whether a program ended with its own error: one that the kubelet ends gives 0, or 128 and the number of a signal. */
function hasFailed({ exitCode }: JsonObject): boolean {
  return typeof exitCode === 'number' && exitCode > 0 && exitCode < 128;
}

/** A container that the kubelet ends because of its liveness or startup probe. */
function whyKilled(chain: Chain, pod: JsonObject, named: string): NotReady | undefined {
  const [event] = eventsOf(chain, pod, 'Unhealthy').filter((each) =>
    /^(?:Liveness|Startup) probe /.test(messageOf(each)),
  );
  if (event === undefined) return undefined;
  const probe = messageOf(event).startsWith('Startup') ? 'startup' : 'liveness';
  return {
    reason: NotReadyReason.PROBE,
    sentence: `the kubelet restarts ${named}: its ${probe} probe fails.`,
    evidence: ofEvent(chain, pod, event),
    fix: 'Mend what the probe names, or give the probe more time.',
  };
}

interface Crash {
  readonly command: string;
  /** The whole log that the line is in. */
  readonly log: string;
  readonly line: string;
}

/** The line of a pod's log that says why it ended last; undefined if its log is not known. */
export function crashOf(chain: Chain, pod: JsonObject): Crash | undefined {
  // Before a restart that failed too, the log of the last run is the current one.
  for (const part of [LogPart.PREVIOUS, LogPart.TAIL]) {
    const log = logOf(chain, pod, part) ?? '';
    const line = crashLineIn(log);
    if (line !== undefined) return { command: logCommand(chain, pod, part), log, line };
  }
  return undefined;
}

function endPath({ name, isInit, status }: ContainerFound, field: string): string {
  const state = Object.keys(objectAt(status, 'state', 'terminated')).length > 0 ? 'state' : 'lastState';
  return `.status.${isInit ? 'initContainerStatuses' : 'containerStatuses'}[?(@.name=="${name}")].${state}.terminated.${field}`;
}
