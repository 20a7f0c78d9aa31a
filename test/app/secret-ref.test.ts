import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { SecretRef } from '../../lib';
import { thrown } from '../support/thrown';

test('a Secret of cdk8s-plus, by its name only', () => {
  const secret = Secret.fromSecretName(new Chart(new App(), 'chart'), 'secret', 'db-account');
  expect(SecretRef.fromSecret(secret)).toEqual(SecretRef.fromName('db-account'));
});

test('a name that Kubernetes rejects, without repeating it', () => {
  const secret = Secret.fromSecretName(new Chart(new App(), 'chart'), 'secret', 'Hunter 2');
  const message = thrown(() => SecretRef.fromSecret(secret));
  expect(message).toMatchInlineSnapshot(
    `APP015 SecretRef.fromSecret name: invalid Secret name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such Secret can exist, and the pods never start. Use the Secret's metadata.name, never its content.`,
  );
  expect(message).not.toContain('Hunter');
});
