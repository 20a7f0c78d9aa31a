import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import type { Chain } from '../../../../lib/doctor/chain/chain';
import { jaegerPodExample, noPodExample } from '../../../../lib/doctor/links/jaeger/example';
import { podRules } from '../../../../lib/doctor/links/jaeger/pod-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const STORAGE = '{"level":"fatal","msg":"Failed to init storage factory","error":"no Elasticsearch node available"}\n';
const crashed = (exitCode: number) => ({
  ...{ restartCount: 5, lastState: { terminated: { exitCode, reason: 'Error' } } },
  state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
});
const unscheduled = (message: string) => ({ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message });
const rejected = (message: string): JsonObject => ({
  status: { conditions: [{ type: 'ReplicaFailure', status: 'True', message }] },
});
const messages = (chain: Chain, code?: string) =>
  new Examined(podRules, chain, ...(code === undefined ? [] : [code])).messages;
const example = (code: string) => {
  const rule = podRules.find((each) => each.code === code);
  const chain = rule?.example() ?? exampleChain({});
  return new Examined(podRules, chain);
};

test('a cluster where all is well', () => {
  expect(messages(exampleChain({ objects: exampleCluster() }))).toEqual([]);
});

describe('DOC055', () => {
  test('a node without memory', () => {
    const { messages: found, shown } = example('DOC055');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC055 observability/jaeger Deployment jaeger: no pod is ready: no node has enough memory left for its requests. Jaeger receives no spans, and its UI does not answer. Lower its resource requests, or add a node.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.conditions[?(@.type=="PodScheduled")].message}'
      0/3 nodes are available: 3 Insufficient memory."
    `);
  });

  test('a pod that runs', () => {
    expect(messages(jaegerPodExample({}), 'DOC055')).toEqual([]);
  });
});

describe('DOC056', () => {
  test('a claim that does not exist', () => {
    const { messages: found, shown } = example('DOC056');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC056 observability/jaeger Deployment jaeger: no pod is ready: PersistentVolumeClaim 'badger' does not exist. Jaeger receives no spans, and its UI does not answer. Create the claim, or correct its name in the volume of the pod.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.conditions[?(@.type=="PodScheduled")].message}'
      0/3 nodes are available: persistentvolumeclaim "badger" not found."
    `);
  });

  test('a node without memory', () => {
    expect(
      messages(
        jaegerPodExample({
          phase: 'Pending',
          container: {},
          podSpec: { nodeName: undefined },
          conditions: [unscheduled('0/1 nodes are available: 1 Insufficient cpu.')],
        }),
        'DOC056',
      ),
    ).toEqual([]);
  });
});

describe('DOC057', () => {
  test('a tag that does not exist', () => {
    const { messages: found, shown } = example('DOC057');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC057 observability/jaeger Deployment jaeger: no pod is ready: image 'jaegertracing/jaeger:2.20.99' does not exist. Jaeger receives no spans, and its UI does not answer. Correct the image or its tag.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      Back-off pulling image "jaegertracing/jaeger:2.20.99": ErrImagePull: not found"
    `);
  });

  test('an image that is being pulled', () => {
    expect(
      messages(
        jaegerPodExample({
          container: { state: { waiting: { reason: 'ContainerCreating' } } },
          created: '2026-01-02T03:04:00Z',
        }),
        'DOC057',
      ),
    ).toEqual([]);
  });
});

describe('DOC058', () => {
  test('a ConfigMap that does not exist', () => {
    const { messages: found, shown } = example('DOC058');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC058 observability/jaeger Deployment jaeger: no pod is ready: ConfigMap 'ui' does not exist. Jaeger receives no spans, and its UI does not answer. Create ConfigMap 'ui' in namespace 'observability'.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      configmap "ui" not found"
    `);
  });

  test('an image that does not exist', () => {
    expect(
      messages(
        jaegerPodExample({ container: { state: { waiting: { reason: 'ErrImagePull', message: 'not found' } } } }),
        'DOC058',
      ),
    ).toEqual([]);
  });
});

describe('DOC059', () => {
  test('an image that runs as root', () => {
    const { messages: found, shown } = example('DOC059');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC059 observability/jaeger Deployment jaeger: no pod is ready: the image runs as root, which its securityContext forbids. Jaeger receives no spans, and its UI does not answer. Set runAsUser in its securityContext.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      container has runAsNonRoot and image will run as root"
    `);
  });

  test('a container that runs', () => {
    expect(messages(jaegerPodExample({}), 'DOC059')).toEqual([]);
  });
});

describe('DOC060', () => {
  test('an unknown flag', () => {
    const { messages: found, shown } = example('DOC060');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC060 observability/jaeger Deployment jaeger: no pod is ready: container 'jaeger' crash-loops (exit code 1). Jaeger receives no spans, and its UI does not answer. Remove option 'no-such-flag', which this Jaeger does not have.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl logs jaeger-abc12-x1 -n observability -c jaeger --previous --tail=50
      Error: unknown flag: --no-such-flag"
    `);
  });

  test('a crash because of the storage, which another link explains', () => {
    expect(messages(jaegerPodExample({ container: crashed(1), previous: STORAGE }), 'DOC060')).toEqual([]);
  });
});

describe('DOC061', () => {
  test('a limit of 64 Mi', () => {
    const { messages: found, shown } = example('DOC061');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC061 observability/jaeger Deployment jaeger: no pod is ready: container 'jaeger' runs out of memory at its limit of '64Mi'. Jaeger receives no spans, and its UI does not answer. Raise its memory limit.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].lastState.terminated.reason}'
      OOMKilled"
    `);
  });

  test('killed for another reason', () => {
    expect(messages(jaegerPodExample({ container: crashed(137) }), 'DOC061')).toEqual([]);
  });
});

describe('DOC062', () => {
  test('a readiness probe', () => {
    const { messages: found, shown } = example('DOC062');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC062 observability/jaeger Deployment jaeger: no pod is ready: it runs, but its readiness probe fails. Jaeger receives no spans, and its UI does not answer. Look at its log: the program has not finished its start.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get pod jaeger-abc12-x1 -n observability -o 'jsonpath={.status.conditions[?(@.type=="Ready")].message}'
      containers with unready status: [jaeger]
      mend: kubectl logs jaeger-abc12-x1 -n observability -c jaeger --tail=600"
    `);
  });

  test('a pod that was started just now', () => {
    expect(
      messages(
        jaegerPodExample({ container: { state: { running: { startedAt: '2026-01-02T03:03:45Z' } } } }),
        'DOC062',
      ),
    ).toEqual([]);
  });
});

describe('DOC063', () => {
  test('a quota', () => {
    const { messages: found, shown } = example('DOC063');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC063 observability/jaeger Deployment jaeger: no pod is ready: ResourceQuota 'small' is used up. Jaeger receives no spans, and its UI does not answer. Raise the quota, or lower the requests and limits.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get deployment jaeger -n observability -o 'jsonpath={.status.conditions[?(@.type=="ReplicaFailure")].message}'
      pods "jaeger-x" is forbidden: exceeded quota: small, requested: pods=1, used: pods=2, limited: pods=2
      mend: kubectl patch resourcequota small -n observability --type merge -p '{"spec":{"hard":{"pods":"3"}}}'"
    `);
  });

  test('another rejection', () => {
    expect(messages(noPodExample(rejected('violates PodSecurity "restricted:latest": x')), 'DOC063')).toEqual([]);
  });
});

describe('DOC064', () => {
  test('Pod Security', () => {
    const { messages: found, shown } = example('DOC064');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC064 observability/jaeger Deployment jaeger: no pod is ready: namespace 'observability' enforces the Pod Security Standard 'restricted', which the pod violates. Jaeger receives no spans, and its UI does not answer. Set the security contexts that 'restricted' requires, or run it in another namespace.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get deployment jaeger -n observability -o 'jsonpath={.status.conditions[?(@.type=="ReplicaFailure")].message}'
      pods "jaeger-x" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false"
    `);
  });

  test('another rejection', () => {
    expect(messages(noPodExample(rejected('exceeded quota: small, requested: pods=1')), 'DOC064')).toEqual([]);
  });
});

describe('DOC065', () => {
  test('an account', () => {
    const { messages: found, shown } = example('DOC065');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC065 observability/jaeger Deployment jaeger: no pod is ready: ServiceAccount 'tracing' does not exist. Jaeger receives no spans, and its UI does not answer. Create ServiceAccount 'tracing' in namespace 'observability'.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get deployment jaeger -n observability -o 'jsonpath={.status.conditions[?(@.type=="ReplicaFailure")].message}'
      pods "jaeger-" is forbidden: error looking up service account observability/tracing: serviceaccount "tracing" not found
      mend: kubectl create serviceaccount tracing -n observability"
    `);
  });

  test('another rejection', () => {
    expect(messages(noPodExample(rejected('exceeded quota: small, requested: pods=1')), 'DOC065')).toEqual([]);
  });
});

describe('DOC066', () => {
  test('an admission webhook', () => {
    const { messages: found, shown } = example('DOC066');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC066 observability/jaeger Deployment jaeger: no pod is ready: admission webhook 'validate.kyverno.svc-fail' rejects the pod. Jaeger receives no spans, and its UI does not answer. Set what the message asks for.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get deployment jaeger -n observability -o 'jsonpath={.status.conditions[?(@.type=="ReplicaFailure")].message}'
      admission webhook "validate.kyverno.svc-fail" denied the request: image must be signed"
    `);
  });

  test('another rejection', () => {
    expect(messages(noPodExample(rejected('exceeded quota: small, requested: pods=1')), 'DOC066')).toEqual([]);
  });
});

describe('DOC067', () => {
  test('scaled to 0', () => {
    const { messages: found, shown } = example('DOC067');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC067 observability/jaeger Deployment jaeger: no pod is ready: it is scaled to 0. Jaeger receives no spans, and its UI does not answer. Scale it up.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get deployment jaeger -n observability -o 'jsonpath={.spec.replicas}'
      0
      mend: kubectl scale deployment jaeger -n observability --replicas=1"
    `);
  });

  test('one replica', () => {
    expect(messages(noPodExample({ status: {} }), 'DOC067')).toEqual([]);
  });
});

describe('DOC068', () => {
  test('no pod, and nothing says why', () => {
    const { messages: found, shown } = example('DOC068');
    expect(found.join('\n')).toMatchInlineSnapshot(
      `DOC068 observability/jaeger Deployment jaeger: no pod is ready: no pod was created. Jaeger receives no spans, and its UI does not answer. Look at its events, and at the cluster's controller manager.`,
    );
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "$ kubectl get deployment jaeger -n observability -o 'jsonpath={.status}'
      {}
      mend: kubectl describe deployment jaeger -n observability"
    `);
  });

  test('a rejection', () => {
    expect(messages(noPodExample(rejected('exceeded quota: small, requested: pods=1')), 'DOC068')).toEqual([]);
  });
});
