import { nameOf } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { LogPart, logQuestion } from '../../../../lib/doctor/chain/pods/logs';
import { type NotReady, whyNoneReady, whyNotReady } from '../../../../lib/doctor/chain/pods/why-not-ready';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { deploymentOf, podOf, type PodProps } from '../../../support/doctor-objects';

const shown = (why: NotReady | undefined): string =>
  why === undefined
    ? 'nothing'
    : [
        `${why.reason}: ${why.sentence}`,
        `$ ${why.evidence.command}`,
        why.evidence.line,
        `-> ${why.fix}`,
        ...(why.commands ?? []),
        ...(why.crash === undefined ? [] : [`crash: ${why.crash}`]),
      ].join('\n');
const event = (
  object: JsonObject,
  reason: string,
  message: string,
  lastTimestamp = '2026-01-02T03:00:00Z',
): JsonObject => {
  const metadata = { name: `jaeger.${reason}.${message.length}`, namespace: 'default' };
  const { kind } = object;
  const name = nameOf(object);
  return { kind: 'Event', metadata, involvedObject: { kind, name }, reason, message, type: 'Warning', lastTimestamp };
};

interface Case extends Partial<PodProps> {
  readonly events?: readonly (readonly [string, string])[];
  readonly objects?: readonly JsonObject[];
  readonly tail?: string;
  readonly previous?: string;
}

const examined = ({ events = [], objects = [], tail, previous, ...props }: Case): string => {
  const pod = podOf({ name: 'jaeger-1', isReady: false, ...props });
  const log = (part: LogPart, text: string | undefined) => {
    const question = logQuestion(pod, part);
    return text === undefined || question === undefined ? [] : [[question, text] as const];
  };
  const chain = exampleChain({
    objects: [pod, ...objects, ...events.map(([reason, message]) => event(pod, reason, message))],
    texts: [...log(LogPart.TAIL, tail), ...log(LogPart.PREVIOUS, previous)],
  });
  return shown(whyNotReady(chain, pod));
};
const unscheduled = (message: string): Case => ({
  phase: 'Pending',
  statuses: [],
  conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }],
});
const scheduled = { nodeName: 'node-1' };
const waiting = (reason: string, message?: string, lastState: object = {}, restartCount = 0): Case => ({
  spec: scheduled,
  statuses: [{ name: 'jaeger', restartCount, state: { waiting: { reason, message } }, lastState }],
});
const running = (startedAt: string, lastState: object = {}, restartCount = 0): Case => ({
  spec: scheduled,
  statuses: [{ name: 'jaeger', restartCount, state: { running: { startedAt } }, lastState }],
});
const ended = (exitCode: number, reason = 'Error') => ({ terminated: { exitCode, reason } });
const LONG_AGO = '2026-01-02T02:00:00Z';

test('a pod that is ready, or is ending', () => {
  expect(examined({ isReady: true })).toBe('nothing');
  expect(examined({ metadata: { deletionTimestamp: LONG_AGO } })).toBe('nothing');
  expect(examined({ phase: 'Failed' })).toBe('nothing');
});

describe('no node runs it', () => {
  test('memory', () => {
    expect(
      examined(unscheduled('0/3 nodes are available: 1 node(s) had untolerated taint {a: b}, 2 Insufficient memory.')),
    ).toMatchInlineSnapshot(`
      "unschedulable: no node has enough memory left for its requests.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.conditions[?(@.type=="PodScheduled")].message}'
      0/3 nodes are available: 1 node(s) had untolerated taint {a: b}, 2 Insufficient memory.
      -> Lower its resource requests, or add a node."
    `);
  });

  test.each([
    ['0/2 nodes are available: 2 Too many pods.', 'every node runs its maximum number of pods.'],
    [
      "0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector.",
      'no node has the labels that it asks for.',
    ],
    [
      '0/1 nodes are available: 1 node(s) had untolerated taint {k: v}.',
      'every node has a taint that it does not tolerate.',
    ],
    ['0/1 nodes are available: 1 node(s) were unschedulable.', 'the nodes are cordoned.'],
    [
      "0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.",
      'no node satisfies its anti-affinity or topology spread.',
    ],
    [
      '0/2 nodes are available: 2 node(s) had volume node affinity conflict.',
      'its volume belongs to a node that cannot run the pod.',
    ],
    ['no nodes available to schedule pods', 'the cluster has no node.'],
    ['0/1 nodes are available: 1 something new.', 'no node can run it.'],
  ])('%s', (message, sentence) => {
    expect(examined(unscheduled(message))).toContain(`unschedulable: ${sentence}\n`);
  });

  test('a gate', () => {
    const conditions = [
      { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated', message: 'Scheduling is blocked' },
    ];
    expect(examined({ phase: 'Pending', statuses: [], conditions })).toContain('a scheduling gate holds it back.');
  });
});

describe('claims', () => {
  const message = '0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.';
  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'badger' } }];
  const claim = (storageClassName?: string) => ({
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'badger', namespace: 'default' },
    spec: { storageClassName },
    status: { phase: 'Pending' },
  });

  test('a claim that does not exist', () => {
    expect(examined(unscheduled('0/1 nodes are available: persistentvolumeclaim "badger" not found.')))
      .toMatchInlineSnapshot(`
      "claim: PersistentVolumeClaim 'badger' does not exist.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.conditions[?(@.type=="PodScheduled")].message}'
      0/1 nodes are available: persistentvolumeclaim "badger" not found.
      -> Create the claim, or correct its name in the volume of the pod."
    `);
  });

  test('no class', () => {
    expect(examined({ ...unscheduled(message), spec: { volumes }, objects: [claim()] })).toMatchInlineSnapshot(`
      "claim: PersistentVolumeClaim 'badger' is not bound: no StorageClass is set and none is the default.
      $ kubectl get persistentvolumeclaim badger -n default -o 'jsonpath={.status.phase}'
      Pending
      -> Name a StorageClass of this cluster in the claim, or create a PersistentVolume for it."
    `);
  });

  test('a class without volumes', () => {
    expect(examined({ ...unscheduled(message), spec: { volumes }, objects: [claim('slow')] })).toContain(
      "claim: PersistentVolumeClaim 'badger' is not bound: StorageClass 'slow' has provided no volume.\n",
    );
  });

  test('a class that does not exist', () => {
    const objects = [
      claim('fast'),
      event(claim('fast'), 'ProvisioningFailed', 'storageclass.storage.k8s.io "fast" not found'),
    ];
    expect(examined({ ...unscheduled(message), spec: { volumes }, objects })).toMatchInlineSnapshot(`
      "claim: PersistentVolumeClaim 'badger' is not bound: StorageClass 'fast' does not exist.
      $ kubectl get events -n default --field-selector involvedObject.kind=PersistentVolumeClaim,involvedObject.name=badger
      ProvisioningFailed: storageclass.storage.k8s.io "fast" not found
      -> Name a StorageClass of this cluster in the claim."
    `);
  });

  test('a provisioner that fails', () => {
    const objects = [claim('fast'), event(claim('fast'), 'ProvisioningFailed', 'quota of disks exceeded')];
    expect(examined({ ...unscheduled(message), spec: { volumes }, objects })).toContain(
      "claim: PersistentVolumeClaim 'badger' is not bound.\n",
    );
  });

  test('a claim that was not read', () => {
    expect(examined(unscheduled(message))).toContain('claim: a PersistentVolumeClaim is not bound.\n');
  });

  test('a volume of another node', () => {
    const events = [
      ['FailedAttachVolume', 'Multi-Attach error for volume "pvc-1" Volume is already used by pod(s) jaeger-0'],
    ] as const;
    expect(examined({ ...waiting('ContainerCreating'), events })).toContain(
      'claim: its volume is still attached to another node.\n',
    );
  });
});

describe('images', () => {
  test('a tag that does not exist', () => {
    expect(
      examined(
        waiting(
          'ImagePullBackOff',
          'Back-off pulling image "jaegertracing/all-in-one:1.62.99": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/jaegertracing/all-in-one:1.62.99": docker.io/jaegertracing/all-in-one:1.62.99: not found',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "image: image 'jaegertracing/all-in-one:1.62.0' does not exist.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      Back-off pulling image "jaegertracing/all-in-one:1.62.99": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "docker.io/jaegertracing/all-in-one:1.62.99": docker.io/jaegertracing/all-in-one:1.62.99: not found
      -> Correct the image or its tag."
    `);
  });

  test('before Kubernetes 1.31 an event says why', () => {
    expect(
      examined({
        ...waiting('ImagePullBackOff', 'Back-off pulling image "x:1"'),
        events: [
          ['Failed', 'Error: ImagePullBackOff'],
          [
            'Failed',
            'Failed to pull image "x:1": rpc error: code = Unknown desc = failed to authorize: 401 Unauthorized',
          ],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "image: image 'jaegertracing/all-in-one:1.62.0' cannot be pulled: the registry denies access, or has no such image.
      $ kubectl get events -n default --field-selector involvedObject.kind=Pod,involvedObject.name=jaeger-1
      Failed: Failed to pull image "x:1": rpc error: code = Unknown desc = failed to authorize: 401 Unauthorized
      -> Correct the image, or set imagePullSecrets."
    `);
  });

  test.each([
    [
      'ErrImagePull',
      'toomanyrequests: You have reached your pull rate limit',
      'cannot be pulled: the registry limits the pulls',
    ],
    [
      'ErrImagePull',
      'dial tcp: lookup registry-1.docker.io: no such host',
      'cannot be pulled: the node does not reach the registry',
    ],
    ['ErrImagePull', 'no match for platform in manifest: not found', "is not built for this node's platform"],
    ['InvalidImageName', "couldn't parse image name: invalid reference format", 'is not a valid image name'],
    ['ErrImageNeverPull', 'Container image "x" is not present with pull policy of Never', 'is not on the node'],
    ['ErrImagePull', 'something new', 'cannot be pulled'],
  ])('%s: %s', (reason, message, sentence) => {
    expect(examined(waiting(reason, message))).toContain(
      `image: image 'jaegertracing/all-in-one:1.62.0' ${sentence}.\n`,
    );
  });
});

describe('objects that the pod names', () => {
  test('a Secret in the environment', () => {
    expect(examined(waiting('CreateContainerConfigError', 'secret "es" not found'))).toMatchInlineSnapshot(`
      "missing object: Secret 'es' does not exist.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      secret "es" not found
      -> Create Secret 'es' in namespace 'default'."
    `);
  });

  test('a key of a Secret', () => {
    expect(examined(waiting('CreateContainerConfigError', "couldn't find key ES_PASSWORD in Secret default/es")))
      .toMatchInlineSnapshot(`
      "missing object: Secret 'es' has no key 'ES_PASSWORD'.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].state.waiting.message}'
      couldn't find key ES_PASSWORD in Secret default/es
      -> Add the key to Secret 'es' in namespace 'default'."
    `);
  });

  test('a ConfigMap in a volume, named by one of the events', () => {
    expect(
      examined({
        ...waiting('ContainerCreating'),
        events: [
          [
            'FailedMount',
            'Unable to attach or mount volumes: unmounted volumes=[ca]: timed out waiting for the condition',
          ],

          ['FailedMount', 'MountVolume.SetUp failed for volume "ca" : configmap "ca" not found'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "missing object: ConfigMap 'ca' does not exist.
      $ kubectl get events -n default --field-selector involvedObject.kind=Pod,involvedObject.name=jaeger-1
      FailedMount: MountVolume.SetUp failed for volume "ca" : configmap "ca" not found
      -> Create ConfigMap 'ca' in namespace 'default'."
    `);
  });

  test('a key in a volume', () => {
    const events = [
      ['FailedMount', 'MountVolume.SetUp failed for volume "ca" : references non-existent secret key: ca.crt'],
    ] as const;
    expect(examined({ ...waiting('ContainerCreating'), events })).toContain("a volume names key 'ca.crt', which");
  });
});

describe('containers that the node rejects', () => {
  test.each([
    [
      waiting('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root'),
      'the image runs as root, which its securityContext forbids.',
    ],
    [
      waiting('CreateContainerError', 'failed to reserve container name'),
      "the kubelet cannot start container 'jaeger' (CreateContainerError).",
    ],
    [
      { ...waiting('ContainerCreating'), events: [['FailedCreatePodSandBox', 'plugin type="calico" failed']] as const },
      'the node cannot set up its network.',
    ],
    [
      { ...waiting('ContainerCreating'), events: [['FailedMount', 'mount failed: exit status 32']] as const },
      'a volume cannot be mounted.',
    ],
    [
      waiting(
        'CrashLoopBackOff',
        'back-off',
        { terminated: { exitCode: 128, reason: 'StartError', message: 'exec: "x": not found' } },
        3,
      ),
      "the node cannot run the program of container 'jaeger'.",
    ],
  ])('%#', (props, sentence) => {
    expect(examined(props)).toContain(`: ${sentence}\n`);
  });
});

describe('programs that end', () => {
  const fatal =
    '{"level":"fatal","ts":1,"caller":"main.go:68","msg":"Failed to init storage factory","error":"no such host","stacktrace":"main"}';

  test('the line that says why, before the restart', () => {
    expect(
      examined({
        ...waiting('CrashLoopBackOff', 'back-off', ended(1), 4),
        tail: 'start\n',
        previous: `start\n${fatal}\n`,
      }),
    ).toMatchInlineSnapshot(`
      "crash: container 'jaeger' crash-loops (exit code 1).
      $ kubectl logs jaeger-1 -n default -c jaeger --previous --tail=50
      {"level":"fatal","ts":1,"caller":"main.go:68","msg":"Failed to init storage factory","error":"no such host","stacktrace":"main"}
      -> Mend what the log names.
      crash: Failed to init storage factory: no such host"
    `);
  });

  test('ended for the first time', () => {
    expect(
      examined({
        spec: scheduled,
        statuses: [{ name: 'jaeger', restartCount: 0, state: ended(2) }],
        tail: 'panic: boom\n\ngoroutine 1 [running]:\nmain.main()\n',
      }),
    ).toMatchInlineSnapshot(`
      "crash: container 'jaeger' has ended (exit code 2).
      $ kubectl logs jaeger-1 -n default -c jaeger --tail=600
      panic: boom
      -> Mend what the log names.
      crash: panic: boom"
    `);
  });

  test('a log that is not known', () => {
    expect(examined(waiting('CrashLoopBackOff', 'back-off', ended(1), 4))).toMatchInlineSnapshot(`
      "crash: container 'jaeger' crash-loops (exit code 1).
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].lastState.terminated.exitCode}'
      1
      -> Mend what the log names."
    `);
  });

  test('an init container', () => {
    expect(
      examined({
        spec: scheduled,
        initContainers: [{ name: 'config', image: 'milvusdb/milvus-config-tool:v0.1.2' }],
        initStatuses: [
          { name: 'config', restartCount: 3, state: { waiting: { reason: 'CrashLoopBackOff' } }, lastState: ended(1) },
        ],

        statuses: [{ name: 'jaeger', restartCount: 0, state: { waiting: { reason: 'PodInitializing' } } }],
        previous: 'Error: bad yaml\n',
      }),
    ).toMatchInlineSnapshot(`
      "crash: init container 'config' crash-loops (exit code 1).
      $ kubectl logs jaeger-1 -n default -c config --previous --tail=50
      Error: bad yaml
      -> Mend what the log names.
      crash: Error: bad yaml"
    `);
  });

  test('out of memory, with a limit and without', () => {
    const containers = [{ name: 'jaeger', resources: { limits: { memory: '128Mi' } } }];
    const killed = waiting('CrashLoopBackOff', 'back-off', ended(137, 'OOMKilled'), 4);
    expect(examined({ ...killed, containers })).toMatchInlineSnapshot(`
      "out of memory: container 'jaeger' runs out of memory at its limit of '128Mi'.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.containerStatuses[?(@.name=="jaeger")].lastState.terminated.reason}'
      OOMKilled
      -> Raise its memory limit."
    `);
    expect(examined(killed)).toContain("out of memory: container 'jaeger' runs out of memory.\n");
  });

  test('a liveness probe', () => {
    expect(
      examined({
        ...waiting('CrashLoopBackOff', 'back-off', ended(137), 4),
        events: [['Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 503']],
      }),
    ).toMatchInlineSnapshot(`
      "probe: the kubelet restarts container 'jaeger': its liveness probe fails.
      $ kubectl get events -n default --field-selector involvedObject.kind=Pod,involvedObject.name=jaeger-1
      Unhealthy: Liveness probe failed: HTTP probe failed with statuscode: 503
      -> Mend what the probe names, or give the probe more time."
    `);
  });
});

describe('programs that run', () => {
  test('a readiness probe that fails', () => {
    expect(
      examined({
        ...running(LONG_AGO),
        events: [['Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503']],
      }),
    ).toMatchInlineSnapshot(`
      "probe: it runs, but its readiness probe fails.
      $ kubectl get events -n default --field-selector involvedObject.kind=Pod,involvedObject.name=jaeger-1
      Unhealthy: Readiness probe failed: HTTP probe failed with statuscode: 503
      -> Look at its log: the program has not finished its start.
      kubectl logs jaeger-1 -n default -c jaeger --tail=600"
    `);
    expect(examined(running(LONG_AGO))).toContain('probe: it runs, but its readiness probe fails.\n');
  });

  test('just started', () => {
    const metadata = { creationTimestamp: '2026-01-02T03:03:00Z' };
    expect(examined({ ...running('2026-01-02T03:03:53Z'), metadata })).toMatchInlineSnapshot(`
      "starting: started 12 s ago, and is not ready yet.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.metadata.creationTimestamp}'
      2026-01-02T03:03:00Z
      -> Wait, and run doctor again.
      kubectl wait pod jaeger-1 -n default --for=condition=Ready --timeout=300s"
    `);
  });

  test('the delay of a probe', () => {
    const containers = [{ name: 'jaeger', readinessProbe: { initialDelaySeconds: 90, periodSeconds: 10 } }];
    const examinedAt = (startedAt: string) => examined({ ...running(startedAt), containers }).split(':')[0];
    expect(examinedAt('2026-01-02T03:01:06Z')).toBe('starting');
    expect(examinedAt('2026-01-02T03:01:04Z')).toBe('probe');
  });

  test('the image is being pulled', () => {
    const young = { metadata: { creationTimestamp: '2026-01-02T03:03:25Z' } };
    expect(examined({ ...waiting('ContainerCreating'), ...young })).toContain(
      'starting: started 40 s ago, and is not ready yet.\n',
    );
  });
});

describe('nothing says why', () => {
  test('a phase', () => {
    expect(examined({ spec: scheduled, phase: 'Pending', statuses: [] })).toMatchInlineSnapshot(`
      "unknown: it is Pending, and not ready.
      $ kubectl get pod jaeger-1 -n default -o 'jsonpath={.status.phase}'
      Pending
      -> Look at the events and the log of the pod.
      kubectl describe pod jaeger-1 -n default"
    `);
  });

  test('a node that is lost', () => {
    expect(examined({ spec: scheduled, phase: 'Unknown', statuses: [] })).toContain(
      'unknown: its node does not answer.\n',
    );
  });
});

describe('workloads', () => {
  const uid = '1';
  const base = deploymentOf({ name: 'jaeger', ready: 0 });
  const workload = { ...base, metadata: { name: 'jaeger', namespace: 'default', uid, creationTimestamp: LONG_AGO } };
  const replicaSet = (message: string) => ({
    kind: 'ReplicaSet',
    metadata: {
      name: 'jaeger-5d',
      namespace: 'default',
      ownerReferences: [{ kind: 'Deployment', name: 'jaeger', uid }],
    },
    status: { conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message }] },
  });
  const examinedWorkload = (object: JsonObject, ...objects: readonly JsonObject[]) =>
    shown(whyNoneReady(exampleChain({ objects: [object, ...objects] }), object));
  const rejected = (message: string) => examinedWorkload(workload, replicaSet(message));

  test('Pod Security', () => {
    expect(
      rejected(
        'pods "jaeger-5d-x" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "jaeger" must set securityContext.allowPrivilegeEscalation=false)',
      ),
    ).toMatchInlineSnapshot(`
      "pod security: namespace 'default' enforces the Pod Security Standard 'restricted', which the pod violates.
      $ kubectl get replicaset jaeger-5d -n default -o 'jsonpath={.status.conditions[?(@.type=="ReplicaFailure")].message}'
      pods "jaeger-5d-x" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "jaeger" must set securityContext.allowPrivilegeEscalation=false)
      -> Set the security contexts that 'restricted' requires, or run it in another namespace."
    `);
  });

  test('a quota', () => {
    expect(
      rejected(
        'pods "jaeger-5d-x" is forbidden: exceeded quota: compute, requested: pods=1, used: pods=3, limited: pods=3',
      ),
    ).toMatchInlineSnapshot(`
      "quota: ResourceQuota 'compute' is used up.
      $ kubectl get replicaset jaeger-5d -n default -o 'jsonpath={.status.conditions[?(@.type=="ReplicaFailure")].message}'
      pods "jaeger-5d-x" is forbidden: exceeded quota: compute, requested: pods=1, used: pods=3, limited: pods=3
      -> Raise the quota, or lower the requests and limits.
      kubectl patch resourcequota compute -n default --type merge -p '{"spec":{"hard":{"pods":"4"}}}'"
    `);
  });

  test('an account', () => {
    expect(
      rejected(
        'pods "jaeger-5d-" is forbidden: error looking up service account default/tracing: serviceaccount "tracing" not found',
      ),
    ).toMatchInlineSnapshot(`
      "service account: ServiceAccount 'tracing' does not exist.
      $ kubectl get replicaset jaeger-5d -n default -o 'jsonpath={.status.conditions[?(@.type=="ReplicaFailure")].message}'
      pods "jaeger-5d-" is forbidden: error looking up service account default/tracing: serviceaccount "tracing" not found
      -> Create ServiceAccount 'tracing' in namespace 'default'.
      kubectl create serviceaccount tracing -n default"
    `);
  });

  test.each([
    [
      'pods "x" is forbidden: failed quota: compute: must specify limits.cpu for: jaeger',
      "quota: ResourceQuota 'compute' requires requests or limits that its containers do not set.",
    ],
    [
      'pods "x" is forbidden: maximum cpu usage per Container is 1, but limit is 2',
      'quota: a LimitRange of the namespace rejects the pod.',
    ],
    [
      'Internal error occurred: failed calling webhook "injector.istio.io": dial tcp: connection refused',
      "admission: admission webhook 'injector.istio.io' does not answer.",
    ],
    [
      'admission webhook "validate.kyverno.svc" denied the request: no',
      "admission: admission webhook 'validate.kyverno.svc' rejects the pod.",
    ],
    ['something new', 'admission: the API server rejects the pod.'],
  ])('%s', (message, sentence) => {
    expect(rejected(message)).toContain(`${sentence}\n`);
  });

  test('a StatefulSet says it in an event, as long as it has too few pods', () => {
    const set = (replicas: number) => ({ ...workload, kind: 'StatefulSet', status: { replicas } });
    const failed = (object: JsonObject) => event(object, 'FailedCreate', 'exceeded quota: compute, requested: pods=1');
    expect(examinedWorkload(set(0), failed(set(0)))).toContain("quota: ResourceQuota 'compute' is used up.\n");
    expect(examinedWorkload(set(1), failed(set(1)))).toContain('unknown: no pod was created.\n');
  });

  test('scaled to 0', () => {
    expect(examinedWorkload({ ...workload, spec: { replicas: 0, selector: {} } })).toMatchInlineSnapshot(`
      "scaled to zero: it is scaled to 0.
      $ kubectl get deployment jaeger -n default -o 'jsonpath={.spec.replicas}'
      0
      -> Scale it up.
      kubectl scale deployment jaeger -n default --replicas=1"
    `);
  });

  test('no pod, and nothing says why', () => {
    expect(examinedWorkload(workload)).toMatchInlineSnapshot(`
      "unknown: no pod was created.
      $ kubectl get deployment jaeger -n default -o 'jsonpath={.status}'
      {"replicas":1,"readyReplicas":0}
      -> Look at its events, and at the cluster's controller manager.
      kubectl describe deployment jaeger -n default"
    `);
    const young = { ...workload, metadata: { ...workload.metadata, creationTimestamp: '2026-01-02T03:04:00Z' } };
    expect(examinedWorkload(young)).toContain('starting: was created 5 s ago, and has no pod yet.\n');
  });

  test('one pod is ready, another is not', () => {
    const pod = (name: string, isReady: boolean) => podOf({ name, isReady, labels: { app: 'jaeger' } });
    expect(examinedWorkload(workload, pod('a', true), pod('b', false))).toBe('nothing');
    expect(examinedWorkload(workload, pod('b', false))).toContain('probe: it runs, but its readiness probe fails.\n');
  });
});
