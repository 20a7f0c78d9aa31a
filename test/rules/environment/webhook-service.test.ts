import { deploymentObject } from '../../../lib/rules/environment/examples';
import { checkObjects } from '../jaeger-operator/support';

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
    expect(
      checkObjects('OPR024', deploymentObject({ namespace: 'b' }), webhooks('a'), service('b')),
    ).toMatchInlineSnapshot(
      `OPR024 env/1 webhooks["vjaeger.kb.io"].clientConfig.service: 'a/jaeger-operator-webhook-service' is not a Service of this environment, although the operator runs here. No Jaeger can be created or changed: the webhook is unreachable. Use the operator's namespace in all its manifests, or the prop namespace.`,
    );
  });

  test('a certificate for another', () => {
    expect(
      checkObjects('OPR024', deploymentObject({}), webhooks('b'), service('b'), certificate(`${name}.a.svc`)),
    ).toMatchInlineSnapshot(
      `OPR024 env/1 webhooks["vjaeger.kb.io"].clientConfig.service: 'jaeger-operator-webhook-service.b.svc' is not in any Certificate of this environment. No Jaeger can be created or changed: the API server rejects the certificate (x509). Add 'jaeger-operator-webhook-service.b.svc' to spec.dnsNames of the Certificate.`,
    );
  });

  test('a namesake of the Service, and a webhook that changes Jaegers', () => {
    const mutating = { ...webhooks('b'), kind: 'MutatingWebhookConfiguration' };
    expect(checkObjects('OPR024', deploymentObject({}), mutating, { ...service('b'), kind: 'Deployment' })).toEqual([
      expect.stringContaining(`'b/${name}' is not a Service of this environment`),
    ]);
  });

  test('a consistent install, other certificates, and webhooks without an operator pass', () => {
    const both = [certificate(`${name}.b.svc`), certificate('other.b.svc'), { kind: 'Certificate', spec: {} }];
    expect(checkObjects('OPR024', deploymentObject({}), webhooks('b'), service('b'), ...both)).toEqual([]);
    expect(checkObjects('OPR024', deploymentObject({}), { ...webhooks('a'), kind: 'Widget' }, service('b'))).toEqual(
      [],
    );
    const odd = {
      kind: 'ValidatingWebhookConfiguration',
      webhooks: ['none', { name: 'x', clientConfig: { url: 'y' } }],
    };
    expect(checkObjects('OPR024', deploymentObject({}), odd, { kind: 'ValidatingWebhookConfiguration' })).toEqual([]);
    expect(
      checkObjects('OPR024', deploymentObject({}), webhooks('b'), service('b'), certificate(`${name}.b.svc`)),
    ).toEqual([]);
    expect(checkObjects('OPR024', deploymentObject({}), webhooks('b'), service('b'))).toEqual([]);
    expect(checkObjects('OPR024', webhooks('b'))).toEqual([]);
  });
});
