import { check } from './support';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ==\n-----END CERTIFICATE-----\n';

describe('OPR018', () => {
  test('reports each of these', () => {
    expect(
      [
        { duration: '30m' },
        { duration: '24h', renewBefore: '24h' },
        { renewBefore: '2160h' },
        { renewBefore: '1m' },
      ].flatMap((settings) => check('OPR018', settings)),
    ).toMatchInlineSnapshot(`
      OPR018 env/operator webhookCertificate.duration: '30m' must be at least 1 hour. cert-manager rejects the Certificate, and the operator never starts. Use a duration such as Duration.days(90).
      OPR018 env/operator webhookCertificate.renewBefore: '24h' must be less than the duration, 24h. cert-manager rejects the Certificate, and the operator never starts. Use a third of the duration.
      OPR018 env/operator webhookCertificate.renewBefore: '2160h' must be less than the duration, 2160h. cert-manager rejects the Certificate, and the operator never starts. Use a third of the duration.
      OPR018 env/operator webhookCertificate.renewBefore: '1m' must be at least 5 minutes. cert-manager rejects the Certificate, and the operator never starts. Use a duration such as Duration.days(30).
    `);
  });

  test('the shortest durations, and none, pass', () => {
    expect(check('OPR018', { duration: '1h', renewBefore: '5m' })).toEqual([]);
    expect(check('OPR018', { duration: '1h0m0.5s', renewBefore: '59m' })).toEqual([]);
    expect(check('OPR018')).toEqual([]);
  });
});

describe('OPR019', () => {
  test('base64 in place of PEM', () => {
    expect(check('OPR019', { caBundle: Buffer.from(CERTIFICATE).toString('base64') })).toMatchInlineSnapshot(
      `OPR019 env/operator webhookCertificate.caBundle: must be certificates in PEM (-----BEGIN CERTIFICATE-----). The API server cannot trust the webhooks, and rejects every Jaeger. Use the text of the file ca.crt, not base64.`,
    );
  });

  test('a private key, which is not repeated', () => {
    const caBundle = `${CERTIFICATE}-----BEGIN PRIVATE KEY-----\nMIGHAgEAMB\n-----END PRIVATE KEY-----\n`;
    expect(check('OPR019', { caBundle })).toMatchInlineSnapshot(
      `OPR019 env/operator webhookCertificate.caBundle: contains a private key. Everyone who can read the manifests can read the key. Use only the certificate of the CA, and treat the key as compromised.`,
    );
  });

  test('one certificate, and several, pass', () => {
    expect(check('OPR019', { caBundle: CERTIFICATE })).toEqual([]);
    expect(check('OPR019', { caBundle: CERTIFICATE + CERTIFICATE.trimEnd() })).toEqual([]);
  });
});
