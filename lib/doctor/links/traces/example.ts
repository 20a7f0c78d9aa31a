import type { JsonObject } from '../../../kubernetes/json';
import type { Question } from '../../answers/question';
import type { Chain } from '../../chain/chain';
import { LEASES } from '../../chain/clocks';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { type ApiAddress, servicesQuestion, tracesQuestion } from '../../chain/jaeger/jaeger-api';
import { SEARCH } from '../../chain/jaeger/spans';

/** The API of the Jaeger of the example cluster. */
export const EXAMPLE_API: ApiAddress = {
  ...{ namespace: 'observability', service: 'jaeger-query', port: 16686, isTls: false, basePath: '' },
};

/** A trace for an example; times are seconds before the answers were given. */
export interface ExampleTrace {
  readonly secondsAgo: number;
  /** Service and operation of each span. */
  readonly spans: readonly (readonly [service: string, operation: string])[];
  /** The address that each span has of the other side of its call. @default - none */
  readonly peer?: string;
}

/** What the Jaeger of an example has. */
export interface ExampleReceived {
  /** The services that it knows. @default - those of the traces */
  readonly services?: readonly string[];
  readonly traces?: readonly ExampleTrace[];
  /** @default - one Jaeger and one Milvus */
  readonly objects?: readonly JsonObject[];
  /** The leases of nodes. @default - one with equal clocks, written when the answers were given */
  readonly leases?: readonly JsonObject[];
  readonly errors?: readonly (readonly [Question, string])[];
}

/** The lease of a node; its clock is that of the API server and so many seconds. */
export function exampleLease(node: string, ahead: number, secondsAgo = 5): JsonObject {
  const written = exampleChain({}).taken - secondsAgo * 1000;
  return {
    ...{ apiVersion: 'coordination.k8s.io/v1', kind: 'Lease' },
    metadata: {
      ...{ name: node, namespace: 'kube-node-lease' },
      managedFields: [{ manager: 'kubelet', operation: 'Update', time: timeText(written) }],
    },
    spec: { holderIdentity: node, renewTime: new Date(written + ahead * 1000).toISOString() },
  };
}

function timeText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Answers about a cluster whose Jaeger has these traces. */
export function exampleReceived({
  traces = [],
  services = [...new Set(traces.flatMap(({ spans }) => spans.map(([service]) => service)))],
  objects = exampleCluster(),
  leases = [exampleLease('node-1', 0)],
  errors = [],
}: ExampleReceived): Chain {
  const at = exampleChain({});
  const data = (found: readonly unknown[]) =>
    JSON.stringify({ data: found, total: found.length, limit: 0, offset: 0, errors: null });
  const shown = traces.map((trace, index) => traceOf(trace, index, at.taken));
  const having = (service: string, operation?: string) =>
    shown.filter((_, index) =>
      traces[index]?.spans.some((span) => span[0] === service && (operation === undefined || span[1] === operation)),
    );
  const texts: readonly (readonly [Question, string])[] = [
    [servicesQuestion(EXAMPLE_API), data(services)],
    [LEASES, JSON.stringify({ kind: 'List', items: leases })],
    ...services.map((service) => [tracesQuestion(at, EXAMPLE_API, service), data(having(service))] as const),
    ...['standalone', 'proxy'].map(
      (entry) => [tracesQuestion(at, EXAMPLE_API, entry, SEARCH), data(having(entry, SEARCH))] as const,
    ),
  ];
  return exampleChain({ objects, texts, errors });
}

/** A trace as Jaeger's API gives it. */
function traceOf({ secondsAgo, spans, peer }: ExampleTrace, index: number, taken: number): JsonObject {
  const traceID = `${index + 1}`.padStart(32, '0');
  const services = [...new Set(spans.map(([service]) => service))];
  const tags = peer === undefined ? [] : [{ key: 'net.sock.peer.addr', type: 'string', value: peer }];
  return {
    traceID,
    spans: spans.map(([service, operationName], at) => ({
      ...{ traceID, spanID: `${at + 1}`.padStart(16, '0'), operationName, references: [], duration: 500 },
      ...{ startTime: (taken - secondsAgo * 1000) * 1000 + at, tags, logs: [] },
      processID: `p${services.indexOf(service) + 1}`,
    })),
    processes: Object.fromEntries(
      services.map((serviceName, at) => [`p${at + 1}`, { serviceName, tags: [{ key: 'NodeID', value: 1 }] }]),
    ),
  };
}

/** A search as Milvus 2.6 in one pod traces it. */
export function exampleSearch(secondsAgo: number): ExampleTrace {
  return { secondsAgo, spans: [...GO_HALF, ['segcore', 'SegCoreSearch']] };
}

/** What Milvus' Go part says of a search. */
export const GO_HALF: ExampleTrace['spans'] = [
  ['standalone', SEARCH],
  ['standalone', 'SearchTask'],
];

/** What Milvus does by itself: a trace each second. */
export function exampleBackground(secondsAgo: number, count = 10): readonly ExampleTrace[] {
  return Array.from({ length: count }, (_, index) => ({
    secondsAgo: secondsAgo + index,
    spans: [['standalone', 'milvus.proto.rootcoord.RootCoord/AllocTimestamp'] as const],
  }));
}
