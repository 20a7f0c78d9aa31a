import { ApiObject } from 'cdk8s';
import { checkObject } from '../../../lib/rules/objects';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { environment } from '../../support/environment';
import { messages } from '../../support/problems';
import { thrown } from '../../support/thrown';

function check(apiVersion: string, kind: string, rest: JsonObject): string[] {
  return messages(checkObject({ apiVersion, kind, metadata: { name: 'x' }, ...rest }, 'env/x'), 'APP006');
}
const jaeger = (spec: JsonObject) => check('jaegertracing.io/v1', 'Jaeger', { spec });
const certificate = (spec: JsonObject) => check('cert-manager.io/v1', 'Certificate', { spec });

describe('APP006 on a Jaeger', () => {
  test('reports each of these', () => {
    expect(
      [
        // an unknown field, with a guess
        { storge: {} },
        // an unknown field
        { colour: 1 },
        // a field in the wrong place
        { ingress: { ingress: {} } },
        // a wrong type
        { collector: { replicas: '2' } },
        // a list for a mapping
        { storage: [] },
        // null in a list
        { tolerations: [null] },
        // in a list
        { volumes: [{}, { name: 1 }] },
        // no quantity
        { resources: { limits: { memory: 'much' } } },
      ].map((spec) => jaeger(spec)[0]),
    ).toMatchInlineSnapshot(`
      APP006 env/x spec.storge: unknown field, set to {}. The API server drops it or rejects the object. Did you mean 'storage'?
      APP006 env/x spec.colour: unknown field, set to 1. The API server drops it or rejects the object. Remove or correct it.
      APP006 env/x spec.ingress.ingress: unknown field, set to {}. The API server drops it or rejects the object. Remove or correct it.
      APP006 env/x spec.collector.replicas: '2' must be an integer. The API server rejects the object. Remove the quotes.
      APP006 env/x spec.storage: [] must be a mapping. The API server rejects the object. Remove or correct it.
      APP006 env/x spec.tolerations[0]: null must be a mapping. The API server rejects the object. Remove or correct it.
      APP006 env/x spec.volumes[0].name: missing: the CRD requires a string. The API server rejects the object. Remove or correct it.
      APP006 env/x spec.resources.limits.memory: 'much' must be a quantity such as '500m' or '2Gi'. The API server rejects the object. Remove or correct it.
    `);
  });

  test('a field that is null is as good as not there', () => {
    expect(jaeger({ strategy: null, collector: null, ingress: { hosts: null }, labels: { a: null } })).toEqual([]);
  });

  test('an unknown field is a finding about its key', () => {
    const spec = { storge: 1, strategy: 2 };
    const problems = checkObject({ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', spec }, 'x');
    const found = problems.filter(({ code }) => code === 'APP006').map(({ finding }) => [finding.path, finding.atKey]);
    expect(found).toEqual([
      ['spec.storge', true],
      ['spec.strategy', undefined],
    ]);
  });

  test('reports every violation', () => {
    expect(jaeger({ a: 1, ingress: { hosts: 'b' } })).toMatchInlineSnapshot(`
      APP006 env/x spec.a: unknown field, set to 1. The API server drops it or rejects the object. Remove or correct it.
      APP006 env/x spec.ingress.hosts: 'b' must be a list. The API server rejects the object. Put it in a list: [...].
    `);
  });

  test.each<JsonObject>([
    {},
    {
      storage: {
        type: 'elasticsearch',
        options: { es: { 'server-urls': 'http://es:9200' }, anything: [1, true, null] },
      },
    },
    { collector: { replicas: 2, resources: { limits: { cpu: 1, memory: '1Gi' } } } },
  ])('%j passes', (spec) => {
    expect(jaeger(spec)).toEqual([]);
  });
});

test('APP006 ignores objects without a kind, and unknown kinds', () => {
  expect(messages(checkObject({ apiVersion: 'jaegertracing.io/v1', spec: { a: 1 } }, 'x'), 'APP006')).toEqual([]);
  expect(messages(checkObject({ kind: 'Jaeger', spec: { a: 1 } }, 'x'), 'APP006')).toEqual([]);
  expect(check('jaegertracing.io/v1', 'Other', { spec: { a: 1 } })).toEqual([]);
});

describe('APP006 on a Certificate of cert-manager', () => {
  const good = { secretName: 's', issuerRef: { name: 'i' } };

  test('something is missing', () => {
    expect(certificate({ secretName: 's' })).toMatchInlineSnapshot(
      `APP006 env/x spec.issuerRef: missing: the CRD requires a mapping. The API server rejects the object. Remove or correct it.`,
    );
  });

  test('an unknown word, with a suggestion', () => {
    expect(certificate({ ...good, privateKey: { algorithm: 'rsa' } })).toMatchInlineSnapshot(
      `APP006 env/x spec.privateKey.algorithm: 'rsa' must be one of RSA, ECDSA, Ed25519. The API server rejects the object. Did you mean 'RSA'?`,
    );
  });

  test('a good one passes', () => {
    expect(certificate({ ...good, privateKey: { algorithm: 'RSA' } })).toEqual([]);
  });
});

test.each([
  ['jaegertracing.io/v1', 'Other'],
  ['jaegertracing.io/v2', 'Jaeger'],
  ['example.com/v1', 'Jaeger'],
  ['cert-manager.io/v1', 'ClusterThing'],
  ['cert-manager.io/v1alpha2', 'Certificate'],
  ['v1', 'Certificate'],
])('%s %s has no CRD here', (apiVersion, kind) => {
  expect(check(apiVersion, kind, { spec: { nonsense: 1 } })).toEqual([]);
});

test('an object without apiVersion and kind passes', () => {
  expect(messages(checkObject({ metadata: { name: 'x' } }, 'env/x'), 'APP006')).toEqual([]);
});

test('a loose object of an environment is checked', () => {
  const { app, env } = environment();
  const metadata = { name: 'x' };
  new ApiObject(env, 'issuer', { apiVersion: 'cert-manager.io/v1', kind: 'Issuer', metadata, spec: { selfSignd: {} } });
  expect(thrown(() => app.render())).toMatchInlineSnapshot(
    `APP006 env/issuer spec.selfSignd: unknown field, set to {}. The API server drops it or rejects the object. Did you mean 'selfSigned'?`,
  );
});
