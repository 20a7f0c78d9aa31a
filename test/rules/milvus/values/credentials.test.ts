import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems, withUserYaml } from '../../../support/release';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const SECRET = 's3cr3t-marked';
const env = (name: string, value: unknown) => ({ proxy: { extraEnv: [{ name, value }] } });

describe('MLV114', () => {
  test('reports credentials in values and user.yaml', () => {
    expect(
      [
        { minio: { secretKey: SECRET } },
        { externalS3: { accessKey: SECRET } },
        { externalKafka: { sasl: { password: SECRET } } },
        { externalPulsar: { authParams: SECRET } },
        { kafka: { auth: { sasl: { jaas: { clientPasswords: [SECRET] } } } } },
        { etcd: { auth: { rbac: { rootPassword: 12345 } } } },
        { proxy: { tls: { key: `-----BEGIN EC PRIVATE KEY-----\n${SECRET}` } } },
        { annotations: { url: `https://milvus:${SECRET}@example.com` } },
        withUserYaml({ common: { security: { defaultRootPassword: SECRET } } }),
        withUserYaml({ credential: { openai: { apikey: SECRET } } }),
        withUserYaml({ credential: { aws: { secret_access_key: SECRET } } }),
        withUserYaml({ 'minio.secretAccessKey': SECRET }),
        { externalS3: { cloudProvider: 'azure', accessKey: 'account', secretKey: SECRET } },
        { externalS3: { cloudProvider: 'aws', accessKey: SECRET } },
        { externalS3: { cloudProvider: 'azure', accessKey: `AccountKey=${SECRET}` } },
        { externalS3: { cloudProvider: 'azure' }, other: { accessKey: SECRET } },
      ].flatMap((values) => releaseProblems('MLV114', values)),
    ).toMatchInlineSnapshot(`
      MLV114 p/r minio.secretKey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r externalS3.accessKey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r externalKafka.sasl.password: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r externalPulsar.authParams: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r kafka.auth.sasl.jaas.clientPasswords[0]: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r etcd.auth.rbac.rootPassword: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r proxy.tls.key: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r annotations.url: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r extraConfigFiles["user.yaml"] common.security.defaultRootPassword: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Set the environment variable COMMON_SECURITY_DEFAULTROOTPASSWORD with valueFrom.secretKeyRef in extraEnv of each component.
      MLV114 p/r extraConfigFiles["user.yaml"] credential.openai.apikey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Set the environment variable CREDENTIAL_OPENAI_APIKEY with valueFrom.secretKeyRef in extraEnv of each component.
      MLV114 p/r extraConfigFiles["user.yaml"] credential.aws.secret_access_key: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Set the environment variable CREDENTIAL_AWS_SECRET_ACCESS_KEY with valueFrom.secretKeyRef in extraEnv of each component.
      MLV114 p/r extraConfigFiles["user.yaml"] minio.secretAccessKey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Set the environment variable MINIO_SECRETACCESSKEY with valueFrom.secretKeyRef in extraEnv of each component.
      MLV114 p/r externalS3.secretKey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r externalS3.accessKey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r externalS3.accessKey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
      MLV114 p/r other.accessKey: credential in plain text. Anyone who can read the values, the ConfigMap or the repository can use it. Use a Secret: credentials of MilvusReleaseStorage or MilvusReleaseMessageQueue, existingSecret, or extraEnv with valueFrom.secretKeyRef.
    `);
  });

  test.each([
    [{ externalS3: { secretKey: SECRET } }, 'MINIO_SECRET_ACCESS_KEY'],
    [{ externalKafka: { sasl: { password: SECRET } } }, 'KAFKA_SASLPASSWORD'],
    [{ externalPulsar: { authParams: SECRET } }, 'PULSAR_AUTHPARAMS'],
  ])('names the variable for YAML, %#', (values, variable) => {
    const [problem] = runRules(milvusReleaseRules, { chart: MilvusChartVersion.NEWEST, values }, 'values.yaml').filter(
      ({ code }) => code === 'MLV114',
    );
    expect(problem?.finding.fix).toBe(
      `Set the environment variable ${variable} with valueFrom.secretKeyRef in extraEnv of each component.`,
    );
  });

  test("names the Secret of MinIO's account for YAML", () => {
    const values = { minio: { accessKey: 'milvus', secretKey: SECRET, users: [{ secretKey: SECRET }] } };
    const fixes = runRules(milvusReleaseRules, { chart: MilvusChartVersion.NEWEST, values }, 'values.yaml')
      .filter(({ code }) => code === 'MLV114')
      .map(({ finding }) => `${finding.path}: ${finding.fix}`);
    expect(fixes.join('\n')).toMatchInlineSnapshot(`
      "minio.accessKey: Use a Secret with accesskey and secretkey: name it in minio.existingSecret, and pass both to each component in extraEnv.
      minio.secretKey: Use a Secret with accesskey and secretkey: name it in minio.existingSecret, and pass both to each component in extraEnv.
      minio.users[0].secretKey: Use a Secret: existingSecret where the chart has it, or extraEnv with valueFrom.secretKeyRef."
    `);
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
