import { App, Chart } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  type IJaegerOperator,
  Jaeger,
  JaegerAgent,
  JaegerIngress,
  JaegerOperator,
  JaegerOperatorVersion,
  type JaegerProps,
  JaegerSampling,
  JaegerSecurity,
  JaegerStorage,
  JaegerStrategy,
  JaegerUi,
  JaegerVolume,
  SecretRef,
} from '../../lib';
import { environment, manifests } from '../support/environment';
import { thrown } from '../support/thrown';

/** An operator that no part of the library installs. */
class OwnOperator extends Construct implements IJaegerOperator {
  readonly version = JaegerOperatorVersion.V1_65_0;
  readonly namespace = 'platform';
  readonly name = 'jaegers';
}

const stock = () => new Chart(new App(), 'chart');

test('minimal', () => {
  const { app, env } = environment();
  const jaeger = new Jaeger(env, 'jaeger');
  expect([jaeger.name, jaeger.namespace, jaeger.label, jaeger.otlpSecure]).toEqual([
    'jaeger',
    'default',
    'Jaeger default/jaeger',
    false,
  ]);
  expect(manifests(app)).toEqual({
    '2-jaeger/jaeger.default.jaeger.yaml': {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'jaeger', namespace: 'default' },
      spec: {
        strategy: 'allinone',
        storage: { type: 'memory', options: { memory: { 'max-traces': 100000 } } },
        ingress: { enabled: false },
      },
    },
  });
});

test('the operator is whatever has a version and a place', () => {
  const { app, env } = environment();
  new Jaeger(env, 'jaeger', { operator: new OwnOperator(env, 'operator') });
  const runbook = app.render()['env/README.md'] ?? '';
  expect(runbook).toContain('jaeger   Running   1.65.0   ');
});

test('with all props, canonical', () => {
  const { app, env } = environment({ namespace: 'team' });
  const props: Required<JaegerProps> = {
    name: 'tracing',
    namespace: 'observability',
    createNamespace: false,
    operator: new JaegerOperator(stock(), 'operator'),
    strategy: JaegerStrategy.allInOne({ storage: JaegerStorage.memory({ maxTraces: 100000 }) }),
    ingress: JaegerIngress.host('jaeger.example.com', {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('jaeger-tls'),
    }),
    resources: {
      requests: { cpu: '0.5', memory: '1024Mi' },
      limits: { cpu: '1000m', memory: '1500Mi', 'ephemeral-storage': '1000M' },
    },
    labels: { owner: 'search' },
    annotations: { 'example.com/note': 'no' },
    sampling: JaegerSampling.of({}),
    ui: JaegerUi.of({ options: { archiveEnabled: false } }),
    agent: JaegerAgent.sidecar(),
    imagePullSecrets: [SecretRef.fromName('registry')],
    podLabels: { team: 'search' },
    podAnnotations: { 'example.com/pod': 'yes' },
    affinity: { podAntiAffinity: {} },
    tolerations: [{ key: 'dedicated', operator: 'Exists' }],
    volumes: [JaegerVolume.emptyDir('tmp', { mountPath: '/tmp' })],
    security: JaegerSecurity.of({ pod: { runAsNonRoot: true } }),
    serviceAccountName: 'jaeger',
    imagePullPolicy: ImagePullPolicy.ALWAYS,
  };
  const jaeger = new Jaeger(env, 'id', props);
  expect([jaeger.name, jaeger.namespace, jaeger.label]).toEqual([
    'tracing',
    'observability',
    'Jaeger observability/tracing',
  ]);
  expect(manifests(app)).toEqual({
    '2-jaeger/jaeger.observability.tracing.yaml': {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: {
        name: 'tracing',
        namespace: 'observability',
        labels: { owner: 'search' },
        annotations: { 'example.com/note': 'no' },
      },
      spec: {
        strategy: 'allinone',
        storage: { type: 'memory', options: { memory: { 'max-traces': 100000 } } },
        ingress: {
          enabled: true,
          ingressClassName: 'nginx',
          hosts: ['jaeger.example.com'],
          tls: [{ hosts: ['jaeger.example.com'], secretName: 'jaeger-tls' }],
        },
        resources: {
          requests: { cpu: '500m', memory: '1Gi' },
          limits: { cpu: '1', memory: '1500Mi', 'ephemeral-storage': '1G' },
        },
        labels: { team: 'search' },
        annotations: { 'example.com/pod': 'yes' },
        affinity: { podAntiAffinity: {} },
        tolerations: [{ key: 'dedicated', operator: 'Exists' }],
        volumes: [{ name: 'tmp', emptyDir: {} }],
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
        securityContext: { runAsNonRoot: true },
        serviceAccount: 'jaeger',
        imagePullPolicy: 'Always',
        imagePullSecrets: [{ name: 'registry' }],
        agent: { strategy: 'Sidecar' },
        sampling: { options: {} },
        ui: { options: { archiveEnabled: false } },
      },
    },
  });
});

describe('namespace', () => {
  test('is the prop, else the chart’s, else default', () => {
    const { env } = environment({ namespace: 'team' });
    expect(new Jaeger(env, 'a', { namespace: 'own' }).namespace).toBe('own');
    expect(new Jaeger(env, 'b').namespace).toBe('team');
    expect(new Jaeger(stock(), 'c').namespace).toBe('default');
  });
});

describe('endpoints', () => {
  const endpoints = (jaeger: Jaeger, from: string) => [
    jaeger.jaegerThriftHttpUrl(from),
    jaeger.otlpGrpcEndpoint(from),
    jaeger.otlpHttpEndpoint(from),
    jaeger.uiUrl(from),
  ];

  test('within one namespace are short, as in the guide', () => {
    expect(endpoints(new Jaeger(stock(), 'jaeger'), 'default')).toEqual([
      'http://jaeger-collector:14268/api/traces',
      'jaeger-collector:4317',
      'jaeger-collector:4318',
      'http://jaeger-query:16686',
    ]);
  });

  test('across namespaces name the namespace', () => {
    expect(endpoints(new Jaeger(stock(), 'jaeger', { namespace: 'tracing' }), 'milvus')).toEqual([
      'http://jaeger-collector.tracing.svc:14268/api/traces',
      'jaeger-collector.tracing.svc:4317',
      'jaeger-collector.tracing.svc:4318',
      'http://jaeger-query.tracing.svc:16686',
    ]);
  });

  test('of a name with dots, and of a long one, are those of the real Services', () => {
    expect(endpoints(new Jaeger(stock(), 'tracing.a'), 'milvus')).toEqual([
      'http://tracing-a-collector.default.svc:14268/api/traces',
      'tracing-a-collector.default.svc:4317',
      'tracing-a-collector.default.svc:4318',
      'http://tracing-a-query.default.svc:16686',
    ]);
    expect(endpoints(new Jaeger(stock(), 't'.repeat(60)), 'default')).toEqual([
      `http://${'t'.repeat(53)}-collector:14268/api/traces`,
      `${'t'.repeat(53)}-collector:4317`,
      `${'t'.repeat(53)}-collector:4318`,
      `http://${'t'.repeat(57)}-query:16686`,
    ]);
  });
});

test('all errors are thrown together, from the line that makes the Jaeger, and warnings are not', () => {
  const ingress = JaegerIngress.host('http://a', { ingressClassName: 'nginx' });
  expect(
    thrown(() => new Jaeger(stock(), 'Jaeger', { ingress, namespace: 'Data', resources: { limits: { cpu: 'x' } } })),
  ).toMatchInlineSnapshot(`
    APP004 chart/Jaeger metadata.namespace: invalid namespace 'Data': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects every object in it. Use 'data'.
    JAE001 chart/Jaeger metadata.name: invalid name 'Jaeger': must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'. The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
    JAE005 chart/Jaeger spec.ingress.hosts[0]: invalid host 'http://a': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use the bare host name, such as 'jaeger.example.com'.
    APP006 chart/Jaeger spec.resources.limits.cpu: 'x' must be a quantity such as '500m' or '2Gi'. The API server rejects the object. Remove or correct it.
  `);
  expect(thrown(() => new Jaeger(stock(), 'jaeger', { ingress: JaegerIngress.openToEverybody() }))).toBeUndefined();
});
