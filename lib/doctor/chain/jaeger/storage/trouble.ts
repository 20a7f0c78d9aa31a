import { quote } from '../../../../diagnostics/report';
import { type JsonObject } from '../../../../kubernetes/json';
import { once } from '../../../../kubernetes/once';
import { type Chain } from '../../chain';
import { isOver } from '../../pods/containers';
import { saidIn } from '../../pods/crash-line';
import { type JaegerFound } from '../jaegers';
import { jaegersInUse } from '../jaeger-parts';
import { linesOf, logCommand, logOf, LogPart } from '../../pods/logs';
import { crashOf } from '../../pods/not-ready/crash';
import { shortLine } from '../../pods/not-ready/not-ready';
import { isReady, podsOf } from '../../pods/pods';
import { lastSpan, milvusTraces } from '../spans';
import { type NotReady, NotReadyReason, whyNotReady } from '../../pods/why-not-ready';
import { logTime } from './log-time';
import { faultBefore, faultIn, StorageFault } from './faults';
import { secretsOf } from './name';

/** What a pod of Jaeger says of its storage. */
export interface StorageTrouble {
  readonly jaeger: JaegerFound;
  readonly workload: JsonObject;
  readonly pod: JsonObject;
  readonly fault: StorageFault;
  /** The line without its time and place. */
  readonly said: string;
  /** Whether Jaeger ended because of it. */
  readonly isCrash: boolean;
  readonly evidence: { readonly command: string; readonly line: string };
}

/** What a program that runs said longer ago may be over, in milliseconds. */
const RECENT = 15 * 60 * 1000;

/** What the pods of the Jaegers in use say of their storage: each fault once for a workload. */
export const storageTroubles = once((chain: Chain): readonly StorageTrouble[] =>
  jaegersInUse(chain).flatMap((jaeger) =>
    jaeger.workloads.flatMap((workload) => {
      const faults = new Map<StorageFault, StorageTrouble>();
      for (const pod of podsOf(chain, workload)) {
        const found = isOver(pod) ? undefined : troubleOf(chain, jaeger, pod);
        if (found !== undefined && !faults.has(found.fault))
          faults.set(found.fault, { jaeger, workload, pod, ...found });
      }
      return [...faults.values()];
    }),
  ),
);

/** Whether a pod is not ready because of its storage. */
export function isStorageCrash(chain: Chain, pod: JsonObject): boolean {
  return !isReady(pod) && crashTrouble(chain, pod) !== undefined;
}

type Said = Pick<StorageTrouble, 'fault' | 'said' | 'isCrash' | 'evidence'>;

function troubleOf(chain: Chain, jaeger: JaegerFound, pod: JsonObject): Said | undefined {
  return isReady(pod) ? runningTrouble(chain, jaeger, pod) : crashTrouble(chain, pod);
}

function crashTrouble(chain: Chain, pod: JsonObject): Said | undefined {
  const crash = crashOf(chain, pod);
  if (crash === undefined) return undefined;
  const { command, log, line } = crash;
  const fault = faultIn(saidIn(line), true);
  if (fault === undefined) return undefined;
  // Without a connection, only the lines before say why there is none.
  const before = fault === StorageFault.OTHER ? faultBefore([...linesOf(log)].reverse()) : undefined;
  const [why, seen] = before ?? [fault, line];
  return { fault: why, said: saidIn(seen), isCrash: true, evidence: { command, line: shortLine(seen) } };
}

function runningTrouble(chain: Chain, jaeger: JaegerFound, pod: JsonObject): Said | undefined {
  const lines = [...linesOf(logOf(chain, pod, LogPart.TAIL))].reverse();
  for (const line of lines) {
    const fault = faultIn(line, false);
    if (fault === undefined) continue;
    const time = logTime(line);
    if (time !== undefined && chain.taken - time > RECENT) return undefined;
    if (time !== undefined && fault !== StorageFault.BUSY && hasStoredSince(chain, jaeger, time)) return undefined;
    const evidence = { command: logCommand(chain, pod, LogPart.TAIL), line: shortLine(line) };
    return { fault, said: saidIn(line), isCrash: false, evidence };
  }
  return undefined;
}

/** Whether a span of Milvus that began later was read from the storage; one that is busy can lose others. */
function hasStoredSince(chain: Chain, jaeger: JaegerFound, time: number): boolean {
  return milvusTraces(chain).some((found) => found.api.jaeger === jaeger && (lastSpan(found)?.time ?? 0) > time);
}

/** Whether a pod waits for a Secret with the credentials of its storage. */
export function isMissingCredentials(chain: Chain, workload: JsonObject, pod: JsonObject): boolean {
  return missingCredentials(chain, workload, pod) !== undefined;
}

/** Why a pod waits for such a Secret; undefined if it does not. */
export function missingCredentials(chain: Chain, workload: JsonObject, pod: JsonObject): NotReady | undefined {
  const why = whyNotReady(chain, pod);
  if (why?.reason !== NotReadyReason.MISSING_OBJECT) return undefined;
  return secretsOf(workload).some((name) => why.sentence.startsWith(`Secret ${quote(name)} `)) ? why : undefined;
}
