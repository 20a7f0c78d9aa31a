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
import { deploymentObject } from '../../../lib/rules/environment/examples';
import { thrown } from '../../support/thrown';
import { checkTogether, jaeger } from '../jaeger-operator/support';

describe('OPR020', () => {
  const watching = (namespaces: string) => deploymentObject({ env: { WATCH_NAMESPACE: namespaces } });

  test('two that watch everything, or the same', () => {
    expect(checkTogether('OPR020', deploymentObject({}), deploymentObject({ namespace: 'b' }))).toMatchInlineSnapshot(
      `OPR020 env/1 spec.template.spec.containers: run a second operator; the first is env/0, and both watch all namespaces. Whichever is faster takes a Jaeger, and the webhooks of both decide about each. Keep one, or give each its own WATCH_NAMESPACE.`,
    );
    expect(checkTogether('OPR020', watching('a,b'), watching('c'), watching('b'))).toEqual([
      expect.stringContaining(
        'OPR020 env/2 spec.template.spec.containers: run a second operator; the first is env/0, and both watch b: ',
      ),
    ]);
  });

  test('each its own, one alone, and other Deployments pass', () => {
    expect(checkTogether('OPR020', watching('a'), watching('b'))).toEqual([]);
    expect(checkTogether('OPR020', deploymentObject({}))).toEqual([]);
    expect(checkTogether('OPR020', deploymentObject({}), { kind: 'Deployment', metadata: { name: 'shop' } })).toEqual(
      [],
    );
  });
});

describe('OPR021', () => {
  test('underscores, and words that are taken for no', () => {
    expect(
      checkTogether(
        'OPR021',
        deploymentObject({ env: { LOG_LEVEL: 'debug', 'ES-PROVISION': 'true', 'KAFKA-PROVISION': 'off' } }),
      ),
    ).toMatchInlineSnapshot(`
      OPR021 env/0 spec.template.spec.containers.env["LOG_LEVEL"]: 'debug' is in a variable that the operator does not read: it reads LOG-LEVEL, with dashes. The setting would have no effect, silently. Call it LOG-LEVEL.
      OPR021 env/0 spec.template.spec.containers.env["ES-PROVISION"]: 'true' is none of auto, no, yes. The operator would take it for 'no', silently. Write 'yes'.
      OPR021 env/0 spec.template.spec.containers.env["KAFKA-PROVISION"]: 'off' is none of auto, no, yes. The operator would take it for 'no', silently. Write 'no'.
    `);
  });

  test('its own names, and variables of others, pass', () => {
    const env = { 'LOG-LEVEL': 'debug', 'ES-PROVISION': 'Auto', WATCH_NAMESPACE: '', RELATED_IMAGE_JAEGER_QUERY: 'a' };
    expect(checkTogether('OPR021', deploymentObject({ env }))).toEqual([]);
    const spec = {
      template: { spec: { containers: [{ name: 'shop', env: [{ name: 'LOG_LEVEL', value: 'debug' }] }] } },
    };
    expect(
      checkTogether('OPR021', deploymentObject({}), { kind: 'Deployment', metadata: { name: 'shop' }, spec }),
    ).toEqual([]);
  });
});

describe('OPR022', () => {
  const timeout = jaeger({ ingress: { openshift: { timeout: '60s' } } });

  test('a field that came with 1.62', () => {
    expect(checkTogether('OPR022', deploymentObject({ tag: '1.61.0' }), timeout)).toMatchInlineSnapshot(
      `OPR022 env/1 spec.ingress.openshift.timeout: '60s' came with operator 1.62, and env/0 is 1.61. The operator's webhook would remove it, silently. Use JaegerOperatorVersion.V1_62_0.`,
    );
  });

  test('without it, with 1.62, or with an unknown version it passes', () => {
    expect(checkTogether('OPR022', deploymentObject({ tag: '1.61.0' }), jaeger({}))).toEqual([]);
    expect(checkTogether('OPR022', deploymentObject({ tag: '1.62.0' }), timeout)).toEqual([]);
    expect(checkTogether('OPR022', deploymentObject({ tag: '1.62.10' }), timeout)).toEqual([]);
    expect(checkTogether('OPR022', deploymentObject({}), timeout)).toEqual([]);
  });
});

describe('OPR038', () => {
  const image = (version: string) => jaeger({ allInOne: { image: `jaegertracing/all-in-one:${version}` } });

  test('another version than the operator’s', () => {
    expect(checkTogether('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.62.0'))).toMatchInlineSnapshot(
      `OPR038 env/1 spec.allInOne.image: 'jaegertracing/all-in-one:1.62.0' is Jaeger 1.62, and the operator env/0 is 1.65. A flag that came or went between them ends the pod at its start. Leave it out, or use an image of 1.65.`,
    );
    const images = { collector: 'a:v1.61.12', ingester: 'b:1.60', query: `c:1.59.0@sha256:${'0'.repeat(64)}` };
    const each = Object.fromEntries(Object.entries(images).map(([name, of]) => [name, { image: of }]));
    expect(checkTogether('OPR038', deploymentObject({ tag: '1.65.0' }), jaeger(each))).toEqual([
      expect.stringContaining("spec.collector.image: 'a:v1.61.12' is Jaeger 1.61, and"),
      expect.stringContaining("spec.ingester.image: 'b:1.60' is Jaeger 1.60, and"),
      expect.stringContaining(`spec.query.image: '${images.query}' is Jaeger 1.59, and`),
    ]);
  });

  test('the same, an operator of 1.62 (JAE057), none, and several pass', () => {
    expect(checkTogether('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.65.1'))).toEqual([]);
    // Of what is no version nobody can tell.
    expect(checkTogether('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.62-mine'))).toEqual([]);
    expect(checkTogether('OPR038', deploymentObject({ tag: '1.65.0-mine' }), image('1.62.0'))).toEqual([]);
    expect(checkTogether('OPR038', deploymentObject({ tag: '1.62.0' }), image('1.61.0'))).toEqual([]);
    expect(checkTogether('OPR038', image('1.61.0'))).toEqual([]);
    const second = deploymentObject({ tag: '1.61.0', namespace: 'b' });
    expect(checkTogether('OPR038', deploymentObject({ tag: '1.65.0' }), second, image('1.62.0'))).toEqual([]);
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
    new Jaeger(env, 'jaeger', {
      operator,
      namespace: 'tracing',
      resources: { limits: { memory: '1Gi' } },
      security: JaegerSecurity.restricted(),
    });
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
