import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { JaegerIngress, JaegerKafka, JaegerVolume, SecretRef } from '../../lib';
import { pullSecretsSpec } from '../../lib/jaeger/pod';
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

test('a text in place of a reference does not compile, and is refused in JavaScript', () => {
  const text = 'db-account';
  // @ts-expect-error: no reference
  expect(thrown(() => JaegerVolume.secret('a', { secret: text, mountPath: '/a' }))).toMatchInlineSnapshot(
    `APP015 secret of JaegerVolume.secret name: missing: the value is not a SecretRef. No Secret would be written. Use SecretRef.fromName(name).`,
  );
  // @ts-expect-error: no reference
  const ingress = JaegerIngress.host('a.example.com', { className: 'nginx', tlsSecret: text });
  expect(thrown(() => ingress._toSpec('here'))).toMatchInlineSnapshot(
    `APP015 Secret of JaegerIngress name: missing: the value is not a SecretRef. No Secret would be written. Use SecretRef.fromName(name).`,
  );
  // @ts-expect-error: no reference
  expect(thrown(() => pullSecretsSpec([text]))).toMatchInlineSnapshot(
    `APP015 imagePullSecrets name: missing: the value is not a SecretRef. No Secret would be written. Use SecretRef.fromName(name).`,
  );
  const kafka = { brokers: ['k:9092'], topic: 'spans', credentials: text };
  // @ts-expect-error: no reference
  expect(thrown(() => JaegerKafka.fromBrokers(kafka))).toMatchInlineSnapshot(
    `APP015 credentials name: missing: the value is not a SecretRef. No Secret would be written. Use SecretRef.fromName(name).`,
  );
});
