import { SecretRef } from '../../../lib';
import { thrown } from '../../support/thrown';

const REST =
  "there can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.";
const LETTERS = 'is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric)';

describe('APP015', () => {
  test.each(['My Secret!', 'hunter2_', 'a..b', '-a', 'a\nb'])('%j, which no message repeats', (name) => {
    expect(thrown(() => SecretRef.named(name))).toBe(`APP015 SecretRef.named name: ${LETTERS}: ${REST}`);
  });

  test.each([
    ['', 'is empty'],
    ['a'.repeat(254), 'has 254 characters; the limit is 253'],
  ])('%j', (name, rule) => {
    expect(thrown(() => SecretRef.named(name))).toBe(`APP015 SecretRef.named name: ${rule}: ${REST}`);
  });

  test.each(['minio', '0.tls-of.minio', 'a'.repeat(253)])('%s passes', (name) => {
    expect(thrown(() => SecretRef.named(name))).toBeUndefined();
    expect(SecretRef.named(name)).toStrictEqual({ name });
  });
});
