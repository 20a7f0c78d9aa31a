import { deploymentObject } from '../../../lib/rules/environment/examples';
import { checkObjects, jaeger } from '../jaeger-operator/support';

const REGISTRY = 'registry.example.com:5000';
const OPERATOR = {
  image: `${REGISTRY}/jaegertracing/jaeger-operator:1.62.0`,
  pullSecret: 'registry',
  env: {
    RELATED_IMAGE_JAEGER_ALL_IN_ONE: `${REGISTRY}/jaegertracing/all-in-one:1.62.0`,
    RELATED_IMAGE_JAEGER_AGENT: `${REGISTRY}/jaegertracing/jaeger-agent:1.62.0`,
    RELATED_IMAGE_JAEGER_COLLECTOR: `${REGISTRY}/jaegertracing/jaeger-collector:1.62.0`,
    RELATED_IMAGE_JAEGER_QUERY: `${REGISTRY}/jaegertracing/jaeger-query:1.62.0`,
  },
};
const PRODUCTION = { strategy: 'production', storage: { type: 'elasticsearch' } };

describe('OPR040', () => {
  const secrets = [{ name: 'registry' }];
  const operator = deploymentObject(OPERATOR);

  test('images that the operator gives, once for all that have one place for their Secrets', () => {
    expect(checkObjects('OPR040', operator, jaeger({}))).toMatchInlineSnapshot(
      `OPR040 env/1 spec.imagePullSecrets: missing: 'registry.example.com:5000/jaegertracing/all-in-one:1.62.0' is in the registry for which env/0 has a pull Secret. The pods stay in ImagePullBackOff if that registry requires a login. Give the Jaeger imagePullSecrets: [SecretRef.fromName('...')], a Secret for that registry in its own namespace.`,
    );
    expect(checkObjects('OPR040', operator, jaeger({ ...PRODUCTION, agent: { strategy: 'DaemonSet' } })))
      .toMatchInlineSnapshot(`
      OPR040 env/1 spec.agent.imagePullSecrets: missing: 'registry.example.com:5000/jaegertracing/jaeger-agent:1.62.0' is in the registry for which env/0 has a pull Secret. The pods stay in ImagePullBackOff if that registry requires a login. Give the Jaeger imagePullSecrets: [SecretRef.fromName('...')], a Secret for that registry in its own namespace.
      OPR040 env/1 spec.imagePullSecrets: missing: 'registry.example.com:5000/jaegertracing/jaeger-collector:1.62.0' is in the registry for which env/0 has a pull Secret. The pods stay in ImagePullBackOff if that registry requires a login. Give the Jaeger imagePullSecrets: [SecretRef.fromName('...')], a Secret for that registry in its own namespace.
    `);
    // The operator reads those of the Jaeger itself there.
    const elsewhere = { ...PRODUCTION, collector: { imagePullSecrets: secrets }, query: { image: 'q:1.62.0' } };
    expect(checkObjects('OPR040', operator, jaeger(elsewhere))).toMatchInlineSnapshot(
      `OPR040 env/1 spec.imagePullSecrets: missing: 'registry.example.com:5000/jaegertracing/jaeger-collector:1.62.0' is in the registry for which env/0 has a pull Secret. The pods stay in ImagePullBackOff if that registry requires a login. Give the Jaeger imagePullSecrets: [SecretRef.fromName('...')], a Secret for that registry in its own namespace.`,
    );
  });

  test("the Jaeger's own image from that registry", () => {
    const image = `${REGISTRY}/ours:1.62.0`;
    expect(
      checkObjects('OPR040', deploymentObject({ ...OPERATOR, env: {} }), jaeger({ allInOne: { image } })),
    ).toMatchInlineSnapshot(
      `OPR040 env/1 spec.imagePullSecrets: missing: 'registry.example.com:5000/ours:1.62.0' is in the registry for which env/0 has a pull Secret. The pods stay in ImagePullBackOff if that registry requires a login. Give the Jaeger imagePullSecrets: [SecretRef.fromName('...')], a Secret for that registry in its own namespace.`,
    );
  });

  test.each([
    [{ imagePullSecrets: secrets }],
    [{ allInOne: { imagePullSecrets: secrets } }],
    [{ serviceAccount: 'tracing' }],
    [{ allInOne: { serviceAccount: 'tracing' } }],
    [{ allInOne: { image: 'jaegertracing/all-in-one:1.62.0' } }],
    [{ allInOne: { image: 'localhost/all-in-one:1.62.0' } }],
    [{ ...PRODUCTION, agent: { imagePullSecrets: secrets }, imagePullSecrets: secrets }],
  ])('%j passes', (spec) => {
    expect(checkObjects('OPR040', operator, jaeger(spec))).toEqual([]);
  });

  test('an operator without a Secret, of another registry, or of other namespaces passes', () => {
    const open = { image: OPERATOR.image, env: OPERATOR.env };
    const elsewhere = { ...OPERATOR, image: 'quay.io/jaegertracing/jaeger-operator:1.62.0' };
    const others = { ...OPERATOR, env: { ...OPERATOR.env, WATCH_NAMESPACE: 'other' } };
    for (const one of [open, elsewhere, others]) {
      expect(checkObjects('OPR040', deploymentObject(one), jaeger({}))).toEqual([]);
    }
    const watching = { ...open, namespace: 'b', env: { WATCH_NAMESPACE: 'team' } };
    expect(checkObjects('OPR040', deploymentObject(watching), jaeger({}), deploymentObject(others))).toEqual([]);
  });
});
