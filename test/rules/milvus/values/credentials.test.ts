import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems, withUserYaml } from '../../../support/release';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const SECRET = 's3cr3t-marked';
const SEEN = 'everybody who may read the values, the Deployment or the repository could use it';
const env = (name: string, value: unknown) => ({ proxy: { extraEnv: [{ name, value }] } });

describe('MLV113', () => {
  const trace = { exporter: 'otlp', sampleFraction: 0.5, otlp: { endpoint: 'j:4317', secure: false, headers: 'e30=' } };
  const check = (name: string, value: unknown, more: object = {}) =>
    releaseProblems('MLV113', withUserYaml({ trace }, { ...env(name, value), ...more }));

  test.each([
    ['TRACE_EXPORTER', 'noop', "'noop' ", 'exporter'],
    ['trace.otlp.endpoint', 'k:4317', "'k:4317' ", 'otlp.endpoint'],
    ['TRACE_SAMPLEFRACTION', '1', "'1' ", 'sampleFraction'],
    ['TRACE_OTLP_SECURE', 'true', "'true' ", 'otlp.secure'],
    ['TRACE_OTLP_HEADERS', 'e31=', '', 'otlp.headers'],
  ])('%s: %s', (name, value, shown, key) => {
    expect(check(name, value)).toEqual([
      `MLV113 p/r proxy.extraEnv ${name}: ${shown}is not what trace.${key} in user.yaml says: the environment wins, silently, ` +
        'and these pods trace otherwise than the rest. Remove the variable.',
    ]);
  });

  test.each([
    ['TRACE_EXPORTER', 'otlp'],
    ['TRACE_SAMPLEFRACTION', '0.5'],
    ['TRACE_OTLP_SECURE', 'false'],
    ['TRACE_OTLP_METHOD', 'http'],
    ['MILVUS_TRACE_EXPORTER', 'noop'],
    ['TRACE_EXPORTER', undefined],
  ])('%s: %s passes', (name, value) => {
    expect(check(name, value)).toEqual([]);
  });

  test('pods that are not there have no environment', () => {
    expect(check('TRACE_EXPORTER', 'noop', { cluster: { enabled: false } })).toEqual([]);
  });
});

describe('MLV115', () => {
  test.each(['MINIO_SECRET_ACCESS_KEY', 'kafka.saslPassword', 'PULSAR_AUTHPARAMS', 'ETCD_AUTH_PASSWORD'])(
    '%s',
    (name) => {
      expect(releaseProblems('MLV115', env(name, SECRET))).toEqual([
        `MLV115 p/r proxy.extraEnv ${name}: is a credential as text: ${SEEN}. Put it into a Secret and use valueFrom.secretKeyRef in ` +
          'place of value.',
      ]);
    },
  );

  test('with Azure the key, and not the account', () => {
    const azure = { externalS3: { cloudProvider: 'azure' } };
    expect(releaseProblems('MLV115', { ...env('MINIO_SECRET_ACCESS_KEY', SECRET), ...azure })).toHaveLength(1);
    expect(releaseProblems('MLV115', { ...env('AZURE_ACCESS_KEY', SECRET), ...azure })).toHaveLength(1);
  });

  test('headers, and the environment of etcd', () => {
    const headers = Buffer.from(JSON.stringify({ authorization: SECRET })).toString('base64');
    expect(releaseProblems('MLV115', env('TRACE_OTLP_HEADERS', headers))).toHaveLength(1);
    expect(
      releaseProblems('MLV115', { etcd: { extraEnvVars: [{ name: 'ETCD_ROOT_PASSWORD', value: SECRET }] } }),
    ).toMatchInlineSnapshot(
      `MLV115 p/r etcd.extraEnvVars ETCD_ROOT_PASSWORD: is a credential as text: everybody who may read the values, the Deployment or the repository could use it. Put it into a Secret and use valueFrom.secretKeyRef in place of value.`,
    );
  });

  test.each([
    env('MINIO_SECRET_ACCESS_KEY', ''),
    env('MINIO_ACCESS_KEY_ID', 'minioadmin'),
    env('GOGC', '100'),
    env('TRACE_OTLP_HEADERS', Buffer.from('{"x-scope-orgid":"team"}').toString('base64')),
    { proxy: { extraEnv: [{ name: 'KAFKA_SASLPASSWORD', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] } },
    { etcd: { extraEnvVars: [{ name: 'ETCD_QUOTA_BACKEND_BYTES', value: '1' }] } },
    env('ETCD_AUTH_PASSWORD', '$(ETCD_PASSWORD)'),
    env('GOOGLE_APPLICATION_CREDENTIALS', '/etc/gcp/key.json'),
    env('MAX_TOKEN', '512'),
    { ...env('MINIO_ACCESS_KEY_ID', 'account'), externalS3: { cloudProvider: 'azure' } },
    withUserYaml({ minio: { cloudProvider: 'azure' } }, env('MINIO_ACCESS_KEY_ID', 'account')),
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV115', values)).toEqual([]);
  });
});

describe('MLV114', () => {
  const say = (path: string, variable?: string) =>
    `MLV114 p/r ${path}: is a credential as text: everybody who may read the values, the ConfigMap or the repository could use it. ` +
    (variable === undefined
      ? TYPED
      : `Set the environment variable ${variable} with valueFrom.secretKeyRef in extraEnv of each component.`);
  const TYPED =
    'Name a Secret: credentials of MilvusStorage or MilvusMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.';
  const inUserYaml = (path: string) => `extraConfigFiles["user.yaml"] ${path}`;

  test.each([
    [{ minio: { secretKey: SECRET } }, 'minio.secretKey'],
    [{ externalS3: { accessKey: SECRET } }, 'externalS3.accessKey'],
    [{ externalKafka: { sasl: { password: SECRET } } }, 'externalKafka.sasl.password'],
    [{ externalPulsar: { authParams: SECRET } }, 'externalPulsar.authParams'],
    [{ kafka: { auth: { sasl: { jaas: { clientPasswords: [SECRET] } } } } }, 'kafka.auth.sasl.jaas.clientPasswords[0]'],
    [{ etcd: { auth: { rbac: { rootPassword: 12345 } } } }, 'etcd.auth.rbac.rootPassword'],
    [{ proxy: { tls: { key: `-----BEGIN EC PRIVATE KEY-----\n${SECRET}` } } }, 'proxy.tls.key'],
    [{ annotations: { url: `https://milvus:${SECRET}@example.com` } }, 'annotations.url'],
    [
      withUserYaml({ common: { security: { defaultRootPassword: SECRET } } }),
      inUserYaml('common.security.defaultRootPassword'),
      'COMMON_SECURITY_DEFAULTROOTPASSWORD',
    ],
    [
      withUserYaml({ credential: { openai: { apikey: SECRET } } }),
      inUserYaml('credential.openai.apikey'),
      'CREDENTIAL_OPENAI_APIKEY',
    ],
    [
      withUserYaml({ credential: { aws: { secret_access_key: SECRET } } }),
      inUserYaml('credential.aws.secret_access_key'),
      'CREDENTIAL_AWS_SECRET_ACCESS_KEY',
    ],
    [withUserYaml({ 'minio.secretAccessKey': SECRET }), inUserYaml('minio.secretAccessKey'), 'MINIO_SECRETACCESSKEY'],
    [{ externalS3: { cloudProvider: 'azure', accessKey: 'account', secretKey: SECRET } }, 'externalS3.secretKey'],
    [{ externalS3: { cloudProvider: 'aws', accessKey: SECRET } }, 'externalS3.accessKey'],
    [{ externalS3: { cloudProvider: 'azure', accessKey: `AccountKey=${SECRET}` } }, 'externalS3.accessKey'],
    [{ externalS3: { cloudProvider: 'azure' }, other: { accessKey: SECRET } }, 'other.accessKey'],
  ])('%#', (values, path, ...variable) => {
    expect(releaseProblems('MLV114', values)).toEqual([
      say(
        path,
        variable.find((name) => typeof name === 'string'),
      ),
    ]);
  });

  test.each([
    [{ externalS3: { secretKey: SECRET } }, 'MINIO_SECRET_ACCESS_KEY'],
    [{ externalKafka: { sasl: { password: SECRET } } }, 'KAFKA_SASLPASSWORD'],
    [{ externalPulsar: { authParams: SECRET } }, 'PULSAR_AUTHPARAMS'],
  ])('in YAML the variable is named, %#', (values, variable) => {
    const [problem] = runRules(milvusReleaseRules, { chart: MilvusChartVersion.NEWEST, values }, 'values.yaml').filter(
      ({ code }) => code === 'MLV114',
    );
    expect(problem?.finding.fix).toBe(
      `Set the environment variable ${variable} with valueFrom.secretKeyRef in extraEnv of each component`,
    );
  });

  test.each([
    {},
    { minio: { accessKey: 'minioadmin', secretKey: 'minioadmin', existingSecret: 'minio' } },
    { externalS3: { accessKey: '', secretKey: '' } },
    { kafka: { auth: { existingSecret: 's', clientPasswords: [] } } },
    { kafka: { tls: { truststorePasswordSecretKey: 'truststore-password' } } },
    { externalKafka: { sasl: { password: '${KAFKA_PASSWORD}' } }, url: 'https://me:${PASSWORD}@example.com' },
    { etcd: { auth: { token: { enabled: false } }, existingSecretPasswordKey: 'password' } },
    { proxy: { tls: { secretName: 's', key: '' } }, serviceAccount: { name: 'token-reader' } },
    { image: { all: { pullSecrets: ['registry'] } }, annotations: { url: 'https://example.com/a:b@c' } },
    env('MINIO_SECRET_ACCESS_KEY', SECRET),
    withUserYaml({ common: { security: { defaultRootPassword: 'Milvus' } }, tls: { serverKeyPath: '/tls/key' } }),
    withUserYaml({ function: { textEmbedding: { providers: { openai: { credential: 'openai' } } } } }),
    { externalS3: { cloudProvider: 'azure', accessKey: 'account', secretKey: '' } },
    withUserYaml({ minio: { cloudProvider: 'azure', accessKeyID: 'account' } }),
    withUserYaml({ 'minio.accessKeyID': 'account' }, { externalS3: { cloudProvider: 'azure' } }),
    withUserYaml({ 'minio.cloudProvider': 'azure' }, { externalS3: { accessKey: 'account' } }),
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV114', values)).toEqual([]);
  });
});
