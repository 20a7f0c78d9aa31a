import { JaegerSecurity } from '../../jaeger-common/security';
import { defined, type JsonObject } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import { OAUTH2_PROXY } from '../../upstream/jaeger-v2/oauth2-proxy';
import type { JaegerV2PodProps } from '../component-props';
import type { ContainerPort } from '../listeners';
import type { JaegerV2Login, JaegerV2OAuth2ProxyProps } from './login';

const PORT_NAME = 'login';
const RESOURCES = { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } };

/** The port of the login: the Service of the UI leads to it. */
export const LOGIN_PORT: ContainerPort = {
  name: PORT_NAME,
  port: OAUTH2_PROXY.port,
  secure: false,
  service: { suffix: 'query', name: 'http-query', port: JAEGER_V2_PORTS.query },
  isBeside: true,
};

/** The container of the login, beside a Jaeger whose UI is at a path. */
export function proxyContainer({ _proxy: proxy }: JaegerV2Login, pods: JaegerV2PodProps, basePath: string): JsonObject {
  const { _spec: security } = pods.security ?? JaegerSecurity.restricted();
  return {
    name: 'oauth2-proxy',
    image: proxy.image ?? OAUTH2_PROXY.image,
    ...defined({ imagePullPolicy: pods.imagePullPolicy }),
    args: flagsOf(proxy, basePath),
    env: Object.entries(OAUTH2_PROXY.secrets).map(([name, key]) => ({
      name,
      valueFrom: { secretKeyRef: { name: proxy.secret.name, key } },
    })),
    ports: [{ name: PORT_NAME, containerPort: OAUTH2_PROXY.port, protocol: 'TCP' }],
    // It starts once its issuer has answered.
    readinessProbe: { httpGet: { path: '/ready', port: PORT_NAME }, periodSeconds: 5, timeoutSeconds: 2 },
    livenessProbe: {
      httpGet: { path: '/ping', port: PORT_NAME },
      initialDelaySeconds: 10,
      periodSeconds: 15,
      timeoutSeconds: 5,
    },
    resources: plain(proxy.resources ?? RESOURCES, 'resources'),
    ...defined({ securityContext: security.containerSecurityContext }),
  };
}

function flagsOf(proxy: JaegerV2OAuth2ProxyProps, basePath: string): readonly string[] {
  const { provider = 'oidc', issuerUrl, emailDomains, allowedGroups = [], options = {} } = proxy;
  return [
    `--http-address=0.0.0.0:${OAUTH2_PROXY.port}`,
    `--upstream=http://127.0.0.1:${JAEGER_V2_PORTS.query}/`,
    // Below the path of the UI, which may be all that leads here.
    `--proxy-prefix=${basePath === '/' ? '' : basePath}/oauth2`,
    `--provider=${provider}`,
    ...(issuerUrl === undefined ? [] : [`--oidc-issuer-url=${issuerUrl}`]),
    ...emailDomains.map((domain) => `--email-domain=${domain}`),
    ...allowedGroups.map((group) => `--allowed-group=${group}`),
    '--reverse-proxy=true',
    '--skip-provider-button=true',
    ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
  ];
}
