import { toBase64 } from '../../../../lib/kubernetes/base64';
import { certificatesIn, hostsOf, isForHost, isTrusted, validityOf } from '../../../../lib/doctor/chain/operator/x509';
import { LATE, OTHER, SERVED } from '../../../../lib/doctor/links/webhook/example-certificates';
import { BETWEEN, OF_BETWEEN, ROOT } from '../../../support/certificates';

const HOST = 'jaeger-operator-webhook-service.observability.svc';

function only(encoded: string) {
  const [certificate, ...others] = certificatesIn(encoded);
  if (certificate === undefined || others.length > 0) throw new Error('not one certificate');
  return certificate;
}

test('certificates are read, and what is none is not', () => {
  expect(certificatesIn(SERVED).map(({ serialNumber }) => serialNumber)).toEqual(['1001']);
  expect(certificatesIn(`${SERVED}\n`)).toHaveLength(1);
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  expect(certificatesIn(toBase64(broken))).toEqual([]);
  for (const none of ['', '!', toBase64('no certificate')]) expect(certificatesIn(none)).toEqual([]);
});

test('trust', () => {
  const [served, other, leaf, between, root] = [SERVED, OTHER, OF_BETWEEN, BETWEEN, ROOT].map(only);
  if (served === undefined || other === undefined) throw new Error('no certificate');
  if (leaf === undefined || between === undefined || root === undefined) throw new Error('no certificate');
  expect(isTrusted(served, [], [served])).toBe(true);
  expect(isTrusted(served, [], [other, served])).toBe(true);
  // The same names, and another key.
  expect(isTrusted(served, [], [other])).toBe(false);
  expect(isTrusted(served, [], [])).toBe(false);
  expect(isTrusted(leaf, [between], [root])).toBe(true);
  expect(isTrusted(leaf, [], [between])).toBe(true);
  expect(isTrusted(leaf, [], [root])).toBe(false);
  expect(isTrusted(leaf, [between], [other])).toBe(false);
  expect(isTrusted(leaf, [between, between], [other])).toBe(false);
});

test('dates and names', () => {
  const { from, to } = validityOf(only(LATE));
  expect([from, to].map((time) => new Date(time).toISOString())).toEqual([
    '2025-10-10T00:00:00.000Z',
    '2026-01-08T12:00:00.000Z',
  ]);
  expect(hostsOf(only(SERVED))).toEqual([HOST, `${HOST}.cluster.local`]);
  expect(hostsOf(only(ROOT))).toEqual([]);
  expect(isForHost(only(SERVED), HOST)).toBe(true);
  expect(isForHost(only(SERVED), 'jaeger-operator-webhook-service.operators.svc')).toBe(false);
  expect(isForHost(only(ROOT), 'root')).toBe(false);
});
