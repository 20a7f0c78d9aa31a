import { addressProblem, isLoopback, parseAddress } from '../../lib/kubernetes/address';

describe('valid addresses', () => {
  it.each(['s3.eu-central-1.amazonaws.com', 'minio', 'my_host', '10.0.0.1', '[fe80::1]', 'example.com.'])(
    '%s is a host',
    (text) => {
      expect(addressProblem(text, 'host')).toBeUndefined();
      expect(addressProblem(text, 'host[:port]')).toBeUndefined();
    },
  );

  it.each(['kafka-0.kafka.svc:9092', 'minio:9000', '10.0.0.1:1', '[fe80::1]:65535', 'h.:80'])(
    '%s is host:port',
    (text) => {
      expect(addressProblem(text, 'host:port')).toBeUndefined();
      expect(addressProblem(text, 'host[:port]')).toBeUndefined();
    },
  );

  it.each(['{{ .Values.host }}', 'https://${HOST}', '$(MINIO_HOST):9000'])('%s is a template', (text) => {
    expect(addressProblem(text, 'host:port')).toBeUndefined();
  });
});

describe('invalid addresses', () => {
  it.each([
    ['', 'host', 'must not be empty.', undefined],
    ['  ', 'host', 'must not be empty.', undefined],
    ['https://s3.example.com', 'host', 'must not have a scheme.', 's3.example.com'],
    ['https://s3.example.com', 'host:port', 'must not have a scheme.', 's3.example.com:443'],
    ['http://s3.example.com/bucket', 'host:port', 'must not have a scheme.', 's3.example.com:80'],
    ['pulsar://pulsar-proxy', 'host:port', 'must not have a scheme.', undefined],
    ['pulsar://pulsar-proxy:6650', 'host:port', 'must not have a scheme.', 'pulsar-proxy:6650'],
    ['SASL_SSL://kafka:9093', 'host:port', 'must not have a scheme.', 'kafka:9093'],
    ['https://', 'host', 'must not have a scheme.', undefined],
    ['s3.example.com/bucket', 'host', 'must not have a path.', 's3.example.com'],
    ['s3.example.com?x', 'host', 'must not have a path.', 's3.example.com'],
    ['s3.example.com:443', 'host', 'must not have a port.', 's3.example.com'],
    ['kafka', 'host:port', 'must have a port.', undefined],
    [' kafka:9092', 'host:port', 'must not contain whitespace.', 'kafka:9092'],
    ['kafka :9092', 'host:port', 'must not contain whitespace.', undefined],
    ['a:1,b:2', 'host:port', 'must be one address, not a list.', undefined],
    ['user:word@kafka:9092', 'host:port', 'must not contain a user or password.', undefined],
    ['kafka:', 'host:port', 'must have a port from 1 to 65535.', undefined],
    ['kafka:0', 'host[:port]', 'must have a port from 1 to 65535.', undefined],
    ['kafka:65536', 'host:port', 'must have a port from 1 to 65535.', undefined],
    ['kafka:9o92', 'host:port', 'must have a port from 1 to 65535.', undefined],
    [':9092', 'host:port', 'must have a host.', undefined],
    ['fe80::1', 'host', 'must have brackets around the IPv6 address.', '[fe80::1]'],
    ['[fe80::1]9000', 'host', 'must not have a port.', '[fe80::1]'],
    ['kafka..svc:9092', 'host:port', 'has an invalid host name.', undefined],
    ['<host>:9092', 'host:port', 'contains a placeholder.', undefined],
    ['a<>b:9092', 'host:port', 'has an invalid host name.', undefined],
    ['300.1.1.1:9092', 'host:port', 'has an invalid IP address.', undefined],
    ['10.0.0', 'host', 'has an invalid IP address.', undefined],
    ['a'.repeat(254), 'host', 'must have at most 253 characters in its host.', undefined],
  ] as const)('%s as %s', (text, form, problem, suggestion) => {
    expect(addressProblem(text, form)).toEqual({ problem, ...(suggestion === undefined ? {} : { suggestion }) });
  });
});

it('an address is split into its parts', () => {
  expect(parseAddress('HTTPS://user@Example.com:443/path')).toEqual({
    scheme: 'https',
    hasUser: true,
    host: 'Example.com',
    port: '443',
    path: '/path',
    isBareIpv6: false,
  });
  expect(parseAddress('[::1]:9000')).toEqual({ hasUser: false, host: '::1', port: '9000', isBareIpv6: false });
});

describe('loopback', () => {
  it.each([
    'localhost',
    'LOCALHOST.',
    'x.localhost',
    'localhost.localdomain',
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '::1',
    '::',
    '0:0:0:0:0:0:0:1',
  ])('%s is the pod itself', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['localhost.example.com', 'my-localhost', '10.0.0.1', '128.0.0.1', 'fe80::1', '::11', '127.example.com'])(
    '%s is another host',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
