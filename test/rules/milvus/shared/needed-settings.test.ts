import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { crMessages } from '../../../support/milvus-cr';
import { releaseProblems, withUserYaml } from '../../../support/release';

describe('MLV196', () => {
  const problems = (config: object, milvus = '2.6.14', more: object = {}) =>
    releaseProblems('MLV196', withUserYaml({ ...config }, { ...more }), MilvusChartVersion._forMilvus(milvus));

  test('reports settings without a value, in whatever spelling', () => {
    expect(
      [{ minio: { bucketName: null } }, { 'etcd.endpoints': [] }, { MINIO_USE_SSL: '' }].flatMap((config) =>
        problems(config),
      ),
    ).toMatchInlineSnapshot(`
      MLV196 p/r extraConfigFiles["user.yaml"] minio.bucketName: null must not be empty. Milvus panics at startup with "minio.bucketName is empty". Set it, or remove the key.
      MLV196 p/r extraConfigFiles["user.yaml"] etcd.endpoints: [] must not be empty. Milvus panics at startup with "etcd.endpoints is empty". Set it, or remove the key.
      MLV196 p/r extraConfigFiles["user.yaml"] MINIO_USE_SSL: '' must not be empty. Milvus panics at startup with "minio.useSSL is empty". Set it, or remove the key.
    `);
  });

  test('reports an empty login to etcd from Milvus 3.0 on', () => {
    const config = { etcd: { auth: { userName: '', password: 'x' } } };
    expect(problems(config, '3.0.0')).toMatchInlineSnapshot(
      `MLV196 p/r extraConfigFiles["user.yaml"] etcd.auth.userName: '' must not be empty: Milvus 3.0 logs in to etcd by default. Milvus panics at startup with "userName or password is empty". Set it, remove it, or set etcd.auth.enabled to false.`,
    );
    expect(problems({ etcd: { auth: { enabled: true, password: null } } }, '3.0.0')).toHaveLength(1);
    expect(problems(config, '2.6.14')).toEqual([]);
  });

  test.each([
    { etcd: { auth: { enabled: false, userName: '', password: '' } } },
    { etcd: { auth: { enabled: '', userName: '' } } },
    { etcd: { use: { embed: true }, auth: { userName: '' } } },
    { minio: { bucketName: 'b', rootPath: '', accessKeyID: '' } },
    { minio: null },
    { minio: {} },
  ])('%j passes', (config) => {
    expect(problems(config, '3.0.0')).toEqual([]);
  });

  test('what a variable sets passes', () => {
    const extraEnv = [{ name: 'MINIO_BUCKET_NAME', value: 'b' }];
    expect(problems({ minio: { bucketName: '' } }, '3.0.0', { proxy: { extraEnv } })).toEqual([]);
    expect(problems({ minio: { bucketName: '' } }, '3.0.0', { cdc: { extraEnv } })).toHaveLength(1);
  });

  test.each(['ETCD_AUTH_ENABLED', 'ETCD_USE_EMBED'])(
    'a variable %s decides whether there is a login to etcd',
    (name) => {
      const config = { etcd: { auth: { userName: '' } } };
      const mixCoordinator = { extraEnv: [{ name, value: 'x' }] };
      expect(problems(config, '3.0.0', { mixCoordinator })).toEqual([]);
    },
  );

  test('in a CR, except what the operator or a variable sets', () => {
    const config = { minio: { bucketName: '', port: '' }, etcd: { rootPath: null, endpoints: [] } };
    expect(crMessages('MLV196', { config })).toMatchInlineSnapshot(`
      MLV196 milvus.yaml spec.config.minio.bucketName: '' must not be empty. Milvus panics at startup with "minio.bucketName is empty". Set it, or remove the key.
      MLV196 milvus.yaml spec.config.etcd.rootPath: null must not be empty. Milvus panics at startup with "etcd.rootPath is empty". Set it, or remove the key.
    `);
    const components = {
      env: [
        { name: 'MINIO_BUCKETNAME', value: 'b' },
        { name: 'ETCD_ROOTPATH', value: 'c' },
      ],
    };
    expect(crMessages('MLV196', { config, components })).toEqual([]);
  });
});
