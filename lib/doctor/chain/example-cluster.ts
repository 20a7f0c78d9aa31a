import type { JsonObject } from '../../kubernetes/json';
import { toYaml } from '../../kubernetes/yaml';

/** A Milvus and a Jaeger 2 for the examples of rules, and for tests: what is not given is as it should be. */
export interface ExampleCluster {
  /** The `trace` block of Milvus; null for none. @default - Thrift to the Jaeger */
  readonly trace?: unknown;
  /** The variables of Milvus' container. @default - none */
  readonly env?: readonly JsonObject[];
  /** The namespace of the Jaeger. @default 'observability' */
  readonly jaegerNamespace?: string;
  /** Its configuration; without receivers, it has those for Milvus. @default - the one that is built in */
  readonly jaegerConfig?: JsonObject;
  /** The specification of its Service, over the usual one. */
  readonly service?: JsonObject;
  /** The labels of the namespaces besides their names. */
  readonly namespaceLabels?: Readonly<Record<string, JsonObject>>;
  readonly more?: readonly JsonObject[];
}

/** The settings that are right for the example. */
export const EXAMPLE_TRACE: JsonObject = {
  exporter: 'jaeger',
  sampleFraction: 1,
  jaeger: { url: 'http://jaeger-collector.observability.svc:14268/api/traces' },
};

const JAEGER_LABELS = { 'app.kubernetes.io/name': 'jaeger', 'app.kubernetes.io/instance': 'jaeger' };
const MILVUS_LABELS = { 'app.kubernetes.io/name': 'milvus', 'app.kubernetes.io/instance': 'my-release' };

const RECEIVING: JsonObject = {
  receivers: {
    otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' }, http: { endpoint: '0.0.0.0:4318' } } },
    jaeger: { protocols: { thrift_http: { endpoint: '0.0.0.0:14268' } } },
  },
  service: {
    extensions: ['jaeger_storage', 'jaeger_query'],
    pipelines: { traces: { receivers: ['otlp', 'jaeger'], exporters: ['jaeger_storage_exporter'] } },
  },
};

/** The objects of the example: Milvus `my-release` in namespace `milvus`, and Jaeger `jaeger`. */
export function exampleCluster({
  trace = EXAMPLE_TRACE,
  env = [],
  jaegerNamespace = 'observability',
  jaegerConfig,
  service = {},
  namespaceLabels = {},
  more = [],
}: ExampleCluster = {}): readonly JsonObject[] {
  const namespaces = [...new Set(['milvus', jaegerNamespace])].map((name) => ({
    kind: 'Namespace',
    metadata: { name, labels: { 'kubernetes.io/metadata.name': name, ...namespaceLabels[name] } },
    status: { phase: 'Active' },
  }));
  return [
    ...namespaces,
    ...milvusObjects(trace, env),
    ...jaegerObjects(jaegerNamespace, jaegerConfig, service),
    ...more,
  ];
}

function milvusObjects(trace: unknown, env: readonly JsonObject[]): readonly JsonObject[] {
  const name = 'my-release-milvus';
  const container = {
    ...{ name: 'standalone', image: 'milvusdb/milvus:v2.6.15', args: ['milvus', 'run', 'standalone'], env },
    ports: [{ name: 'milvus', containerPort: 19530 }],
    volumeMounts: [{ name: 'milvus-config', mountPath: '/milvus/configs/user.yaml', subPath: 'user.yaml' }],
  };
  const spec = {
    containers: [container],
    volumes: [{ name: 'milvus-config', configMap: { name } }],
  };
  const place = { namespace: 'milvus', name: `${name}-standalone`, ip: '10.244.0.8' };
  return [
    ...running(place, MILVUS_LABELS, spec),
    {
      kind: 'ConfigMap',
      metadata: { name, namespace: 'milvus' },
      data: { 'user.yaml': trace === null ? '' : toYaml({ trace }) },
    },
  ];
}

function jaegerObjects(namespace: string, config: JsonObject | undefined, service: JsonObject): readonly JsonObject[] {
  const ports = [
    ...[4317, 4318, 14268, 16686].map((containerPort) => ({ name: `port-${containerPort}`, containerPort })),
  ];
  const withConfig = {
    args: ['--config=/etc/jaeger/config.yaml'],
    volumeMounts: [{ name: 'config', mountPath: '/etc/jaeger' }],
  };
  const container = {
    ...{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.0', ports },
    ...(config === undefined ? {} : withConfig),
  };
  const volumes = config === undefined ? [] : [{ name: 'config', configMap: { name: 'jaeger-config' } }];
  const place = { namespace, name: 'jaeger', ip: '10.244.0.7' };
  const meta = { namespace, labels: JAEGER_LABELS };
  const slice = (name: string, numbers: readonly number[]) => ({
    kind: 'EndpointSlice',
    metadata: { name: `${name}-1`, namespace, labels: { 'kubernetes.io/service-name': name } },
    addressType: 'IPv4',
    ports: numbers.map((port) => ({ name: `port-${port}`, port, protocol: 'TCP' })),
    endpoints: [{ addresses: ['10.244.0.7'], conditions: { ready: true } }],
  });
  const serviceOf = (name: string, clusterIP: string, numbers: readonly number[], over: JsonObject) => ({
    kind: 'Service',
    metadata: { ...meta, name },
    spec: {
      ...{ clusterIP, clusterIPs: [clusterIP], selector: JAEGER_LABELS },
      ports: numbers.map((port) => ({ name: `port-${port}`, port, targetPort: port, protocol: 'TCP' })),
      ...over,
    },
  });
  return [
    ...running(place, JAEGER_LABELS, { containers: [container], volumes }),
    serviceOf('jaeger-collector', '10.96.0.20', [4317, 4318, 14268], service),
    serviceOf('jaeger-query', '10.96.0.21', [16686], {}),
    slice('jaeger-collector', [4317, 4318, 14268]),
    slice('jaeger-query', [16686]),
    ...(config === undefined
      ? []
      : [
          {
            kind: 'ConfigMap',
            metadata: { name: 'jaeger-config', namespace },
            data: { 'config.yaml': toYaml({ ...RECEIVING, ...config }) },
          },
        ]),
  ];
}

/** A Deployment with its ReplicaSet and its one pod, which is ready. */
function running(
  { namespace, name, ip }: { readonly namespace: string; readonly name: string; readonly ip: string },
  labels: JsonObject,
  spec: { readonly containers: readonly JsonObject[]; readonly volumes: readonly JsonObject[] },
): readonly JsonObject[] {
  const created = '2026-01-01T00:00:00Z';
  const metadata = { name, namespace, labels, creationTimestamp: created, generation: 1 };
  const statuses = spec.containers.map(({ name: container }) => ({
    ...{ name: container, ready: true, restartCount: 0, started: true },
    state: { running: { startedAt: created } },
  }));
  const template = { metadata: { labels }, spec };
  const selector = { matchLabels: labels };
  const counts = { replicas: 1, readyReplicas: 1, availableReplicas: 1, observedGeneration: 1 };
  return [
    {
      ...{ kind: 'Deployment', metadata, spec: { replicas: 1, selector, template } },
      status: {
        ...{ ...counts, updatedReplicas: 1 },
        conditions: [{ type: 'Available', status: 'True' }],
      },
    },
    {
      kind: 'ReplicaSet',
      metadata: {
        ...metadata,
        name: `${name}-abc12`,
        ownerReferences: [{ kind: 'Deployment', name, controller: true }],
      },
      ...{ spec: { replicas: 1, selector, template }, status: counts },
    },
    {
      kind: 'Pod',
      metadata: {
        ...{ name: `${name}-abc12-x1`, namespace, labels, creationTimestamp: created },
        ownerReferences: [{ kind: 'ReplicaSet', name: `${name}-abc12`, controller: true }],
      },
      spec: { ...spec, nodeName: 'node-1' },
      status: {
        ...{ phase: 'Running', podIP: ip, podIPs: [{ ip }], startTime: created, containerStatuses: statuses },
        conditions: ['PodScheduled', 'Initialized', 'ContainersReady', 'Ready'].map((type) => ({
          type,
          status: 'True',
        })),
      },
    },
  ];
}
