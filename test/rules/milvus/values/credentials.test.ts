import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems, withUserYaml } from '../../../support/release';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const SECRET = 's3cr3t-marked';
const env = (name: string, value: unknown) => ({ proxy: { extraEnv: [{ name, value }] } });

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
