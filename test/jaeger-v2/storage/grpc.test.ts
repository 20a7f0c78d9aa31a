import { Duration, Size } from 'cdk8s';
import {
  type JaegerV2GrpcProps,
  type JaegerV2GrpcWriterProps,
  JaegerV2Storage,
  JaegerV2Version,
  SecretRef,
  StorageTls,
} from '../../../lib';

const { V2_20_0 } = JaegerV2Version;

test('minimal: in plain text', () => {
  const { _parts: parts } = JaegerV2Storage.grpc({ endpoint: 'storage.data.svc:17271' });
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: { grpc: { endpoint: 'storage.data.svc:17271', tls: { insecure: true } } },
  });
  expect(parts.contribution?.(V2_20_0)).toStrictEqual({ environment: [], volumes: [], secrets: [] });
  expect(parts.newSettings).toStrictEqual([]);
});

const writer: Required<JaegerV2GrpcWriterProps> = { endpoint: 'writer.data.svc:4317', tls: StorageTls.systemCa() };
const all: Required<JaegerV2GrpcProps> = {
  endpoint: 'storage.data.svc:17271',
  tls: StorageTls.fromSecret(SecretRef.fromName('storage-ca')),
  bearerToken: SecretRef.fromName('storage-token'),
  timeout: Duration.seconds(10),
  maxMessageSize: Size.mebibytes(64),
  writer,
};

test('all props', () => {
  const { _parts: parts } = JaegerV2Storage.grpc(all);
  const headers = { authorization: 'Bearer ${env:STORAGE_TOKEN}' };
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: {
      grpc: {
        endpoint: 'storage.data.svc:17271',
        tls: { insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt' },
        headers,
        timeout: '10s',
        max_recv_msg_size_mib: 64,
        writer: { endpoint: 'writer.data.svc:4317', tls: { insecure: false }, headers },
      },
    },
  });
  const { environment, volumes, secrets } = parts.contribution?.(V2_20_0) ?? {};
  expect(environment).toStrictEqual([
    { name: 'STORAGE_TOKEN', valueFrom: { secretKeyRef: { name: 'storage-token', key: 'token' } } },
  ]);
  expect(volumes?.map(({ _volume: volume }) => volume.name)).toStrictEqual(['storage-tls']);
  expect(secrets).toStrictEqual([
    { name: 'storage-token', what: 'the bearer token for the remote storage', keys: ['token'] },
  ]);
  expect(parts.newSettings).toStrictEqual([{ path: 'storage.maxMessageSize', since: '2.19.0' }]);
  expect(parts.needs?.('tracing')).toStrictEqual([
    {
      text: 'A remote storage at `storage.data.svc:17271`, `writer.data.svc:4317`, reachable from the pods of the cluster.',
    },
  ]);
});

test('a writer has the TLS of the storage', () => {
  const { _parts: parts } = JaegerV2Storage.grpc({ ...all, writer: { endpoint: 'writer.data.svc:4317' } });
  expect(parts.backends(V2_20_0)).toHaveProperty('main.grpc.writer.tls.ca_file', '/etc/jaeger/storage-tls/ca.crt');
});
