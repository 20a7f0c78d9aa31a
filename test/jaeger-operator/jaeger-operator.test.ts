import { ApiObject, App, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import {
  Diagnostics,
  ElasticsearchProvisioning,
  Environment,
  IssuerRef,
  JaegerOperator,
  JaegerOperatorProfile,
  type JaegerOperatorProps,
  JaegerOperatorVersion,
  KafkaProvisioning,
  OperatorLogLevel,
  OperatorMetrics,
  OperatorMonitoring,
  OperatorNetworkPolicy,
  OperatorPlatform,
  SecretRef,
  TlsVersion,
  TracingApp,
  WatchScope,
  WebhookCertificate,
} from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { installObjects } from '../../lib/jaeger-operator/install/objects';
import { upstreamObjects } from '../../lib/jaeger-operator/upstream/objects';
import { jaegerCrd } from '../../lib/upstream/jaeger-crd/jaeger-crd';
import { environment, manifests } from '../support/environment';
import { thrown } from '../support/thrown';
import { installOf } from '../../lib/jaeger-operator/install/install';

const CRD = '0-setup/customresourcedefinition.jaegers.jaegertracing.io.yaml';
const NAMESPACE = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name: 'observability',
    labels: {
      'kubernetes.io/metadata.name': 'observability',
      'pod-security.kubernetes.io/enforce': 'restricted',
    },
  },
};

function crdObject(operator: JaegerOperator): ApiObject {
  const found = operator.node
    .findAll()
    .filter((each) => each instanceof ApiObject && each.kind === 'CustomResourceDefinition');
  expect(found).toHaveLength(1);
  return ApiObject.of(operator.node.findChild('crd'));
}

/** Props without the types that allow no other word. */
function fromJavaScript(props: object): JaegerOperatorProps {
  return { ...props };
}

/** What the manifests hold, in the order of their paths. */
function byPlace(objects: readonly unknown[]): unknown[] {
  const key = (object: unknown) =>
    JSON.stringify([objectAt(object).kind, objectAt(object, 'metadata').name, objectAt(object, 'metadata').namespace]);
  return [...objects].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

test('minimal: namespace, CRD and the standard profile in observability', () => {
  const { app, env } = environment();
  const operator = new JaegerOperator(env, 'operator');
  expect([operator.namespace, operator.version]).toEqual(['observability', JaegerOperatorVersion.V1_62_0]);
  expect(byPlace(Object.values(manifests(app)))).toEqual(
    byPlace([NAMESPACE, jaegerCrd(), ...installObjects(installOf({}))]),
  );
});

test('with all props', () => {
  const { app, env } = environment();
  const props: Required<JaegerOperatorProps> = {
    name: 'second',
    namespace: 'tracing',
    createNamespace: true,
    restrictNamespace: false,
    version: JaegerOperatorVersion.V1_61_0,
    profile: JaegerOperatorProfile.STANDARD,
    crd: false,
    watch: WatchScope.namespaces(['tracing', 'team']),
    images: { mirror: 'registry.example.com' },
    metrics: OperatorMetrics.plain(),
    monitoring: OperatorMonitoring.prometheusOperator(),
    networkPolicy: OperatorNetworkPolicy.none(),
    webhookCertificate: WebhookCertificate.certManager({ issuerRef: IssuerRef.clusterIssuer('ca') }),
    webhookTimeout: Duration.seconds(3),
    replicas: 2,
    resources: { limits: { memory: '1Gi' } },
    priorityClassName: 'high',
    nodeSelector: { pool: 'infra' },
    tolerations: [],
    affinity: {},
    topologySpreadConstraints: [],
    logLevel: OperatorLogLevel.DEBUG,
    platform: OperatorPlatform.KUBERNETES,
    kafkaProvisioning: KafkaProvisioning.strimzi(),
    elasticsearchProvisioning: ElasticsearchProvisioning.NONE,
    leaderElection: true,
    tlsMinVersion: TlsVersion.TLS_1_2,
    tlsCipherSuites: ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
  };
  const operator = new JaegerOperator(env, 'operator', props);
  expect([operator.name, operator.namespace, operator.version]).toEqual(['second', 'tracing', props.version]);
  const namespace = { name: 'tracing', labels: { 'kubernetes.io/metadata.name': 'tracing' } };
  expect(byPlace(Object.values(manifests(app)))).toEqual(
    byPlace([{ apiVersion: 'v1', kind: 'Namespace', metadata: namespace }, ...installObjects(installOf(props))]),
  );
});

test('two operators in one environment, each with its namespaces', () => {
  const { app, env } = environment();
  new JaegerOperator(env, 'a', { name: 'a', namespace: 'a', watch: WatchScope.namespaces(['team-a']) });
  new JaegerOperator(env, 'b', { name: 'b', namespace: 'b', watch: WatchScope.namespaces(['team-b']), crd: false });
  expect(Object.keys(manifests(app)).filter((path) => path.includes('deployment.'))).toEqual([
    '1-operator/deployment.a.a.yaml',
    '1-operator/deployment.b.b.yaml',
  ]);
  expect(
    thrown(() => new JaegerOperator(env, 'c', { name: 'c', namespace: 'b', watch: WatchScope.namespaces(['c']) })),
  ).toContain("OPR005 env/c namespace: 'b' is also the namespace of env/b. ");
});

test('props reach the rules', () => {
  const { env } = environment();
  const wrong: readonly (readonly [string, JaegerOperatorProps])[] = [
    ['OPR002', { profile: JaegerOperatorProfile.UPSTREAM, logLevel: OperatorLogLevel.INFO }],
    ['OPR003', { name: 'A' }],
    ['OPR004', { watch: WatchScope.namespaces([]) }],
    ['OPR006', { version: JaegerOperatorVersion.of({ operator: 'latest', jaeger: '1.62.0' }) }],
    ['OPR007', fromJavaScript({ logLevel: 'trace' })],
    ['OPR008', fromJavaScript({ tlsMinVersion: '1.2' })],
    ['OPR009', { tlsCipherSuites: ['none'] }],
    ['OPR010', { replicas: 2, leaderElection: false }],
    ['OPR011', { resources: { requests: { memory: '2Gi' } } }],
    ['OPR012', { webhookTimeout: Duration.millis(2500) }],
    ['OPR013', { networkPolicy: OperatorNetworkPolicy.standard({ apiServerPorts: [] }) }],
    ['OPR014', { metrics: OperatorMetrics.none(), monitoring: OperatorMonitoring.prometheusOperator() }],
    ['OPR015', { images: { mirror: 'a/' } }],
    ['OPR016', { images: { query: 'a:5000/query' } }],
    ['OPR017', { images: { query: 'jaegertracing/jaeger:2.1.0' } }],
    ['OPR018', { webhookCertificate: WebhookCertificate.certManager({ duration: Duration.minutes(1) }) }],
    ['OPR018', { webhookCertificate: WebhookCertificate.certManager({ renewBefore: Duration.minutes(1) }) }],
    ['OPR019', { webhookCertificate: WebhookCertificate.fromSecret(SecretRef.fromName('a'), { caBundle: '' }) }],
  ];
  expect(
    wrong.map(([, props], index) => thrown(() => new JaegerOperator(env, `o${index}`, props))?.slice(0, 6)),
  ).toEqual(wrong.map(([code]) => code));
});

test('warnings are for whoever synthesizes, and can be accepted', () => {
  const app = new TracingApp({ strict: true });
  const operator = new JaegerOperator(new Environment(app, 'env'), 'operator', {
    platform: OperatorPlatform.OPENSHIFT,
    version: JaegerOperatorVersion.V1_65_0,
  });
  expect(
    String(thrown(() => app.render()))
      .split('\n')
      .map((line) => line.slice(0, 19)),
  ).toMatchInlineSnapshot(`
    OPR033 env/operator
    OPR035 env/operator
  `);
  Diagnostics.of(operator).accept('OPR033', 'no such API').accept('OPR035', 'no allInOne');
  expect(app.render()['env/README.md']).toContain('Accepted: no such API');
});

test("upstream's profile, in another namespace that is there", () => {
  const { app, env } = environment({ namespace: 'team' });
  const profile = JaegerOperatorProfile.UPSTREAM;
  const operator = new JaegerOperator(env, 'operator', { namespace: 'tracing', createNamespace: false, profile });
  expect([operator.name, operator.namespace]).toEqual(['jaeger-operator', 'tracing']);
  expect(byPlace(Object.values(manifests(app)))).toEqual(
    byPlace([jaegerCrd('tracing'), ...upstreamObjects({ namespace: 'tracing', version: '1.62.0' })]),
  );
});

test("upstream's profile restricts its namespace to nothing", () => {
  const { app, env } = environment();
  new JaegerOperator(env, 'operator', { profile: JaegerOperatorProfile.UPSTREAM });
  expect(objectAt(manifests(app)['0-setup/namespace.observability.yaml'], 'metadata', 'labels')).toEqual({
    'kubernetes.io/metadata.name': 'observability',
  });
});

test('a namespace that is none is refused', () => {
  const { env } = environment();
  expect(thrown(() => new JaegerOperator(env, 'operator', { namespace: 'A' }))).toMatchInlineSnapshot(
    `APP004 env/operator metadata.name: invalid namespace 'A': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects every object in it. Use 'a'.`,
  );
});

describe('the CRD', () => {
  test('is the shared, frozen one until it is changed', () => {
    const { app, env } = environment({ namespace: 'team' });
    const crd = crdObject(new JaegerOperator(env, 'operator'));
    expect(crd.toJson()).toBe(jaegerCrd());
    expect(manifests(app)[CRD]).toEqual(jaegerCrd());
  });

  test('is shared by the environments of an app', () => {
    const app = new TracingApp();
    const crds = ['a', 'b'].map((id) => crdObject(new JaegerOperator(new Environment(app, id), 'operator')));
    expect(new Set(crds.map((crd): unknown => crd.toJson())).size).toBe(1);
  });

  test('patched, is rendered patched', () => {
    const { app, env } = environment({ namespace: 'team' });
    const crd = crdObject(new JaegerOperator(env, 'operator'));
    crd.addJsonPatch(
      JsonPatch.add('/metadata/labels/owner', 'search'),
      JsonPatch.remove('/spec/versions/0/subresources'),
    );
    const { metadata, spec } = jaegerCrd();
    const [version] = spec.versions;
    const { subresources, ...rest } = version ?? { subresources: undefined };
    expect(subresources).toEqual({ status: {} });
    expect(manifests(app)[CRD]).toEqual({
      ...jaegerCrd(),
      metadata: { ...metadata, labels: { ...metadata.labels, owner: 'search' } },
      spec: { ...spec, versions: [rest] },
    });
  });

  test('labelled or annotated later, is rendered so', () => {
    const { app, env } = environment({ namespace: 'team' });
    const crd = crdObject(new JaegerOperator(env, 'operator'));
    crd.metadata.addLabel('owner', 'search');
    crd.metadata.addAnnotation('note', 'a');
    const { metadata } = jaegerCrd();
    expect(manifests(app)[CRD]).toEqual({
      ...jaegerCrd(),
      metadata: {
        ...metadata,
        labels: { ...metadata.labels, owner: 'search' },
        annotations: { ...metadata.annotations, note: 'a' },
      },
    });
  });
});

test('labels of the environment reach every object, the CRD among them, beside upstream’s', () => {
  const { app, env } = environment({ labels: { owner: 'search' } });
  new JaegerOperator(env, 'operator');
  const files = Object.entries(manifests(app));
  expect(files).toHaveLength(20);
  const labels = (path: string) => ({
    ...(path.includes('/namespace.')
      ? NAMESPACE.metadata.labels
      : { name: 'jaeger-operator', ...(path === CRD ? {} : { 'app.kubernetes.io/name': 'jaeger-operator' }) }),
    ...(path.endsWith('.jaeger-operator-metrics.yaml') ? { 'app.kubernetes.io/component': 'metrics' } : {}),
    ...Object.fromEntries(
      (/jaeger-(editor|viewer)/.exec(path)?.[1] === 'editor'
        ? ['admin', 'edit']
        : path.includes('jaeger-viewer')
          ? ['admin', 'edit', 'view']
          : []
      ).map((role) => [`rbac.authorization.k8s.io/aggregate-to-${role}`, 'true']),
    ),
    owner: 'search',
  });
  expect(files.map(([path, object]) => [path, objectAt(object, 'metadata', 'labels')])).toEqual(
    files.map(([path]) => [path, labels(path)]),
  );
});

test('in a stock chart: the same objects, the cluster-scoped ones without the chart’s namespace', () => {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'team' });
  new JaegerOperator(chart, 'operator');
  const objects: unknown[] = chart.toJson();
  expect(byPlace(objects)).toEqual(byPlace([NAMESPACE, jaegerCrd(), ...installObjects(installOf({}))]));
  expect(new JaegerOperator(new Chart(new App(), 'c'), 'o').namespace).toBe('observability');
});
