import { describe as say } from '../../../../lib/diagnostics/report';
import { type JsonObject } from '../../../../lib/kubernetes/json';
import { MILVUS_CREDENTIALS } from '../../../support/credentials';
import { committedValuesRules, writtenValuesRules } from '../../../../lib/rules/milvus/adoption/credentials';
import { runRules } from '../../../../lib/diagnostics/run-rules';

function committed(values: JsonObject, text = ''): string[] {
  return runRules(committedValuesRules, { values, text }, 'env/r').map(say);
}
const user = (text: string) => ({ extraConfigFiles: { 'user.yaml': text } });

describe('MLV164', () => {
  test('in the values', () => {
    expect(committed({ externalS3: { secretKey: 'x' } })).toMatchInlineSnapshot(
      `MLV164 env/r externalS3.secretKey: credential in plain text. Anyone who can read the committed file can use it. Delete it here: the release keeps its value on upgrade. Or use the chart's existingSecret.`,
    );
  });

  test('beside a null, which helm 3 loses when it keeps the rest', () => {
    expect(committed({ externalS3: { secretKey: 'x' }, log: null })).toMatchInlineSnapshot(
      `MLV164 env/r externalS3.secretKey: credential in plain text. Anyone who can read the committed file can use it. Move it to a second values file that is not committed, and pass that file with another -f at each upgrade.`,
    );
  });

  test('in an entry of a list', () => {
    expect(committed({ proxy: { extraEnv: [{ name: 'MINIO_SECRET_ACCESS_KEY', value: 'x' }] } })).toMatchInlineSnapshot(
      `MLV164 env/r proxy.extraEnv[0].value: credential in plain text. Anyone who can read the committed file can use it. Read it from a Secret, with valueFrom.secretKeyRef.`,
    );
  });

  test('in user.yaml', () => {
    expect(committed(user('minio:\n  secretAccessKey: x\n'))).toMatchInlineSnapshot(
      `MLV164 env/r extraConfigFiles["user.yaml"] minio.secretAccessKey: credential in plain text. Anyone who can read the committed file can use it. Put it in a Secret, and set MINIO_SECRETACCESSKEY from it in extraEnv of each component: that overrides user.yaml.`,
    );
  });

  test.each(MILVUS_CREDENTIALS)('%j', (values) => {
    const printed = committed(values).join('\n');
    expect(printed).toMatch(/^MLV164 /);
    expect(printed).not.toContain('MARKED');
  });

  test('references, empty values, and words that only look like it pass', () => {
    const values = {
      minio: { existingSecret: 'minio', accessKey: '', secretKey: '', tls: { enabled: true } },
      proxy: { extraEnv: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'token' } } }] },
      image: { pullSecrets: ['registry'] },
      kafka: { truststorePasswordSecretKey: 'truststore-password', existingSecretPasswordKey: 'password' },
      tolerations: [{ key: 'node-pool', value: 'x' }],
      externalKafka: { sasl: { password: '${KAFKA_PASSWORD}' } },
      tei: { maxToken: 5 },
    };
    expect(committed({ ...values, ...user('common:\n  security:\n    authorizationEnabled: true\n') })).toEqual([]);
  });
});

describe('MLV070', () => {
  const written = (values: JsonObject) => runRules(writtenValuesRules, { values, text: '' }, 'current.yaml').map(say);

  test('a credential where the user says where the file goes', () => {
    expect(written({ externalKafka: { sasl: { password: 'x' } } })).toMatchInlineSnapshot(
      `MLV070 current.yaml externalKafka.sasl.password: credential in plain text. Anyone who can read the committed file can use it. Do not commit the file, or use the chart's existingSecret.`,
    );
  });

  test('a reference passes', () => {
    expect(written({ minio: { existingSecret: 'x' } })).toEqual([]);
  });
});

describe('MLV072', () => {
  test('a comment, also in user.yaml, and a line of a text', () => {
    expect(committed({}, 'a: 1\nb: 2 # password: MARKED\n')).toMatchInlineSnapshot(
      `MLV072 env/r the comment in line 2: looks like a credential. The values are committed, so anyone who can read the repository can use it. Remove it, or accept the warning if it is not a credential.`,
    );
    expect(committed({ kafka: { config: 'a=b\nsasl.password=MARKED\n' } })).toMatchInlineSnapshot(
      `MLV072 env/r kafka.config: looks like a credential. The values are committed, so anyone who can read the repository can use it. Remove it, or accept the warning if it is not a credential.`,
    );
  });

  test('a comment about a credential passes', () => {
    expect(committed({ a: 'x\n' }, '# the password comes from a Secret\n# token: $TOKEN\n')).toEqual([]);
  });
});
