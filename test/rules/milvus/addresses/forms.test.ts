import { type JsonObject } from '../../../../lib/kubernetes/json';
import { crMessages } from '../../../support/milvus-cr';
import { releaseProblems, withUserYaml } from '../../../support/release';

const ON = { enabled: true };
const s3 = (host: unknown, more: JsonObject = {}) => ({ externalS3: { ...ON, host, port: 9000, ...more } });
const cr = (dependency: string, fields: JsonObject, more: JsonObject = {}) => ({
  dependencies: {
    ...(['pulsar', 'kafka', 'woodpecker'].includes(dependency) ? { msgStreamType: dependency } : {}),
    [dependency]: { external: true, ...fields },
  },
  ...more,
});

describe('MLV167', () => {
  const values = (part: JsonObject) => releaseProblems('MLV167', part);
  const of = (spec: JsonObject) => crMessages('MLV167', spec);

  test('addresses of the object storage, in values and in a CR', () => {
    expect(
      [
        'https://s3.example.com',
        'http://minio:9000',
        's3.example.com/vectors',
        ' s3.example.com',
        's3.example.com:99999',
      ].flatMap((host) => [...values(s3(host)), ...of(cr('storage', { endpoint: host }))]),
    ).toMatchInlineSnapshot(`
      MLV167 p/r externalS3.host: 'https://s3.example.com' must not have a scheme. Milvus exits at startup and crash-loops. Use 's3.example.com', and set useSSL to true for TLS.
      MLV167 milvus.yaml spec.dependencies.storage.endpoint: 'https://s3.example.com' must not have a scheme. The operator cannot connect to it and starts no Milvus. Use 's3.example.com', and set useSSL to true for TLS.
      MLV167 p/r externalS3.host: 'http://minio:9000' must not have a scheme. Milvus exits at startup and crash-loops. Use 'minio:9000'.
      MLV167 milvus.yaml spec.dependencies.storage.endpoint: 'http://minio:9000' must not have a scheme. The operator cannot connect to it and starts no Milvus. Use 'minio:9000'.
      MLV167 p/r externalS3.host: 's3.example.com/vectors' must not have a path. Milvus exits at startup and crash-loops. Use 's3.example.com'.
      MLV167 milvus.yaml spec.dependencies.storage.endpoint: 's3.example.com/vectors' must not have a path. The operator cannot connect to it and starts no Milvus. Use 's3.example.com'.
      MLV167 p/r externalS3.host: ' s3.example.com' must not contain whitespace. Milvus exits at startup and crash-loops. Use 's3.example.com'.
      MLV167 milvus.yaml spec.dependencies.storage.endpoint: ' s3.example.com' must not contain whitespace. The operator cannot connect to it and starts no Milvus. Use 's3.example.com'.
      MLV167 p/r externalS3.host: 's3.example.com:99999' must have a port from 1 to 65535. Milvus exits at startup and crash-loops. Use host[:port], such as 's3.eu-central-1.amazonaws.com'.
      MLV167 milvus.yaml spec.dependencies.storage.endpoint: 's3.example.com:99999' must have a port from 1 to 65535. The operator cannot connect to it and starts no Milvus. Use host[:port], such as 'minio.data.svc:9000'.
    `);
  });

  test('addresses of etcd, in values and in a CR', () => {
    expect(
      ['etcd', 'etcd:2379/x', 'ftp://etcd:2379', 'http://etcd'].flatMap((endpoint) => [
        ...values({ externalEtcd: { ...ON, endpoints: ['etcd-0:2379', endpoint] } }),
        ...of(cr('etcd', { endpoints: [endpoint] })),
      ]),
    ).toMatchInlineSnapshot(`
      MLV167 p/r externalEtcd.endpoints[1]: 'etcd' must have a port. Milvus exits at startup and crash-loops. Use host:port, such as 'etcd-0.etcd.data.svc:2379'.
      MLV167 milvus.yaml spec.dependencies.etcd.endpoints[0]: 'etcd' must have a port. The operator cannot connect to it and starts no Milvus. Use host:port, such as 'etcd-0.etcd.data.svc:2379'.
      MLV167 p/r externalEtcd.endpoints[1]: 'etcd:2379/x' must not have a path. Milvus exits at startup and crash-loops. Use 'etcd:2379'.
      MLV167 milvus.yaml spec.dependencies.etcd.endpoints[0]: 'etcd:2379/x' must not have a path. The operator cannot connect to it and starts no Milvus. Use 'etcd:2379'.
      MLV167 p/r externalEtcd.endpoints[1]: 'ftp://etcd:2379' must not have a scheme. Milvus exits at startup and crash-loops. Use 'etcd:2379'.
      MLV167 milvus.yaml spec.dependencies.etcd.endpoints[0]: 'ftp://etcd:2379' must not have a scheme. The operator cannot connect to it and starts no Milvus. Use 'etcd:2379'.
      MLV167 p/r externalEtcd.endpoints[1]: 'http://etcd' must have a port. Milvus exits at startup and crash-loops. Use host:port, such as 'etcd-0.etcd.data.svc:2379'.
      MLV167 milvus.yaml spec.dependencies.etcd.endpoints[0]: 'http://etcd' must have a port. The operator cannot connect to it and starts no Milvus. Use host:port, such as 'etcd-0.etcd.data.svc:2379'.
    `);
  });

  test('Pulsar in values', () => {
    expect(
      ['pulsar-proxy:6650', 'kafka://pulsar-proxy', 'pulsar://u:w@pulsar-proxy'].flatMap((host) =>
        values({ externalPulsar: { ...ON, host } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV167 p/r externalPulsar.host: 'pulsar-proxy:6650' must not have a port. Milvus exits at startup and crash-loops. Use 'pulsar-proxy', and set the port 6650 in its own key.
      MLV167 p/r externalPulsar.host: 'kafka://pulsar-proxy' must not have a scheme. Milvus exits at startup and crash-loops. Use 'pulsar-proxy'.
      MLV167 p/r externalPulsar.host: 'pulsar://***@pulsar-proxy' must not contain a user or password. Milvus exits at startup and crash-loops. Use a host, such as 'pulsar-proxy.data.svc'.
    `);
  });

  test('Pulsar in a CR', () => {
    expect(
      ['pulsar-proxy', 'pulsar://pulsar-proxy:6650', 'pulsar+ssl://pulsar-proxy:6651'].flatMap((endpoint) =>
        of(cr('pulsar', { endpoint })),
      ),
    ).toMatchInlineSnapshot(`
      MLV167 milvus.yaml spec.dependencies.pulsar.endpoint: 'pulsar-proxy' must have a port. The operator cannot connect to it and starts no Milvus. Use host:port, such as 'pulsar-proxy.data.svc:6650'.
      MLV167 milvus.yaml spec.dependencies.pulsar.endpoint: 'pulsar://pulsar-proxy:6650' must not have a scheme. The operator cannot connect to it and starts no Milvus. Use 'pulsar-proxy:6650'.
      MLV167 milvus.yaml spec.dependencies.pulsar.endpoint: 'pulsar+ssl://pulsar-proxy:6651' must not have a scheme. The operator cannot connect to it and starts no Milvus. Use host:port of a listener without TLS, such as 'pulsar-proxy.data.svc:6650': the operator always adds pulsar://.
    `);
  });

  test('Kafka, a broker of several', () => {
    expect(values({ externalKafka: { ...ON, brokerList: 'a:9092, kafka://b:9092' } })).toMatchInlineSnapshot(
      `MLV167 p/r externalKafka.brokerList: 'kafka://b:9092' must not have a scheme. Milvus exits at startup and crash-loops. Use 'b:9092'.`,
    );
    expect(of(cr('kafka', { brokerList: ['a:9092', 'SSL://b:9093'] }))).toMatchInlineSnapshot(
      `MLV167 milvus.yaml spec.dependencies.kafka.brokerList[1]: 'SSL://b:9093' must not have a scheme. The operator cannot connect to it and starts no Milvus. Use 'b:9093'.`,
    );
  });

  test('servers of Woodpecker', () => {
    const quorumBufferPools = [{ name: 'a', seeds: ['w-0:18080', 'w-1'] }, 'broken', { name: 'b', seeds: 7 }];
    expect(of(cr('woodpecker', { quorumBufferPools }))).toMatchInlineSnapshot(
      `MLV167 milvus.yaml spec.dependencies.woodpecker.quorumBufferPools[0].seeds[1]: 'w-1' must have a port. The operator cannot connect to it and starts no Milvus. Use host:port, such as 'woodpecker-0.woodpecker.data.svc:18080'.`,
    );
  });

  test('reports addresses of user.yaml and the environment', () => {
    expect(values(withUserYaml({ 'minio.address': 'http://m:9000' }))).toMatchInlineSnapshot(
      `MLV167 p/r extraConfigFiles["user.yaml"] minio.address: 'http://m:9000' must not have a scheme. Milvus exits at startup and crash-loops. Use 'm:9000'.`,
    );
    expect(values({ proxy: { extraEnv: [{ name: 'ETCD_ENDPOINTS', value: 'a:1,b' }] } })).toMatchInlineSnapshot(
      `MLV167 p/r proxy.extraEnv ETCD_ENDPOINTS: 'b' must have a port. Milvus exits at startup and crash-loops. Use host:port, such as 'etcd-0.etcd.data.svc:2379'.`,
    );
  });

  test.each<JsonObject>([
    s3('s3.example.com'),
    s3('minio:9000'),
    s3(''),
    s3('{{ .Values.global.s3 }}'),
    s3('core.windows.net', { cloudProvider: 'azure' }),
    { externalS3: { host: 'https://off' } },
    { ...s3('https://replaced'), customConfigMap: 'mine' },
    { externalEtcd: { ...ON, endpoints: ['a:2379', 'https://b:2379', '[fd00::1]:2379'] } },
    { externalPulsar: { ...ON, host: 'pulsar+ssl://p:6651/' } },
    { externalPulsar: { ...ON, host: 'pulsar-proxy' } },
    { externalPulsar: { ...ON, host: 'pulsar://a:6650,b:6650' } },
    { externalKafka: { ...ON, brokerList: 'a, SASL_SSL://b:9096' } },
    { proxy: { extraEnv: [{ name: 'MINIO_ADDRESS', valueFrom: {} }, { value: 'http://x' }] } },
  ])('values %j pass', (part) => {
    expect(values(part)).toEqual([]);
  });

  test.each<JsonObject>([
    cr('storage', { endpoint: 's3.example.com' }),
    cr('storage', { endpoint: 'minio.data.svc:9000' }),
    cr('storage', { external: false, endpoint: 'https://off' }),
    cr('etcd', { endpoints: ['http://etcd:2379'] }),
    {
      ...cr('pulsar', { endpoint: 'pulsar://p' }),
      dependencies: { msgStreamType: 'kafka', pulsar: { external: true } },
    },
    cr('kafka', { brokerList: ['b'] }),
  ])('a CR %j passes', (spec) => {
    expect(of(spec)).toEqual([]);
  });
});

describe('MLV076', () => {
  const values = (part: JsonObject) => releaseProblems('MLV076', part);

  test('a broker without a port', () => {
    expect(values({ externalKafka: { ...ON, brokerList: 'b-1.msk.example.com' } })).toMatchInlineSnapshot(
      `MLV076 p/r externalKafka.brokerList: 'b-1.msk.example.com' has no port. Milvus connects to port 9092, where brokers with TLS or a login often do not listen. Use 'b-1.msk.example.com:PORT', such as 'b-1.msk.example.com:9092'.`,
    );
  });

  test('schemes', () => {
    expect(values({ externalEtcd: { ...ON, endpoints: ['http://etcd:2379'] } })).toMatchInlineSnapshot(
      `MLV076 p/r externalEtcd.endpoints[0]: 'http://etcd:2379' has a scheme. The scheme decides whether Milvus uses TLS, and overrides etcd.ssl.enabled. Use 'etcd:2379'.`,
    );
    expect(crMessages('MLV076', cr('etcd', { endpoints: ['http://etcd:2379'] }))).toMatchInlineSnapshot(
      `MLV076 milvus.yaml spec.dependencies.etcd.endpoints[0]: 'http://etcd:2379' has a scheme. The scheme decides whether Milvus uses TLS, and overrides etcd.ssl.enabled. Use 'etcd:2379'.`,
    );
    expect(values({ externalPulsar: { ...ON, host: 'pulsar://p:6651' } })).toMatchInlineSnapshot(
      `MLV076 p/r externalPulsar.host: 'pulsar://p:6651' is a URL. Milvus uses it as it is, and ignores the port setting. Use 'p', and set the port 6651 in its own key.`,
    );
    expect(values({ externalPulsar: { ...ON, host: 'pulsar://[fd00::1]' } })).toMatchInlineSnapshot(
      `MLV076 p/r externalPulsar.host: 'pulsar://[fd00::1]' is a URL. Milvus uses it as it is, and ignores the port setting. Use '[fd00::1]'.`,
    );
  });

  test.each<JsonObject>([
    { externalKafka: { ...ON, brokerList: 'a:9092,b:9093' } },
    { externalKafka: { ...ON, brokerList: 'kafka://a' } },
    { externalEtcd: { ...ON, endpoints: ['etcd:2379'] } },
    { externalPulsar: { ...ON, host: 'pulsar+ssl://p:6651' } },
    { externalPulsar: { ...ON, host: 'p' } },
    s3('s3.example.com'),
  ])('%j passes', (part) => {
    expect(values(part)).toEqual([]);
  });
});
