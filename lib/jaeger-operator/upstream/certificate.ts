import type { KubernetesObject } from '../../kubernetes/object';
import {
  OPERATOR_NAME,
  SERVING_CERT,
  SERVING_CERT_ISSUER,
  SERVING_CERT_SECRET,
  WEBHOOK_SERVICE,
} from '../../upstream/jaeger-operator-install';
import { type UpstreamOptions, namespacedMetadata } from './options';

const CERT_MANAGER_VERSION = 'cert-manager.io/v1';

/** The Certificate of the webhooks. */
export function servingCertificate({ namespace }: UpstreamOptions): KubernetesObject {
  const host = `${WEBHOOK_SERVICE}.${namespace}.svc`;
  return {
    apiVersion: CERT_MANAGER_VERSION,
    kind: 'Certificate',
    metadata: namespacedMetadata(SERVING_CERT, namespace),
    spec: {
      dnsNames: [host, `${host}.cluster.local`],
      issuerRef: { kind: 'Issuer', name: SERVING_CERT_ISSUER },
      secretName: SERVING_CERT_SECRET,
      subject: { organizationalUnits: [OPERATOR_NAME] },
    },
  };
}

/** The Issuer that signs it. */
export function selfSignedIssuer({ namespace }: UpstreamOptions): KubernetesObject {
  return {
    apiVersion: CERT_MANAGER_VERSION,
    kind: 'Issuer',
    metadata: namespacedMetadata(SERVING_CERT_ISSUER, namespace),
    spec: { selfSigned: {} },
  };
}
