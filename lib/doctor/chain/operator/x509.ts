import { X509Certificate } from 'node:crypto';
import { fromBase64 } from '../../../kubernetes/base64';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates in base64 of PEM, as Secrets and webhooks hold them; none where it is something else. */
export function certificatesIn(encoded: string): readonly X509Certificate[] {
  let text: string;
  try {
    text = fromBase64(encoded.trim());
  } catch {
    return [];
  }
  return [...text.matchAll(PEM)].flatMap(([pem]) => {
    try {
      return [new X509Certificate(pem)];
    } catch {
      return [];
    }
  });
}

/** Whether a certificate is one of the roots, or signed by one, directly or through the certificates between. */
export function isTrusted(
  certificate: X509Certificate,
  between: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): boolean {
  if (roots.some((root) => root.fingerprint256 === certificate.fingerprint256 || isSignedBy(certificate, root))) {
    return true;
  }
  const issuer = between.find((each) => isSignedBy(certificate, each));
  if (issuer === undefined) return false;
  return isTrusted(
    issuer,
    between.filter((each) => each !== issuer),
    roots,
  );
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** From when to when a certificate is valid, in milliseconds. */
export function validityOf({ validFrom, validTo }: X509Certificate): { readonly from: number; readonly to: number } {
  return { from: Date.parse(validFrom), to: Date.parse(validTo) };
}

/** The names of hosts in a certificate. */
export function hostsOf({ subjectAltName }: X509Certificate): readonly string[] {
  return (subjectAltName ?? '')
    .split(', ')
    .filter((each) => each.startsWith('DNS:'))
    .map((each) => each.slice('DNS:'.length));
}

/** Whether clients in Go accept a certificate for a host: they read no names but those of subjectAltName. */
export function isForHost(certificate: X509Certificate, host: string): boolean {
  return certificate.checkHost(host, { subject: 'never' }) !== undefined;
}
