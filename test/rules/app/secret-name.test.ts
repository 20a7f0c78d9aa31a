import { SecretRef } from '../../../lib';
import { call } from '../../support/javascript';
import { thrown } from '../../support/thrown';

describe('APP015', () => {
  test('a name that may be a password is not repeated', () => {
    expect(['My Secret!', 'hunter2_', 'a..b', '-a', 'a\nb'].map((name) => thrown(() => SecretRef.fromName(name))))
      .toMatchInlineSnapshot(`
      APP015 SecretRef.fromName name: invalid Secret name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromName name: invalid Secret name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromName name: invalid Secret name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromName name: invalid Secret name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromName name: invalid Secret name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
    `);
  });

  test('reports each of these', () => {
    expect(['', 'a'.repeat(254)].map((name) => thrown(() => SecretRef.fromName(name)))).toMatchInlineSnapshot(`
      APP015 SecretRef.fromName name: invalid Secret name: must not be empty. No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromName name: invalid Secret name: must have at most 253 characters, not 254. No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
    `);
  });

  test('what is no text', () => {
    const messages = [undefined, 4711, { name: 'a' }].map((name) => thrown(() => call('SecretRef.fromName', name)));
    expect([...messages, thrown(() => call('SecretRef.fromSecret', 'a'))]).toMatchInlineSnapshot(`
      APP015 SecretRef.fromName name: invalid Secret name: must be text. No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromName name: invalid Secret name: must be text. No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromName name: invalid Secret name: must be text. No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
      APP015 SecretRef.fromSecret name: invalid Secret name: must be text. No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.
    `);
  });

  test.each(['minio', '0.tls-of.minio', 'a'.repeat(253)])('%s passes', (name) => {
    expect(thrown(() => SecretRef.fromName(name))).toBeUndefined();
    expect(SecretRef.fromName(name).name).toBe(name);
  });
});
