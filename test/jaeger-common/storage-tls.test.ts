import { SecretRef, StorageTls, type StorageTlsProps } from '../../lib';

test('the settings of a component of Jaeger 2: the CA of a Secret', () => {
  const { _client: client } = StorageTls.fromSecret(SecretRef.fromName('ca'));
  expect(client).toStrictEqual({ insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt' });
});

test('the settings of a component of Jaeger 2, with all props', () => {
  const props: Required<StorageTlsProps> = {
    caKey: 'authority.pem',
    clientCertificate: { cert: 'tls.crt', key: 'tls.key' },
    mountPath: '/etc/jaeger/kafka-tls',
    volumeName: 'kafka-tls',
    serverName: 'kafka.data.svc',
  };
  const { _client: client } = StorageTls.fromSecret(SecretRef.fromName('ca'), props);
  expect(client).toStrictEqual({
    insecure: false,
    ca_file: '/etc/jaeger/kafka-tls/authority.pem',
    cert_file: '/etc/jaeger/kafka-tls/tls.crt',
    key_file: '/etc/jaeger/kafka-tls/tls.key',
    server_name_override: 'kafka.data.svc',
  });
});

test('the settings of a component of Jaeger 2: a public authority, and none at all', () => {
  const { _client: publicAuthority } = StorageTls.systemCa();
  const { _client: notVerified } = StorageTls.withoutVerification();
  expect(publicAuthority).toStrictEqual({ insecure: false });
  expect(notVerified).toStrictEqual({ insecure: false, insecure_skip_verify: true });
});
