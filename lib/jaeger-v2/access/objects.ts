import { defined, unlessEmpty } from '../../kubernetes/json';
import type { KubernetesMetadata, KubernetesObject } from '../../kubernetes/object';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import { metadataOf } from '../objects/metadata';
import type { Settings } from '../settings';
import type { JaegerV2Gateway } from './exposure';

const COMPONENT = 'query-access';
const GATEWAY_GROUP = 'gateway.networking.k8s.io';

/** What leads to the UI from outside the cluster. */
export function accessObjects(settings: Settings, basePath: string): readonly KubernetesObject[] {
  const { _exposed: exposed } = settings.exposure;
  switch (exposed.by) {
    case 'nothing':
      return [];
    case 'ingress':
      return [ingress(settings, exposed, basePath)];
    case 'gateway':
      return [httpRoute(settings, exposed, basePath)];
  }
}

type Ingress = Extract<Settings['exposure']['_exposed'], { by: 'ingress' }>;
type Route = Extract<Settings['exposure']['_exposed'], { by: 'gateway' }>;

function ingress(settings: Settings, { hosts, props }: Ingress, basePath: string): KubernetesObject {
  const path = {
    path: basePath,
    pathType: props?.pathType ?? 'Prefix',
    backend: { service: { name: serviceName(settings), port: { number: JAEGER_V2_PORTS.query } } },
  };
  const rule = { http: { paths: [path] } };
  const secretName = props?.tlsSecret?.name;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadataWith(settings, props?.annotations),
    spec: {
      ...defined({ ingressClassName: props?.ingressClassName }),
      rules: hosts.length === 0 ? [rule] : hosts.map((host) => ({ host, ...rule })),
      ...(secretName === undefined ? {} : { tls: [{ hosts: [...hosts], secretName }] }),
    },
  };
}

/** With what the CRD would add. */
function httpRoute(settings: Settings, { hosts, props }: Route, basePath: string): KubernetesObject {
  return {
    apiVersion: `${GATEWAY_GROUP}/v1`,
    kind: 'HTTPRoute',
    metadata: metadataWith(settings, props.annotations),
    spec: {
      parentRefs: props.gateways.map(parentRef),
      ...defined({ hostnames: unlessEmpty([...hosts]) }),
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: basePath } }],
          backendRefs: [
            { group: '', kind: 'Service', name: serviceName(settings), port: JAEGER_V2_PORTS.query, weight: 1 },
          ],
        },
      ],
    },
  };
}

function parentRef({ name, namespace, sectionName }: JaegerV2Gateway): object {
  return { group: GATEWAY_GROUP, kind: 'Gateway', name, ...defined({ namespace, sectionName }) };
}

function serviceName({ name }: Settings): string {
  return `${name}-query`;
}

function metadataWith(settings: Settings, annotations: Readonly<Record<string, string>> = {}): KubernetesMetadata {
  const metadata = metadataOf(settings, serviceName(settings), COMPONENT);
  return { ...metadata, ...defined({ annotations: unlessEmpty({ ...metadata.annotations, ...annotations }) }) };
}
