import { MILVUS_COMPONENTS } from '../../../upstream/milvus-components';
import { stringAt, valueAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import type { Question } from '../../answers/question';
import { type Chain, objectsAt } from '../chain';
import { apisIn, type JaegerApi, SEGCORE, servicesAnswer, tracesQuestion } from './jaeger-api';
import { milvusContainers, roleOf } from '../milvus/milvus-containers';
import type { MilvusFound } from '../milvus/milvuses';
import { targetOf } from '../network/endpoint';
import { milvusesIn } from '../milvus/milvuses';

/** The operation of Milvus' proxy that each search begins with, in all versions. */
export const SEARCH = 'Proxy-Search';

/** The names of Milvus' processes in Jaeger: the word after `milvus run`. */
const ROLES: readonly string[] = [...MILVUS_COMPONENTS.map(({ role }) => role.toLowerCase()), 'mixture'];
/** Those that take part in each search; they are asked about first. */
const SEARCHING = ['standalone', 'proxy', 'querynode', 'streamingnode'];
/** Of more services, only these are asked for their traces. */
const MAX_SERVICES = 3;

/** A trace, as far as it matters here; times in milliseconds. */
export interface TraceSeen {
  readonly id: string;
  readonly start: number;
  /** The start of its last span. */
  readonly last: number;
  readonly services: ReadonlySet<string>;
  readonly operations: readonly string[];
  /** The addresses of the other sides of calls, which are pods of Milvus. */
  readonly peers: ReadonlySet<string>;
}

/** Milvus' services among those that Jaeger knows: those of searches first. */
function milvusServicesIn(services: readonly string[]): readonly string[] {
  const own = services.filter((service) => ROLES.includes(service));
  return [...SEARCHING.filter((each) => own.includes(each)), ...own.filter((each) => !SEARCHING.includes(each)).sort()];
}

/** The APIs of the Jaegers that a Milvus sends to; of all Jaegers where that is not known. */
export const apisOfMilvus = once((chain: Chain): readonly JaegerApi[] => {
  const targets = milvusesIn(chain).map((milvus) => targetOf(chain, milvus)?.jaeger);
  const apis = apisIn(chain);
  const meant = apis.filter(({ jaeger }) => targets.includes(jaeger));
  return meant.length > 0 ? meant : apis;
});

/** The Milvuses that send to a Jaeger, as far as that is known. */
export function milvusesOf(chain: Chain, { jaeger }: JaegerApi): readonly MilvusFound[] {
  return milvusesIn(chain).filter((milvus) => targetOf(chain, milvus)?.jaeger === jaeger);
}

/** The roles that the workloads of a Milvus run, such as `standalone`. */
export function rolesOf({ workloads }: MilvusFound): readonly string[] {
  return workloads.flatMap(milvusContainers).flatMap((container) => roleOf(container) ?? []);
}

/** The questions about the traces of Milvus at a Jaeger that has said which services it knows. */
export function traceQuestions(chain: Chain, api: JaegerApi): readonly Question[] {
  const services = servicesAnswer(chain, api)?.services ?? [];
  const own = milvusServicesIn(services);
  const segcore = services.includes(SEGCORE) ? [SEGCORE] : [];
  const entry = entryOf(own);
  return [
    ...[...own.slice(0, MAX_SERVICES), ...segcore].map((service) => tracesQuestion(chain, api.address, service)),
    ...(entry === undefined ? [] : [tracesQuestion(chain, api.address, entry, SEARCH)]),
  ];
}

/** The service that searches begin in. */
export function entryOf(services: readonly string[]): string | undefined {
  return services.find((service) => service === 'standalone' || service === 'proxy');
}

/** The last traces of a service, the newest first; undefined if Jaeger did not say. */
export function tracesOf(
  chain: Chain,
  { address }: JaegerApi,
  service: string,
  operation?: string,
): readonly TraceSeen[] | undefined {
  const tree = chain.json(tracesQuestion(chain, address, service, operation));
  if (!Array.isArray(valueAt(tree, 'data'))) return undefined;
  return objectsAt(tree, 'data')
    .flatMap(traceIn)
    .sort((a, b) => b.last - a.last);
}

function traceIn(tree: unknown): readonly TraceSeen[] {
  const spans = objectsAt(tree, 'spans');
  const starts = spans.flatMap(({ startTime }) => (typeof startTime === 'number' ? [startTime / 1000] : []));
  if (starts.length === 0) return [];
  const nameOfProcess = (process: unknown) =>
    typeof process === 'string' ? stringAt(tree, 'processes', process, 'serviceName') : undefined;
  return [
    {
      id: stringAt(tree, 'traceID') ?? '',
      start: Math.min(...starts),
      last: Math.max(...starts),
      services: new Set(spans.flatMap(({ processID }) => nameOfProcess(processID) ?? [])),
      operations: spans.flatMap(({ operationName }) => (typeof operationName === 'string' ? [operationName] : [])),
      peers: new Set(spans.flatMap((span) => objectsAt(span, 'tags')).flatMap(peerIn)),
    },
  ];
}

/** The names of the tag in versions of OpenTelemetry. */
const PEERS = ['net.sock.peer.addr', 'net.peer.ip', 'network.peer.address'];

function peerIn({ key, value }: { readonly key?: unknown; readonly value?: unknown }): readonly string[] {
  return typeof key === 'string' && PEERS.includes(key) && typeof value === 'string' ? [value] : [];
}

/** What a Jaeger has of Milvus. */
export interface MilvusTraces {
  readonly api: JaegerApi;
  /** All services that it knows. */
  readonly services: readonly string[];
  /** Milvus' own, without segcore. */
  readonly roles: readonly string[];
  readonly hasSegcore: boolean;
  /** The last traces of each of these services that was asked for, the newest first. */
  readonly traces: ReadonlyMap<string, readonly TraceSeen[]>;
  /** The last searches, the newest first. */
  readonly searches: readonly TraceSeen[];
}

/** What the Jaegers that answered have of Milvus. */
export const milvusTraces = once((chain: Chain): readonly MilvusTraces[] => {
  return apisOfMilvus(chain).flatMap((api): readonly MilvusTraces[] => {
    const services = servicesAnswer(chain, api)?.services;
    if (services === undefined) return [];
    const roles = milvusServicesIn(services);
    const hasSegcore = services.includes(SEGCORE);
    const traces = [...roles, ...(hasSegcore ? [SEGCORE] : [])].flatMap((service) => {
      const found = tracesOf(chain, api, service);
      return found === undefined ? [] : [[service, found] as const];
    });
    const entry = entryOf(roles);
    const searches = entry === undefined ? [] : (tracesOf(chain, api, entry, SEARCH) ?? []);
    return [{ api, services, roles, hasSegcore, traces: new Map(traces), searches }];
  });
});

/** The last span of Milvus. */
export interface LastSpan {
  /** The service that was asked for it. */
  readonly service: string;
  readonly trace: TraceSeen;
  /** In milliseconds. */
  readonly time: number;
}

/** The last span of Milvus; undefined if no trace was seen. */
export function lastSpan({ traces }: MilvusTraces): LastSpan | undefined {
  const all = [...traces].flatMap(([service, [trace]]) =>
    trace === undefined ? [] : [{ service, trace, time: trace.last }],
  );
  return all.sort((a, b) => b.time - a.time)[0];
}
