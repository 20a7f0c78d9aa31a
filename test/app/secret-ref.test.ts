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
  const queue = { brokers: ['k:9092'], credentials: text };

  test.each<[string, () => void]>([
    [
      'JaegerVolume.secret secret',
      // @ts-expect-error: no reference
      () => JaegerVolume.secret('a', { secret: text, mountPath: '/a' }),
    ],
    [
      'JaegerIngress tlsSecret',
      // @ts-expect-error: no reference
      () => JaegerIngress.host('a.example.com', { ingressClassName: 'nginx', tlsSecret: text }),
    ],
    [
      'chart/jaeger imagePullSecrets[0]',
      // @ts-expect-error: no reference
      () => new Jaeger(chart(), 'jaeger', { imagePullSecrets: [text] }),
    ],
    [
      'JaegerKafka.fromBrokers credentials',
      // @ts-expect-error: no reference
      () => JaegerKafka.fromBrokers(kafka),
    ],
    [
      'chart/operator images.pullSecrets[0]',
      // @ts-expect-error: no reference
      () => new JaegerOperator(chart(), 'operator', { images: { pullSecrets: [text] } }),
    ],
    [
      'chart/release image.pullSecrets[0]',
      // @ts-expect-error: no reference
      () => new MilvusRelease(chart(), 'release', { tracing, image: { pullSecrets: [text] } }),
    ],
    [
      'MilvusReleaseIngress tlsSecret',
      // @ts-expect-error: no reference
      () => MilvusReleaseIngress.host('a.example.com', { ingressClassName: 'nginx', tlsSecret: text }),
    ],
    [
      'MilvusMessageQueue.fromKafka credentials',
      // @ts-expect-error: no reference
      () => MilvusMessageQueue.fromKafka(queue),
    ],
    [
      'chart/milvus imagePullSecrets[0]',
      // @ts-expect-error: no reference
      () => new Milvus(chart(), 'milvus', { tracing, imagePullSecrets: [text] }),
    ],
  ])('%s', (place, given) => {
    expect(thrown(given)).toBe(
      `APP037 ${place}: must be a SecretRef. No Secret is referenced, and the pods never start. ` +
        "Use SecretRef.fromName(...) with the Secret's metadata.name, never its content.",
    );
  });
});
