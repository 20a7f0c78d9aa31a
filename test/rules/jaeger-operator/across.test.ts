import {
  Environment,
  Jaeger,
  JaegerOperator,
  JaegerOperatorProfile,
  JaegerOperatorVersion,
  JaegerSecurity,
  TracingApp,
  JaegerAgent,
  JaegerStrategy,
} from '../../../lib';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { checkEnvironment } from '../../../lib/rules';
import { deploymentObject } from '../../../lib/rules/jaeger-operator/examples';
import { messages } from '../../support/problems';
import { thrown } from '../../support/thrown';

function check(code: string, ...objects: readonly JsonObject[]): string[] {
  const located = objects.map((object, index) => ({ where: `env/${index}`, object }));
  return messages(checkEnvironment({ objects: located, releases: [] }, 'env'), code);
}

function jaeger(spec: JsonObject, namespace = 'team'): JsonObject {
  return { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger', namespace }, spec };
}

describe('OPR020', () => {
  const watching = (namespaces: string) => deploymentObject({ env: { WATCH_NAMESPACE: namespaces } });

  test('two that watch everything, or the same', () => {
    expect(check('OPR020', deploymentObject({}), deploymentObject({ namespace: 'b' }))).toEqual([
      'OPR020 env/1 spec.template.spec.containers: run a second operator; the first is env/0, and both watch all namespaces: ' +
        'whichever is faster takes a Jaeger, and the webhooks of both decide about each. Keep one, or give each its own ' +
        'WATCH_NAMESPACE.',
    ]);
    expect(check('OPR020', watching('a,b'), watching('c'), watching('b'))).toEqual([
      expect.stringContaining(
        'OPR020 env/2 spec.template.spec.containers: run a second operator; the first is env/0, and both watch b: ',
      ),
    ]);
  });

  test('each its own, one alone, and other Deployments pass', () => {
    expect(check('OPR020', watching('a'), watching('b'))).toEqual([]);
    expect(check('OPR020', deploymentObject({}))).toEqual([]);
    expect(check('OPR020', deploymentObject({}), { kind: 'Deployment', metadata: { name: 'shop' } })).toEqual([]);
  });
});

describe('OPR021', () => {
  test('underscores, and words that are taken for no', () => {
    expect(
      check(
        'OPR021',
        deploymentObject({ env: { LOG_LEVEL: 'debug', 'ES-PROVISION': 'true', 'KAFKA-PROVISION': 'off' } }),
      ),
    ).toEqual([
      'OPR021 env/0 spec.template.spec.containers.env["LOG_LEVEL"]: \'debug\' is in a variable that the operator does not read: it ' +
        'reads LOG-LEVEL, with dashes: the setting would have no effect, silently. Call it LOG-LEVEL.',
      'OPR021 env/0 spec.template.spec.containers.env["ES-PROVISION"]: \'true\' is none of auto, no, yes: the operator would take ' +
        "it for 'no', silently. Write 'yes'.",
      'OPR021 env/0 spec.template.spec.containers.env["KAFKA-PROVISION"]: \'off\' is none of auto, no, yes: the operator would ' +
        "take it for 'no', silently. Write 'no'.",
    ]);
  });

  test('its own names, and variables of others, pass', () => {
    const env = { 'LOG-LEVEL': 'debug', 'ES-PROVISION': 'Auto', WATCH_NAMESPACE: '', RELATED_IMAGE_JAEGER_QUERY: 'a' };
    expect(check('OPR021', deploymentObject({ env }))).toEqual([]);
    const spec = {
      template: { spec: { containers: [{ name: 'shop', env: [{ name: 'LOG_LEVEL', value: 'debug' }] }] } },
    };
    expect(check('OPR021', deploymentObject({}), { kind: 'Deployment', metadata: { name: 'shop' }, spec })).toEqual([]);
  });
});

describe('OPR022', () => {
  const timeout = jaeger({ ingress: { openshift: { timeout: '60s' } } });

  test('a field that came with 1.62', () => {
    expect(check('OPR022', deploymentObject({ tag: '1.61.0' }), timeout)).toEqual([
      "OPR022 env/1 spec.ingress.openshift.timeout: '60s' came with operator 1.62, and env/0 is 1.61: the operator's webhook " +
        'would remove it, silently. Use JaegerOperatorVersion.V1_62_0.',
    ]);
  });

  test('without it, with 1.62, or with an unknown version it passes', () => {
    expect(check('OPR022', deploymentObject({ tag: '1.61.0' }), jaeger({}))).toEqual([]);
    expect(check('OPR022', deploymentObject({ tag: '1.62.0' }), timeout)).toEqual([]);
    expect(check('OPR022', deploymentObject({ tag: '1.62.10' }), timeout)).toEqual([]);
    expect(check('OPR022', deploymentObject({}), timeout)).toEqual([]);
  });
});

describe('OPR023', () => {
  const INJECT = 'sidecar.jaegertracing.io/inject';
  const asking = (wish = 'true') => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop', namespace: 'team', annotations: { [INJECT]: wish } },
  });
  const webhook = (namespaceSelector?: JsonObject) => ({
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: 'w' },
    webhooks: [{ name: 'd', clientConfig: { service: { path: '/mutate-v1-deployment' } }, namespaceSelector }],
  });
  const team = (labels: JsonObject) => ({ kind: 'Namespace', metadata: { name: 'team', labels } });
  const selector = { matchLabels: { sidecars: 'yes' } };

  test('no webhook for it', () => {
    const said =
      `metadata.annotations["${INJECT}"]: 'true' asks for a sidecar, and no webhook of the operator sees Deployments of namespace ` +
      "'team': it would run without one, silently, and its traces go nowhere. Use WatchScope.cluster({ sidecars: " +
      'SidecarInjection.inNamespacesLabelled(...) }) and label the namespace.';
    expect(check('OPR023', deploymentObject({}), asking())).toEqual([`OPR023 env/1 ${said}`]);
    expect(check('OPR023', deploymentObject({}), asking(), webhook(selector), team({ sidecars: 'no' }))).toEqual([
      `OPR023 env/1 ${said}`,
    ]);
    const [service, kind] = [{ path: '/mutate-others' }, 'MutatingWebhookConfiguration'];
    const others = { kind, webhooks: ['none', { name: 'x', clientConfig: { service } }] };
    const validating = { ...webhook(), kind: 'ValidatingWebhookConfiguration' };
    expect(check('OPR023', deploymentObject({}), asking(), others, validating, { kind })).toEqual([
      `OPR023 env/1 ${said}`,
    ]);
    const { name, annotations } = asking().metadata;
    expect(check('OPR023', deploymentObject({}), { ...asking(), metadata: { name, annotations } })).toEqual([
      expect.stringContaining("of namespace 'default': "),
    ]);
  });

  test('an operator that watches several', () => {
    expect(check('OPR023', deploymentObject({ env: { WATCH_NAMESPACE: 'team,other' } }), asking(), webhook())).toEqual([
      `OPR023 env/1 metadata.annotations["${INJECT}"]: 'true' asks for a sidecar of an operator that watches several namespaces, ` +
        'and then looks for Jaegers in one of all their names: it would run without one, silently, and its traces go nowhere. Let ' +
        'the operator watch all namespaces, or send the traces to the collector.',
    ]);
  });

  test('where a webhook takes its namespace in, or could, or there is no operator, it passes', () => {
    expect(check('OPR023', deploymentObject({}), asking(), webhook())).toEqual([]);
    expect(check('OPR023', deploymentObject({}), asking(), webhook(selector), team({ sidecars: 'yes' }))).toEqual([]);
    expect(check('OPR023', deploymentObject({}), asking(), webhook(selector))).toEqual([]);
    expect(check('OPR023', deploymentObject({}), asking(), webhook({ matchExpressions: [] }), team({}))).toEqual([]);
    expect(check('OPR023', deploymentObject({}), asking('False'))).toEqual([]);
    const [all, several] = ['', 'team,other'].map((watched) => deploymentObject({ env: { WATCH_NAMESPACE: watched } }));
    expect(check('OPR023', ...[all ?? {}, several ?? {}], asking(), webhook())).toEqual([]);
    expect(check('OPR023', deploymentObject({ env: { WATCH_NAMESPACE: 'team' } }), asking(), webhook())).toEqual([]);
    const other = { kind: 'Namespace', metadata: { name: 'other', labels: { sidecars: 'no' } } };
    const namesake = { kind: 'Widget', metadata: { name: 'team', labels: { sidecars: 'no' } } };
    const labelled = team({ sidecars: 'yes' });
    expect(check('OPR023', deploymentObject({}), asking(), webhook(selector), other, namesake, labelled)).toEqual([]);
    expect(check('OPR023', asking())).toEqual([]);
  });
});

describe('OPR024', () => {
  const name = 'jaeger-operator-webhook-service';
  const webhooks = (namespace: string) => ({
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'w' },
    webhooks: [
      {
        name: 'vjaeger.kb.io',
        clientConfig: { service: { name, namespace, path: '/validate-jaegertracing-io-v1-jaeger' } },
      },
      { name: 'other', clientConfig: { service: { name: 'other', namespace: 'x', path: '/validate' } } },
    ],
  });
  const service = (namespace: string) => ({ kind: 'Service', metadata: { name, namespace } });
  const certificate = (...dnsNames: readonly string[]) => ({
    kind: 'Certificate',
    metadata: { name: 'c' },
    spec: { dnsNames },
  });

  test('a Service that is elsewhere', () => {
    expect(check('OPR024', deploymentObject({ namespace: 'b' }), webhooks('a'), service('b'))).toEqual([
      `OPR024 env/1 webhooks["vjaeger.kb.io"].clientConfig.service: 'a/${name}' is no Service of this environment, which has the ` +
        'operator: no Jaeger could be made or changed: its webhook is not found. Write the namespace of the operator at every ' +
        'place, or use the prop namespace.',
    ]);
  });

  test('a certificate for another', () => {
    expect(check('OPR024', deploymentObject({}), webhooks('b'), service('b'), certificate(`${name}.a.svc`))).toEqual([
      `OPR024 env/1 webhooks["vjaeger.kb.io"].clientConfig.service: '${name}.b.svc' is in no Certificate of this environment: no ` +
        'Jaeger could be made or changed: the API server refuses the certificate (x509). Add ' +
        `'${name}.b.svc' to spec.dnsNames.`,
    ]);
  });

  test('a namesake of the Service, and a webhook that changes Jaegers', () => {
    const mutating = { ...webhooks('b'), kind: 'MutatingWebhookConfiguration' };
    expect(check('OPR024', deploymentObject({}), mutating, { ...service('b'), kind: 'Deployment' })).toEqual([
      expect.stringContaining(`'b/${name}' is no Service of this environment`),
    ]);
  });

  test('what belongs together, a certificate of others, and webhooks without an operator pass', () => {
    const both = [certificate(`${name}.b.svc`), certificate('other.b.svc'), { kind: 'Certificate', spec: {} }];
    expect(check('OPR024', deploymentObject({}), webhooks('b'), service('b'), ...both)).toEqual([]);
    expect(check('OPR024', deploymentObject({}), { ...webhooks('a'), kind: 'Widget' }, service('b'))).toEqual([]);
    const odd = {
      kind: 'ValidatingWebhookConfiguration',
      webhooks: ['none', { name: 'x', clientConfig: { url: 'y' } }],
    };
    expect(check('OPR024', deploymentObject({}), odd, { kind: 'ValidatingWebhookConfiguration' })).toEqual([]);
    expect(check('OPR024', deploymentObject({}), webhooks('b'), service('b'), certificate(`${name}.b.svc`))).toEqual(
      [],
    );
    expect(check('OPR024', deploymentObject({}), webhooks('b'), service('b'))).toEqual([]);
    expect(check('OPR024', webhooks('b'))).toEqual([]);
  });
});

describe('OPR037', () => {
  const restricted = {
    kind: 'Namespace',
    metadata: { name: 'team', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
  };
  const pod = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
  const container = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const enough = { securityContext: pod, containerSecurityContext: container };
  const said = (pods: string) =>
    `OPR037 env/1 spec.securityContext: and spec.containerSecurityContext ask for too little for ${pods}, and namespace 'team' ` +
    "enforces 'restricted': Kubernetes refuses the pods, and the Jaeger never runs. Use security: JaegerSecurity.restricted(), or " +
    'restrictNamespace: false of the operator.';

  test('nothing, and too little, of each strategy', () => {
    expect(check('OPR037', restricted, jaeger({}))).toEqual([said('allInOne')]);
    expect(check('OPR037', restricted, jaeger({ strategy: 'production' }))).toEqual([said('collector, query')]);
    expect(check('OPR037', restricted, jaeger({ strategy: 'Streaming', collector: enough }))).toEqual([
      said('ingester, query'),
    ]);
    expect(check('OPR037', restricted, jaeger({ ...enough, agent: { strategy: 'DaemonSet' } }))).toEqual([
      said('agent'),
    ]);
  });

  test.each([
    ['securityContext', { ...pod, runAsNonRoot: false }],
    ['securityContext', { runAsNonRoot: true, seccompProfile: { type: 'Unconfined' } }],
    ['containerSecurityContext', { capabilities: { drop: ['ALL'] } }],
    ['containerSecurityContext', { ...container, capabilities: { drop: ['NET_RAW'] } }],
    ['containerSecurityContext', { allowPrivilegeEscalation: false }],
  ])('%s: %j is too little', (name, context) => {
    expect(check('OPR037', restricted, jaeger({ ...enough, [name]: context }))).toEqual([said('allInOne')]);
  });

  test('enough, at the Jaeger or its component, or another namespace, passes', () => {
    expect(check('OPR037', restricted, jaeger(enough))).toEqual([]);
    expect(check('OPR037', restricted, jaeger({ allInOne: enough }))).toEqual([]);
    expect(check('OPR037', restricted, jaeger({ containerSecurityContext: { ...pod, ...container } }))).toEqual([]);
    expect(check('OPR037', restricted, jaeger({}, 'other'))).toEqual([]);
    const local = { runAsNonRoot: true, seccompProfile: { type: 'Localhost' } };
    expect(
      check('OPR037', restricted, jaeger({ securityContext: local, containerSecurityContext: container })),
    ).toEqual([]);
    expect(check('OPR037', { ...restricted, kind: 'Widget' }, jaeger({}))).toEqual([]);
    expect(check('OPR037', { kind: 'Namespace', metadata: { name: 'team' } }, jaeger({}))).toEqual([]);
  });
});

describe('OPR038', () => {
  const image = (version: string) => jaeger({ allInOne: { image: `jaegertracing/all-in-one:${version}` } });

  test('another version than the operator’s', () => {
    expect(check('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.62.0'))).toEqual([
      "OPR038 env/1 spec.allInOne.image: 'jaegertracing/all-in-one:1.62.0' is Jaeger 1.62, and the operator env/0 is 1.65: a flag " +
        'that came or went between them ends the pod at its start. Leave it out, or use an image of 1.65.',
    ]);
    const images = { collector: 'a:v1.61.12', ingester: 'b:1.60', query: `c:1.59.0@sha256:${'0'.repeat(64)}` };
    const each = Object.fromEntries(Object.entries(images).map(([name, of]) => [name, { image: of }]));
    expect(check('OPR038', deploymentObject({ tag: '1.65.0' }), jaeger(each))).toEqual([
      expect.stringContaining("spec.collector.image: 'a:v1.61.12' is Jaeger 1.61, and"),
      expect.stringContaining("spec.ingester.image: 'b:1.60' is Jaeger 1.60, and"),
      expect.stringContaining(`spec.query.image: '${images.query}' is Jaeger 1.59, and`),
    ]);
  });

  test('the same, an operator of 1.62 (JAE057), none, and several pass', () => {
    expect(check('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.65.1'))).toEqual([]);
    // Of what is no version nobody can tell.
    expect(check('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.62-mine'))).toEqual([]);
    expect(check('OPR038', deploymentObject({ tag: '1.65.0-mine' }), image('1.62.0'))).toEqual([]);
    expect(check('OPR038', deploymentObject({ tag: '1.62.0' }), image('1.61.0'))).toEqual([]);
    expect(check('OPR038', image('1.61.0'))).toEqual([]);
    const second = deploymentObject({ tag: '1.61.0', namespace: 'b' });
    expect(check('OPR038', deploymentObject({ tag: '1.65.0' }), second, image('1.62.0'))).toEqual([]);
  });
});

test('what the constructs make breaks none of these rules', () => {
  for (const profile of [JaegerOperatorProfile.standard(), JaegerOperatorProfile.upstream()]) {
    const app = new TracingApp({ strict: true });
    const env = new Environment(app, 'env');
    const operator = new JaegerOperator(env, 'operator', {
      profile,
      version: JaegerOperatorVersion.V1_61_0,
      namespace: 'tracing',
    });
    new Jaeger(env, 'jaeger', { operator, namespace: 'tracing', security: JaegerSecurity.restricted() });
    expect(thrown(() => app.render())).toBeUndefined();
  }
});

test('an agent in a restricted namespace is found in what the constructs make', () => {
  const app = new TracingApp({ strict: true });
  const env = new Environment(app, 'env');
  const operator = new JaegerOperator(env, 'operator', { namespace: 'tracing' });
  new Jaeger(env, 'jaeger', {
    operator,
    namespace: 'tracing',
    security: JaegerSecurity.restricted(),
    strategy: JaegerStrategy.allInOne(),
    agent: JaegerAgent.daemonSet(),
  });
  expect(thrown(() => app.render())).toContain(
    'OPR037 env/jaeger spec.securityContext: and spec.containerSecurityContext ask for too little for agent',
  );
});
