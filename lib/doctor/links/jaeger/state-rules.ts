import { Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { ageText, timeOf } from '../../chain/ages';
import { type Chain, nameOf } from '../../chain/chain';
import { mainContainer, restartsOf } from '../../chain/pods/containers';
import { lostWithout, jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import { isInMemory } from '../../chain/jaeger/jaeger-pods';
import { lastEnd } from '../../chain/pods/not-ready/crash';
import { ofField } from '../../chain/pods/not-ready/not-ready';
import { isReady } from '../../chain/pods/pods';
import { NotReadyReason } from '../../chain/pods/why-not-ready';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import type { LinkRule } from '../link';
import { jaegerPodExample } from './example';
import { downElsewhere, downIn, lagging, livingPods, workloadText } from './not-ready';
import { placeOf } from '../../chain/place';

const LIFECYCLE = 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/';
/** Restarts longer ago are not news, in milliseconds. */
const RECENT = 24 * 60 * 60 * 1000;
/** Where no trace was lost with the pod. */
const NEW = 60 * 60 * 1000;

/** Rules about Jaegers whose pods start, lag behind, or were restarted. */
export const stateRules: readonly LinkRule[] = [
  {
    code: 'DOC069',
    severity: Severity.WARNING,
    summary: "Jaeger's pods have started",
    see: LIFECYCLE,
    example: () =>
      jaegerPodExample({
        container: { state: { running: { startedAt: '2026-01-02T03:03:53Z' } } },
        created: '2026-01-02T03:03:53Z',
      }),
    *check(chain) {
      for (const { jaeger, workload, why } of downIn(chain)) {
        if (why.reason !== NotReadyReason.STARTING) continue;
        const { sentence, evidence, fix, commands } = why;
        yield {
          ...{
            where: placeOf(jaeger),
            path: workloadText(workload),
            problem: sentence,
            effect: lostWithout(workload),
          },
          ...{ evidence, fix },
          ...(commands === undefined ? {} : { commands }),
        };
      }
    },
  },
  {
    code: 'DOC070',
    severity: Severity.WARNING,
    summary: "all of Jaeger's pods are ready",
    see: LIFECYCLE,
    example: () => exampleChain({ objects: exampleCluster({ more: [secondPod()] }) }),
    *check(chain) {
      for (const { jaeger, workload, why } of lagging(chain)) {
        const { sentence, evidence, fix, commands, reason } = why;
        if (reason === NotReadyReason.STARTING) continue;
        yield {
          where: placeOf(jaeger),
          path: workloadText(workload),
          problem: `one pod is not ready: ${sentence}`,
          effect: 'The other pods do its work. A change is not complete.',
          ...{ evidence, fix },
          ...(commands === undefined ? {} : { commands }),
        };
      }
    },
  },
  {
    code: 'DOC071',
    severity: Severity.WARNING,
    summary: 'Jaeger was not restarted in the last hour, or with its traces in memory in the last day',
    see: 'https://www.jaegertracing.io/docs/1.62/deployment/#storage-backends',
    example: () => exampleChain({ objects: exampleCluster({ jaegerConfig: IN_MEMORY }).map(restarted) }),
    *check(chain) {
      for (const { jaeger, workload, pod, end, ended, count } of restartsIn(chain)) {
        const inMemory = isInMemory(chain, jaeger);
        const reason = stringAt(end, 'reason') ?? 'Error';
        yield {
          where: placeOf(jaeger),
          path: workloadText(workload),
          problem: `was restarted ${ageText(chain.taken - ended)} ago (${reason}), ${count} times in all.`,
          effect: inMemory
            ? 'Its traces were in memory: those before the restart are lost.'
            : 'Spans that came meanwhile are lost.',
          fix:
            reason === 'OOMKilled'
              ? 'Raise its memory limit, or store fewer traces.'
              : inMemory
                ? 'Use a storage that outlives the pod if traces must stay.'
                : 'Look at the log before the restart.',
          evidence: ofField(
            chain,
            pod,
            `.status.containerStatuses[?(@.name=="${mainContainer(pod)?.name ?? ''}")].lastState.terminated.reason`,
            reason,
          ),
        };
      }
    },
  },
  {
    code: 'DOC072',
    severity: Severity.WARNING,
    summary: 'the Jaegers that no Milvus sends to are ready too',
    see: LIFECYCLE,
    example: () => exampleChain({ objects: exampleCluster({ more: otherJaeger() }) }),
    *check(chain) {
      for (const { jaeger, workload, why } of downElsewhere(chain)) {
        if (why.reason === NotReadyReason.SCALED_TO_ZERO) continue;
        yield {
          where: placeOf(jaeger),
          path: workloadText(workload),
          problem: `no pod is ready: ${why.sentence}`,
          effect: `No Milvus sends to it.${jaeger.cr === undefined ? '' : ' The operator can wait 5 minutes for it, and for no other Jaeger meanwhile.'}`,
          ...{ evidence: why.evidence, fix: why.fix },
        };
      }
    },
  },
];

function restartsIn(chain: Chain) {
  return jaegersInUse(chain).flatMap((jaeger) =>
    jaeger.workloads.flatMap((workload) =>
      livingPods(chain, workload)
        .filter(isReady)
        .flatMap((pod) => {
          const container = mainContainer(pod);
          const end = container === undefined ? undefined : lastEnd(container);
          const ended = timeOf(stringAt(end, 'finishedAt'));
          if (container === undefined || end === undefined || ended === undefined) return [];
          const count = restartsOf(container);
          return count > 0 && chain.taken - ended < (isInMemory(chain, jaeger) ? RECENT : NEW)
            ? [{ jaeger, workload, pod, end, ended, count }]
            : [];
        }),
    ),
  );
}

const IN_MEMORY: JsonObject = {
  extensions: {
    jaeger_storage: { backends: { some: { memory: { max_traces: 100000 } } } },
    jaeger_query: { storage: { traces: 'some' }, http: { endpoint: '0.0.0.0:16686' } },
  },
  receivers: {
    otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } } },
    jaeger: { protocols: { thrift_http: { endpoint: '0.0.0.0:14268' } } },
  },
  exporters: { jaeger_storage_exporter: { trace_storage: 'some' } },
  service: {
    extensions: ['jaeger_storage', 'jaeger_query'],
    pipelines: { traces: { receivers: ['otlp', 'jaeger'], exporters: ['jaeger_storage_exporter'] } },
  },
};

const LABELS = { 'app.kubernetes.io/name': 'jaeger', 'app.kubernetes.io/instance': 'jaeger' };

function restarted(object: JsonObject): JsonObject {
  if (object.kind !== 'Pod' || !nameOf(object).startsWith('jaeger-')) return object;
  const lastState = { terminated: { exitCode: 137, reason: 'OOMKilled', finishedAt: '2026-01-02T02:59:05Z' } };
  const status = { name: 'jaeger', ready: true, restartCount: 2, state: { running: {} }, lastState };
  return {
    ...object,
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }], containerStatuses: [status] },
  };
}

function secondPod(): JsonObject {
  const containers = [{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.0' }];
  const message = '0/1 nodes are available: 1 Insufficient cpu.';
  return {
    kind: 'Pod',
    metadata: {
      name: 'jaeger-abc12-x2',
      namespace: 'observability',
      labels: LABELS,
      creationTimestamp: '2026-01-01T00:00:00Z',
    },
    spec: { containers },
    status: {
      phase: 'Pending',
      conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }],
    },
  };
}

function otherJaeger(): readonly JsonObject[] {
  const labels = { app: 'other' };
  const containers = [{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.99' }];
  const metadata = { name: 'other', namespace: 'shop', labels, creationTimestamp: '2026-01-01T00:00:00Z' };
  const waiting = { reason: 'ErrImagePull', message: 'jaegertracing/jaeger:2.20.99: not found' };
  return [
    {
      ...{ kind: 'Deployment', metadata },
      spec: {
        replicas: 1,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers } },
      },
    },
    {
      ...{ kind: 'Pod', metadata: { ...metadata, name: 'other-x1' } },
      spec: { containers, nodeName: 'node-1' },
      status: { phase: 'Pending', containerStatuses: [{ name: 'jaeger', restartCount: 0, state: { waiting } }] },
    },
  ];
}
