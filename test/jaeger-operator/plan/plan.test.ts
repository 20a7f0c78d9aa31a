import { ApiObject, JsonPatch } from 'cdk8s';
import {
  Jaeger,
  JaegerOperator,
  JaegerOperatorProfile,
  type JaegerOperatorProps,
  OperatorMonitoring,
  OperatorNetworkPolicy,
  SecretRef,
  WatchScope,
  WebhookCertificate,
} from '../../../lib';
import { environment } from '../../support/environment';
import { factsAt, planOf, runbookOf } from '../../support/plan';
import { withoutInShort } from '../../support/runbook';
import { thrown } from '../../support/thrown';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

function readme(props: JaegerOperatorProps): string {
  const { app, env } = environment();
  new JaegerOperator(env, 'operator', props);
  return withoutInShort(app.render()['env/README.md'] ?? '');
}

const SERVER_SIDE = '--dry-run=client -o yaml | kubectl apply --server-side -f -';

/** How one Secret is created, its own lines in the middle. */
function secret(name: string, own: readonly string[]): unknown[] {
  return [
    'Create the namespaces of the Secrets:',
    'kubectl apply --server-side -f dist/env/manifests/0-setup/namespace.observability.yaml',
    expect.stringMatching(/^Create these Secrets from files, /),
    `mkdir -p secrets-of-env/observability/${name}`,
    'chmod 700 secrets-of-env',
    "echo '*' > secrets-of-env/.gitignore",
    expect.stringMatching(/^Write each value to the file /),
    ...own,
    'Check the Secrets. This prints their keys, not their values:',
    `kubectl describe secret ${name} -n observability`,
    'Delete the files:',
    'rm -r secrets-of-env',
  ];
}

/** The lines of the second that the first has not. */
function added(before: JaegerOperatorProps, after: JaegerOperatorProps): string[] {
  const known = new Set(readme(before).split('\n'));
  return readme(after)
    .split('\n')
    .filter((line) => !known.has(line));
}

test('a provided certificate: no cert-manager, and nothing to wait for but the operator', () => {
  const webhookCertificate = WebhookCertificate.fromSecret(SecretRef.fromName('pair'), { caBundle: PEM });
  expect(readme({ webhookCertificate })).not.toMatch(/cert-manager|certificate\/|caBundle/);
  expect(added({}, { webhookCertificate })).toEqual([
    'kubectl 1.25 or newer (older versions cannot wait for the Deployments of a label), with the context of the right cluster:',
    ...secret('pair', [
      'The Secret `pair` in namespace `observability` holds the certificate of the webhooks, for ' +
        '`jaeger-operator-webhook-service.observability.svc`, and its key. Its keys: `tls.crt` and `tls.key`.',
      'kubectl create secret tls pair -n observability --cert=secrets-of-env/observability/pair/tls.crt ' +
        `--key=secrets-of-env/observability/pair/tls.key ${SERVER_SIDE}`,
    ]),
    "kubectl apply --server-side -f 'dist/env/manifests/1-operator/serviceaccount.*'",
    'Delete what the operator leaves behind:',
  ]);
});

test('the needs', () => {
  expect(
    added(
      { watch: WatchScope.namespaces(['a', 'b']) },
      {
        watch: WatchScope.namespaces(['a', 'b']),
        crd: false,
        monitoring: OperatorMonitoring.prometheusOperator(),
        priorityClassName: 'high',
        images: { pullSecrets: [SecretRef.fromName('registry')] },
      },
    ),
  ).toEqual([
    'The CRDs of the Prometheus operator:',
    'kubectl get crd servicemonitors.monitoring.coreos.com prometheusrules.monitoring.coreos.com',
    'The CRD, which another install brings:',
    'kubectl get crd jaegers.jaegertracing.io',
    'The priority class `high`:',
    'kubectl get priorityclass high',
    expect.stringMatching(
      /^No other Jaeger operator: .* finds none that watches one of its namespaces\. You need the rights /,
    ),
    ...secret('registry', [
      'The Secret `registry` in namespace `observability` holds the login to the registry of the images, as a docker `config.json` that has ' +
        'the login in it. Its keys: `.dockerconfigjson`.',
      'kubectl create secret generic registry -n observability --type=kubernetes.io/dockerconfigjson ' +
        `--from-file=secrets-of-env/observability/registry/.dockerconfigjson ${SERVER_SIDE}`,
    ]),
    // Without the CRD of its own, undo deletes no Jaeger of another install.
    'Only if nothing else uses them. Deleting a namespace deletes everything in it.',
  ]);
});

test('of some namespaces: they are there before, and their Jaegers are looked for at the end', () => {
  expect(added({}, { watch: WatchScope.namespaces(['a', 'b']) })).toEqual([
    expect.stringContaining('runs in namespace `observability` and watches namespaces `a`, `b`. '),
    expect.stringContaining('finds none that watches one of its namespaces. '),
    'The namespaces that the operator watches exist:',
    'kubectl get namespace a b',
    'kubectl get jaegers -n a --ignore-not-found',
    'kubectl get jaegers -n b --ignore-not-found',
  ]);
});

test.each<[string, JaegerOperatorProps, boolean]>([
  ['the first install', {}, true],
  ['a second one', { crd: false }, false],
  ["upstream's", { profile: JaegerOperatorProfile.UPSTREAM }, false],
])("%s has the way from upstream's: %j, %j", (_, props, there) => {
  expect(readme(props).includes("## Coming from upstream's install")).toBe(there);
});

test('without an election and with a provided certificate nothing is left behind', () => {
  const webhookCertificate = WebhookCertificate.fromSecret(SecretRef.fromName('pair'), { caBundle: PEM });
  expect(readme({ webhookCertificate, leaderElection: false })).not.toMatch(/leaves? behind/);
});

test('a Jaeger where the operator does not look is found', () => {
  const { app, env } = environment();
  const operator = new JaegerOperator(env, 'operator', { name: 'second', watch: WatchScope.namespaces(['a']) });
  new Jaeger(env, 'jaeger', { operator, namespace: 'b' });
  expect(thrown(() => app.render())).toContain(
    "JAE161 env/jaeger metadata.namespace: 'b' is not watched: the operator watches only a. ",
  );
});

test('the port of the API server is asked for where a network policy of ours lets the operator reach it', () => {
  const ask = 'kubectl get endpointslice kubernetes -n default -o jsonpath=\'{.ports[0].port}{"\\n"}\'';
  expect(readme({})).toContain(`The API server must listen on port 443 or 6443: `);
  expect(readme({})).toContain(ask);
  const own = OperatorNetworkPolicy.standard({ apiServerPorts: [16443] });
  expect(readme({ networkPolicy: own })).toContain('The API server must listen on port 16443: ');
  expect(readme({ networkPolicy: OperatorNetworkPolicy.none() })).not.toContain(ask);
  expect(readme({ profile: JaegerOperatorProfile.UPSTREAM })).not.toContain(ask);
});

test('the lease and its cost are mentioned if there is an election', () => {
  const lease = 'kubectl delete lease/31e04290.jaegertracing.io -n observability --ignore-not-found';
  const after =
    'If an operator ran here before, the new one starts to reconcile Jaegers 2.5 to 3.5 minutes later, when the old lease has expired.';
  const trouble = (text: string) => text.split('## When no trace comes')[1]?.split('\n## ')[0] ?? '';
  expect(readme({})).toContain(`Wait until the operator is available. ${after}\n`);
  expect(trouble(readme({}))).toContain(lease);
  expect(readme({ leaderElection: false })).toContain('Wait until the operator is available.\n');
  expect(trouble(readme({ leaderElection: false }))).not.toContain(lease);
});

test('the log of all pods of the operator, whatever its install is called, without what it repeats', () => {
  expect(readme({ name: 'second' })).toContain(
    'kubectl logs -l name=second -n observability -c jaeger-operator --prefix --ignore-errors --tail=-1 | ' +
      "awk '!/explicitly set|Determining whether|cleaning orphaned|Not running on OpenShift/' | tail -50\n",
  );
});

test('a patch of the Deployment changes runbook and plan alike: what is watched, pull secrets, priority class', () => {
  const { app, env } = environment();
  const operator = new JaegerOperator(env, 'operator');
  ApiObject.of(operator.node.findChild('Deployment-jaeger-operator')).addJsonPatch(
    JsonPatch.add('/spec/template/spec/containers/0/env/-', { name: 'WATCH_NAMESPACE', value: 'team-a,team-b' }),
    JsonPatch.add('/spec/template/spec/imagePullSecrets', [{ name: 'registry' }]),
    JsonPatch.add('/spec/template/spec/priorityClassName', 'high'),
  );
  const runbook = runbookOf(app);
  expect(runbook).toContain('runs in namespace `observability` and watches namespaces `team-a`, `team-b`. ');
  const plan = planOf(app);
  expect(factsAt(plan, 'stages', 'needs', 'name')).toEqual(['team-a', 'team-b']);
  expect(factsAt(plan, 'secrets', 'name')).toEqual(['registry']);
  expect(factsAt(plan, 'undo', 'check', 'namespace')).toEqual(['team-a', 'team-b']);
  const classes = factsAt(plan, 'needs').filter((need) => factsAt(need, 'kind')[0] === 'PriorityClass');
  expect(factsAt(classes, 'name')).toEqual(['high']);
});

test('an operator without its Deployment has a plan all the same', () => {
  const { app, env } = environment();
  const operator = new JaegerOperator(env, 'operator');
  operator.node.tryRemoveChild('Deployment-jaeger-operator');
  expect(runbookOf(app)).toContain('runs in namespace `observability` and watches all namespaces. ');
});
