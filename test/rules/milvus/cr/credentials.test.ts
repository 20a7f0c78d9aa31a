import { crMessages } from '../../../support/milvus-cr';

const SECRET = 'marked-secret';
const READABLE = 'is a credential: everybody who may read the CR or the repository could use it.';

describe('MLV145', () => {
  test.each([
    [{ minio: { accessKeyID: SECRET } }, 'minio.accessKeyID', 'Name the Secret in spec.dependencies.storage.secretRef'],
    [
      { minio: { secretAccessKey: SECRET } },
      'minio.secretAccessKey',
      'Name the Secret in spec.dependencies.storage.secretRef',
    ],
    [{ kafka: { saslPassword: SECRET } }, 'kafka.saslPassword', 'Name the Secret in spec.dependencies.kafka.secretRef'],
    [
      { etcd: { auth: { password: 12345 } } },
      'etcd.auth.password',
      'Give it as the environment variable ETCD_AUTH_PASSWORD with valueFrom.secretKeyRef, in spec.components.env',
    ],
    [
      { 'common.security.defaultRootPassword': SECRET },
      'common.security.defaultRootPassword',
      'Give it as the environment variable COMMON_SECURITY_DEFAULTROOTPASSWORD with valueFrom.secretKeyRef, in spec.components.env',
    ],
    [
      { pulsar: { authParams: SECRET } },
      'pulsar.authParams',
      'Give it as the environment variable PULSAR_AUTHPARAMS with valueFrom.secretKeyRef, in spec.components.env',
    ],
  ])('in config: %j', (config, path, fix) => {
    expect(crMessages('MLV145', { config })).toEqual([`MLV145 milvus.yaml spec.config.${path}: ${READABLE} ${fix}.`]);
  });

  test.each(['MINIO_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID', 'ETCD_AUTH_PASSWORD', 'OPENAI_API_KEY', 'BEARER_TOKEN'])(
    'in the environment: %s',
    (name) => {
      const components = { standalone: { env: [{ name, value: SECRET }] } };
      expect(crMessages('MLV145', { components })).toEqual([
        `MLV145 milvus.yaml spec.components.standalone.env[0].value: ${READABLE} Use valueFrom.secretKeyRef in its place.`,
      ]);
    },
  );

  test.each([
    ['etcd', { auth: { rbac: { rootPassword: SECRET } } }, 'auth.rbac.rootPassword'],
    ['storage', { secretKey: SECRET }, 'secretKey'],
    ['kafka', { auth: { sasl: { jaas: { clientPasswords: [SECRET] } } } }, 'auth.sasl.jaas.clientPasswords[0]'],
  ])('in the values of %s', (dependency, values, path) => {
    expect(crMessages('MLV145', { dependencies: { [dependency]: { inCluster: { values } } } })).toEqual([
      `MLV145 milvus.yaml spec.dependencies.${dependency}.inCluster.values.${path}: ${READABLE} Name a Secret by the chart's own ` +
        'existingSecret.',
    ]);
  });

  test('a private key or a password in a URL tells itself, wherever it stands', () => {
    const config = { proxy: { url: `https://me:${SECRET}@example.com` } };
    const components = { volumes: [{ note: `-----BEGIN RSA PRIVATE KEY-----\n${SECRET}` }] };
    expect(crMessages('MLV145', { components, config })).toMatchInlineSnapshot(`
      MLV145 milvus.yaml spec.components.volumes[0].note: is a credential: everybody who may read the CR or the repository could use it. Name a Secret in its place.
      MLV145 milvus.yaml spec.config.proxy.url: is a credential: everybody who may read the CR or the repository could use it. Give it as the environment variable PROXY_URL with valueFrom.secretKeyRef, in spec.components.env.
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
