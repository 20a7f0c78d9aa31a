import { TlsVersion } from '../../lib';
import { TLS_VERSIONS } from '../../lib/upstream/go-tls';

test('the constants are the words that the rules know', () => {
  expect(Object.values(TlsVersion)).toEqual(TLS_VERSIONS);
});
