import { type JsonObject, stringAt } from '../../../../kubernetes/json';
import { kubectl, type Question } from '../../../answers/question';
import type { Evidence } from '../../evidence';
import { type Chain, kindOf, nameOf, namespaceOf } from '../../chain';
import { eventsQuestion, messageOf } from '../events';

/** Why a pod is not ready, or why there are no pods. */
export enum NotReadyReason {
  /** No node can run it. */
  UNSCHEDULABLE = 'unschedulable',
  /** A PersistentVolumeClaim is missing or not bound, or its volume cannot be mounted. */
  CLAIM = 'claim',
  /** The image cannot be pulled. */
  IMAGE = 'image',
  /** A Secret, ConfigMap or key that it names does not exist. */
  MISSING_OBJECT = 'missing object',
  /** The container runtime rejects the container. */
  CONTAINER = 'container',
  /** The program ends by itself. */
  CRASH = 'crash',
  /** The memory limit was reached. */
  OUT_OF_MEMORY = 'out of memory',
  /** It runs, but its probe fails. */
  PROBE = 'probe',
  /** A ResourceQuota or LimitRange rejects it. */
  QUOTA = 'quota',
  /** The Pod Security Standard of its namespace rejects it. */
  POD_SECURITY = 'pod security',
  /** Its ServiceAccount does not exist. */
  SERVICE_ACCOUNT = 'service account',
  /** An admission webhook rejects it. */
  ADMISSION = 'admission',
  /** The workload is scaled to 0. */
  SCALED_TO_ZERO = 'scaled to zero',
  /** It was started a short time ago. */
  STARTING = 'starting',
  /** Nothing says why. */
  UNKNOWN = 'unknown',
}

/** Why a pod is not ready, and what mends it. */
export interface NotReady {
  readonly reason: NotReadyReason;
  /** What is wrong, as the problem of a finding: it begins in lower case and ends with a full stop. */
  readonly sentence: string;
  readonly evidence: Evidence;
  /** What to do, as the fix of a finding. */
  readonly fix: string;
  /** Commands that do it, or that say more. @default - none */
  readonly commands?: readonly string[];
  /** What the program said when it ended. @default - it has not ended, or its log is not known */
  readonly crash?: string;
}

/** A line of evidence is not longer than this. */
const MAX_LINE = 300;
/** Of a longer line with an error, this much of its beginning. */
const BEGINNING = 100;

/** A line as evidence, cut where it is long: what follows `"error":` stays. */
export function shortLine(line: string): string {
  const text = line.trim().replaceAll('\t', ' ');
  if (text.length <= MAX_LINE) return text;
  const error = /"error": ?"/.exec(text)?.index ?? 0;
  if (error <= BEGINNING) return `${text.slice(0, MAX_LINE)}...`;
  const end = text.slice(error, error + MAX_LINE - BEGINNING);
  return `${text.slice(0, BEGINNING)}... ${end}${error + end.length < text.length ? '...' : ''}`;
}

/** An event as evidence. */
export function ofEvent(chain: Chain, object: JsonObject, event: JsonObject): Evidence {
  const reason = stringAt(event, 'reason') ?? '';
  return { command: chain.command(eventsQuestion(object)), line: shortLine(`${reason}: ${messageOf(event)}`) };
}

/** A text in a field of an object as evidence. @param path as JSONPath of kubectl: `.status.phase` */
export function ofField(chain: Chain, object: JsonObject, path: string, line: string): Evidence {
  return { command: chain.command(fieldQuestion(object, path)), line: shortLine(line) };
}

function fieldQuestion(object: JsonObject, path: string): Question {
  return kubectl(
    'get',
    kindOf(object).toLowerCase(),
    nameOf(object),
    '-n',
    namespaceOf(object),
    '-o',
    `jsonpath={${path}}`,
  );
}

/** How long ago something was, at the time of the answers: `12 s`, `3 min`; undefined if it is not known. */
export function ageOf(chain: Chain, time: string | undefined): string | undefined {
  const seconds = secondsSince(chain, time);
  if (seconds === undefined) return undefined;
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`;
}

/** The seconds since a time, at the time of the answers; undefined if it is not known. */
export function secondsSince(chain: Chain, time: string | undefined): number | undefined {
  const at = Date.parse(time ?? '');
  return Number.isNaN(at) ? undefined : Math.max(0, Math.round((chain.taken - at) / 1000));
}
