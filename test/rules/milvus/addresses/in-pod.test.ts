import { type JsonObject } from '../../../../lib/kubernetes/json';
import { crMessages } from '../../../support/milvus-cr';
import { releaseProblems } from '../../../support/release';

const ON = { enabled: true };
const s3 = (host: unknown, more: JsonObject = {}) => ({ externalS3: { ...ON, host, port: 9000, ...more } });
const cr = (dependency: string, fields: JsonObject, more: JsonObject = {}) => ({
  dependencies: {
    ...(['pulsar', 'kafka', 'woodpecker'].includes(dependency) ? { msgStreamType: dependency } : {}),
    [dependency]: { external: true, ...fields },
  },
  ...more,
});

describe('MLV074', () => {
  test('reports localhost for each dependency', () => {
    expect(
      releaseProblems('MLV074', {
        ...s3('127.0.0.1:9000'),
        externalEtcd: { ...ON, endpoints: ['http://localhost:2379'] },
        externalKafka: { ...ON, brokerList: '[::1]:9092' },
        externalPulsar: { ...ON, host: 'localhost' },
      }),
    ).toMatchInlineSnapshot(`
      MLV074 p/r externalS3.host: '127.0.0.1:9000' points to the Milvus pod itself. Unless a sidecar listens there, Milvus exits at startup and crash-loops. Use the Service, such as 's3.eu-central-1.amazonaws.com', or keep it if a sidecar listens there.
      MLV074 p/r externalEtcd.endpoints[0]: 'http://localhost:2379' points to the Milvus pod itself. Unless a sidecar listens there, Milvus exits at startup and crash-loops. Use the Service, such as 'etcd-0.etcd.data.svc:2379', or keep it if a sidecar listens there.
      MLV074 p/r externalPulsar.host: 'localhost' points to the Milvus pod itself. Unless a sidecar listens there, Milvus exits at startup and crash-loops. Use the Service, such as 'pulsar-proxy.data.svc', or keep it if a sidecar listens there.
      MLV074 p/r externalKafka.brokerList: '[::1]:9092' points to the Milvus pod itself. Unless a sidecar listens there, Milvus exits at startup and crash-loops. Use the Service, such as 'kafka-0.kafka.data.svc:9092', or keep it if a sidecar listens there.
    `);
    expect(crMessages('MLV074', cr('pulsar', { endpoint: '0.0.0.0:6650' }))).toMatchInlineSnapshot(
      `MLV074 milvus.yaml spec.dependencies.pulsar.endpoint: '0.0.0.0:6650' points to the Milvus pod itself. Unless a sidecar listens there, Milvus exits at startup and crash-loops. Use the Service, such as 'pulsar-proxy.data.svc:6650', or keep it if a sidecar listens there.`,
    );
  });

  test.each<JsonObject>([s3('minio.data.svc'), s3('10.0.0.1'), { externalPulsar: { host: 'localhost' } }])(
    '%j',
    (part) => {
      expect(releaseProblems('MLV074', part)).toEqual([]);
    },
  );
});

describe('MLV075', () => {
  const port = { extraEnv: [{ name: 'MINIO_PORT', value: '9000' }] };

  test('reports the Service of the same namespace', () => {
    expect(
      ['minio', 'minio.default', 'minio.default.svc', 'minio.default.svc.cluster.local'].flatMap((host) =>
        releaseProblems('MLV075', s3(host)),
      ),
    ).toMatchInlineSnapshot(`
      MLV075 p/r externalS3.host: 'minio' is a Service in the namespace of Milvus: Kubernetes sets MINIO_PORT=tcp://... in every pod. That overrides minio.port, and Milvus panics with "Endpoint url cannot have fully qualified paths". Add the port to the host, as in 'minio:9000', or set MINIO_PORT to it in extraEnv of each component.
      MLV075 p/r externalS3.host: 'minio.default' is a Service in the namespace of Milvus: Kubernetes sets MINIO_PORT=tcp://... in every pod. That overrides minio.port, and Milvus panics with "Endpoint url cannot have fully qualified paths". Add the port to the host, as in 'minio:9000', or set MINIO_PORT to it in extraEnv of each component.
      MLV075 p/r externalS3.host: 'minio.default.svc' is a Service in the namespace of Milvus: Kubernetes sets MINIO_PORT=tcp://... in every pod. That overrides minio.port, and Milvus panics with "Endpoint url cannot have fully qualified paths". Add the port to the host, as in 'minio:9000', or set MINIO_PORT to it in extraEnv of each component.
      MLV075 p/r externalS3.host: 'minio.default.svc.cluster.local' is a Service in the namespace of Milvus: Kubernetes sets MINIO_PORT=tcp://... in every pod. That overrides minio.port, and Milvus panics with "Endpoint url cannot have fully qualified paths". Add the port to the host, as in 'minio:9000', or set MINIO_PORT to it in extraEnv of each component.
    `);
  });

  test('the variable of one component is not enough', () => {
    expect(releaseProblems('MLV075', { ...s3('minio'), proxy: port })).toHaveLength(1);
  });

  test('a CR, whose port the operator takes out of the address', () => {
    const spec = cr('storage', { endpoint: 'minio:9000' });
    expect(crMessages('MLV075', spec)).toMatchInlineSnapshot(
      `MLV075 milvus.yaml spec.dependencies.storage.endpoint: 'minio:9000' is a Service in the namespace of Milvus: Kubernetes sets MINIO_PORT=tcp://... in every pod. That overrides minio.port, and Milvus under an operator before 1.3.8 panics with "Endpoint url cannot have fully qualified paths". Use operator 1.3.8 or newer, or set MINIO_PORT to the port in spec.components.env.`,
    );
    const env = [{ name: 'MINIO_PORT', value: '9000' }];
    expect(crMessages('MLV075', { ...spec, components: { env } })).toEqual([]);
    expect(crMessages('MLV075', { ...spec, components: { proxy: { env } } })).toHaveLength(1);
  });

  test.each<JsonObject>([
    s3('minio:9000'),
    s3('minio.data.svc'),
    s3('minio.default.example.com'),
    s3('minio-0'),
    s3('my.minio'),
    { externalEtcd: { ...ON, endpoints: ['minio:2379'] } },
    { cluster: { enabled: false }, standalone: port, ...s3('minio') },
  ])('%j passes', (part) => {
    expect(releaseProblems('MLV075', part)).toEqual([]);
  });
});
