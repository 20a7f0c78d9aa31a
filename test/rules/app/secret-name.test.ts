import { SecretRef } from '../../../lib';
import { thrown } from '../../support/thrown';

describe('APP015', () => {
  test('a name that may be a password is not repeated', () => {
    expect(['My Secret!', 'hunter2_', 'a..b', '-a', 'a\nb'].map((name) => thrown(() => SecretRef.named(name))))
      .toMatchInlineSnapshot(`
      APP015 SecretRef.named name: is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). There can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.
      APP015 SecretRef.named name: is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). There can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.
      APP015 SecretRef.named name: is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). There can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.
      APP015 SecretRef.named name: is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). There can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.
      APP015 SecretRef.named name: is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). There can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.
    `);
  });

  test('reports each of these', () => {
    expect(['', 'a'.repeat(254)].map((name) => thrown(() => SecretRef.named(name)))).toMatchInlineSnapshot(`
      APP015 SecretRef.named name: is empty. There can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.
      APP015 SecretRef.named name: has 254 characters; the limit is 253. There can be no such Secret, and the pods never start. Give the Secret's metadata.name; what is in it is written nowhere else.
    `);
  });

  test.each(['minio', '0.tls-of.minio', 'a'.repeat(253)])('%s passes', (name) => {
    expect(thrown(() => SecretRef.named(name))).toBeUndefined();
    expect(SecretRef.named(name)).toStrictEqual({ name });
  });
});
