import { mostPods, subjectOf } from '../../../lib/models/jaeger-v2/collector';
import { collectorChildren } from '../../../lib/models/jaeger-v2/collector-children';
import { defaultPort, extensionPorts, portOf, receiverPorts } from '../../../lib/models/jaeger-v2/collector-ports';
import { CANONICAL_CONFIG, collector } from '../../support/jaeger-v2-collector';

const shown = (ports: readonly { name: string; port: number; protocol: string }[]) =>
  ports.map(({ name, port, protocol }) => `${name} ${port}/${protocol}`);

describe('the ports of the Service for receivers', () => {
  const pipelines = (receivers: readonly string[], exporters: readonly string[] = []) => ({
    pipelines: { traces: { receivers, exporters } },
  });

  test('are those of receivers that are in a pipeline, with the names that the operator gives', () => {
    const receivers = {
      otlp: { protocols: { grpc: null, http: { endpoint: '0.0.0.0:14318' } } },
      'otlp/milvus': { protocols: { grpc: { endpoint: '0.0.0.0:24317' } } },
      jaeger: { protocols: { grpc: {}, thrift_http: {}, thrift_compact: {}, thrift_binary: {} } },
      zipkin: {},
      kafka: {},
    };
    const all = Object.keys(receivers);
    expect(shown(receiverPorts({ receivers, service: pipelines(all) }))).toEqual([
      'jaeger-grpc 14250/TCP',
      'otlp-grpc 4317/TCP',
      'otlp-http 14318/TCP',
      'port-14268 14268/TCP',
      'port-24317 24317/TCP',
      'port-6831 6831/UDP',
      'port-6832 6832/UDP',
      'zipkin 9411/TCP',
    ]);
    expect(receiverPorts({ receivers, service: pipelines(['kafka']) })).toEqual([]);
    expect(receiverPorts({ receivers, service: {} })).toEqual([]);
  });

  test('and of what Prometheus scrapes', () => {
    const exporters = { prometheus: { endpoint: '0.0.0.0:8889' }, otlp: { endpoint: 'other:4317' } };
    expect(shown(receiverPorts({ exporters, service: pipelines([], ['prometheus', 'otlp']) }))).toEqual([
      'prometheus 8889/TCP',
    ]);
  });

  test('are not those of an unknown protocol', () => {
    const receivers = { otlp: { protocols: { htpp: {} } } };
    expect(receiverPorts({ receivers, service: pipelines(['otlp']) })).toEqual([]);
  });
});

describe('the ports of the Service for the UI', () => {
  test('are those of a listed jaeger_query: gRPC only with an endpoint', () => {
    const extensions = { jaeger_query: { http: { endpoint: '0.0.0.0:8080' }, grpc: { endpoint: '0.0.0.0:16685' } } };
    const listed = { extensions: ['jaeger_storage', 'jaeger_query'] };
    expect(shown(extensionPorts({ extensions, service: listed }))).toEqual([
      'jaeger-query 8080/TCP',
      'jaeger-query-2 16685/TCP',
    ]);
    expect(shown(extensionPorts({ extensions: { jaeger_query: {} }, service: listed }))).toEqual([
      'jaeger-query 16686/TCP',
    ]);
    expect(extensionPorts({ extensions, service: { extensions: [] } })).toEqual([]);
  });
});

test('ports of endpoints, and of receivers without one', () => {
  expect(['0.0.0.0:4317', '[::]:4318', '${env:HOST}:1'].map(portOf)).toEqual([4317, 4318, 1]);
  expect(['0.0.0.0', '0.0.0.0:${env:PORT}', '', undefined].map(portOf)).toEqual(Array(4).fill(undefined));
  expect([defaultPort('otlp/a', 'grpc'), defaultPort('zipkin'), defaultPort('kafka')]).toEqual([4317, 9411, undefined]);
});

describe('what the operator creates', () => {
  const made = (spec: object) => collectorChildren(collector(spec)).map(({ kind, name }) => `${kind} ${name}`);

  test('for one pod with a UI', () => {
    expect(made({})).toEqual([
      'Deployment jaeger-collector',
      'Service jaeger-collector',
      'Service jaeger-collector-headless',
      'Service jaeger-collector-extension',
      'Service jaeger-collector-monitoring',
      'ServiceAccount jaeger-collector',
      'PodDisruptionBudget jaeger-collector',
      'NetworkPolicy jaeger-collector-networkpolicy',
    ]);
  });

  test('for other modes and parts', () => {
    const service = { ...CANONICAL_CONFIG.service, extensions: [], pipelines: {} };
    expect(
      made({
        mode: 'statefulset',
        serviceAccount: 'own',
        networkPolicy: { enabled: false },
        autoscaler: { maxReplicas: 2 },
        ingress: { type: 'ingress' },
        config: { ...CANONICAL_CONFIG, service },
      }),
    ).toEqual([
      'StatefulSet jaeger-collector',
      'Service jaeger-collector-monitoring',
      'PodDisruptionBudget jaeger-collector',
      'HorizontalPodAutoscaler jaeger-collector',
      'Ingress jaeger-ingress',
    ]);
    expect(made({ mode: 'sidecar' })).toEqual([]);
  });
});

describe('the configuration with what is known of its pods', () => {
  test('the version of the image, the number of pods, lasting folders, and a way to the UI', () => {
    const spec = {
      image: 'example.com/jaeger:v2.13.0',
      replicas: 2,
      autoscaler: { maxReplicas: 5 },
      additionalContainers: [{ name: 'proxy' }],
      volumes: [
        { name: 'claimed', persistentVolumeClaim: { claimName: 'a' } },
        { name: 'passing', emptyDir: {} },
      ],
      volumeClaimTemplates: [{ metadata: { name: 'template' } }],
      volumeMounts: ['claimed', 'passing', 'template', 'other'].map((name) => ({ name, mountPath: `/${name}` })),
    };
    expect(subjectOf(collector(spec))).toEqual({
      config: CANONICAL_CONFIG,
      prefix: 'spec.config.',
      version: '2.13.0',
      replicas: 5,
      persistentFolders: ['/claimed', '/template'],
      isQueryBehindProxy: true,
      listensOnAll: true,
    });
  });

  test('what is unknown', () => {
    expect(subjectOf(collector({ image: 'example.com/jaeger:latest', mode: 'daemonset' }))).toEqual({
      config: CANONICAL_CONFIG,
      prefix: 'spec.config.',
      version: '2.20.0',
      persistentFolders: [],
      isQueryBehindProxy: false,
      listensOnAll: true,
    });
    expect(subjectOf(collector({ config: 'receivers: {}' }))).toBeUndefined();
    expect(mostPods(collector({ replicas: undefined }))).toBe(1);
  });

  test.each([
    ['127.0.0.1', false],
    ['0.0.0.0', true],
    ['::', true],
  ])('with JAEGER_LISTEN_HOST %s', (value, listensOnAll) => {
    const env = [{ name: 'JAEGER_LISTEN_HOST', value }];
    expect(subjectOf(collector({ env }))).toMatchObject({ listensOnAll });
  });
});
