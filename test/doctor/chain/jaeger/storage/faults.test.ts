import { faultBefore, faultIn, StorageFault } from '../../../../../lib/doctor/chain/jaeger/storage/faults';

// Said by Jaeger 1.62.0, 2.13.0 and 2.20.0 at closed ports, unknown hosts, wrong passwords, folders without rights and the like.
const V1 = 'Failed to init storage factory: ';
const V2 = "failed to initialize storage 's': ";
const V220 = `cannot find factory for trace storage s: ${V2}${V2}`;

test.each([
  [
    `${V1}failed to create primary Elasticsearch client: health check timeout: Head "http://127.0.0.1:1": dial tcp 127.0.0.1:1: connect: connection refused: no Elasticsearch node available`,
    StorageFault.UNREACHABLE,
  ],
  [
    `${V2}failed to create Elasticsearch client: health check timeout: Head "http://es.svc:9200": dial tcp: lookup es.svc on 10.0.0.53:53: no such host: no Elasticsearch node available`,
    StorageFault.NO_HOST,
  ],
  [
    `${V220}failed to create Elasticsearch data client: failed to resolve backend version: dial tcp 127.0.0.1:1: connect: connection refused`,
    StorageFault.UNREACHABLE,
  ],
  [
    `${V1}failed to create primary Elasticsearch client: health check timeout: no Elasticsearch node available`,
    StorageFault.HEALTH,
  ],
  [`${V2}failed to create Elasticsearch client: elastic: Error 401 (Unauthorized)`, StorageFault.CREDENTIALS],
  [
    `${V220}failed to create Elasticsearch data client: failed to resolve backend version: request failed, status code: 401, body: {"error"`,
    StorageFault.CREDENTIALS,
  ],
  [
    'Failed to create span writer: failed to create template "jaeger-span": elastic: Error 403 (Forbidden): action [indices:admin/index_template/put] is unauthorized for user [jaeger] with roles [x]',
    StorageFault.RIGHTS,
  ],
  [
    `${V220}failed to create template "jaeger-span": failed to create template: jaeger-span, request failed, status code: 403, body: {}`,
    StorageFault.RIGHTS,
  ],
  [
    `${V1}failed to create primary Elasticsearch client: health check timeout: Head "https://es:9200": tls: failed to verify certificate: x509: cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs: no Elasticsearch node available`,
    StorageFault.TLS,
  ],
  [
    `${V1}failed to create primary Elasticsearch client: health check timeout: Head "https://es:9200": tls: first record does not look like a TLS handshake: no Elasticsearch node available`,
    StorageFault.TLS,
  ],
  [
    `${V1}failed to create primary Elasticsearch client: failed to load CA CertPool: failed to load CA /es/ca.crt: open /es/ca.crt: no such file or directory`,
    StorageFault.FILE,
  ],
  [`${V2}failed to create template "jaeger-span": missing required fields: [BodyJson]`, StorageFault.VERSION],
  [
    `${V1}gocql: unable to create session: unable to connect to initial hosts: dial tcp 127.0.0.1:1: connect: connection refused`,
    StorageFault.UNREACHABLE,
  ],
  [
    `${V1}kafka: client has run out of available brokers to talk to: dial tcp 127.0.0.1:1: connect: connection refused`,
    StorageFault.UNREACHABLE,
  ],
  [`${V1}Error Creating Dir: "/p/k" error: mkdir /p/k: permission denied`, StorageFault.FOLDER],
  [`${V220}Error Creating Dir: "/proc/x" err: mkdir /proc/x: no such file or directory`, StorageFault.FOLDER],
  [
    `${V1}Cannot acquire directory lock on "/b/k".  Another process is using this Badger database. error: resource temporarily unavailable`,
    StorageFault.LOCK,
  ],
  [
    'Cannot initialize storage factory: unknown storage type elasticserch. Valid types are [cassandra opensearch]',
    StorageFault.TYPE,
  ],
  [`${V1}something else`, StorageFault.OTHER],
  ['unknown flag: --no-such-flag', undefined],
  ['failed to start extensions: listen tcp 127.0.0.1:16686: bind: address already in use', undefined],
  ['could not start OTLP receiver: open /nope/tls.crt: no such file or directory', undefined],
])('at the end: %s', (line, fault) => {
  expect(faultIn(line, true)).toBe(fault);
});

test.each([
  [
    '"msg":"Elasticsearch could not process bulk request","error":"elastic: Error 429 (Too Many Requests): rejected execution"',
    StorageFault.BUSY,
  ],
  [
    '"msg":"Elasticsearch part of bulk request failed","response":{"status":429,"error":{"reason":"blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];"}}',
    StorageFault.READ_ONLY,
  ],
  [
    'error\tconfig/config.go:366\tElasticsearch could not process bulk request\t{"error": "Post \"http://127.0.0.1:32150/_bulk\": dial tcp 127.0.0.1:32150: connect: connection refused"}',
    StorageFault.UNREACHABLE,
  ],
  [
    'error\tesclient/bulk.go:177\tElasticsearch part of bulk request failed\t{"index": "jaeger-span-2026-11-30", "status": 429}',
    StorageFault.BUSY,
  ],
  [
    'error\tesclient/bulk.go:113\tbulk indexer error\t{"error": "flush: dial tcp 127.0.0.1:32150: connect: connection refused"}',
    StorageFault.UNREACHABLE,
  ],
  [
    '"msg":"HTTP handler, Internal Server Error","error":"elastic: Error 404 (Not Found): no such index [index_not_found_exception]"',
    undefined,
  ],
  ['"msg":"[core] addrConn.createTransport failed to connect to localhost:4317: connection refused"', undefined],
  ['"msg":"Archive storage not created","reason":"archive storage not supported"', undefined],
])('while it runs: %s', (line, fault) => {
  expect(faultIn(line, false)).toBe(fault);
});

// The lines of the end, as the tests on a real Cassandra 5.0.4 and a real Kafka 3.9.1 have them.
test.each([
  [
    'gocql: unable to create session: unable to discover protocol version: unexpected authenticator "org.apache.cassandra.auth.PasswordAuthenticator"',
    StorageFault.AUTHENTICATOR,
  ],
  ['failed to resolve any of the provided hostnames', StorageFault.NO_HOST],
  ['no connections were made when creating the session', StorageFault.OTHER],
  ['kafka: invalid configuration (Net.SASL.User must not be empty when SASL is enabled)', StorageFault.OTHER],
  ['health check timeout: Head "http://es:9200": EOF: no Elasticsearch node available', StorageFault.UNREACHABLE],
])('%s', (error, fault) => {
  expect(faultIn(`${V1}${error}`, true)).toBe(fault);
});

test('what the client of Cassandra said before the end', () => {
  const keyspace =
    '2026/11/30 20:10:18 error: failed to connect to "10.96.7.7:9042" due to error: Keyspace \'jaeger_v1\' does not exist';
  expect(faultBefore(['{"level":"fatal","error":"no connections were made"}', keyspace, 'start'])).toEqual([
    StorageFault.KEYSPACE,
    keyspace,
  ]);
  expect(faultBefore(['{"level":"info","msg":"connection refused"}'])).toBeUndefined();
});
