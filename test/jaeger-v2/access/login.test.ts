import { JaegerV2Login, type JaegerV2OAuth2ProxyProps, SecretRef } from '../../../lib';
import { load } from 'js-yaml';
import { asObject, objectAt, stringAt, valueAt } from '../../../lib/kubernetes/json';
import { objectsOf } from '../../../lib/kubernetes/pods';
import { objects } from '../support';

const CLOSED = {
  secret: SecretRef.fromName('jaeger-login'),
  issuerUrl: 'https://login.example.com',
  emailDomains: ['example.com'],
};

function containers(all: ReturnType<typeof objects>) {
  const spec = objectAt(all['Deployment jaeger'], 'spec', 'template', 'spec');
  return [...objectsOf(spec.containers)].map(([, container]) => container);
}

function queryOf(all: ReturnType<typeof objects>) {
  const text = stringAt(all['ConfigMap jaeger'], 'data', 'config.yaml') ?? '';
  return objectAt(load(text), 'extensions', 'jaeger_query');
}

test('without a login the UI listens on all addresses', () => {
  const all = objects();
  expect(containers(all).map(({ name }) => name)).toEqual(['jaeger']);
  expect(queryOf(all)).toMatchObject({ http: { endpoint: '0.0.0.0:16686' }, grpc: { endpoint: '0.0.0.0:16685' } });
});

describe('with a login', () => {
  const all = objects({ login: JaegerV2Login.oauth2Proxy(CLOSED) });

  test('the UI and its API listen inside the pod only', () => {
    expect(queryOf(all)).toMatchObject({
      http: { endpoint: '127.0.0.1:16686' },
      grpc: { endpoint: '127.0.0.1:16685' },
    });
  });

  test('the Service has the port of the UI, leads to the proxy, and offers no API over gRPC', () => {
    expect(valueAt(all['Service jaeger-query'], 'spec', 'ports')).toEqual([
      { name: 'http-query', port: 16686, protocol: 'TCP', targetPort: 4180 },
    ]);
  });

  test('the port of the proxy is that of its container, not of Jaeger', () => {
    const names = containers(all).map(({ name, ports }) => [name, [...objectsOf(ports)].map(([, port]) => port.name)]);
    expect(names).toEqual([
      ['jaeger', ['grpc-otlp', 'http-otlp', 'c-binary-trft', 'health', 'metrics']],
      ['oauth2-proxy', ['login']],
    ]);
  });

  test('the container has what `restricted` requires, and its secrets from the Secret', () => {
    const [, proxy] = containers(all);
    const from = (key: string) => ({ secretKeyRef: { name: 'jaeger-login', key } });
    expect(proxy).toEqual({
      name: 'oauth2-proxy',
      image: 'quay.io/oauth2-proxy/oauth2-proxy:v7.15.6',
      args: [
        '--http-address=0.0.0.0:4180',
        '--upstream=http://127.0.0.1:16686/',
        '--proxy-prefix=/oauth2',
        '--provider=oidc',
        '--oidc-issuer-url=https://login.example.com',
        '--email-domain=example.com',
        '--reverse-proxy=true',
        '--skip-provider-button=true',
      ],
      env: [
        { name: 'OAUTH2_PROXY_CLIENT_ID', valueFrom: from('client-id') },
        { name: 'OAUTH2_PROXY_CLIENT_SECRET', valueFrom: from('client-secret') },
        { name: 'OAUTH2_PROXY_COOKIE_SECRET', valueFrom: from('cookie-secret') },
      ],
      ports: [{ name: 'login', containerPort: 4180, protocol: 'TCP' }],
      readinessProbe: { httpGet: { path: '/ready', port: 'login' }, periodSeconds: 5, timeoutSeconds: 2 },
      livenessProbe: {
        httpGet: { path: '/ping', port: 'login' },
        initialDelaySeconds: 10,
        periodSeconds: 15,
        timeoutSeconds: 5,
      },
      resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
      securityContext: {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
      },
    });
  });
});

test('all props of the proxy, below a base path', () => {
  const props: Required<JaegerV2OAuth2ProxyProps> = {
    ...CLOSED,
    provider: 'keycloak-oidc',
    emailDomains: ['example.com', 'example.org'],
    allowedGroups: ['tracing'],
    image: 'registry.example.com/oauth2-proxy:v7.15.6',
    resources: { limits: { memory: '64Mi' } },
    options: { 'cookie-expire': '12h' },
  };
  const [, proxy] = containers(objects({ login: JaegerV2Login.oauth2Proxy(props), basePath: '/jaeger' }));
  expect(asObject(proxy)).toMatchObject({
    image: 'registry.example.com/oauth2-proxy:v7.15.6',
    args: [
      '--http-address=0.0.0.0:4180',
      '--upstream=http://127.0.0.1:16686/',
      '--proxy-prefix=/jaeger/oauth2',
      '--provider=keycloak-oidc',
      '--oidc-issuer-url=https://login.example.com',
      '--email-domain=example.com',
      '--email-domain=example.org',
      '--allowed-group=tracing',
      '--reverse-proxy=true',
      '--skip-provider-button=true',
      '--cookie-expire=12h',
    ],
    resources: { limits: { memory: '64Mi' } },
  });
});
