import {
  JaegerV2Login,
  JaegerV2Monitoring,
  JaegerV2NetworkPolicy,
  type JaegerV2NetworkPolicyProps,
  JaegerV2Peer,
  JaegerV2Roles,
  SecretRef,
} from '../../../lib';
import { networkPolicies } from '../../../lib/jaeger-v2/network/objects';
import { type JsonObject, objectAt } from '../../../lib/kubernetes/json';
import { objects, settings, workload } from '../support';

const tcp = (...ports: readonly number[]) => ports.map((port) => ({ port, protocol: 'TCP' }));
const NAMESPACE = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'milvus' } } };

/** The spec of the one policy of a Jaeger in one pod. */
function policy(props: Parameters<typeof objects>[0]): JsonObject {
  return objectAt(objects(props)['NetworkPolicy jaeger'], 'spec');
}

test('none is the default', () => {
  expect(Object.keys(objects()).filter((key) => key.startsWith('NetworkPolicy'))).toEqual([]);
});

test('standard: spans and the UI from everyone, and no other port', () => {
  expect(policy({ networkPolicy: JaegerV2NetworkPolicy.standard() })).toEqual({
    podSelector: {
      matchLabels: {
        'app.kubernetes.io/component': 'all-in-one',
        'app.kubernetes.io/instance': 'jaeger',
        'app.kubernetes.io/name': 'jaeger',
      },
    },
    policyTypes: ['Ingress'],
    ingress: [{ ports: tcp(4317, 4318, 14268) }, { ports: tcp(16686, 16685) }],
  });
});

test('with monitoring, the metrics too', () => {
  const networkPolicy = JaegerV2NetworkPolicy.standard();
  const monitoring = JaegerV2Monitoring.prometheusOperator();
  expect(policy({ networkPolicy, monitoring }).ingress).toEqual([
    { ports: tcp(4317, 4318, 14268) },
    { ports: tcp(16686, 16685) },
    { ports: tcp(8888) },
  ]);
});

test('with a login, its port in place of the UI and its API', () => {
  const networkPolicy = JaegerV2NetworkPolicy.standard();
  const secret = SecretRef.fromName('login');
  const login = JaegerV2Login.oauth2Proxy({ secret, issuerUrl: 'https://login.example.com', emailDomains: ['*'] });
  expect(policy({ networkPolicy, login }).ingress).toEqual([{ ports: tcp(4317, 4318, 14268) }, { ports: tcp(4180) }]);
});

test('all props', () => {
  const props: Required<JaegerV2NetworkPolicyProps> = {
    senders: [JaegerV2Peer.namespace('milvus'), JaegerV2Peer.addresses('10.0.0.0/8')],
    viewers: [JaegerV2Peer.pods('milvus', { app: 'proxy' })],
    metricsReaders: [JaegerV2Peer.namespace('milvus')],
    egressPorts: [9200, 443],
  };
  expect(policy({ networkPolicy: JaegerV2NetworkPolicy.standard(props) })).toMatchObject({
    policyTypes: ['Ingress', 'Egress'],
    ingress: [
      { from: [NAMESPACE, { ipBlock: { cidr: '10.0.0.0/8' } }], ports: tcp(4317, 4318, 14268) },
      { from: [{ ...NAMESPACE, podSelector: { matchLabels: { app: 'proxy' } } }], ports: tcp(16686, 16685) },
      { from: [NAMESPACE], ports: tcp(8888) },
    ],
    egress: [
      {
        ports: [
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
        ],
      },
      { ports: tcp(9200, 443) },
    ],
  });
});

test('a receiver of a patch is open as well, unless it is on localhost: its spans are not lost', () => {
  const receivers = {
    'otlp/tls': { protocols: { grpc: { endpoint: '0.0.0.0:4327' }, http: { endpoint: 'localhost:4328' } } },
    zipkin: { endpoint: '0.0.0.0:9412' },
  };
  const allowing = settings({ networkPolicy: JaegerV2NetworkPolicy.standard() });
  const [made] = networkPolicies(allowing, [workload({}, { config: { receivers } })]);
  expect(objectAt(made, 'spec').ingress).toEqual([{ ports: tcp(4327, 9412) }]);
});

test('a receiver of a patch is open as well; one on localhost is rejected', () => {
  const rolesWith = (endpoint: string) =>
    JaegerV2Roles.allInOne({
      configPatch: {
        receivers: { 'otlp/tls': { protocols: { grpc: { endpoint } } }, jaeger: null },
        service: { pipelines: { traces: { receivers: ['otlp', 'otlp/tls'] } } },
      },
    });
  const networkPolicy = JaegerV2NetworkPolicy.standard();
  expect(policy({ roles: rolesWith('0.0.0.0:4327'), networkPolicy }).ingress).toEqual([
    { ports: tcp(4317, 4318, 4327) },
    { ports: tcp(16686, 16685) },
  ]);
  expect(() => policy({ roles: rolesWith('localhost:4327'), networkPolicy })).toThrow(
    "JVT028 env/jaeger allInOne.config.receivers.otlp/tls.protocols.grpc.endpoint: 'localhost:4327' is an address of the pod itself.",
  );
});

test('pods to which nobody connects: nothing is allowed', () => {
  const [made] = networkPolicies(settings({ networkPolicy: JaegerV2NetworkPolicy.standard() }), [
    workload({ role: 'ingester' }),
  ]);
  expect(objectAt(made, 'spec')).toMatchObject({ policyTypes: ['Ingress'], ingress: [] });
});
