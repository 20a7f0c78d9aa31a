import type { JsonObject } from '../../../../lib/kubernetes/json';
import { releaseProblems, withUserYaml } from '../../../support/release';

const ON = { enabled: true };
const S3 = { ...ON, host: 's3.example.com', port: 443, bucketName: 'vectors' };

describe('MLV168', () => {
  const s3 = (more: JsonObject) => releaseProblems('MLV168', { externalS3: { ...S3, ...more } });

  test('reports an empty object storage', () => {
    expect(releaseProblems('MLV168', { externalS3: ON })).toMatchInlineSnapshot(`
      MLV168 p/r externalS3.host: missing. Milvus exits at startup and crash-loops. Set the host name of the storage, such as 's3.eu-central-1.amazonaws.com'.
      MLV168 p/r externalS3.port: missing. Milvus panics at startup with "minio.port is empty". Set the port: 443 with TLS, 9000 for most MinIO servers.
      MLV168 p/r externalS3.bucketName: missing. Milvus panics at startup with "minio.bucketName is empty". Set the name of the bucket.
    `);
  });

  test('reports empty ports', () => {
    expect(['', null, {}].flatMap((value) => s3({ port: value }))).toMatchInlineSnapshot(`
      MLV168 p/r externalS3.port: '' must not be empty. Milvus panics at startup with "minio.port is empty". Set the port: 443 with TLS, 9000 for most MinIO servers.
      MLV168 p/r externalS3.port: null must not be empty. Milvus panics at startup with "minio.port is empty". Set the port: 443 with TLS, 9000 for most MinIO servers.
      MLV168 p/r externalS3.port: {} must not be empty. Milvus panics at startup with "minio.port is empty". Set the port: 443 with TLS, 9000 for most MinIO servers.
    `);
  });

  test('reports invalid ports', () => {
    expect([0, 65536, 'https', '4430000', -1].flatMap((value) => s3({ port: value }))).toMatchInlineSnapshot(`
      MLV168 p/r externalS3.port: 0 must be a port from 1 to 65535. Milvus exits at startup and crash-loops. Set the port: 443 with TLS, 9000 for most MinIO servers.
      MLV168 p/r externalS3.port: 65536 must be a port from 1 to 65535. Milvus exits at startup and crash-loops. Set the port: 443 with TLS, 9000 for most MinIO servers.
      MLV168 p/r externalS3.port: 'https' must be a port from 1 to 65535. Milvus exits at startup and crash-loops. Set the port: 443 with TLS, 9000 for most MinIO servers.
      MLV168 p/r externalS3.port: '4430000' must be a port from 1 to 65535. Milvus exits at startup and crash-loops. Set the port: 443 with TLS, 9000 for most MinIO servers.
      MLV168 p/r externalS3.port: -1 must be a port from 1 to 65535. Milvus exits at startup and crash-loops. Set the port: 443 with TLS, 9000 for most MinIO servers.
    `);
  });

  test('reports a placeholder', () => {
    expect(s3({ port: '<port>' })).toMatchInlineSnapshot(
      `MLV168 p/r externalS3.port: '<port>' is a placeholder. Milvus exits at startup and crash-loops. Replace it with your own value.`,
    );
    expect(s3({ port: '<port>0' })).toMatchInlineSnapshot(
      `MLV168 p/r externalS3.port: '<port>0' contains a placeholder. Milvus exits at startup and crash-loops. Set the port: 443 with TLS, 9000 for most MinIO servers.`,
    );
  });

  test("reports the chart's defaults at localhost", () => {
    expect(releaseProblems('MLV168', { externalEtcd: ON, externalPulsar: { ...ON, port: '' }, externalKafka: ON }))
      .toMatchInlineSnapshot(`
      MLV168 p/r externalEtcd.endpoints: missing: the chart's default 'localhost:2379' is the Milvus pod itself. Milvus cannot connect and crash-loops. List host:port of each member, such as 'etcd-0.etcd.data.svc:2379'.
      MLV168 p/r externalPulsar.host: missing: the chart's default 'localhost' is the Milvus pod itself. Milvus cannot connect and crash-loops. Set the host, such as 'pulsar-proxy.data.svc'.
      MLV168 p/r externalPulsar.port: '' must not be empty. Milvus exits at startup and crash-loops. Set the port, such as 6650.
      MLV168 p/r externalKafka.brokerList: missing: the chart's default 'localhost:9092' is the Milvus pod itself. Milvus cannot connect and crash-loops. List host:port of each broker, separated by commas, such as 'kafka-0.kafka.data.svc:9092'.
    `);
    expect(releaseProblems('MLV168', { externalEtcd: { ...ON, endpoints: [] } })).toHaveLength(1);
  });

  test("reports the bucket of the chart's own MinIO, and names of Pulsar", () => {
    expect(releaseProblems('MLV168', { minio: { bucketName: '' } })).toMatchInlineSnapshot(
      `MLV168 p/r minio.bucketName: '' must not be empty. Milvus panics at startup with "minio.bucketName is empty". Set the name of the bucket.`,
    );
    const pulsar = { ...ON, host: 'p', tenant: 'a/b', namespace: '' };
    expect(releaseProblems('MLV168', { externalPulsar: pulsar })).toMatchInlineSnapshot(`
      MLV168 p/r externalPulsar.tenant: 'a/b' must not contain '/'. Milvus exits at startup and crash-loops. Set a tenant, such as 'public'.
      MLV168 p/r externalPulsar.namespace: '' must not be empty. Milvus exits at startup and crash-loops. Set a namespace of Pulsar, such as 'default'.
    `);
  });

  test.each<JsonObject>([
    { externalS3: S3 },
    { externalS3: { ...S3, port: '443' } },
    { externalS3: { ...S3, port: '{{ .port }}' } },
    { externalS3: { ...S3, host: 'minio:9000', port: '' } },
    { externalS3: { ...S3, host: '${S3_HOST}', port: '' } },
    { externalS3: { ...ON, cloudProvider: 'gcpnative', bucketName: 'vectors' } },
    { externalS3: { enabled: false } },
    { externalS3: ON, customConfigMap: 'mine' },
    withUserYaml({ minio: { address: 'm', port: 9000, bucketName: 'b' } }, { externalS3: ON }),
    {
      cluster: { enabled: false },
      externalS3: { ...S3, port: '' },
      standalone: { extraEnv: [{ name: 'MINIO_PORT', value: '9000' }] },
    },
    { externalEtcd: { ...ON, endpoints: ['e:2379'] } },
    { externalPulsar: { ...ON, host: 'p' } },
    { externalPulsar: { ...ON, host: 'p', tenant: 'team', namespace: 'vectors' } },
    { minio: { bucketName: 'vectors' } },
    { minio: { enabled: false, bucketName: '' } },
    { minio: { bucketName: '' }, externalS3: S3 },
    { externalKafka: { ...ON, brokerList: 'k:9092' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV168', values)).toEqual([]);
  });
});

describe('MLV078', () => {
  const ports = (host: string, port: unknown, more: JsonObject = {}) =>
    releaseProblems('MLV078', { externalS3: { ...S3, host, port, ...more } });

  test('reports a port that differs from that of the host', () => {
    expect([443, '443'].flatMap((port) => ports('minio:9000', port))).toMatchInlineSnapshot(`
      MLV078 p/r externalS3.port: 443 conflicts with externalS3.host, which has port 9000. Milvus uses the port in the host and ignores this one. Set it to 9000, or remove the port from the host.
      MLV078 p/r externalS3.port: '443' conflicts with externalS3.host, which has port 9000. Milvus uses the port in the host and ignores this one. Set it to 9000, or remove the port from the host.
    `);
  });

  test('the same port, no port and a disabled storage pass', () => {
    expect(ports('minio:9000', '9000')).toEqual([]);
    expect(ports('minio:9000', '')).toEqual([]);
    expect(ports('minio', 443)).toEqual([]);
    expect(ports('minio:9000', 443, { enabled: false })).toEqual([]);
    expect(releaseProblems('MLV078', { externalS3: { ...S3, host: 7 } })).toEqual([]);
  });
});
