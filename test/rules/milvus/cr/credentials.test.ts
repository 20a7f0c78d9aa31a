import { flatMapRows } from '../../../support/rows';
import { crMessages } from '../../../support/milvus-cr';

const SECRET = 'marked-secret';

describe('MLV145', () => {
  test('a credential in config', () => {
    expect(
      [
        { minio: { accessKeyID: SECRET } },
        { minio: { secretAccessKey: SECRET } },
        { kafka: { saslPassword: SECRET } },
        { etcd: { auth: { password: 12345 } } },
        { 'common.security.defaultRootPassword': SECRET },
        { pulsar: { authParams: SECRET } },
      ].flatMap((config) => crMessages('MLV145', { config })),
    ).toMatchInlineSnapshot(`
      MLV145 milvus.yaml spec.config.minio.accessKeyID: credential in plain text. Anyone who can read the CR or the repository can use it. Put it into a Secret, and name that in spec.dependencies.storage.secretRef.
      MLV145 milvus.yaml spec.config.minio.secretAccessKey: credential in plain text. Anyone who can read the CR or the repository can use it. Put it into a Secret, and name that in spec.dependencies.storage.secretRef.
      MLV145 milvus.yaml spec.config.kafka.saslPassword: credential in plain text. Anyone who can read the CR or the repository can use it. Put it into a Secret, and name that in spec.dependencies.kafka.secretRef.
      MLV145 milvus.yaml spec.config.etcd.auth.password: credential in plain text. Anyone who can read the CR or the repository can use it. Set the environment variable ETCD_AUTH_PASSWORD with valueFrom.secretKeyRef in spec.components.env.
      MLV145 milvus.yaml spec.config.common.security.defaultRootPassword: credential in plain text. Anyone who can read the CR or the repository can use it. Set the environment variable COMMON_SECURITY_DEFAULTROOTPASSWORD with valueFrom.secretKeyRef in spec.components.env.
      MLV145 milvus.yaml spec.config.pulsar.authParams: credential in plain text. Anyone who can read the CR or the repository can use it. Set the environment variable PULSAR_AUTHPARAMS with valueFrom.secretKeyRef in spec.components.env.
    `);
  });

  test('a credential in the environment', () => {
    expect(
      ['MINIO_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID', 'ETCD_AUTH_PASSWORD', 'OPENAI_API_KEY', 'BEARER_TOKEN'].flatMap(
        (name) => {
          const components = { standalone: { env: [{ name, value: SECRET }] } };
          return crMessages('MLV145', { components });
        },
      ),
    ).toMatchInlineSnapshot(`
      MLV145 milvus.yaml spec.components.standalone.env[0].value: credential in plain text. Anyone who can read the CR or the repository can use it. Use valueFrom.secretKeyRef instead of value.
      MLV145 milvus.yaml spec.components.standalone.env[0].value: credential in plain text. Anyone who can read the CR or the repository can use it. Use valueFrom.secretKeyRef instead of value.
      MLV145 milvus.yaml spec.components.standalone.env[0].value: credential in plain text. Anyone who can read the CR or the repository can use it. Use valueFrom.secretKeyRef instead of value.
      MLV145 milvus.yaml spec.components.standalone.env[0].value: credential in plain text. Anyone who can read the CR or the repository can use it. Use valueFrom.secretKeyRef instead of value.
      MLV145 milvus.yaml spec.components.standalone.env[0].value: credential in plain text. Anyone who can read the CR or the repository can use it. Use valueFrom.secretKeyRef instead of value.
    `);
  });

  test('a credential in the values of a dependency', () => {
    expect(
      flatMapRows(
        [
          ['etcd', { auth: { rbac: { rootPassword: SECRET } } }],
          ['storage', { secretKey: SECRET }],
          ['kafka', { auth: { sasl: { jaas: { clientPasswords: [SECRET] } } } }],
        ],

        (dependency, values) => crMessages('MLV145', { dependencies: { [dependency]: { inCluster: { values } } } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV145 milvus.yaml spec.dependencies.etcd.inCluster.values.auth.rbac.rootPassword: credential in plain text. Anyone who can read the CR or the repository can use it. Use existingSecret of the chart to name a Secret.
      MLV145 milvus.yaml spec.dependencies.storage.inCluster.values.secretKey: credential in plain text. Anyone who can read the CR or the repository can use it. Use existingSecret of the chart to name a Secret.
      MLV145 milvus.yaml spec.dependencies.kafka.inCluster.values.auth.sasl.jaas.clientPasswords[0]: credential in plain text. Anyone who can read the CR or the repository can use it. Use existingSecret of the chart to name a Secret.
    `);
  });

  test('reports a private key or a password in a URL at any path', () => {
    const config = { proxy: { url: `https://me:${SECRET}@example.com` } };
    const components = { volumes: [{ note: `-----BEGIN RSA PRIVATE KEY-----\n${SECRET}` }] };
    expect(crMessages('MLV145', { components, config })).toMatchInlineSnapshot(`
      MLV145 milvus.yaml spec.components.volumes[0].note: credential in plain text. Anyone who can read the CR or the repository can use it. Name a Secret instead.
      MLV145 milvus.yaml spec.config.proxy.url: credential in plain text. Anyone who can read the CR or the repository can use it. Set the environment variable PROXY_URL with valueFrom.secretKeyRef in spec.components.env.
    `);
  });

  test.each([
    [{ config: { kafka: { saslPassword: '${KAFKA_PASSWORD}' }, minio: { accessKeyID: 'minioadmin' } } }],
    [{ config: { minio: { accessKeyID: '', useIAM: true }, etcd: { auth: { userName: 'root' } } } }],
    [{ config: { minio: { accessKeyID: 'account', cloudProvider: 'azure', useIAM: true } } }],
    [{ config: { common: { security: { authorizationEnabled: true, tlsMode: 1 } }, proxy: { maxTokens: 'all' } } }],
    [{ components: { env: [{ name: 'ETCD_AUTH_PASSWORD', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }] } }],
    [{ components: { env: [{ name: 'MAX_TOKENS', value: '7' }] } }],
    [{ dependencies: { etcd: { inCluster: { values: { auth: { existingSecretPasswordKey: 'password' } } } } } }],
    [{ dependencies: { storage: { inCluster: { values: { existingSecret: 'minio', password: [] } } } } }],
  ])('%j passes', (spec) => {
    expect(crMessages('MLV145', spec)).toEqual([]);
  });
});
