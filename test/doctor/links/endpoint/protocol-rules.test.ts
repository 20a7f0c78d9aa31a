import { objectsAt } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { endpointLink } from '../../../../lib/doctor/links/endpoint/endpoint';
import { protocolRules } from '../../../../lib/doctor/links/endpoint/protocol-rules';
import { isObject, type JsonObject, objectAt } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

/** All rules of the link: a mismatch is named once. */
function examined(cluster: ExampleCluster) {
  return new Examined(endpointLink.rules, { objects: exampleCluster(cluster) });
}

const otlp = (port: number, settings: JsonObject = { secure: false }) => ({
  trace: {
    exporter: 'otlp',
    sampleFraction: 1,
    otlp: { endpoint: `jaeger-collector.observability.svc:${port}`, ...settings },
  },
});
const jaeger = (url: string) => ({ trace: { exporter: 'jaeger', sampleFraction: 1, jaeger: { url } } });

/** A Jaeger 2 with these receivers. */
function receiving(receivers: JsonObject): JsonObject {
  return { receivers, service: { pipelines: { traces: { receivers: Object.keys(receivers) } } } };
}

/** A Deployment with one container more. */
function withContainer(object: JsonObject, container: JsonObject): JsonObject {
  const [spec, pod] = [objectAt(object, 'spec'), objectAt(object, 'spec', 'template', 'spec')];
  const containers = [...objectsAt(pod, 'containers'), container];
  return { ...object, spec: { ...spec, template: { ...objectAt(spec, 'template'), spec: { ...pod, containers } } } };
}

/** A Jaeger 1 of the operator in place of Jaeger 2. */
function ofOperator(cluster: ExampleCluster, spec: JsonObject): readonly JsonObject[] {
  const labels = { 'app.kubernetes.io/managed-by': 'jaeger-operator', 'app.kubernetes.io/instance': 'jaeger' };
  const objects = exampleCluster(cluster).map((object) => {
    const { metadata, kind } = object;
    if (kind !== 'Deployment' || !isObject(metadata) || metadata.name !== 'jaeger') return object;
    const text = JSON.stringify({ ...object, metadata: { ...metadata, labels } });
    const tree: unknown = JSON.parse(text.replaceAll('jaegertracing/jaeger:2.20.0', 'jaegertracing/all-in-one:1.62.0'));
    return objectAt({ tree }, 'tree');
  });
  return [...objects, { kind: 'Jaeger', metadata: { name: 'jaeger', namespace: 'observability' }, spec }];
}

describe('DOC184', () => {
  test('OTLP over gRPC to the port of OTLP over HTTP', () => {
    const { messages, shown } = examined(otlp(4318));
    expect(messages).toMatchInlineSnapshot(
      `DOC184 milvus/my-release trace.otlp.endpoint: 'jaeger-collector.observability.svc:4318' sends OTLP over gRPC to port 4318, where Jaeger 'observability/jaeger' speaks OTLP over HTTP. Every export fails in the background, and no trace arrives. Did you mean 'jaeger-collector.observability.svc:4317'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4318",
        "    secure: false",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    secure: false",
        "    method: grpc",
      ]
    `);
  });

  test.each<readonly [ExampleCluster, string]>([
    [
      otlp(14250),
      "sends OTLP over gRPC to port 14250, where Jaeger 'observability/jaeger' speaks Jaeger's own gRPC protocol.",
    ],
    [
      otlp(14268),
      "sends OTLP over gRPC to port 14268, where Jaeger 'observability/jaeger' speaks Jaeger Thrift over HTTP.",
    ],
    [
      otlp(4317, { method: 'http', secure: false }),
      "sends OTLP over HTTP to port 4317, where Jaeger 'observability/jaeger' speaks OTLP over gRPC.",
    ],
    [
      jaeger('http://jaeger-collector.observability:4318/api/traces'),
      "sends Jaeger Thrift over HTTP to port 4318, where Jaeger 'observability/jaeger' speaks OTLP over HTTP.",
    ],
    [
      jaeger('http://jaeger-query.observability:16686/api/traces'),
      "sends Jaeger Thrift over HTTP to port 16686, where Jaeger 'observability/jaeger' speaks HTTP for the Jaeger UI.",
    ],
    [
      jaeger('http://jaeger-collector.observability:14267/api/traces'),
      "sends Jaeger Thrift over HTTP to port 14267, where Jaeger 'observability/jaeger' speaks TChannel, a protocol that Jaeger removed.",
    ],
  ])('%j', (cluster, problem) => {
    const service = { ports: [4317, 4318, 14250, 14267, 14268].map((port) => ({ port })) };
    expect(examined({ ...cluster, service }).messages).toEqual([expect.stringContaining(`DOC184`)]);
    expect(examined({ ...cluster, service }).messages).toEqual([expect.stringContaining(problem)]);
  });

  test('other numbers, as far as they lead to the right receiver', () => {
    const service = {
      ports: [
        { port: 80, targetPort: 4317 },
        { port: 4318, targetPort: 'port-4317' },
      ],
    };
    expect(examined({ ...otlp(80), service }).messages).toEqual([]);
    expect(examined({ ...otlp(4318), service }).messages).toEqual([]);
    const config = receiving({ otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4318' } } } });
    expect(examined({ ...otlp(4318), jaegerConfig: config }).messages).toEqual([]);
  });
});

describe('DOC185', () => {
  test('a Jaeger 2 whose Service lists a port without a receiver', () => {
    const jaegerConfig = receiving({ otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } });
    const { messages, shown } = examined({ jaegerConfig });
    expect(messages).toMatchInlineSnapshot(
      `DOC185 milvus/my-release trace.jaeger.url: 'http://jaeger-collector.observability.svc:14268/api/traces' points to port 14268 of Jaeger 'observability/jaeger', which has no receiver there. Every export fails in the background, and no trace arrives. Did you mean 'jaeger-collector.observability.svc:4317'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap jaeger-config -n observability -o 'jsonpath={.data.config\\.yaml}'",
        "receivers:",
        "  otlp:",
        "    protocols:",
        "      grpc:",
        "        endpoint: 0.0.0.0:4317",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    method: grpc",
        "    secure: false",
      ]
    `);
  });

  test('OTLP that is disabled in a Jaeger of the operator', () => {
    const objects = ofOperator(otlp(4317), { allInOne: { options: { 'collector.otlp.enabled': false } } });
    const { messages, shown } = new Examined(endpointLink.rules, { objects });
    expect(messages).toMatchInlineSnapshot(
      `DOC185 milvus/my-release trace.otlp.endpoint: 'jaeger-collector.observability.svc:4317' points to port 4317 of Jaeger 'observability/jaeger', which has no receiver there. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get jaeger jaeger -n observability -o 'jsonpath={.spec.allInOne.options}'",
        "{"collector.otlp.enabled":false}",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 1",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('a port in a variable can be any', () => {
    const jaegerConfig = receiving({ jaeger: { protocols: { thrift_http: { endpoint: '${env:THRIFT}' } } } });
    expect(examined({ jaegerConfig }).messages).toEqual([]);
  });

  test('a proxy beside Jaeger can listen there', () => {
    const jaegerConfig = receiving({ otlp: { protocols: { grpc: { endpoint: '127.0.0.1:4317' } } } });
    const objects = exampleCluster({ jaegerConfig }).map((object) =>
      object.kind === 'Deployment' ? withContainer(object, { name: 'tls', image: 'envoyproxy/envoy:v1.33.0' }) : object,
    );
    expect(new Examined(endpointLink.rules, { objects }).messages).toEqual([]);
  });

  test('a configuration that was not read', () => {
    const jaegerConfig = receiving({ otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } });
    const objects = exampleCluster({ jaegerConfig }).filter(
      ({ kind, metadata }) => kind !== 'ConfigMap' || objectAt({ metadata }, 'metadata').namespace !== 'observability',
    );
    expect(new Examined(endpointLink.rules, { objects }).messages).toEqual([]);
  });
});

describe('DOC186', () => {
  test('a receiver without an endpoint', () => {
    const { messages, shown } = examined({
      ...otlp(4317),
      jaegerConfig: receiving({ otlp: { protocols: { grpc: null } } }),
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC186 milvus/my-release trace.otlp.endpoint: 'jaeger-collector.observability.svc:4317' points to Jaeger 'observability/jaeger', which listens for OTLP over gRPC on localhost only. Every export fails in the background, and no trace arrives. Set receivers.otlp.protocols.grpc.endpoint to '0.0.0.0:4317' in the configuration of that Jaeger, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap jaeger-config -n observability -o 'jsonpath={.data.config\\.yaml}'",
        "receivers:",
        "  otlp:",
        "    protocols:",
        "      grpc: null",
      ]
    `);
  });

  test('the proxy of a mesh connects by localhost', () => {
    const jaegerConfig = receiving({ otlp: { protocols: { grpc: null } } });
    const objects = exampleCluster({ ...otlp(4317), jaegerConfig }).map((object) =>
      object.kind === 'Pod'
        ? { ...object, spec: { ...objectAt(object, 'spec'), initContainers: [{ name: 'istio-proxy' }] } }
        : object,
    );
    expect(new Examined(endpointLink.rules, { objects }).messages).toEqual([]);
  });

  test.each(['0.0.0.0:4317', ':4317', '[::]:4317', '${env:POD_IP}:4317'])('%s', (endpoint) => {
    const jaegerConfig = receiving({ 'otlp/a.b': { protocols: { grpc: { endpoint } } } });
    expect(examined({ ...otlp(4317), jaegerConfig }).messages).toEqual([]);
  });
});

describe('DOC187', () => {
  test('OTLP with the default of Milvus', () => {
    const { messages, shown } = examined(otlp(4317, {}));
    expect(messages).toMatchInlineSnapshot(
      `DOC187 milvus/my-release trace.otlp.secure: missing: the default true sends TLS to port 4317 of Jaeger 'observability/jaeger', which speaks plain text. Every export fails in the background, and no trace arrives. Query nodes can hang. Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    method: grpc",
        "    secure: false",
      ]
    `);
  });

  test('https to plain text', () => {
    const { messages } = examined(jaeger('https://jaeger-collector.observability:14268/api/traces'));
    expect(messages).toMatchInlineSnapshot(
      `DOC187 milvus/my-release trace.jaeger.url: 'https://jaeger-collector.observability:14268/api/traces' sends TLS to port 14268 of Jaeger 'observability/jaeger', which speaks plain text. Every export fails in the background, and no trace arrives. Did you mean 'http://jaeger-collector.observability.svc:14268/api/traces'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
  });

  test('an explicit true, to a Jaeger of the operator', () => {
    const { messages } = new Examined(endpointLink.rules, { objects: ofOperator(otlp(4317, { secure: 'true' }), {}) });
    expect(messages).toMatchInlineSnapshot(
      `DOC187 milvus/my-release trace.otlp.secure: 'true' sends TLS to port 4317 of Jaeger 'observability/jaeger', which speaks plain text. Every export fails in the background, and no trace arrives. Query nodes can hang. Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
  });

  test('false, and words that Milvus reads as false', () => {
    expect(examined(otlp(4317, { secure: false })).messages).toEqual([]);
    expect(examined(otlp(4317, { secure: 'no' })).messages).toEqual([]);
  });
});

describe('DOC188', () => {
  const tls = receiving({ otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317', tls: { cert_file: '/a' } } } } });

  test('plain text to a receiver with TLS', () => {
    const { messages, shown } = examined({ ...otlp(4317), jaegerConfig: tls });
    expect(messages).toMatchInlineSnapshot(
      `DOC188 milvus/my-release trace.otlp.secure: false sends plain text to port 4317 of Jaeger 'observability/jaeger', which speaks TLS. Every export fails in the background, and no trace arrives. Set these lines in the user.yaml that Milvus reads, and restart its pods. Milvus trusts the authorities of its image only: for others, mount their certificate and set SSL_CERT_FILE and GRPC_DEFAULT_SSL_ROOTS_FILE_PATH to it.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    secure: false",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    secure: true",
        "    method: grpc",
      ]
    `);
  });

  test('TLS to it', () => {
    expect(examined({ ...otlp(4317, {}), jaegerConfig: tls }).messages).toEqual([]);
    const spec = { allInOne: { options: { 'collector.otlp.grpc.tls.enabled': true } } };
    expect(new Examined(protocolRules, { objects: ofOperator(otlp(4317, {}), spec) }).messages).toEqual([]);
  });
});

describe('DOC189', () => {
  const local = { trace: { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'localhost:4317', secure: false } } };
  const withContainers = (...containers: readonly JsonObject[]) =>
    exampleCluster(local).map((object) => {
      const spec = objectAt(object, 'spec');
      const own = objectsAt(spec, 'containers');
      return object.kind === 'Pod' ? { ...object, spec: { ...spec, containers: [...own, ...containers] } } : object;
    });

  test('localhost without a sidecar', () => {
    const { messages, shown } = examined(local);
    expect(messages).toMatchInlineSnapshot(
      `DOC189 milvus/my-release trace.otlp.endpoint: 'localhost:4317' points to the pod of Milvus itself, where no sidecar runs. Every export fails in the background, and no trace arrives. Did you mean 'jaeger-collector.observability.svc:4317'? Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get pod my-release-milvus-standalone-abc12-x1 -n milvus -o 'jsonpath={.spec.containers[*].name}'",
        "standalone",
        "trace:",
        "  exporter: otlp",
        "  sampleFraction: 1",
        "  otlp:",
        "    endpoint: jaeger-collector.observability.svc:4317",
        "    secure: false",
        "    method: grpc",
      ]
    `);
  });

  test('the proxy of a mesh takes no spans', () => {
    const objects = withContainers({ name: 'istio-proxy', image: 'istio/proxyv2' });
    expect(new Examined(endpointLink.rules, { objects }).messages).toEqual([expect.stringContaining('DOC189')]);
  });

  test('a sidecar', () => {
    const objects = withContainers({ name: 'otc', image: 'otel/opentelemetry-collector:0.120.0' });
    expect(new Examined(endpointLink.rules, { objects }).messages).toEqual([]);
    expect(endpointLink.unseen(exampleChain({ objects }))).toBe(
      'milvus/my-release sends to a sidecar: whether it forwards spans to a Jaeger cannot be seen',
    );
  });
});

describe('DOC190', () => {
  const withDns = (dns: JsonObject, cluster: ExampleCluster = {}) =>
    exampleCluster(cluster).map((object) =>
      object.kind === 'Pod' ? { ...object, spec: { ...objectAt(object, 'spec'), ...dns } } : object,
    );

  test('pods on the network of their node', () => {
    const { messages, shown } = new Examined(endpointLink.rules, { objects: withDns({ hostNetwork: true }) });
    expect(messages).toMatchInlineSnapshot(
      `DOC190 milvus/my-release trace.jaeger.url: 'http://jaeger-collector.observability.svc:14268/api/traces' points to a Service, but dnsPolicy ClusterFirst with hostNetwork gives the pods of Milvus the DNS of their node. They cannot resolve the name, and no trace arrives. Set dnsPolicy of the pods to ClusterFirstWithHostNet.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get pod my-release-milvus-standalone-abc12-x1 -n milvus -o 'jsonpath={.spec.dnsPolicy} {.spec.hostNetwork}'",
        "ClusterFirst true",
      ]
    `);
  });

  test.each<JsonObject>([
    { dnsPolicy: 'ClusterFirst' },
    { dnsPolicy: 'ClusterFirstWithHostNet', hostNetwork: true },
    { dnsPolicy: 'None', dnsConfig: { nameservers: ['10.96.0.10'] } },
  ])('%j', (dns) => {
    expect(new Examined(endpointLink.rules, { objects: withDns(dns) }).messages).toEqual([]);
  });

  test('an address needs no DNS', () => {
    const objects = withDns({ dnsPolicy: 'Default' }, jaeger('http://10.96.0.20:14268/api/traces'));
    expect(new Examined(endpointLink.rules, { objects }).messages).toEqual([]);
  });
});
