import { jaegerV2Secrets } from '../../../lib/jaeger-v2/plan/secrets';

const TLS = { what: 'the certificate of the UI and its key', keys: ['tls.crt', 'tls.key'], type: 'kubernetes.io/tls' };

test('no object refers to a Secret', () => {
  expect(jaegerV2Secrets([], [{ kind: 'Deployment', spec: {} }], 'obs')).toEqual([]);
});

test('certificates, logins to registries, environments and volumes; not the Secrets of the environment itself', () => {
  const spec = {
    containers: [
      {
        env: [
          { name: 'A', valueFrom: { secretKeyRef: { name: 'login', key: 'user' } } },
          { name: 'B', valueFrom: { secretKeyRef: { name: 'own', key: 'k' } } },
        ],
      },
    ],
    volumes: [{ secret: { secretName: 'ca' } }],
    imagePullSecrets: [{ name: 'registry' }],
  };
  const objects = [
    { kind: 'Deployment', spec: { template: { spec } } },
    { kind: 'Secret', metadata: { name: 'own' } },
    { kind: 'Ingress', spec: { tls: [{ hosts: ['a'], secretName: 'ui-tls' }, { hosts: ['b'] }] } },
  ];
  expect(jaegerV2Secrets([], objects, 'obs')).toEqual([
    { name: 'ui-tls', namespace: 'obs', ...TLS },
    {
      ...{ name: 'registry', namespace: 'obs', keys: ['.dockerconfigjson'], type: 'kubernetes.io/dockerconfigjson' },
      what: 'the login to the registry of the images, as a docker `config.json` that has the login in it',
    },
    { name: 'login', namespace: 'obs', what: 'values for the environment of the pods', keys: ['user'] },
    { name: 'ca', namespace: 'obs', what: 'files that the pods mount', keys: [] },
  ]);
});
