import { goDuration } from '../../app/amounts';
import type { KubernetesObject } from '../../kubernetes/object';
import { OPERATOR_NAME } from '../../upstream/jaeger-operator-install';
import { defined } from '../../kubernetes/json';
import type { CertManagerProps } from '../webhook-certificate';
import type { Install } from './install';
import { namespacedMetadata } from './metadata';

const CERT_MANAGER_VERSION = 'cert-manager.io/v1';

/** The Certificate, and its Issuer where no other signs it; nothing where the certificate is provided. */
export function certificateObjects(install: Install): KubernetesObject[] {
  const { names, namespace, webhookCertificate } = install;
  const { _managed: managed } = webhookCertificate;
  if (managed === undefined) return [];
  const { issuerRef } = managed;
  const host = `${names.webhookService}.${namespace}.svc`;
  const certificate = {
    apiVersion: CERT_MANAGER_VERSION,
    kind: 'Certificate',
    metadata: namespacedMetadata(install, names.certificate),
    spec: {
      dnsNames: [host, `${host}.cluster.local`],
      issuerRef:
        issuerRef === undefined
          ? { kind: 'Issuer', name: names.issuer }
          : {
              kind: issuerRef._kind,
              name: issuerRef._name,
              ...defined({ group: issuerRef._group }),
            },
      secretName: names.certificateSecret,
      // Older versions of cert-manager keep the key, newer ones warn that their default changed. The operator reloads a new one.
      privateKey: { rotationPolicy: 'Always' },
      subject: { organizationalUnits: [OPERATOR_NAME] },
      ...certificateTimes(managed),
    },
  };
  if (issuerRef !== undefined) return [certificate];
  return [
    certificate,
    {
      apiVersion: CERT_MANAGER_VERSION,
      kind: 'Issuer',
      metadata: namespacedMetadata(install, names.issuer),
      spec: { selfSigned: {} },
    },
  ];
}

/** How long the certificate is valid, and how long before its end it is renewed, as cert-manager reads them. */
export function certificateTimes({ duration, renewBefore }: CertManagerProps): {
  duration?: string;
  renewBefore?: string;
} {
  return defined({
    duration: duration === undefined ? undefined : goDuration(duration),
    renewBefore: renewBefore === undefined ? undefined : goDuration(renewBefore),
  });
}
