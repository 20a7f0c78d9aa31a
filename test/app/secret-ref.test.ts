import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import {
  Jaeger,
  JaegerIngress,
  JaegerKafka,
  JaegerOperator,
  JaegerVolume,
  Milvus,
  MilvusMessageQueue,
  MilvusRelease,
  MilvusReleaseIngress,
  MilvusTracing,
  SecretRef,
} from '../../lib';
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

describe('a text in place of a reference does not compile, and is refused in JavaScript', () => {
  const text = 'db-account';
  const chart = () => new Chart(new App(), 'chart');
  const tracing = MilvusTracing.none();
  const kafka = { brokers: ['k:9092'], topic: 'spans', credentials: text };
  const queue = { brokerList: ['k:9092'], credentials: text };

  test.each<[string, () => void]>([
    // @ts-expect-error: no reference
    ['secret of JaegerVolume.secret', () => JaegerVolume.secret('a', { secret: text, mountPath: '/a' })],
    [
      'Secret of JaegerIngress',
      // @ts-expect-error: no reference
      () => JaegerIngress.host('a.example.com', { className: 'nginx', tlsSecret: text })._toSpec('here'),
    ],
    // @ts-expect-error: no reference
    ['imagePullSecrets', () => new Jaeger(chart(), 'jaeger', { imagePullSecrets: [text] })],
    // @ts-expect-error: no reference
    ['credentials', () => JaegerKafka.fromBrokers(kafka)],
    // @ts-expect-error: no reference
    ['pullSecrets', () => new JaegerOperator(chart(), 'operator', { images: { pullSecrets: [text] } })],
    // @ts-expect-error: no reference
    ['pullSecrets', () => new MilvusRelease(chart(), 'release', { tracing, image: { pullSecrets: [text] } })],
    // @ts-expect-error: no reference
    ['tlsSecret', () => MilvusReleaseIngress.host('a.example.com', { className: 'nginx', tlsSecret: text })],
    // @ts-expect-error: no reference
    ['credentials', () => MilvusMessageQueue.fromKafka(queue)],
    // @ts-expect-error: no reference
    ['imagePullSecrets', () => new Milvus(chart(), 'milvus', { tracing, imagePullSecrets: [text] })],
  ])('%s', (prop, given) => {
    expect(thrown(given)).toBe(
      `APP015 ${prop} name: missing: the value is not a SecretRef. No Secret is used. Use SecretRef.fromName(name).`,
    );
  });
});
