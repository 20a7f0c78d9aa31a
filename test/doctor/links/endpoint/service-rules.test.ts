import { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { serviceRules } from '../../../../lib/doctor/links/endpoint/service-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const CODES = ['DOC180', 'DOC181', 'DOC182', 'DOC183'];
const RELEASE = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };

function examined(cluster: ExampleCluster, ...codes: readonly string[]) {
  return new Examined(serviceRules, { objects: exampleCluster(cluster) }, ...codes);
}

const jaeger = (url: unknown) => ({ trace: { exporter: 'jaeger', sampleFraction: 0.1, jaeger: { url } } });
const otlp = (endpoint: unknown) => ({
  trace: { exporter: 'otlp', sampleFraction: 0.1, otlp: { endpoint, secure: false } },
});
const service = (name: string, namespace: string, spec: JsonObject) => ({
  ...{ kind: 'Service', metadata: { name, namespace }, spec },
});

/** A release of helm with these values. */
function released(cluster: ExampleCluster, values: JsonObject) {
  const texts = [
    [releasesQuestion({ namespace: 'default', why: '' }), JSON.stringify([RELEASE])],
    [valuesQuestion(RELEASE), JSON.stringify(values)],
  ] as const;
  return new Examined(serviceRules, { objects: exampleCluster(cluster), texts }, ...CODES);
}

describe('DOC180', () => {
  test('a URL without the path', () => {
    const { messages, shown } = examined(jaeger('http://jaeger-collector.observability:14268'), 'DOC180');
    expect(messages).toMatchInlineSnapshot(
      `DOC180 milvus/my-release trace.jaeger.url: 'http://jaeger-collector.observability:14268' must have the path /api/traces. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 0.1",
        "  jaeger:",
        "    url: http://jaeger-collector.observability:14268",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 0.1",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  const REST = 'Every export fails in the background, and no trace arrives.';

  test.each<readonly [ExampleCluster, string]>([
    [jaeger(undefined), 'missing.'],
    [jaeger('jaeger-collector.observability:14268/api/traces'), 'must begin with http:// or https://.'],
    [jaeger('grpc://jaeger-collector.observability:14268/api/traces'), 'must begin with http:// or https://.'],
    [jaeger('http://jaeger-collector.observability:14268/api/traces/'), 'must have the path /api/traces.'],
    [jaeger('http://jaeger collector:14268/api/traces'), 'has an invalid host name.'],
    [otlp('http://jaeger-collector.observability:4317'), 'must not have a scheme.'],
    [otlp('jaeger-collector.observability'), 'must have a port.'],
    [otlp(''), 'missing.'],
  ])('%j %s', (cluster, problem) => {
    expect(examined(cluster).messages).toEqual([expect.stringContaining(`${problem} ${REST}`)]);
  });

  test('a user in the URL is not printed', () => {
    const { messages } = examined(jaeger('http://milvus:secret@jaeger-collector.observability:14268'));
    expect(messages).toEqual([expect.stringContaining('DOC180')]);
    expect(messages.join()).not.toContain('secret');
  });

  test.each([
    jaeger('http://jaeger-collector.observability:14268/api/traces?format=jaeger.thrift'),
    jaeger('https://traces.example.com/api/traces'),
    otlp('[fd00::1]:4317'),
    otlp('traces.example.com:4317'),
  ])('%j is an address', (cluster) => {
    expect(examined(cluster).messages).toEqual([]);
  });
});

describe('DOC181', () => {
  test('a short name of a Service in another namespace', () => {
    const { messages, shown } = examined(jaeger('http://jaeger-collector:14268/api/traces'), ...CODES);
    expect(messages).toMatchInlineSnapshot(
      `DOC181 milvus/my-release trace.jaeger.url: 'http://jaeger-collector:14268/api/traces' points to Service 'jaeger-collector' in namespace 'milvus', but that Service is in namespace 'observability'. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger-collector -n milvus",
        "Error from server (NotFound): services "jaeger-collector" not found",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 0.1",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('a namespace that does not exist, with what helm must be told', () => {
    const cluster = jaeger('http://jaeger-collector.tracing.svc:14268/api/traces');
    const { messages, shown } = released(cluster, {
      extraConfigFiles: { 'user.yaml': 'trace:\n  exporter: jaeger\n' },
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC181 milvus/my-release trace.jaeger.url: 'http://jaeger-collector.tracing.svc:14268/api/traces' points to Service 'jaeger-collector' in namespace 'tracing', but that namespace does not exist. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? Save these lines as my-release.trace.yml, and upgrade the release: its pods restart.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger-collector -n tracing",
        "Error from server (NotFound): services "jaeger-collector" not found",
        "mend: helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n milvus --version 5.0.19 --reset-then-reuse-values -f my-release.trace.yml",
        "mend: kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n milvus --timeout=600s",
        "extraConfigFiles:",
        "  user.yaml: |",
        "    trace:",
        "      exporter: jaeger",
        "      sampleFraction: 0.1",
        "      jaeger:",
        "        url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('a user.yaml with other settings is not replaced', () => {
    const cluster = otlp('jaeger.observability:4317');
    const values = {
      extraConfigFiles: {
        'user.yaml': 'trace:\n  exporter: jaeger\ncommon:\n  security:\n    authorizationEnabled: true\n',
      },
    };
    const { messages, shown } = released(cluster, values);
    expect(messages).toMatchInlineSnapshot(
      `DOC181 milvus/my-release trace.otlp.endpoint: 'jaeger.observability:4317' points to Service 'jaeger' in namespace 'observability', which does not exist. Every export fails in the background, and no trace arrives. Did you mean 'jaeger-collector.observability.svc:4317'? Save the values, change trace in their user.yaml to these lines, and upgrade the release: its pods restart.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger -n observability",
        "Error from server (NotFound): services "jaeger" not found",
        "mend: helm get values my-release -n milvus -o yaml > my-release.values.yml",
        "mend: $EDITOR my-release.values.yml",
        "mend: helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n milvus --version 5.0.19 --reset-then-reuse-values -f my-release.values.yml",
        "mend: kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n milvus --timeout=600s",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 0.1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    secure: false",
        "    method: grpc",
      ]
    `);
  });

  test('a variable that overrides the file is changed, not the file', () => {
    const env = [{ name: 'TRACE_JAEGER_URL', value: 'http://jaeger:14268/api/traces' }];
    const { messages, shown } = examined({ env }, ...CODES);
    expect(messages).toMatchInlineSnapshot(
      `DOC181 milvus/my-release trace.jaeger.url: 'http://jaeger:14268/api/traces' points to Service 'jaeger' in namespace 'milvus', which does not exist. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? A variable of the pods overrides the file: change it, and also in what creates the pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger -n milvus",
        "Error from server (NotFound): services "jaeger" not found",
        "mend: kubectl set env deployment/my-release-milvus-standalone -n milvus TRACE_JAEGER_URL=http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('a custom resource of the Milvus Operator is patched', () => {
    const cr = { kind: 'Milvus', metadata: { name: 'my-release', namespace: 'milvus' }, spec: { config: {} } };
    const { shown } = examined({ ...jaeger('http://jaeger-collector:14268/api/traces'), more: [cr] }, ...CODES);
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger-collector -n milvus",
        "Error from server (NotFound): services "jaeger-collector" not found",
        "mend: kubectl patch milvus my-release -n milvus --type=merge -p '{"spec":{"config":{"trace":{"exporter":"jaeger","sampleFraction":0.1,"jaeger":{"url":"http://jaeger-collector.observability.svc:14268/api/traces"}}}}}'",
        "mend: kubectl rollout restart deployment -l app.kubernetes.io/instance=my-release -n milvus",
        "mend: kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n milvus --timeout=600s",
      ]
    `);
  });

  test.each([
    ['jaeger-collector.observability.svc.', 'ends with a dot, so no search domain completes the name.'],
    [
      'jaeger-collector.svc',
      "points to Service 'jaeger-collector' in namespace 'svc', but that namespace does not exist.",
    ],
    ['collector.observability', "points to Service 'collector' in namespace 'observability', which does not exist."],
  ])('%s', (host, problem) => {
    expect(examined(otlp(`${host}:4317`), ...CODES).messages).toEqual([expect.stringContaining(problem)]);
  });

  test('a name that ends with a dot is seen in the settings', () => {
    const { shown } = examined(otlp('jaeger-collector.observability.svc.:4317'), ...CODES);
    expect(shown[0]).toBe(`$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'`);
  });

  test('with the operator, a Service that it has not created yet is not the fault of Milvus', () => {
    const cr = { kind: 'Jaeger', metadata: { name: 'jaeger', namespace: 'milvus' }, spec: {} };
    expect(examined({ ...jaeger('http://jaeger-collector:14268/api/traces'), more: [cr] }, ...CODES).messages).toEqual(
      [],
    );
  });

  test('a host outside, an address, and a cluster without any Jaeger', () => {
    expect(examined(otlp('traces.example.com:4317'), ...CODES).messages).toEqual([]);
    expect(examined(otlp('10.96.0.20:4317'), ...CODES).messages).toEqual([]);
    const objects = exampleCluster(jaeger('http://jaeger-collector:14268/api/traces'));
    const withoutJaeger = objects.filter(({ metadata }) => JSON.stringify(metadata).includes('milvus'));
    expect(new Examined(serviceRules, { objects: withoutJaeger }).messages).toEqual([]);
  });

  test('Services that this account may not list are not missing', () => {
    const objects = exampleCluster(jaeger('http://jaeger-collector.tracing.svc:14268/api/traces'));
    const chain = exampleChain({ objects });
    const given = new Map(
      [...chain.answers.given].map(([key, answer]) => [key.replace(' -A ', ' -n milvus '), answer]),
    );
    const narrow = new Chain({ ...chain.answers, given });
    expect(new Examined(serviceRules, narrow).messages).toEqual([]);
  });
});

describe('DOC182', () => {
  test('the port of the UI', () => {
    const { messages, shown } = examined(jaeger('http://jaeger-query.observability:14268/api/traces'), ...CODES);
    expect(messages).toMatchInlineSnapshot(
      `DOC182 milvus/my-release trace.jaeger.url: 'http://jaeger-query.observability:14268/api/traces' points to port 14268 of Service 'observability/jaeger-query', which has only 16686. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger-query -n observability -o 'jsonpath={.spec.ports[*].port}'",
        "16686",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 0.1",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('the default port of http', () => {
    expect(
      examined(jaeger('http://jaeger-collector.observability/api/traces'), ...CODES).messages,
    ).toMatchInlineSnapshot(
      `DOC182 milvus/my-release trace.jaeger.url: 'http://jaeger-collector.observability/api/traces' points to port 80 of Service 'observability/jaeger-collector', which has only 4317, 4318, 14268. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
  });

  test('an ExternalName Service has no ports, and a headless one maps none', () => {
    const alias = service('traces', 'milvus', {
      ...{ type: 'ExternalName', externalName: 'jaeger-collector.observability.svc.cluster.local' },
    });
    const headless = service('jaeger-headless', 'observability', {
      ...{ clusterIP: 'None', selector: { 'app.kubernetes.io/instance': 'jaeger' }, ports: [{ port: 16686 }] },
    });
    expect(examined({ ...otlp('traces:4317'), more: [alias] }, ...CODES).messages).toEqual([]);
    expect(examined({ ...otlp('jaeger-headless.observability:4317'), more: [headless] }, ...CODES).messages).toEqual(
      [],
    );
  });
});

describe('DOC183', () => {
  const empty = service('traces', 'milvus', {
    ...{ clusterIP: '10.96.0.30', selector: { app: 'traces' }, ports: [{ port: 4317 }] },
  });

  test('a Service that selects nothing', () => {
    const { messages, shown } = examined({ ...otlp('traces:4317'), more: [empty] }, ...CODES);
    expect(messages).toMatchInlineSnapshot(
      `DOC183 milvus/my-release trace.otlp.endpoint: 'traces:4317' points to Service 'milvus/traces', which selects no pod and has no endpoints. Every export fails in the background, and no trace arrives. Did you mean 'jaeger-collector.observability.svc:4317'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get endpointslices -l kubernetes.io/service-name=traces -n milvus",
        "No resources found in milvus namespace.",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 0.1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    secure: false",
        "    method: grpc",
      ]
    `);
  });

  test('another backend, by a selector or by endpoints that somebody else writes', () => {
    const pod = { kind: 'Pod', metadata: { name: 'tempo', namespace: 'milvus', labels: { app: 'traces' } }, spec: {} };
    const slice = {
      kind: 'EndpointSlice',
      metadata: { name: 'traces-1', namespace: 'milvus', labels: { 'kubernetes.io/service-name': 'traces' } },
      endpoints: [{ addresses: ['192.168.1.1'] }],
    };
    expect(examined({ ...otlp('traces:4317'), more: [empty, pod] }, ...CODES).messages).toEqual([]);
    expect(examined({ ...otlp('traces:4317'), more: [empty, slice] }, ...CODES).messages).toEqual([]);
  });
});
