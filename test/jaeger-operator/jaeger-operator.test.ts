import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import {
  Environment,
  JaegerOperator,
  JaegerOperatorProfile,
  type JaegerOperatorProps,
  JaegerOperatorVersion,
  TracingApp,
} from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { operatorObjects } from '../../lib/jaeger-operator/objects';
import { jaegerCrd } from '../../lib/upstream/jaeger-crd';
import { environment, manifests } from '../support/environment';
import { thrown } from '../support/thrown';

const CRD = '0-setup/customresourcedefinition.jaegers.jaegertracing.io.yaml';
const standard = JaegerOperatorProfile.standard();

function crdObject(operator: JaegerOperator): ApiObject {
  const found = operator.node
    .findAll()
    .filter((each) => each instanceof ApiObject && each.kind === 'CustomResourceDefinition');
  expect(found).toHaveLength(1);
  return ApiObject.of(operator.node.findChild('crd'));
}

/** What the manifests hold, in the order of their paths. */
function byName(objects: readonly unknown[]): unknown[] {
  const key = (object: unknown) => JSON.stringify([objectAt(object).kind, objectAt(object, 'metadata').name]);
  return [...objects].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

test('minimal: namespace, CRD and the standard profile in observability', () => {
  const { app, env } = environment();
  const operator = new JaegerOperator(env, 'operator');
  expect([operator.namespace, operator.version]).toEqual(['observability', JaegerOperatorVersion.V1_62_0]);
  expect(byName(Object.values(manifests(app)))).toEqual(
    byName([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'observability', labels: { 'kubernetes.io/metadata.name': 'observability' } },
      },
      jaegerCrd('observability'),
      ...operatorObjects({ namespace: 'observability', profile: standard, version: '1.62.0' }),
    ]),
  );
});

test('with all props', () => {
  const { app, env } = environment({ namespace: 'team' });
  const props: Required<JaegerOperatorProps> = {
    namespace: 'tracing',
    createNamespace: false,
    version: JaegerOperatorVersion.V1_62_0,
    profile: JaegerOperatorProfile.upstream(),
  };
  const operator = new JaegerOperator(env, 'operator', props);
  expect([operator.namespace, operator.version]).toEqual(['tracing', props.version]);
  expect(byName(Object.values(manifests(app)))).toEqual(
    byName([
      jaegerCrd('tracing'),
      ...operatorObjects({ namespace: 'tracing', profile: props.profile, version: '1.62.0' }),
    ]),
  );
});

test('a namespace that is none is refused', () => {
  const { env } = environment();
  expect(thrown(() => new JaegerOperator(env, 'operator', { namespace: 'A' }))).toBe(
    "APP004 env/operator metadata.name: 'A' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric): the API server " +
      "refuses every object in it. Call it 'a'.",
  );
});

describe('the CRD', () => {
  test('is the shared, frozen one as long as nobody changes it', () => {
    const { app, env } = environment({ namespace: 'team' });
    const crd = crdObject(new JaegerOperator(env, 'operator'));
    expect(crd.toJson()).toBe(jaegerCrd('observability'));
    expect(manifests(app)[CRD]).toEqual(jaegerCrd('observability'));
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
    const { metadata, spec } = jaegerCrd('observability');
    const [version] = spec.versions;
    const { subresources, ...rest } = version ?? { subresources: undefined };
    expect(subresources).toEqual({ status: {} });
    expect(manifests(app)[CRD]).toEqual({
      ...jaegerCrd('observability'),
      metadata: { ...metadata, labels: { ...metadata.labels, owner: 'search' } },
      spec: { ...spec, versions: [rest] },
    });
  });

  test('labelled or annotated later, is rendered so', () => {
    const { app, env } = environment({ namespace: 'team' });
    const crd = crdObject(new JaegerOperator(env, 'operator'));
    crd.metadata.addLabel('owner', 'search');
    crd.metadata.addAnnotation('note', 'a');
    const { metadata } = jaegerCrd('observability');
    expect(manifests(app)[CRD]).toEqual({
      ...jaegerCrd('observability'),
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
  expect(files).toHaveLength(19);
  const labels = (path: string) => ({
    ...(path.includes('/namespace.')
      ? { 'kubernetes.io/metadata.name': 'observability' }
      : { name: 'jaeger-operator' }),
    ...(path.endsWith('.jaeger-operator-metrics.yaml') ? { 'app.kubernetes.io/component': 'metrics' } : {}),
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
  expect(byName(objects)).toEqual(
    byName([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'observability', labels: { 'kubernetes.io/metadata.name': 'observability' } },
      },
      jaegerCrd('observability'),
      ...operatorObjects({ namespace: 'observability', profile: standard, version: '1.62.0' }),
    ]),
  );
  expect(new JaegerOperator(new Chart(new App(), 'c'), 'o').namespace).toBe('observability');
});
