import { releaseProblems, withUserYaml } from '../../../support/release';

const ON = { enabled: true };
const OFF = { enabled: false };

describe('MLV107', () => {
  test('the nil pointer', () => {
    expect(releaseProblems('MLV107', { minio: OFF })).toMatchInlineSnapshot(
      `MLV107 p/r minio.tls.enabled: is missing, and minio.enabled is false. Helm stops with a nil pointer in config.tpl: the sub-chart that would bring the value is off. Set minio.tls.enabled to false.`,
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
  test('neither of the two', () => {
    expect(releaseProblems('MLV108', { etcd: OFF, minio: OFF })).toMatchInlineSnapshot(`
      MLV108 p/r etcd.enabled: false leaves no etcd: externalEtcd is off as well. Milvus would look for one that is not there, and not start. Set externalEtcd.enabled to true with its address.
      MLV108 p/r minio.enabled: false leaves no object storage: externalS3 is off as well. Milvus would look for one that is not there, and not start. Set externalS3.enabled to true with its address.
    `);
    expect(releaseProblems('MLV108', { cluster: OFF, etcd: OFF, minio: OFF })).toMatchInlineSnapshot(`
      MLV108 p/r etcd.enabled: false leaves no etcd: externalEtcd is off as well. Milvus would look for one that is not there, and not start. Set externalEtcd.enabled to true with its address, or let Milvus have its own: etcd.use.embed in user.yaml.
      MLV108 p/r minio.enabled: false leaves no object storage: externalS3 is off as well. Milvus would look for one that is not there, and not start. Set externalS3.enabled to true with its address, or use the disk: common.storageType: local in user.yaml.
    `);
  });

  test.each([
    {},
    { etcd: OFF, externalEtcd: ON, minio: OFF, externalS3: ON },
    withUserYaml({ etcd: { use: { embed: true } }, common: { storageType: 'local' } }, { etcd: OFF, minio: OFF }),
    withUserYaml({ 'etcd.endpoints': 'e:2379', 'common.storageType': 'local' }, { etcd: OFF, minio: OFF }),
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

  test('pods without an account', () => {
    expect(releaseProblems('MLV119', { ...service, minio: { existingSecret: 's' } })).toMatchInlineSnapshot(
      `MLV119 p/r streaming.woodpecker.embedded: false makes pods that get the account of the object storage as text only, and the values name none. They would log in as 'minioadmin' and be refused. Set it to true, or use pulsarv3 or kafka.`,
    );
    expect(releaseProblems('MLV119', { ...service, externalS3: ON })).toMatchInlineSnapshot(
      `MLV119 p/r streaming.woodpecker.embedded: false makes pods that get the account of the object storage as text only, and the values name none. They would log in without one and be refused. Set it to true, or use pulsarv3 or kafka.`,
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
  test("the chart's account", () => {
    expect(releaseProblems('MLV043', {})).toMatchInlineSnapshot(
      `MLV043 p/r minio.existingSecret: is missing, and the account of MinIO is the chart's: user and password are both 'minioadmin'. Whoever reaches its Service can read, change and delete all data of Milvus. Name a Secret: MilvusStorage.minio({ credentials: SecretRef.named(...) }), or in the values of an adopted release minio.existingSecret, and extraEnv of each component.`,
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
  test('what is there twice', () => {
    expect(releaseProblems('MLV046', { externalEtcd: ON, externalS3: ON })).toMatchInlineSnapshot(`
      MLV046 p/r etcd.enabled: is on by the chart's default, and Milvus uses externalEtcd. the pods of etcd with their volumes run for nobody. Set etcd.enabled to false.
      MLV046 p/r minio.enabled: is on by the chart's default, and Milvus uses externalS3. the pods of MinIO with their volumes run for nobody. Set minio.enabled to false.
    `);
  });

  test.each([{}, { externalEtcd: ON, etcd: OFF }, { externalS3: OFF }])('%j passes', (values) => {
    expect(releaseProblems('MLV046', values)).toEqual([]);
  });
});
