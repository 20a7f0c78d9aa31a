import { HttpIngressPathType } from 'cdk8s-plus-28';
import {
  JaegerV2Exposure,
  type JaegerV2Gateway,
  type JaegerV2GatewayProps,
  type JaegerV2IngressProps,
  SecretRef,
} from '../../../lib';
import { objectAt } from '../../../lib/kubernetes/json';
import { thrown } from '../../support/thrown';
import { objects } from '../support';

const BACKEND = { service: { name: 'jaeger-query', port: { number: 16686 } } };

/** What leads to the UI; nothing else has these kinds. */
function access(exposure: JaegerV2Exposure | undefined, basePath?: string): object[] {
  const all = Object.values(objects({ exposure, basePath }));
  return all.filter(({ kind }) => kind === 'Ingress' || kind === 'HTTPRoute');
}

test('none is the default', () => {
  expect(access(undefined)).toEqual([]);
  expect(access(JaegerV2Exposure.none())).toEqual([]);
});

test('an Ingress with a class and a host', () => {
  const [made] = access(JaegerV2Exposure.ingress(['jaeger.example.com'], { ingressClassName: 'nginx' }));
  expect(made).toMatchObject({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'jaeger-query', namespace: 'observability' },
  });
  expect(objectAt(made, 'spec')).toEqual({
    ingressClassName: 'nginx',
    rules: [{ host: 'jaeger.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: BACKEND }] } }],
  });
});

test('all props of an Ingress, and a base path', () => {
  const props: Required<JaegerV2IngressProps> = {
    ingressClassName: 'nginx',
    tlsSecret: SecretRef.fromName('jaeger-tls'),
    pathType: HttpIngressPathType.EXACT,
    annotations: { 'example.com/timeout': '60' },
  };
  const [made] = access(JaegerV2Exposure.ingress(['a.example.com', 'b.example.com'], props), '/jaeger');
  expect(objectAt(made, 'metadata').annotations).toEqual({ 'example.com/timeout': '60' });
  const http = { paths: [{ path: '/jaeger', pathType: 'Exact', backend: BACKEND }] };
  expect(objectAt(made, 'spec')).toEqual({
    ingressClassName: 'nginx',
    rules: [
      { host: 'a.example.com', http },
      { host: 'b.example.com', http },
    ],
    tls: [{ hosts: ['a.example.com', 'b.example.com'], secretName: 'jaeger-tls' }],
  });
});

test("open to everybody, as in Milvus' guide: no class and no host", () => {
  const [made] = access(JaegerV2Exposure.openToEverybody());
  expect(objectAt(made, 'spec')).toEqual({
    rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: BACKEND }] } }],
  });
});

test('an HTTPRoute, with what its CRD would add', () => {
  const [made] = access(JaegerV2Exposure.gateway([], { gateways: [{ name: 'public' }] }));
  expect(made).toMatchObject({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'jaeger-query', namespace: 'observability' },
  });
  expect(objectAt(made, 'spec')).toEqual({
    parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public' }],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [{ group: '', kind: 'Service', name: 'jaeger-query', port: 16686, weight: 1 }],
      },
    ],
  });
});

test('all props of an HTTPRoute', () => {
  const gateway: Required<JaegerV2Gateway> = { name: 'public', namespace: 'gateways', sectionName: 'https' };
  const props: Required<JaegerV2GatewayProps> = { gateways: [gateway], annotations: { a: 'b' } };
  const [made] = access(JaegerV2Exposure.gateway(['jaeger.example.com'], props), '/jaeger');
  expect(objectAt(made, 'metadata').annotations).toEqual({ a: 'b' });
  expect(objectAt(made, 'spec')).toMatchObject({
    parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
    hostnames: ['jaeger.example.com'],
    rules: [{ matches: [{ path: { value: '/jaeger' } }] }],
  });
});

test('a wrong host is one error in the constructor', () => {
  const exposure = JaegerV2Exposure.ingress(['https://jaeger.example.com'], { ingressClassName: 'nginx' });
  expect(thrown(() => objects({ exposure }))).toMatchInlineSnapshot(
    `JVT371 env/jaeger exposure.hosts[0]: invalid host 'https://jaeger.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and the UI is unreachable. Use the bare host name, such as 'jaeger.example.com'.`,
  );
});
