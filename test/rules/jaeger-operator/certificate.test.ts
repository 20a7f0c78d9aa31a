import { check } from './support';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ==\n-----END CERTIFICATE-----\n';

describe('OPR018', () => {
  test('reports each of these', () => {
    expect(
      [
        { duration: '90d' },
        { duration: '30m' },
        { duration: '24h', renewBefore: '24h' },
        { renewBefore: '2160h' },
        { renewBefore: '1m' },
        { renewBefore: 'soon' },
      ].flatMap((settings) => check('OPR018', settings)),
    ).toMatchInlineSnapshot(`
      OPR018 env/operator webhookCertificate.duration: '90d' is no duration of Go. cert-manager refuses the Certificate, and the operator never starts. Write it as in '2160h'.
      OPR018 env/operator webhookCertificate.duration: '30m' is less than an hour. cert-manager refuses the Certificate, and the operator never starts. Write it as in '2160h'.
      OPR018 env/operator webhookCertificate.renewBefore: '24h' is not less than the duration, 24h. cert-manager refuses the Certificate, and the operator never starts. Use a third of the duration.
      OPR018 env/operator webhookCertificate.renewBefore: '2160h' is not less than the duration, 2160h. cert-manager refuses the Certificate, and the operator never starts. Use a third of the duration.
      OPR018 env/operator webhookCertificate.renewBefore: '1m' is less than 5 minutes. cert-manager refuses the Certificate, and the operator never starts. Write it as in '720h'.
      OPR018 env/operator webhookCertificate.renewBefore: 'soon' is no duration of Go. cert-manager refuses the Certificate, and the operator never starts. Write it as in '720h'.
    `);
  });

  test('the shortest that there may be, and none, pass', () => {
    expect(check('OPR018', { duration: '1h', renewBefore: '5m' })).toEqual([]);
    expect(check('OPR018', { duration: '1h0m0.5s', renewBefore: '59m' })).toEqual([]);
    expect(check('OPR018')).toEqual([]);
  });
});

describe('OPR019', () => {
  test('base64 in place of PEM', () => {
    expect(check('OPR019', { caBundle: Buffer.from(CERTIFICATE).toString('base64') })).toMatchInlineSnapshot(
      `OPR019 env/operator webhookCertificate.caBundle: is not a certificate in PEM (-----BEGIN CERTIFICATE-----). The API server trusts nobody with it, and every Jaeger is refused. Give the text of the file ca.crt, not in base64.`,
    );
  });

  test('a private key, which is not repeated', () => {
    const caBundle = `${CERTIFICATE}-----BEGIN PRIVATE KEY-----\nMIGHAgEAMB\n-----END PRIVATE KEY-----\n`;
    expect(check('OPR019', { caBundle })).toMatchInlineSnapshot(
      `OPR019 env/operator webhookCertificate.caBundle: has a private key in it. It would stand in the manifests, for all to read. Give the certificate of the CA alone, and take the key for known to others.`,
    );
  });

  test('one certificate, and several, pass', () => {
    expect(check('OPR019', { caBundle: CERTIFICATE })).toEqual([]);
    expect(check('OPR019', { caBundle: CERTIFICATE + CERTIFICATE.trimEnd() })).toEqual([]);
  });
});
