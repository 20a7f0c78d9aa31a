import { JaegerV2Login, SecretRef } from '../../../lib';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { jaegerV2Secrets } from '../../../lib/jaeger-v2/plan/secrets';

const needed = (objects: readonly JsonObject[], login?: JaegerV2Login) =>
  jaegerV2Secrets({ settings: { namespace: 'obs', login }, workloads: [], objects });

const TLS = { what: 'the certificate of the UI and its key', keys: ['tls.crt', 'tls.key'], type: 'kubernetes.io/tls' };

test('no object refers to a Secret', () => {
  expect(needed([{ kind: 'Deployment', spec: {} }])).toEqual([]);
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
  expect(needed(objects)).toEqual([
    { name: 'ui-tls', namespace: 'obs', ...TLS },
    {
      ...{ name: 'registry', namespace: 'obs', keys: ['.dockerconfigjson'], type: 'kubernetes.io/dockerconfigjson' },
      what: 'the login to the registry of the images, as a docker `config.json` that has the login in it',
    },
    { name: 'login', namespace: 'obs', what: 'values for the environment of the pods', keys: ['user'] },
    { name: 'ca', namespace: 'obs', what: 'files that the pods mount', keys: [] },
  ]);
});

test('the login says what its Secret holds', () => {
  const props = { secret: SecretRef.fromName('login'), issuerUrl: 'https://login.example.com', emailDomains: ['*'] };
  expect(needed([], JaegerV2Login.oauth2Proxy(props))).toEqual([
    {
      ...{ name: 'login', namespace: 'obs', keys: ['client-id', 'client-secret', 'cookie-secret'] },
      what: "the client that the login's provider knows, and for cookies the output of `openssl rand -base64 32 | tr '+/' '-_' | tr -d '\\n'`",
    },
  ]);
});

test('of a mounted Secret, the files that arguments name', () => {
  const spec = {
    containers: [{ args: ['--es.tls.ca=/tls/ca.crt', '/tlsx/no'], volumeMounts: [{ name: 'v', mountPath: '/tls' }] }],
    volumes: [{ name: 'v', secret: { secretName: 'ca' } }],
  };
  const cronJob = { kind: 'CronJob', spec: { jobTemplate: { spec: { template: { spec } } } } };
  expect(needed([cronJob])).toEqual([
    { name: 'ca', namespace: 'obs', what: 'files that the pods mount', keys: ['ca.crt'] },
  ]);
});
