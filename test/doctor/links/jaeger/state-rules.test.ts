import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import type { Chain } from '../../../../lib/doctor/chain/chain';
import { jaegerPodExample } from '../../../../lib/doctor/links/jaeger/example';
import { stateRules } from '../../../../lib/doctor/links/jaeger/state-rules';
import { type JsonObject, objectAt } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const on = (chain: Chain, ...codes: readonly string[]) => new Examined(stateRules, chain, ...codes);
const exampleOf = (code: string) => stateRules.find((each) => each.code === code)?.example() ?? exampleChain({});
const shownBy = (code: string) => {
  const { messages, shown } = on(exampleOf(code));
  return [...messages, ...shown].join('\n');
};
/** The objects of an example, with pods changed. */
const changed = (code: string, change: (status: object) => object) =>
  exampleChain({
    objects: ['Namespace', 'Deployment', 'ReplicaSet', 'Pod', 'Service', 'EndpointSlice', 'ConfigMap'].flatMap((kind) =>
      exampleOf(code)
        .objects(kind)
        .map((object) => (kind === 'Pod' ? { ...object, status: change(objectAt(object, 'status')) } : object)),
    ),
  });

test('a cluster where all is well', () => {
  expect(on(exampleChain({ objects: exampleCluster() })).messages).toEqual([]);
});

describe('DOC069', () => {
  test('started just now', () => {
    expect(shownBy('DOC069')).toMatchInlineSnapshot(`
      "DOC069 observability/jaeger Deployment jaeger: started 12 s ago, and is not ready yet. Jaeger receives no spans, and its UI does not answer. Wait, and run doctor again.
      $ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.metadata.creationTimestamp}'
      2026-01-02T03:03:53Z
      mend: kubectl wait pod jaeger-abc12-x1 -n observability --for=condition=Ready --timeout=300s"
    `);
  });

  test('not ready for long', () => {
    expect(on(jaegerPodExample({})).messages).toEqual([]);
  });
});

describe('DOC070', () => {
  test('one of two pods', () => {
    expect(shownBy('DOC070')).toMatchInlineSnapshot(`
      "DOC070 observability/jaeger Deployment jaeger: one pod is not ready: no node has enough cpu left for its requests. The other pods do its work. A change is not complete. Lower its resource requests, or add a node.
      $ kubectl get pod jaeger-abc12-x2 -n observability -o 'jsonpath={.status.conditions[?(@.type=="PodScheduled")].message}'
      0/1 nodes are available: 1 Insufficient cpu."
    `);
  });

  test('a pod that was evicted', () => {
    const evicted = changed('DOC070', (status) => ({
      ...status,
      ...('phase' in status && status.phase === 'Pending' ? { phase: 'Failed' } : {}),
    }));
    expect(on(evicted).messages).toEqual([]);
  });
});

describe('DOC071', () => {
  test('out of memory 5 minutes ago', () => {
    expect(shownBy('DOC071')).toMatchInlineSnapshot(`
      "DOC071 observability/jaeger Deployment jaeger: was restarted 5 min ago (OOMKilled), 2 times in all. Its traces were in memory: those before the restart are lost. Raise its memory limit, or store fewer traces.
      $ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].lastState.terminated.reason}'
      OOMKilled"
    `);
  });

  /** The example with a Jaeger that stores in Elasticsearch. */
  const durable = (ended: string) =>
    exampleChain({
      objects: ['Namespace', 'Deployment', 'ReplicaSet', 'Pod', 'Service', 'EndpointSlice', 'ConfigMap'].flatMap(
        (kind) =>
          exampleOf('DOC071')
            .objects(kind)
            .map((object): JsonObject => {
              const text = JSON.stringify(object).replace('2026-01-02T02:59:05Z', ended).replace('OOMKilled', 'Error');
              const other: unknown = JSON.parse(text.replace('memory:', 'elasticsearch:'));
              return objectAt({ other }, 'other');
            }),
      ),
    });

  test('a storage that outlives the pod', () => {
    expect(on(durable('2026-01-02T02:59:05Z')).messages.join('\n')).toMatchInlineSnapshot(
      `DOC071 observability/jaeger Deployment jaeger: was restarted 5 min ago (Error), 2 times in all. Spans that came meanwhile are lost. Look at the log before the restart.`,
    );
    expect(on(durable('2026-01-02T01:59:05Z')).messages).toEqual([]);
  });

  test('restarted two days ago', () => {
    const before = changed('DOC071', (status) => {
      const older: unknown = JSON.parse(JSON.stringify(status).replace('2026-01-02T02:59:05Z', '2025-12-31T02:59:05Z'));
      return objectAt({ older }, 'older');
    });
    expect(on(before).messages).toEqual([]);
  });
});

describe('DOC072', () => {
  test('an image that does not exist', () => {
    expect(shownBy('DOC072')).toMatchInlineSnapshot(`
      "DOC072 shop/other Deployment other: no pod is ready: image 'jaegertracing/jaeger:2.20.99' does not exist. No Milvus sends to it. Correct the image or its tag.
      $ kubectl get pod other-x1 -n shop -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      jaegertracing/jaeger:2.20.99: not found"
    `);
  });

  test('the Jaeger that Milvus sends to: another rule says that', () => {
    expect(on(jaegerPodExample({}), 'DOC072').messages).toEqual([]);
  });
});
