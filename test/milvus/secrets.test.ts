import fc from 'fast-check';
import {
  KafkaMechanism,
  MilvusReleaseKafkaSasl,
  KafkaSecurityProtocol,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
  MilvusRelease,
  type MilvusReleaseProps,
  MilvusReleaseStorage,
  MilvusTracing,
  OtlpHeaders,
  MilvusReleasePulsarAuth,
  SecretRef,
  TracingBackend,
} from '../../lib';
import type { JsonObject } from '../../lib/kubernetes/json';
import { merge } from '../../lib/kubernetes/merge';
import { toYaml } from '../../lib/kubernetes/yaml';
import { environment } from '../support/environment';
import { holds } from '../support/property';

const backend = TracingBackend.fromEndpoints({
  label: 'a collector',
  otlp: { grpc: 'otel.tracing.svc:4317', secure: true },
});
const tracing = MilvusTracing.otlp(backend, {
  sampleFraction: 0.1,
  headers: OtlpHeaders.fromSecret(SecretRef.fromName('h')),
});

/** A value at a path of keys. */
function at(path: string, value: unknown): JsonObject {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length === 0 ? value : at(rest.join('.'), value) };
}

/** Where people put credentials, right and wrong. */
const VALUES = [
  'minio.secretKey',
  'minio.accessKey',
  'minio.secretkey',
  'minio.s3gateway.secretKey',
  'externalS3.secretKey',
  'externalKafka.sasl.password',
  'externalPulsar.authParams',
  'kafka.auth.sasl.jaas.interBrokerPassword',
  'etcd.auth.rbac.rootPassword',
  'woodpecker.minio.secretKey',
  'mino.secretKey',
  'password',
  'trace.password',
  'pulsarv3.auth.token',
];
const SETTINGS = [
  'minio.secretAccessKey',
  'Minio.SecretAccessKey',
  'kafka.saslPassword',
  'pulsar.authParams',
  'common.security.defaultRootPassword',
  'credential.one.apikey',
  'credential.two.secret_access_key',
  'etcd.auth.password',
];
const VARIABLES = ['MINIO_SECRET_ACCESS_KEY', 'KAFKA_SASLPASSWORD', 'PULSAR_AUTHPARAMS', 'OPENAI_API_KEY'];

const trees = (paths: readonly string[], secret: string) =>
  fc
    .subarray([...paths], { maxLength: 2 })
    .map((chosen) => chosen.reduce<JsonObject>((all, path) => merge(all, at(path, secret)), {}));

const texts = (secret: string) =>
  fc.constantFrom(
    '',
    '# ours\n',
    toYaml({ kafka: { saslPassword: secret } }),
    toYaml({ minio: { secretAccessKey: `${secret}2` } }),
    `kafka: { saslPassword: ${secret}`,
    `kafka:\n  saslPassword: *${secret}\n`,
    `kafka:\n  saslPassword: "${secret}\n`,
    `kafka:\n  saslPassword: !${secret} x\n`,
    `kafka:\n\tsaslPassword: ${secret}\n`,
    `kafka: {}\nkafka: { saslPassword: ${secret} }\n`,
    `- ${secret}\n`,
    `a: 1\n---\nb: ${secret}\n`,
  );

const modes = (secret: string) => {
  const account = SecretRef.fromName('account');
  const env = fc.subarray(VARIABLES, { maxLength: 1 }).map((names) => names.map((name) => ({ name, value: secret })));
  const minio = MilvusReleaseStorage.minio({ credentials: account });
  return fc.oneof(
    fc.constant(undefined),
    env.map((extraEnv) => MilvusReleaseMode.standalone({ env: extraEnv, storage: minio })),
    env.map((extraEnv) => MilvusReleaseMode.cluster({ proxy: { env: extraEnv } })),
    fc.constant(
      MilvusReleaseMode.cluster({
        messageQueue: MilvusReleaseMessageQueue.fromKafka({
          brokers: ['k:9092'],
          securityProtocol: KafkaSecurityProtocol.SASL_SSL,
          sasl: MilvusReleaseKafkaSasl.fromSecret(account, { mechanism: KafkaMechanism.PLAIN }),
        }),
      }),
    ),
    fc.constant(
      MilvusReleaseMode.standalone({
        messageQueue: MilvusReleaseMessageQueue.fromPulsar({
          host: 'p',
          auth: MilvusReleasePulsarAuth.fromSecret(account, { plugin: 'token' }),
        }),
      }),
    ),
  );
};

const cases = fc
  .stringMatching(/^[a-z]{6}[0-9]{6}$/)
  .map((word) => `marked${word}`)
  .chain((secret) =>
    fc
      .record({
        mode: modes(secret),
        values: trees(VALUES, secret),
        userYaml: trees(SETTINGS, secret),
        userYamlText: fc.option(texts(secret), { nil: undefined }),
        headers: fc.option(fc.constantFrom('authorization', 'x-scope-orgid'), { nil: undefined }),
      })
      .map((given) => ({ secret, ...given })),
  );

/** Everything that a release writes or says. */
function output(props: MilvusReleaseProps): { readonly text: string; readonly refused: boolean } {
  const { app, env } = environment();
  try {
    new MilvusRelease(env, 'my-release', props);
    return { text: Object.entries(app.render()).flat().join('\n'), refused: false };
  } catch (error) {
    return { text: error instanceof Error ? `${error.message}\n${String(error.stack)}` : 'no error', refused: true };
  }
}

test('no credential is written or said, wherever it was given', () => {
  let [refused, written] = [0, 0];
  const runs = holds(
    fc.property(cases, ({ secret, mode, userYamlText, headers, ...given }) => {
      const props: MilvusReleaseProps = {
        tracing:
          headers === undefined
            ? tracing
            : MilvusTracing.otlp(backend, {
                sampleFraction: 0.1,
                headers: OtlpHeaders.of({ [headers]: headers === 'authorization' ? secret : 'team' }),
              }),
        ...given,
        ...(mode === undefined ? {} : { mode }),
        ...(userYamlText === undefined ? {} : { userYamlText }),
      };
      const result = output(props);
      if (result.refused) refused += 1;
      else written += 1;
      expect(result.text).not.toContain(secret);
      expect(result.text).not.toContain(Buffer.from(secret).toString('base64'));
    }),
    1000,
  );
  expect([refused > 0.1 * runs, written > 0.02 * runs]).toEqual([true, true]);
});
