import {
  Jaeger,
  JaegerOperator,
  JaegerOperatorProfile,
  type JaegerOperatorProps,
  OperatorMonitoring,
  SecretRef,
  WatchScope,
  WebhookCertificate,
} from '../../lib';
import { environment } from '../support/environment';
import { thrown } from '../support/thrown';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

function readme(props: JaegerOperatorProps): string {
  const { app, env } = environment();
  new JaegerOperator(env, 'operator', props);
  return app.render().get('env/README.md') ?? '';
}

/** The lines of the second that the first has not. */
function added(before: JaegerOperatorProps, after: JaegerOperatorProps): string[] {
  const known = new Set(readme(before).split('\n'));
  return readme(after)
    .split('\n')
    .filter((line) => !known.has(line));
}

test('a provided certificate: no cert-manager, and nothing to wait for but the operator', () => {
  const webhookCertificate = WebhookCertificate.provided({ secret: SecretRef.named('pair'), caBundle: PEM });
  expect(readme({ webhookCertificate })).not.toMatch(/cert-manager|certificate\/|caBundle/);
  expect(added({}, { webhookCertificate })).toEqual([
    'The Secret `pair` in namespace `observability` has the key pair of the webhooks, for ' +
      'jaeger-operator-webhook-service.observability.svc, by the keys tls.crt and tls.key; this prints its keys and no values:',
    'kubectl describe secret pair -n observability',
    "kubectl apply --server-side -f 'dist/env/manifests/1-operator/serviceaccount.*'",
    'What the operator leaves behind:',
    'kubectl delete lease/31e04290.jaegertracing.io -n observability --ignore-not-found',
  ]);
});

test('what has to be there', () => {
  expect(
    added(
      { watch: WatchScope.namespaces(['a', 'b']) },
      {
        watch: WatchScope.namespaces(['a', 'b']),
        crd: false,
        monitoring: OperatorMonitoring.prometheusOperator(),
        priorityClassName: 'high',
        images: { pullSecrets: [SecretRef.named('registry')] },
      },
    ),
  ).toEqual([
    'The CRDs of the Prometheus operator:',
    'kubectl get crd servicemonitors.monitoring.coreos.com prometheusrules.monitoring.coreos.com',
    'The CRD, which another install brings:',
    'kubectl get crd jaegers.jaegertracing.io',
    'The Secret `registry` in namespace `observability` lets the images be pulled; this prints its keys and no values:',
    'kubectl describe secret registry -n observability',
    'The priority class `high` is there:',
    'kubectl get priorityclass high',
  ]);
});

test('of some namespaces: they are there before, and their Jaegers are looked for at the end', () => {
  expect(added({}, { watch: WatchScope.namespaces(['a', 'b']) })).toEqual([
    expect.stringContaining('runs in namespace `observability` and watches namespaces `a`, `b`. '),
    expect.stringContaining('finds none that watches one of its namespaces. '),
    'The namespaces that the operator watches are there:',
    'kubectl get namespace a b',
    'kubectl get jaegers -n a --ignore-not-found',
    'kubectl get jaegers -n b --ignore-not-found',
  ]);
});

test.each<[string, JaegerOperatorProps, boolean]>([
  ['the first install', {}, true],
  ['a second one', { crd: false }, false],
  ["upstream's", { profile: JaegerOperatorProfile.upstream() }, false],
])("%s has the way from upstream's: %j, %j", (_, props, there) => {
  expect(readme(props).includes("## In place of upstream's install")).toBe(there);
});

test('without an election and with a provided certificate nothing is left behind', () => {
  const webhookCertificate = WebhookCertificate.provided({ secret: SecretRef.named('pair'), caBundle: PEM });
  expect(readme({ webhookCertificate, leaderElection: false })).not.toMatch(/leaves? behind/);
});

test('a Jaeger where the operator does not look is found', () => {
  const { app, env } = environment();
  const operator = new JaegerOperator(env, 'operator', { name: 'second', watch: WatchScope.namespaces(['a']) });
  new Jaeger(env, 'jaeger', { operator, namespace: 'b' });
  expect(thrown(() => app.render())).toContain(
    "JAE161 env/jaeger metadata.namespace: 'b' is not watched by the operator, which watches a: ",
  );
});
