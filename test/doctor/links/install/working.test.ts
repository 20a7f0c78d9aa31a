import {
  exampleJaeger,
  exampleOperator,
  NOT_READY,
  OPERATED,
  READY,
  RUNNING,
  wholeCluster,
} from '../../../../lib/doctor/chain/operator/example-operator';
import { logQuestion, LogPart } from '../../../../lib/doctor/chain/pods/logs';
import { installRules } from '../../../../lib/doctor/links/install/rules';
import { leaseQuestion } from '../../../../lib/doctor/questions/operator';
import { ExaminedCluster } from '../../../support/doctor-cluster';

const WAITS = exampleJaeger();
const RUNS = exampleJaeger({ labels: OPERATED, status: RUNNING });

/** The log of an operator, as its real program wrote it. */
function withLog(log: readonly string[], jaegers = WAITS, status = READY) {
  const operator = exampleOperator({ pods: [status] });
  const [pod] = operator.filter(({ kind }) => kind === 'Pod');
  const question = pod === undefined ? undefined : logQuestion(pod, LogPart.TAIL);
  const objects = [...operator, ...jaegers];
  const texts = question === undefined ? [] : [[question, `${log.join('\n')}\n`] as const];
  return new ExaminedCluster(installRules, wholeCluster({ objects, texts }));
}

const USER = String.raw`User \"system:serviceaccount:observability:jaeger-operator\"`;
const deployments = (time: string) =>
  `${time}\tERROR\terror getting a list of deployments to analyze\t{"error": "deployments.apps is forbidden: ${USER} cannot list resource \\"deployments\\" in API group \\"apps\\" at the cluster scope"}`;
const jaegers = (time: string) =>
  `${time}\tERROR\terror getting a list of existing jaeger instances\t{"error": "jaegers.jaegertracing.io is forbidden: ${USER} cannot list resource \\"jaegers\\" in API group \\"jaegertracing.io\\" at the cluster scope"}`;
const NOISE = '2026-01-02T03:04:00Z\tINFO\tcleaning orphaned deployments.';
const STACK = 'github.com/jaegertracing/jaeger-operator/pkg/autoclean.(*Background).cleanDeployments';

describe('DOC033', () => {
  test('no rights, and a Jaeger waits', () => {
    const { messages, shown } = withLog([
      deployments('2026-01-02T03:03:50Z'),
      STACK,
      jaegers('2026-01-02T03:03:50Z'),
      STACK,
      NOISE,
    ]);
    expect(messages).toMatchInlineSnapshot(
      `DOC033 observability/jaeger-operator rights: its ServiceAccount may not list deployments and 1 more. Jaeger default/jaeger is not started. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests): they have the roles and their bindings.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs jaeger-operator-5d9-0 -n observability -c jaeger-operator --tail=600",
        "deployments.apps is forbidden: User "system:serviceaccount:observability:jaeger-operator" cannot list resource "deployments" in API group "apps" at the cluster scope",
      ]
    `);
  });

  test('as klog writes it', () => {
    const line = `W0102 03:03:58.123456       1 reflector.go:539] pkg/mod/k8s.io/client-go/reflector.go:229: failed to list *v1.Jaeger: jaegers.jaegertracing.io is forbidden: User "system:serviceaccount:observability:jaeger-operator" cannot list resource "jaegers" in API group "jaegertracing.io" in the namespace "team"`;
    expect(withLog([line, NOISE]).shown).toEqual([
      '$ kubectl logs jaeger-operator-5d9-0 -n observability -c jaeger-operator --tail=600',
      'jaegers.jaegertracing.io is forbidden: User "system:serviceaccount:observability:jaeger-operator" cannot list resource "jaegers" in API group "jaegertracing.io" in the namespace "team"',
    ]);
  });

  test.each([
    ['rights that were given since', [deployments('2026-01-02T03:00:00Z'), NOISE]],
    ['no time', [STACK, deployments('')]],
    [
      'namespaces, without which it works',
      [
        `2026-01-02T03:04:00Z\tINFO\tcould not get a list of namespaces, disabling namespace controller. reason: namespaces is forbidden: User "system:serviceaccount:observability:jaeger-operator" cannot list resource "namespaces" in API group "" at the cluster scope`,
      ],
    ],
    ['an empty log', []],
  ])('%s', (_, log) => {
    expect(withLog(log).messages).toEqual([]);
  });
});

describe('DOC034', () => {
  test('no rights, and the Jaeger runs', () => {
    expect(withLog([deployments('2026-01-02T03:03:50Z'), NOISE], RUNS).messages).toMatchInlineSnapshot(
      `DOC034 observability/jaeger-operator rights: its ServiceAccount may not list deployments. Traces still flow, but changes of a Jaeger have no effect. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests): they have the roles and their bindings.`,
    );
  });

  test('a log without it', () => {
    expect(withLog([NOISE], RUNS).messages).toEqual([]);
  });
});

describe('DOC035', () => {
  const holder = (holderIdentity: string, objects = [...exampleOperator(), ...WAITS]) => {
    const lease = JSON.stringify({ kind: 'Lease', spec: { holderIdentity } });
    return new ExaminedCluster(installRules, { objects, texts: [[leaseQuestion('observability'), lease]] });
  };

  test('a pod that is gone leads', () => {
    const { messages, shown } = holder('jaeger-operator-5d9-gone_12dda211-79fd-4d8b-a97f-d20d2aa27807');
    expect(messages).toMatchInlineSnapshot(
      `DOC035 observability/jaeger-operator lease/31e04290.jaegertracing.io: is held by pod jaeger-operator-5d9-gone, which no longer exists. The operator works on no Jaeger until the lease expires, 137 seconds after its last renewal. Wait 3 minutes, or delete the lease.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get lease/31e04290.jaegertracing.io -n observability -o 'jsonpath={.spec.holderIdentity}'",
        "jaeger-operator-5d9-gone_12dda211-79fd-4d8b-a97f-d20d2aa27807",
        "mend: kubectl delete lease/31e04290.jaegertracing.io -n observability",
      ]
    `);
  });

  test('a pod that exists leads, or none yet', () => {
    expect(holder('jaeger-operator-5d9-0_12dda211').messages).toEqual([]);
    expect(holder('').messages).toEqual([]);
  });

  test('no Jaeger waits, so nobody notices', () => {
    expect(holder('jaeger-operator-5d9-gone_1', [...exampleOperator(), ...RUNS]).messages).toEqual([]);
  });

  test('the operator is not ready: first that', () => {
    const objects = [...exampleOperator({ pods: [NOT_READY] }), ...WAITS];
    expect(holder('jaeger-operator-5d9-gone_1', objects).messages).toEqual([expect.stringMatching(/^DOC026 /)]);
  });

  test('a lease that may not be read', () => {
    const errors = [[leaseQuestion('observability'), 'Error from server (Forbidden): leases'] as const];
    expect(new ExaminedCluster(installRules, { objects: [...exampleOperator(), ...WAITS], errors }).messages).toEqual(
      [],
    );
  });
});

describe('DOC036', () => {
  const examined = (version: string, status: string, labels = OPERATED) =>
    new ExaminedCluster(installRules, {
      objects: [
        ...exampleOperator({ version }),
        ...exampleJaeger({ labels, status: { phase: 'Running', version: status } }),
      ],
    });

  test('a Jaeger that was not updated', () => {
    const { messages, shown } = examined('1.65.0', '1.57.0');
    expect(messages).toMatchInlineSnapshot(
      `DOC036 default/jaeger status.version: '1.57.0' is older than its operator (1.65.0). The operator updates Jaegers when it starts, and could not store this one. Restart the operator.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get jaegers.jaegertracing.io jaeger -n default",
        "jaeger Running 1.57.0",
        "mend: kubectl rollout restart deployment/jaeger-operator -n observability",
      ]
    `);
  });

  // Operator 1.60.1 starts Jaeger 1.60.0.
  test.each([
    ['1.62.0', '1.62.0'],
    ['1.60.1', '1.60.0'],
    ['1.57.0', '1.62.0'],
    ['latest', '1.57.0'],
    ['1.65.0', ''],
  ])('operator %s and Jaeger %j', (version, status) => {
    expect(examined(version, status).messages).toEqual([]);
  });

  test('a Jaeger that no operator has taken yet', () => {
    expect(examined('1.65.0', '1.57.0', {}).messages).toEqual([]);
  });
});

// Real operator 1.62.0 with an API server that does not answer.
const TIMED_OUT = String.raw`2026-01-02T03:04:00Z	ERROR	failed to determine the platform capabilities, auto-detected properties will remain the same until next cycle.	{"error": "Get \"https://10.96.0.1:443/api?timeout=32s\": dial tcp 10.96.0.1:443: i/o timeout"}`;
const REFUSED = String.raw`2026-01-02T03:04:00Z	ERROR	error getting a list of deployments to analyze	{"error": "failed to get API group resources: unable to retrieve the complete list of server APIs: apps/v1: Get \"https://10.96.0.1:443/apis/apps/v1\": dial tcp 10.96.0.1:443: connect: connection refused"}`;

describe('DOC037', () => {
  test('no answer of the API server, and a Jaeger waits', () => {
    const { messages, shown } = withLog([TIMED_OUT, STACK], WAITS, NOT_READY);
    expect(messages).toMatchInlineSnapshot(
      `DOC037 observability/jaeger-operator network: the operator does not reach the API server. Jaeger default/jaeger is not started. Let pods of that namespace reach the API server at the port that this prints.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs jaeger-operator-5d9-0 -n observability -c jaeger-operator --tail=600",
        "dial tcp 10.96.0.1:443: i/o timeout",
        "mend: kubectl get endpointslices kubernetes -n default -o 'jsonpath={.ports[*].port}'",
      ]
    `);
  });

  test('refused, with a NetworkPolicy', () => {
    const policy = { kind: 'NetworkPolicy', metadata: { name: 'jaeger-operator', namespace: 'observability' } };
    const { messages, shown } = withLog([REFUSED], [...WAITS, policy], NOT_READY);
    expect(messages).toEqual([expect.stringMatching(/^DOC037 .* in the NetworkPolicy of the operator/)]);
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs jaeger-operator-5d9-0 -n observability -c jaeger-operator --tail=600",
        "dial tcp 10.96.0.1:443: connect: connection refused",
        "mend: kubectl get endpointslices kubernetes -n default -o 'jsonpath={.ports[*].port}'",
        "mend: kubectl describe networkpolicies -n observability",
      ]
    `);
  });

  test('the operator is ready: it was so once', () => {
    expect(withLog([TIMED_OUT]).messages).toEqual([]);
  });

  test('another host', () => {
    const line = TIMED_OUT.replace('https://10.96.0.1:443/api?timeout=32s', 'https://example.com/');
    expect(withLog([line], WAITS, NOT_READY).messages).toEqual([expect.stringMatching(/^DOC026 /)]);
  });
});

describe('DOC038', () => {
  test('no answer of the API server, and the Jaeger runs', () => {
    expect(withLog([TIMED_OUT], RUNS, NOT_READY).messages).toMatchInlineSnapshot(
      `DOC038 observability/jaeger-operator network: the operator does not reach the API server. Traces still flow, but changes of a Jaeger have no effect. Let pods of that namespace reach the API server at the port that this prints.`,
    );
  });

  test('an operator that is ready', () => {
    expect(withLog([TIMED_OUT], RUNS).messages).toEqual([]);
  });
});
