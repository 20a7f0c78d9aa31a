import { releaseProblems, withUserYaml } from '../../../support/release';

const ON = { enabled: true };
const OFF = { enabled: false };

describe('MLV107', () => {
  test('reports the missing value', () => {
    expect(releaseProblems('MLV107', { minio: OFF })).toMatchInlineSnapshot(
      `MLV107 p/r minio.tls.enabled: missing: minio.enabled is false, and the disabled sub-chart sets no default. Helm fails with a nil pointer error in config.tpl. Set minio.tls.enabled to false.`,
    );
  });

  test.each([
    {},
    { minio: { ...OFF, tls: OFF } },
    { minio: OFF, externalS3: ON },
    { minio: OFF, customConfigMap: 'mine' },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV107', values)).toEqual([]);
  });
});

describe('MLV108', () => {
  test('reports a release without etcd or storage', () => {
    expect(releaseProblems('MLV108', { etcd: OFF, minio: OFF })).toMatchInlineSnapshot(`
      MLV108 p/r etcd.enabled: false leaves Milvus without etcd: externalEtcd is disabled too. Milvus cannot connect and does not start. Set externalEtcd.enabled to true with its address.
      MLV108 p/r minio.enabled: false leaves Milvus without object storage: externalS3 is disabled too. Milvus cannot connect and does not start. Set externalS3.enabled to true with its address.
    `);
    expect(releaseProblems('MLV108', { cluster: OFF, etcd: OFF, minio: OFF })).toMatchInlineSnapshot(`
      MLV108 p/r etcd.enabled: false leaves Milvus without etcd: externalEtcd is disabled too. Milvus cannot connect and does not start. Set externalEtcd.enabled to true with its address, or use the embedded one: etcd.use.embed in user.yaml.
      MLV108 p/r minio.enabled: false leaves Milvus without object storage: externalS3 is disabled too. Milvus cannot connect and does not start. Set externalS3.enabled to true with its address, or use the local disk: common.storageType: local in user.yaml.
    `);
  });

  test.each([
    {},
    { etcd: OFF, externalEtcd: ON, minio: OFF, externalS3: ON },
    withUserYaml({ etcd: { use: { embed: true } }, common: { storageType: 'local' } }, { etcd: OFF, minio: OFF }),
    withUserYaml({ 'etcd.endpoints': 'e:2379', 'common.storageType': 'local' }, { etcd: OFF, minio: OFF }),
    withUserYaml({ etcd_endpoints: 'e:2379', Common: { storagetype: 'local' } }, { etcd: OFF, minio: OFF }),
    withUserYaml({ etcdEndpoints: 'e:2379', minioaddress: 's3:443' }, { etcd: OFF, minio: OFF }),
    { etcd: OFF, minio: OFF, customConfigMap: 'mine' },
    {
      cluster: OFF,
      etcd: OFF,
      minio: OFF,
      standalone: { extraEnv: [{ name: 'ETCD_ENDPOINTS' }, { name: 'COMMON_STORAGETYPE' }] },
    },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV108', values)).toEqual([]);
  });
});

describe('MLV119', () => {
  const service = { woodpecker: ON, streaming: { woodpecker: { embedded: false } } };

  test('reports pods without an account', () => {
    expect(releaseProblems('MLV119', { ...service, minio: { existingSecret: 's' } })).toMatchInlineSnapshot(
      `MLV119 p/r streaming.woodpecker.embedded: false starts Woodpecker pods, which read the storage account from plain values only, and none is set. They log in as 'minioadmin' and are rejected. Set it to true, or use pulsarv3 or kafka.`,
    );
    expect(releaseProblems('MLV119', { ...service, externalS3: ON })).toMatchInlineSnapshot(
      `MLV119 p/r streaming.woodpecker.embedded: false starts Woodpecker pods, which read the storage account from plain values only, and none is set. They log in without an account and are rejected. Set it to true, or use pulsarv3 or kafka.`,
    );
  });

  test.each([
    service,
    { minio: { existingSecret: 's' } },
    { ...service, minio: { existingSecret: '' } },
    { ...service, externalS3: { ...ON, useIAM: true } },
    { ...service, woodpecker: { ...ON, extraEnv: [{ name: 'MINIO_ACCESS_KEY' }] }, minio: { existingSecret: 's' } },
    { ...service, woodpecker: { ...ON, minio: { accessKey: 'a' } }, minio: { existingSecret: 's' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV119', values)).toEqual([]);
  });
});

describe('MLV043', () => {
  test("reports the chart's account", () => {
    expect(releaseProblems('MLV043', {})).toMatchInlineSnapshot(
      `MLV043 p/r minio.existingSecret: missing: MinIO keeps the chart's default account (minioadmin/minioadmin). Anyone who can reach its Service can read, change and delete all Milvus data. Use MilvusReleaseStorage.minio({ credentials: SecretRef.fromName(...) }), or for an existing release minio.existingSecret and extraEnv of each component in its values.`,
    );
    expect(releaseProblems('MLV043', { minio: { accessKey: 'minioadmin', existingSecret: '' } })).toHaveLength(1);
  });

  test.each([
    { minio: { existingSecret: 's' } },
    { minio: OFF },
    { externalS3: ON },
    { minio: { accessKey: 'a', secretKey: 'b' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV043', values)).toEqual([]);
  });
});

describe('MLV046', () => {
  test('reports unused pods of etcd and MinIO', () => {
    expect(releaseProblems('MLV046', { externalEtcd: ON, externalS3: ON })).toMatchInlineSnapshot(`
      MLV046 p/r etcd.enabled: enabled by the chart's default, but unused: Milvus uses externalEtcd. The etcd pods and their volumes run for nothing. Set etcd.enabled to false.
      MLV046 p/r minio.enabled: enabled by the chart's default, but unused: Milvus uses externalS3. The MinIO pods and their volumes run for nothing. Set minio.enabled to false.
    `);
  });

  test.each([{}, { externalEtcd: ON, etcd: OFF }, { externalS3: OFF }])('%j passes', (values) => {
    expect(releaseProblems('MLV046', values)).toEqual([]);
  });
});
