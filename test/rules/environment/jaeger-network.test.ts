import {
  JaegerV2,
  JaegerV2Delivery,
  JaegerV2NetworkPolicy,
  JaegerV2Peer,
  type JaegerV2Props,
  MilvusRelease,
  MilvusTracing,
} from '../../../lib';
import { checkEnvironment } from '../../../lib/rules/environments';
import { checkFile } from '../../../lib/rules/files';
import { environment } from '../../support/environment';
import { messages } from '../../support/problems';

const LABELS = { app: 'jaeger' };
const located = (object: object) => ({ where: 'p/object', object: { ...object } });

function milvus(endpoint = 'jaeger.tracing:4317', namespace: string | undefined = 'milvus') {
  const trace = { exporter: 'otlp', otlp: { endpoint, method: 'grpc', secure: false } };
  const metadata = { name: 'my-release', namespace };
  return { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata, spec: { config: { trace } } };
}

function policy(spec: object, apiVersion = 'networking.k8s.io/v1', kind = 'NetworkPolicy', namespace = 'tracing') {
  return { apiVersion, kind, metadata: { name: 'senders', namespace }, spec: { podSelector: {}, ...spec } };
}

function service(port: object = { port: 4317, targetPort: 'grpc' }, more: object = {}) {
  const metadata = { name: 'jaeger', namespace: 'tracing' };
  return { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: LABELS, ports: [port], ...more } };
}

function deployment(labels: object = LABELS) {
  const containers = [{ name: 'jaeger', ports: [{ name: 'grpc', containerPort: 14317 }, { containerPort: 1 }] }];
  const template = { metadata: { labels }, spec: { containers } };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { namespace: 'tracing' }, spec: { template } };
}

const check = (...objects: readonly object[]) =>
  messages(checkEnvironment({ objects: objects.map(located), releases: [] }, 'p'), 'MLV198');
const behind = (...policies: readonly object[]) => check(milvus(), service(), deployment(), ...policies);

const namespace = (name: string, more: object = {}) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name, ...more } },
});
const OTHER = namespace('search');
const lets = (...peers: readonly object[]) => policy({ ingress: [{ from: peers }] });

describe('MLV198', () => {
  test('each policy that surely lets nobody of the namespace in', () => {
    expect(
      [
        lets(OTHER),
        policy({ podSelector: { matchLabels: LABELS }, policyTypes: ['Ingress'] }),
        policy({ ingress: [{ from: [namespace('milvus')], ports: [{ port: 4317 }] }] }),
      ].flatMap((closed) => behind(closed)),
    ).toMatchInlineSnapshot(`
      MLV198 p/object spec.config.trace.otlp.endpoint: 'jaeger.tracing:4317' points to pods whose port 14317 NetworkPolicy 'senders' (p/object) closes to namespace 'milvus'. Where the cluster enforces it, every export fails in the background, and no trace arrives. Add JaegerV2Peer.namespace('milvus') to 'senders' of JaegerV2NetworkPolicy.standard.
      MLV198 p/object spec.config.trace.otlp.endpoint: 'jaeger.tracing:4317' points to pods whose port 14317 NetworkPolicy 'senders' (p/object) closes to namespace 'milvus'. Where the cluster enforces it, every export fails in the background, and no trace arrives. Add JaegerV2Peer.namespace('milvus') to 'senders' of JaegerV2NetworkPolicy.standard.
      MLV198 p/object spec.config.trace.otlp.endpoint: 'jaeger.tracing:4317' points to pods whose port 14317 NetworkPolicy 'senders' (p/object) closes to namespace 'milvus'. Where the cluster enforces it, every export fails in the background, and no trace arrives. Add JaegerV2Peer.namespace('milvus') to 'senders' of JaegerV2NetworkPolicy.standard.
    `);
  });

  test.each<[string, object]>([
    ['pods of its own namespace', lets({ podSelector: {} })],
    ['pods of another namespace', lets({ ...OTHER, podSelector: { matchLabels: { app: 'x' } } })],
    ['a namespace and more', lets(namespace('search', { team: 'x' }))],
    ['another protocol', policy({ ingress: [{ ports: [{ port: 14317, protocol: 'UDP' }] }] })],
    ['another range', policy({ ingress: [{ ports: [{ port: 14000, endPort: 14316 }] }] })],
  ])('closed: %s', (_, closed) => {
    expect(behind(closed)).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['the namespace', lets(OTHER, namespace('milvus'))],
    ['the namespace, if its labels match', lets(namespace('milvus', { team: 'x' }))],
    ['pods of it', lets({ ...namespace('milvus'), podSelector: { matchLabels: { app: 'x' } } })],
    ['namespaces by another label', lets({ namespaceSelector: { matchLabels: { team: 'x' } } })],
    [
      'namespaces by an expression',
      lets({ namespaceSelector: { matchExpressions: [{ key: 'x', operator: 'Exists' }] } }),
    ],
    ['addresses', lets({ ipBlock: { cidr: '10.0.0.0/8' } })],
    ['everyone', policy({ ingress: [{}] })],
    ['everyone on the port by its name', policy({ ingress: [{ ports: [{ port: 'grpc' }] }] })],
    ['everyone on a port with a name that is not known', policy({ ingress: [{ ports: [{ port: 'otlp' }] }] })],
    ['everyone on a range of ports', policy({ ingress: [{ ports: [{ port: 14000, endPort: 14317 }] }] })],
    ['packets out only', policy({ policyTypes: ['Egress'] })],
    ['other pods', policy({ podSelector: { matchLabels: { app: 'milvus' } } })],
    ['perhaps other pods', policy({ podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } })],
    ['another namespace', policy({}, undefined, undefined, 'milvus')],
  ])('open: %s', (_, open) => {
    expect(behind(open)).toEqual([]);
  });

  test('all policies that select the pods add up, also one that may select them', () => {
    const may = { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, ingress: [{}] };
    expect(behind(lets(OTHER), lets(namespace('x')))).toHaveLength(1);
    expect(behind(lets(OTHER), lets(namespace('milvus')))).toEqual([]);
    expect(behind(lets(OTHER), policy(may))).toEqual([]);
    expect(behind(lets(OTHER), policy({}, 'cilium.io/v2', 'CiliumNetworkPolicy'))).toEqual([]);
  });

  test('the port of the pods', () => {
    const only = (port: number) => policy({ ingress: [{ ports: [{ port }] }] });
    const open = (port: object, closed: object, more = {}) =>
      check(milvus(), service(port, more), deployment(), closed);
    expect(open({ port: 4317 }, only(4317))).toEqual([]);
    expect(open({ port: 4317, targetPort: 14317 }, only(14317))).toEqual([]);
    expect(open({ port: 4317, targetPort: 14317 }, only(4317))).toHaveLength(1);
    expect(open({ port: 4317, targetPort: 14317 }, only(4317), { clusterIP: 'None' })).toEqual([]);
    expect(open({ port: 4317, targetPort: 'unknown' }, only(4317))).toEqual([]);
    expect(open({ port: 4318 }, only(4318))).toEqual([]);
  });

  test('pods that are not known, or of which some are open', () => {
    expect(check(milvus(), service(), lets(OTHER))).toEqual([]);
    expect(check(milvus(), deployment(), lets(OTHER))).toEqual([]);
    expect(check(milvus(), service({ port: 4317 }, { selector: {} }), deployment(), lets(OTHER))).toEqual([]);
    const some = policy({ podSelector: { matchLabels: { tier: 'a' } } });
    const two = [deployment({ ...LABELS, tier: 'a' }), deployment({ ...LABELS, tier: 'b' })];
    expect(check(milvus(), service(), ...two, some)).toEqual([]);
    expect(check(milvus(), service(), ...two.slice(0, 1), some)).toHaveLength(1);
  });

  test('in a file, a Milvus whose namespace is written', () => {
    const file = (sender: object) =>
      messages(checkFile([sender, service(), deployment(), lets(OTHER)].map(located), 'p'), 'MLV198');
    const { metadata, ...rest } = milvus();
    expect(file(milvus())).toHaveLength(1);
    expect(file({ ...rest, metadata: { name: metadata.name } })).toEqual([]);
    expect(file({ ...rest, metadata: { ...metadata, namespace: '' } })).toEqual([]);
  });

  function found(senders: JaegerV2Peer[], props: JaegerV2Props = {}) {
    const { app, env } = environment();
    const networkPolicy = JaegerV2NetworkPolicy.standard({ senders });
    const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'obs', networkPolicy, ...props });
    const tracing = MilvusTracing.otlp(jaeger, { sampleFraction: 0.1 });
    new MilvusRelease(env, 'my-release', { namespace: 'milvus', tracing });
    return app
      .problems()
      .filter(({ code }) => code === 'MLV198')
      .map(({ message }) => message);
  }

  test('the senders of a JaegerV2', () => {
    expect(found([JaegerV2Peer.namespace('search')]).join('\n')).toMatchInlineSnapshot(
      `MLV198 env/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: 'jaeger-collector.obs.svc:4317' points to pods whose port 4317 NetworkPolicy 'jaeger' (env/jaeger/NetworkPolicy-jaeger) closes to namespace 'milvus'. Where the cluster enforces it, every export fails in the background, and no trace arrives. Add JaegerV2Peer.namespace('milvus') to 'senders' of JaegerV2NetworkPolicy.standard.`,
    );
    expect(found([JaegerV2Peer.namespace('search'), JaegerV2Peer.namespace('milvus')])).toEqual([]);
    expect(found([JaegerV2Peer.addresses('10.0.0.0/8')])).toEqual([]);
  });

  test('the same by the OpenTelemetry operator, whose own policy lets everyone in', () => {
    const senders = [JaegerV2Peer.namespace('search')];
    const by = (operatorNetworkPolicy?: boolean) => ({
      delivery: JaegerV2Delivery.openTelemetryOperator(
        operatorNetworkPolicy === undefined ? {} : { operatorNetworkPolicy },
      ),
    });
    expect(found(senders, by())).toHaveLength(1);
    expect(found(senders, by(true))).toEqual([]);
    expect(found([...senders, JaegerV2Peer.namespace('milvus')], by())).toEqual([]);
  });

  test('a custom resource, whose pods have labels that are not known', () => {
    const config = {
      receivers: { otlp: { protocols: { grpc: {} } } },
      exporters: { jaeger_storage_exporter: {} },
      service: { pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } } },
    };
    const cr = {
      apiVersion: 'opentelemetry.io/v1beta1',
      kind: 'OpenTelemetryCollector',
      metadata: { name: 'jaeger', namespace: 'tracing', labels: { team: 'a' } },
      spec: { networkPolicy: { enabled: false }, config },
    };
    const by = (matchLabels: object, port = 4317) =>
      check(milvus(`jaeger-collector.tracing:${port}`), cr, policy({ podSelector: { matchLabels } }));
    expect(by({ 'app.kubernetes.io/instance': 'tracing.jaeger', team: 'a' })).toHaveLength(1);
    expect(by({ 'app.kubernetes.io/instance': 'tracing.jaeger', team: 'b' })).toEqual([]);
    expect(by({ app: 'jaeger' })).toEqual([]);
    expect(by({}, 4318)).toEqual([]);
  });
});
