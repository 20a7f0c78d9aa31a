import { Duration } from 'cdk8s';
import {
  IssuerRef,
  OperatorMetrics,
  OperatorMonitoring,
  OperatorNetworkPolicy,
  SecretRef,
  SidecarInjection,
  WatchScope,
  WebhookCertificate,
} from '../../../lib';
import { valueAt } from '../../../lib/kubernetes/json';
import { changed, install } from './support';

const MUTATING = 'MutatingWebhookConfiguration jaeger-operator-mutating-webhook-configuration';
const VALIDATING = 'ValidatingWebhookConfiguration jaeger-operator-validating-webhook-configuration';
const CERTIFICATE = 'Certificate observability/jaeger-operator-serving-cert';
const ISSUER = 'Issuer observability/jaeger-operator-selfsigned-issuer';

function webhook(name: string, path: string, more: object = {}): object {
  return {
    name,
    admissionReviewVersions: ['v1'],
    clientConfig: { service: { name: 'jaeger-operator-webhook-service', namespace: 'observability', path } },
    failurePolicy: 'Fail',
    rules: [
      {
        apiGroups: ['jaegertracing.io'],
        apiVersions: ['v1'],
        operations: ['CREATE', 'UPDATE'],
        resources: ['jaegers'],
      },
    ],
    sideEffects: 'None',
    timeoutSeconds: 5,
    ...more,
  };
}

const mutate = (more?: object) => webhook('mjaeger.kb.io', '/mutate-jaegertracing-io-v1-jaeger', more);
const validate = (more?: object) => webhook('vjaeger.kb.io', '/validate-jaegertracing-io-v1-jaeger', more);

describe('webhooks', () => {
  test('for Jaegers only, by default', () => {
    expect(install().get(MUTATING)?.webhooks).toEqual([mutate()]);
    expect(install().get(VALIDATING)?.webhooks).toEqual([validate()]);
    expect(valueAt(install().get(MUTATING), 'metadata', 'annotations')).toEqual({
      'cert-manager.io/inject-ca-from': 'observability/jaeger-operator-serving-cert',
    });
  });

  test('of some namespaces: those of others never meet them', () => {
    const objects = install({ watch: WatchScope.namespaces(['a', 'b']), webhookTimeout: Duration.seconds(3) });
    const more = {
      timeoutSeconds: 3,
      namespaceSelector: {
        matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['a', 'b'] }],
      },
    };
    expect(objects.get(MUTATING)?.webhooks).toEqual([mutate(more)]);
    expect(objects.get(VALIDATING)?.webhooks).toEqual([validate(more)]);
  });

  test('for Deployments in namespaces that ask for it', () => {
    const sidecars = SidecarInjection.inNamespacesLabelled('example.com/sidecars', 'yes');
    expect(install({ watch: WatchScope.cluster({ sidecars }) }).get(MUTATING)?.webhooks).toEqual([
      webhook('deployment.sidecar-injector.jaegertracing.io', '/mutate-v1-deployment', {
        failurePolicy: 'Ignore',
        rules: [
          { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['deployments'] },
        ],
        namespaceSelector: { matchLabels: { 'example.com/sidecars': 'yes' } },
        objectSelector: { matchExpressions: [{ key: 'name', operator: 'NotIn', values: ['jaeger-operator'] }] },
      }),
      mutate(),
    ]);
  });
});

describe('certificate', () => {
  test('self-signed by default', () => {
    expect(install().get(CERTIFICATE)?.spec).toEqual({
      dnsNames: [
        'jaeger-operator-webhook-service.observability.svc',
        'jaeger-operator-webhook-service.observability.svc.cluster.local',
      ],
      issuerRef: { kind: 'Issuer', name: 'jaeger-operator-selfsigned-issuer' },
      privateKey: { rotationPolicy: 'Always' },
      secretName: 'jaeger-operator-service-cert',
      subject: { organizationalUnits: ['jaeger-operator'] },
    });
    expect(install().get(ISSUER)?.spec).toEqual({ selfSigned: {} });
  });

  test.each([
    [IssuerRef.issuer('own'), { kind: 'Issuer', name: 'own' }],
    [IssuerRef.clusterIssuer('ca'), { kind: 'ClusterIssuer', name: 'ca' }],
    [
      IssuerRef.external('awspca.cert-manager.io', 'AWSPCAIssuer', 'pca'),
      { kind: 'AWSPCAIssuer', name: 'pca', group: 'awspca.cert-manager.io' },
    ],
  ])('by an issuer that is there: %j', (issuerRef, written) => {
    const webhookCertificate = WebhookCertificate.certManager({
      issuerRef,
      duration: Duration.days(30),
      renewBefore: Duration.days(10),
    });
    const objects = install({ webhookCertificate });
    expect(objects.get(CERTIFICATE)?.spec).toMatchObject({
      issuerRef: written,
      duration: '720h',
      renewBefore: '240h',
    });
    expect(objects.has(ISSUER)).toBe(false);
  });

  test('provided: no cert-manager at all', () => {
    const caBundle = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    const props = {
      webhookCertificate: WebhookCertificate.fromSecret(SecretRef.fromName('pair'), { caBundle }),
    };
    const objects = install(props);
    expect(changed({}, props)).toEqual({ added: [], gone: [CERTIFICATE, ISSUER] });
    expect(JSON.stringify([...objects.values()])).not.toContain('cert-manager');
    for (const name of [MUTATING, VALIDATING]) {
      expect(objects.get(name)?.webhooks).toMatchObject([
        { clientConfig: { caBundle: Buffer.from(caBundle).toString('base64') } },
      ]);
    }
  });
});

describe('network policy', () => {
  const spec = (props?: Parameters<typeof install>[0]) =>
    install(props).get('NetworkPolicy observability/jaeger-operator')?.spec;
  const webhooks = { ports: [{ port: 9443, protocol: 'TCP' }] };
  const from = (namespace: string, port: number) => ({
    from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }],
    ports: [{ port, protocol: 'TCP' }],
  });

  test('in: the webhooks from anywhere; out: DNS and the API server', () => {
    expect(spec()).toEqual({
      podSelector: { matchLabels: { name: 'jaeger-operator' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [webhooks],
      egress: [
        {
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
        },
        {
          ports: [
            { port: 443, protocol: 'TCP' },
            { port: 6443, protocol: 'TCP' },
          ],
        },
      ],
    });
  });

  test('the metrics from a named place', () => {
    const reader = { serviceAccount: 'prometheus', namespace: 'monitoring' };
    expect(spec({ metrics: OperatorMetrics.authenticated({ reader }) })).toMatchObject({
      ingress: [webhooks, from('monitoring', 8443)],
    });
    expect(spec({ metrics: OperatorMetrics.plain({ fromNamespace: 'monitoring' }) })).toMatchObject({
      ingress: [webhooks, from('monitoring', 8383)],
    });
    expect(spec({ metrics: OperatorMetrics.plain() })).toMatchObject({ ingress: [webhooks] });
    expect(spec({ metrics: OperatorMetrics.none() })).toMatchObject({ ingress: [webhooks] });
  });

  test('another port of the API server', () => {
    const networkPolicy = OperatorNetworkPolicy.standard({ apiServerPorts: [16443] });
    expect(spec({ networkPolicy })).toMatchObject({ egress: [{}, { ports: [{ port: 16443, protocol: 'TCP' }] }] });
  });
});

describe('monitoring', () => {
  const labels = { release: 'prometheus' };
  const monitoring = OperatorMonitoring.prometheusOperator({ labels, interval: Duration.minutes(1) });
  const [MONITOR, RULE] = [
    'ServiceMonitor observability/jaeger-operator',
    'PrometheusRule observability/jaeger-operator',
  ];
  const selector = {
    matchLabels: { name: 'jaeger-operator', 'app.kubernetes.io/component': 'metrics' },
  };

  test('a ServiceMonitor of authenticated and of plain metrics', () => {
    const objects = install({ monitoring });
    expect(objects.get(MONITOR)).toMatchObject({
      metadata: { labels: { release: 'prometheus', name: 'jaeger-operator' } },
    });
    expect(objects.get(RULE)).toMatchObject({ metadata: { labels: { release: 'prometheus' } } });
    expect(objects.get(MONITOR)?.spec).toEqual({
      endpoints: [
        {
          port: 'https',
          path: '/metrics',
          interval: '1m',
          scheme: 'https',
          bearerTokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
          tlsConfig: { insecureSkipVerify: true },
        },
      ],
      selector,
    });
    const plain = install({ monitoring: OperatorMonitoring.prometheusOperator(), metrics: OperatorMetrics.plain() });
    expect(plain.get(MONITOR)?.spec).toEqual({
      endpoints: [{ port: 'metrics', path: '/metrics', interval: '30s' }],
      selector,
    });
  });

  function alerts(props: Parameters<typeof install>[0]): [unknown, unknown][] {
    const [group] = [valueAt(install(props).get(RULE), 'spec', 'groups')].flat();
    return [valueAt(group, 'rules')].flat().map((rule: unknown) => [valueAt(rule, 'alert'), valueAt(rule, 'expr')]);
  }

  test('five alerts', () => {
    const job = 'job="jaeger-operator-metrics",namespace="observability"';
    expect(alerts({ monitoring })).toEqual([
      ['JaegerOperatorDown', `absent(up{${job}} == 1)`],
      ['JaegerOperatorReconcileErrors', `sum(rate(controller_runtime_reconcile_errors_total{${job}}[10m])) > 0`],
      [
        'JaegerOperatorWithoutLeader',
        `sum(leader_election_master_status{${job},name="31e04290.jaegertracing.io"}) == 0`,
      ],
      [
        'JaegerOperatorWebhookFailing',
        'sum(increase(apiserver_admission_webhook_rejection_count{name=~"mjaeger\\\\.kb\\\\.io|vjaeger\\\\.kb\\\\.io",error_type="calling_webhook_error"}[10m])) > 0',
      ],
      [
        'JaegerOperatorCertificateExpiring',
        'certmanager_certificate_expiration_timestamp_seconds{name="jaeger-operator-serving-cert"} - time() < 1296000',
      ],
    ]);
  });

  test('the one about the certificate knows its times, and is not there for a provided one', () => {
    const day = Duration.days(1);
    const last = (webhookCertificate: WebhookCertificate) => alerts({ monitoring, webhookCertificate }).at(-1);
    expect(last(WebhookCertificate.certManager({ duration: day }))?.[1]).toMatch(/ < 14400$/);
    expect(last(WebhookCertificate.certManager({ duration: day, renewBefore: Duration.hours(1) }))?.[1]).toMatch(
      / < 1800$/,
    );
    const provided = WebhookCertificate.fromSecret(SecretRef.fromName('pair'), { caBundle: 'PEM' });
    expect(last(provided)?.[0]).toBe('JaegerOperatorWebhookFailing');
  });

  test('without leader election there is no leader', () => {
    expect(alerts({ monitoring, leaderElection: false }).map(([name]) => name)).toEqual([
      'JaegerOperatorDown',
      'JaegerOperatorReconcileErrors',
      'JaegerOperatorWebhookFailing',
      'JaegerOperatorCertificateExpiring',
    ]);
  });

  test('without alerts', () => {
    const quiet = OperatorMonitoring.prometheusOperator({ alerts: false });
    expect(changed({}, { monitoring: quiet })).toEqual({ added: [MONITOR], gone: [] });
  });
});
