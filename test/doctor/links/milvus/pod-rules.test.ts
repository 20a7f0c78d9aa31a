import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { LogPart } from '../../../../lib/doctor/chain/pods/logs';
import { exampleLog } from '../../../../lib/doctor/links/configuration/example';
import { podRules } from '../../../../lib/doctor/links/milvus/pod-rules';
import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const SOME_TIME_AGO = '2026-01-01T00:00:00Z';
/** 30 s before the answers of examples. */
const JUST_NOW = '2026-01-02T03:03:35Z';

/** Milvus' pod in another state. */
function withPod(status: JsonObject, startTime = SOME_TIME_AGO, container: JsonObject = {}): readonly JsonObject[] {
  return exampleCluster().map((object) => {
    const { kind, metadata } = object;
    if (kind !== 'Pod' || !isObject(metadata) || metadata.namespace !== 'milvus') return object;
    const statuses = [{ name: 'standalone', ready: false, restartCount: 0, ...container }];
    const conditions = [{ type: 'Ready', status: 'False' }];
    return {
      ...object,
      metadata: { ...metadata, creationTimestamp: startTime },
      status: { phase: 'Running', startTime, conditions, containerStatuses: statuses, ...status },
    };
  });
}

function withReplicas(replicas: number): readonly JsonObject[] {
  return exampleCluster()
    .filter(({ kind, metadata }) => kind !== 'Pod' || !isObject(metadata) || metadata.namespace !== 'milvus')
    .map((object) => {
      const { kind, metadata, spec } = object;
      const isMilvus = kind === 'Deployment' && isObject(metadata) && metadata.namespace === 'milvus';
      return isMilvus && isObject(spec) ? { ...object, spec: { ...spec, replicas } } : object;
    });
}

function cr(status: JsonObject): JsonObject {
  const metadata = { name: 'my-release', namespace: 'milvus' };
  return {
    apiVersion: 'milvus.io/v1beta1',
    kind: 'Milvus',
    metadata,
    spec: {},
    ...(status.status === null ? {} : { status }),
  };
}

const CONDITIONS = [
  { type: 'EtcdReady', status: 'False', message: 'etcd endpoint is not healthy' },
  { type: 'StorageReady', status: 'True', message: 'storage endpoint is healthy' },
];

describe('DOC125', () => {
  test('an image that cannot be pulled', () => {
    const state = {
      waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image "milvusdb/milvus:v2.6.15"' },
    };
    const { messages, shown } = new Examined(podRules, {
      objects: withPod({ phase: 'Pending' }, SOME_TIME_AGO, { state }),
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC125 milvus/my-release-milvus-standalone standalone: image 'milvusdb/milvus:v2.6.15' cannot be pulled. This part of Milvus does not run, so it sends no traces. Correct the image, or the access to its registry.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get pod my-release-milvus-standalone-abc12-x1 -n milvus -o 'jsonpath={.status.containerStatuses[?(@.name=="standalone")].state.waiting.message}'",
        "Back-off pulling image "milvusdb/milvus:v2.6.15"",
      ]
    `);
  });

  test('the tracer of the search engine hangs', () => {
    const lastState = { terminated: { exitCode: 2, reason: 'Error' } };
    const state = { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } };
    const objects = withPod({}, SOME_TIME_AGO, { restartCount: 4, lastState, state });
    const log = 'panic: init segcore tracing timeout, See issue #33483';
    const { messages, shown } = new Examined(podRules, { objects, texts: exampleLog(objects, log, LogPart.PREVIOUS) });
    expect(messages).toMatchInlineSnapshot(
      `DOC125 milvus/my-release-milvus-standalone standalone: the tracer of the search engine hangs at startup, and Milvus exits (milvus#33483). This part of Milvus does not run, so it sends no traces. Use the exporter jaeger, or Milvus 2.4.9 or newer with an endpoint that exists.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs my-release-milvus-standalone-abc12-x1 -n milvus -c standalone --previous --tail=50",
        "panic: init segcore tracing timeout, See issue #33483",
      ]
    `);
  });

  test('all of Milvus is scaled to 0', () => {
    expect(new Examined(podRules, { objects: withReplicas(0) }).messages).toMatchInlineSnapshot(
      `DOC125 milvus/my-release-milvus-standalone standalone: it is scaled to 0. Milvus does not run, so it sends no traces. Scale it up.`,
    );
  });

  test('the second Deployment that the Milvus Operator keeps for a component has no pods', () => {
    const [spare] = withReplicas(0).filter(
      ({ kind, metadata }) => kind === 'Deployment' && isObject(metadata) && metadata.namespace === 'milvus',
    );
    if (spare === undefined) throw new Error('the example has no Deployment of Milvus');
    const labels = { 'app.kubernetes.io/name': 'milvus', 'app.kubernetes.io/instance': 'my-release' };
    const selector = { matchLabels: { ...labels, 'milvus.io/deployment-group': '1' } };
    const spec = { ...(isObject(spare.spec) ? spare.spec : {}), selector };
    const metadata = { name: 'my-release-milvus-standalone-1', namespace: 'milvus', labels };
    expect(new Examined(podRules, { objects: [...exampleCluster(), { ...spare, metadata, spec }] }).messages).toEqual(
      [],
    );
  });

  test('all ready', () => {
    expect(new Examined(podRules, { objects: exampleCluster() }).messages).toEqual([]);
  });
});

describe('DOC126', () => {
  test('a pod that has just started', () => {
    const state = { running: { startedAt: JUST_NOW } };
    const { messages, shown } = new Examined(podRules, { objects: withPod({}, JUST_NOW, { state }) });
    expect(messages).toMatchInlineSnapshot(
      `DOC126 milvus/my-release-milvus-standalone standalone: started 30 s ago, and is not ready yet. Milvus serves no requests yet, so it sends few traces or none. Wait, and run doctor again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get pod my-release-milvus-standalone-abc12-x1 -n milvus -o 'jsonpath={.metadata.creationTimestamp}'",
        "2026-01-02T03:03:35Z",
        "mend: kubectl wait pod my-release-milvus-standalone-abc12-x1 -n milvus --for=condition=Ready --timeout=300s",
      ]
    `);
  });

  test('a second pod that cannot run beside one that is ready', () => {
    const state = { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image "x"' } };
    const [second] = withPod({ phase: 'Pending' }, SOME_TIME_AGO, { state }).filter(
      ({ kind, status }) => kind === 'Pod' && isObject(status) && status.phase === 'Pending',
    );
    if (second === undefined || !isObject(second.metadata)) throw new Error('the example has no pod of Milvus');
    const metadata = { ...second.metadata, name: 'my-release-milvus-standalone-abc12-x2' };
    const objects = [...exampleCluster(), { ...second, metadata }];
    expect(new Examined(podRules, { objects }).messages).toMatchInlineSnapshot(
      `DOC126 milvus/my-release-milvus-standalone-abc12-x2 standalone: image 'milvusdb/milvus:v2.6.15' cannot be pulled. Other pods do its work meanwhile. Correct the image, or the access to its registry.`,
    );
  });

  test('the next pod is not there yet', () => {
    const conditions = [{ type: 'Progressing', status: 'True', lastUpdateTime: JUST_NOW }];
    const objects = withReplicas(1).map((object) =>
      object.kind === 'Deployment' ? { ...object, status: { conditions } } : object,
    );
    expect(new Examined(podRules, { objects }).messages).toMatchInlineSnapshot(
      `DOC126 milvus/my-release-milvus-standalone standalone: its pods were removed a moment ago, and the next are not there yet. Milvus serves no requests yet, so it sends few traces or none. Wait, and run doctor again.`,
    );
  });

  test('a pod that is ending', () => {
    const objects = withPod({ phase: 'Failed' });
    expect(new Examined(podRules, { objects }, 'DOC126').messages).toEqual([]);
  });
});

describe('DOC127', () => {
  test('the operator waits for etcd', () => {
    const { messages, shown } = new Examined(podRules, {
      objects: [cr({ status: 'Pending', conditions: CONDITIONS })],
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC127 milvus/my-release status.status: is 'Pending', not 'Healthy'. The operator has created no pods of Milvus, so nothing sends traces. Mend what the conditions name. The log of the Milvus Operator says more.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get milvuses.milvus.io my-release -n milvus -o 'jsonpath={.status}'",
        "EtcdReady: etcd endpoint is not healthy",
        "mend: kubectl logs deployment/milvus-operator -n milvus-operator --tail=50",
      ]
    `);
  });

  test('no operator has looked at it', () => {
    expect(new Examined(podRules, { objects: [cr({ status: null })] }).messages).toMatchInlineSnapshot(
      `DOC127 milvus/my-release status.status: empty: no Milvus Operator has looked at it. The operator has created no pods of Milvus, so nothing sends traces. Install the Milvus Operator, or read why it does not act.`,
    );
  });

  test('with pods', () => {
    expect(new Examined(podRules, { objects: [...exampleCluster(), cr({ status: 'Healthy' })] }).messages).toEqual([]);
  });
});

describe('DOC128', () => {
  test('not Healthy, with pods', () => {
    const objects = [...exampleCluster(), cr({ status: 'Unhealthy', conditions: CONDITIONS })];
    expect(new Examined(podRules, { objects }).messages).toMatchInlineSnapshot(
      `DOC128 milvus/my-release status.status: is 'Unhealthy', not 'Healthy'. Milvus can be without what it depends on, or have old settings. Mend what the conditions name. The log of the Milvus Operator says more.`,
    );
  });

  test('Healthy', () => {
    const objects = [...exampleCluster(), cr({ status: 'Healthy', conditions: [] })];
    expect(new Examined(podRules, { objects }, 'DOC128').messages).toEqual([]);
  });
});
