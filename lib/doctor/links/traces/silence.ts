import { imagesOf, matches } from '../../chain/pods/pods';
import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import type { Chain } from '../../chain/chain';
import { namespaceOf } from '../../chain/chain';
import { nodeClocks } from '../../chain/clocks';
import { targetOf } from '../../chain/network/endpoint';
import { readyPods, startOf } from '../../chain/jaeger/jaeger-pods';
import { milvusContainers, roleOf } from '../../chain/milvus/milvus-containers';
import { type MilvusFound, milvusesIn } from '../../chain/milvus/milvuses';
import { milvusesOf, type MilvusTraces, milvusTraces, rolesOf, type TraceSeen } from '../../chain/jaeger/spans';
import { settingNumber } from '../../../upstream/milvus-settings';

/** A Milvus whose last span is some time ago. */
export interface Silence {
  readonly found: MilvusTraces;
  readonly milvus: MilvusFound;
  /** The service with the newest span, and its newest trace. */
  readonly service: string;
  readonly newest: TraceSeen;
  /** When the first of the pods that send them was started, in milliseconds. */
  readonly start: number;
  /** For how long nothing came although its pods run, in milliseconds. */
  readonly length: number;
  /** Whether the pods were started after the last span. */
  readonly isSinceStart: boolean;
  /** Whether Milvus would have sent spans meanwhile without any request, at the rate of before. */
  readonly isLoss: boolean;
  /** The workloads of the service. */
  readonly senders: readonly JsonObject[];
}

/** Spans wait for up to 5 s in Milvus, and up to a minute until a storage shows them. */
const SHORTEST = 2 * 60 * 1000;
/** The kubelet says whole seconds, and Milvus sends nothing in its first: in milliseconds. */
export const TOO_EARLY = 1000;
/** What the parts of Milvus ask each other many times a minute, whether there are requests or not. */
const TICK =
  /\/(?:AllocTimestamp|UpdateChannelTimeTick|ReportDataNodeTtMsgs|GetDataDistribution|GetMetrics|SetRates|GetComponentStates)$/;
/** With fewer of them among the last 20 traces their rate is not known. */
const MIN_TICKS = 10;
/** A silence of so many usual gaps is none by chance. */
const GAPS = 20;

/** The silences of Milvuses that are the only one to send to their Jaeger: of several it is not known whose spans came. */
export function silences(chain: Chain): readonly Silence[] {
  return milvusTraces(chain).flatMap((found): readonly Silence[] => {
    const [milvus, ...others] = sendersTo(chain, found);
    const one = milvus === undefined || others.length > 0 ? undefined : silenceOf(chain, found, milvus);
    return one === undefined || (one.length < SHORTEST && !one.isSinceStart) ? [] : [one];
  });
}

function sendersTo(chain: Chain, { api }: MilvusTraces): readonly MilvusFound[] {
  const known = milvusesOf(chain, api);
  return known.length > 0 ? known : milvusesIn(chain);
}

function silenceOf(chain: Chain, found: MilvusTraces, milvus: MilvusFound): Silence | undefined {
  const roles = rolesOf(milvus);
  const own = [...found.traces].filter(([service]) => roles.includes(service));
  const last = own
    .flatMap(([service, traces]) => traces.slice(0, 1).map((newest) => ({ service, newest, traces })))
    .sort((a, b) => b.newest.last - a.newest.last)[0];
  if (last === undefined) return undefined;
  const { service, newest, traces } = last;
  const senders = milvus.workloads.filter((workload) =>
    milvusContainers(workload).some((each) => roleOf(each) === service),
  );
  const starts = readyPods(chain, senders).flatMap((pod) => startOf(pod) ?? []);
  // Without pods nothing can come: the link of Milvus says why.
  if (starts.length === 0) return undefined;
  const start = Math.min(...starts);
  const newestSpan = Math.max(newest.last, ...found.searches.map((each) => each.last));
  const length = chain.taken - Math.max(newestSpan, start);
  const isSinceStart = newestSpan < start + TOO_EARLY;
  const isSame = !isSinceStart || senders.every((workload) => hasOneImage(chain, workload));
  const isLoss = isSame && areClocksEqual(chain) && isLong(length, traces, fractionOf(chain, milvus));
  return { ...{ found, milvus, service, newest, start, length, isSinceStart, isLoss, senders } };
}

/** Another version of Milvus can be silent where the one before was not. */
function hasOneImage(chain: Chain, workload: JsonObject): boolean {
  const selector = objectAt(workload, 'spec', 'selector', 'matchLabels');
  const own = chain
    .objects('ReplicaSet', namespaceOf(workload))
    .filter((each) => matches(selector, objectAt(each, 'spec', 'template', 'metadata', 'labels')));
  return new Set([workload, ...own].map((each) => imagesOf(each).join())).size === 1;
}

/** Whether the clocks of the nodes are those of the API server, as far as they are known. */
export function areClocksEqual(chain: Chain): boolean {
  return nodeClocks(chain).every(({ ahead }) => Math.abs(ahead) < SHORTEST / 2);
}

/** The fraction of its requests that a Milvus traces; undefined if it sends none, or if that is not known. */
function fractionOf(chain: Chain, milvus: MilvusFound): number | undefined {
  const effect = targetOf(chain, milvus)?.effect;
  if (effect === undefined || effect.unknown.includes('sampleFraction')) return undefined;
  const fraction = settingNumber(valueAt(effect.trace, 'sampleFraction'));
  return fraction !== undefined && fraction > 0 ? Math.min(fraction, 1) : undefined;
}

/** Whether a silence is longer than chance, by the traces that Milvus made by itself before. */
function isLong(length: number, traces: readonly TraceSeen[], fraction: number | undefined): boolean {
  const ticks = traces
    .filter(({ operations }) => operations.every((each) => TICK.test(each)))
    .map(({ start }) => start);
  if (fraction === undefined || ticks.length < MIN_TICKS) return false;
  const gap = (Math.max(...ticks) - Math.min(...ticks)) / (ticks.length - 1);
  // The fraction may have been 1 before.
  return length > Math.max(SHORTEST, (GAPS * gap) / fraction);
}

/** The start of the last span of a trace, as Jaeger says it. */
export function spanLine({ last }: TraceSeen): string {
  return `"startTime": ${Math.round(last * 1000)}   (${new Date(last).toISOString().slice(0, 19)}Z)`;
}
