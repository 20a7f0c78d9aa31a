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
import { checkObjects, jaeger } from '../jaeger-operator/support';

describe('OPR020', () => {
  const watching = (namespaces: string) => deploymentObject({ env: { WATCH_NAMESPACE: namespaces } });

  test('two that watch all namespaces, or the same one', () => {
    expect(checkObjects('OPR020', deploymentObject({}), deploymentObject({ namespace: 'b' }))).toMatchInlineSnapshot(
      `OPR020 env/1 spec.template.spec.containers: second operator: env/0 also watches all namespaces. Each Jaeger goes to whichever operator is faster, and through the webhooks of both. Keep one, or set a different WATCH_NAMESPACE for each.`,
    );
    expect(checkObjects('OPR020', watching('a,b'), watching('c'), watching('b'))).toEqual([
      expect.stringContaining('OPR020 env/2 spec.template.spec.containers: second operator: env/0 also watches b. '),
    ]);
  });

  test('separate namespaces, a single operator, and other Deployments pass', () => {
    expect(checkObjects('OPR020', watching('a'), watching('b'))).toEqual([]);
    expect(checkObjects('OPR020', deploymentObject({}))).toEqual([]);
    expect(checkObjects('OPR020', deploymentObject({}), { kind: 'Deployment', metadata: { name: 'shop' } })).toEqual(
      [],
    );
  });
});

describe('OPR021', () => {
  test("underscores, and values that are read as 'no'", () => {
    expect(
      checkObjects(
        'OPR021',
        deploymentObject({ env: { LOG_LEVEL: 'debug', 'ES-PROVISION': 'true', 'KAFKA-PROVISION': 'off' } }),
      ),
    ).toMatchInlineSnapshot(`
      OPR021 env/0 spec.template.spec.containers.env["LOG_LEVEL"]: 'debug' is not read: the operator reads LOG-LEVEL, with hyphens. The setting silently has no effect. Rename the variable to LOG-LEVEL.
      OPR021 env/0 spec.template.spec.containers.env["ES-PROVISION"]: 'true' must be one of auto, no, yes. The operator silently treats it as 'no'. Use 'yes'.
      OPR021 env/0 spec.template.spec.containers.env["KAFKA-PROVISION"]: 'off' must be one of auto, no, yes. The operator silently treats it as 'no'. Use 'no'.
    `);
  });

  test('correct names, and variables of other Deployments, pass', () => {
    const env = { 'LOG-LEVEL': 'debug', 'ES-PROVISION': 'Auto', WATCH_NAMESPACE: '', RELATED_IMAGE_JAEGER_QUERY: 'a' };
    expect(checkObjects('OPR021', deploymentObject({ env }))).toEqual([]);
    const spec = {
      template: { spec: { containers: [{ name: 'shop', env: [{ name: 'LOG_LEVEL', value: 'debug' }] }] } },
    };
    expect(
      checkObjects('OPR021', deploymentObject({}), { kind: 'Deployment', metadata: { name: 'shop' }, spec }),
    ).toEqual([]);
  });
});

describe('OPR022', () => {
  const timeout = jaeger({ ingress: { openshift: { timeout: '60s' } } });

  test('a field that came with 1.62', () => {
    expect(checkObjects('OPR022', deploymentObject({ tag: '1.61.0' }), timeout)).toMatchInlineSnapshot(
      `OPR022 env/1 spec.ingress.openshift.timeout: '60s' requires operator 1.62, but env/0 is 1.61. The operator's webhook silently removes it. Use JaegerOperatorVersion.V1_62_0.`,
    );
  });

  test('without it, with 1.62, or with an unknown version it passes', () => {
    expect(checkObjects('OPR022', deploymentObject({ tag: '1.61.0' }), jaeger({}))).toEqual([]);
    expect(checkObjects('OPR022', deploymentObject({ tag: '1.62.0' }), timeout)).toEqual([]);
    expect(checkObjects('OPR022', deploymentObject({ tag: '1.62.10' }), timeout)).toEqual([]);
    expect(checkObjects('OPR022', deploymentObject({}), timeout)).toEqual([]);
  });
});

describe('OPR038', () => {
  const image = (version: string) => jaeger({ allInOne: { image: `jaegertracing/all-in-one:${version}` } });

  test('another version than that of the operator', () => {
    expect(checkObjects('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.62.0'))).toMatchInlineSnapshot(
      `OPR038 env/1 spec.allInOne.image: 'jaegertracing/all-in-one:1.62.0' is Jaeger 1.62, but operator env/0 writes flags for 1.65. Jaeger exits at startup if it does not know one of them, and crash-loops. Use an image of 1.65, or remove it.`,
    );
    const images = { collector: 'a:v1.61.12', ingester: 'b:1.60', query: `c:1.59.0@sha256:${'0'.repeat(64)}` };
    const each = Object.fromEntries(Object.entries(images).map(([name, of]) => [name, { image: of }]));
    expect(checkObjects('OPR038', deploymentObject({ tag: '1.65.0' }), jaeger(each))).toEqual([
      expect.stringContaining("spec.collector.image: 'a:v1.61.12' is Jaeger 1.61, but"),
      expect.stringContaining("spec.ingester.image: 'b:1.60' is Jaeger 1.60, but"),
      expect.stringContaining(`spec.query.image: '${images.query}' is Jaeger 1.59, but`),
    ]);
  });

  test('the same, an operator of 1.62 (JAE057), none, and several pass', () => {
    expect(checkObjects('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.65.1'))).toEqual([]);
    // Of what is no version nobody can tell.
    expect(checkObjects('OPR038', deploymentObject({ tag: '1.65.0' }), image('1.62-mine'))).toEqual([]);
    expect(checkObjects('OPR038', deploymentObject({ tag: '1.65.0-mine' }), image('1.62.0'))).toEqual([]);
    expect(checkObjects('OPR038', deploymentObject({ tag: '1.62.0' }), image('1.61.0'))).toEqual([]);
    expect(checkObjects('OPR038', image('1.61.0'))).toEqual([]);
    const second = deploymentObject({ tag: '1.61.0', namespace: 'b' });
    expect(checkObjects('OPR038', deploymentObject({ tag: '1.65.0' }), second, image('1.62.0'))).toEqual([]);
  });
});

test('the constructs break none of these rules', () => {
  for (const profile of [JaegerOperatorProfile.STANDARD, JaegerOperatorProfile.UPSTREAM]) {
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

test('an agent in a restricted namespace is reported for the constructs too', () => {
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
  expect(thrown(() => app.render())).toContain('OPR037 env/jaeger spec.securityContext: too permissive for agent: ');
});
