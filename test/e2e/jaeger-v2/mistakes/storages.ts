import { changed, FRAME, without } from '../support/frame';
import { differs, ends, type Mistake, mistake, PASSES, refused, RUNS, storing } from './mistake';

/** A port of loopback on which nothing listens. */
const NOWHERE = '127.0.0.1:1';
const ELASTICSEARCH = { server_urls: [`http://${NOWHERE}`] };
const elasticsearch = (settings: object) => storing({ elasticsearch: { ...ELASTICSEARCH, ...settings } });
const cassandra = (servers: readonly string[], schema: object = {}) =>
  storing({ cassandra: { schema, connection: { servers } } });
const PASSWORD = { auth: { basic: { username: 'jaeger', password: '${env:PASSWORD}' } } };
const kafka = (settings: object) =>
  without(
    changed({
      service: { pipelines: { traces: { receivers: ['kafka'] } } },
      receivers: { kafka: { brokers: [NOWHERE], ...settings } },
    }),
    'receivers.otlp',
    'receivers.jaeger',
    'receivers.zipkin',
  );
const toKafka = (settings: object) =>
  changed({
    service: { pipelines: { traces: { exporters: ['kafka'] } } },
    exporters: { kafka: { brokers: [NOWHERE], ...settings } },
  });

const UNKNOWN_KEY = /has invalid keys/;
const NO_TEXT = /expected type 'string'/;

/** Storages, and Kafka. */
export const STORAGES: readonly Mistake[] = [
  differs('two kinds in one storage', storing({ memory: { max_traces: 10 }, badger: { ephemeral: true } }), {
    old: RUNS,
    new: refused(/multiple backend types/),
  }),
  mistake('a storage without a kind', storing({}), refused(/empty (backend )?configuration/)),
  mistake('no storage', without(FRAME, 'extensions.jaeger_storage.backends.main'), refused(/at least one storage/)),
  mistake('an unknown kind', storing({ mysql: {} }), refused(UNKNOWN_KEY)),
  mistake('a number in quotes', storing({ memory: { max_traces: '10' } }), refused(/expected type 'int'/)),
  ...[0, -1, 0.5, '${env:NOT_SET}'].map((limit) =>
    mistake(
      `a limit of ${limit} traces`,
      storing({ memory: { max_traces: limit } }),
      ends(/must be greater than zero/),
    ),
  ),
  mistake(
    'Badger in a folder that cannot be made',
    storing({ badger: { ephemeral: false, directories: { keys: '/proc/none/key', values: '/proc/none/data' } } }),
    ends(/\/proc\/none/),
  ),
  mistake('a TTL of Badger in nanoseconds', storing({ badger: { ephemeral: true, ttl: { spans: 48 } } }), RUNS),
  mistake('an Elasticsearch that is not there', elasticsearch({}), ends(/connection refused/)),
  mistake(
    'an empty list of servers',
    storing({ elasticsearch: { server_urls: [] } }),
    refused(/non zero value required/),
  ),
  mistake('a server without a scheme', elasticsearch({ server_urls: [NOWHERE] }), ends(/cannot contain colon/)),
  mistake(
    'a certificate without its key',
    elasticsearch({ tls: { cert_file: '/x' } }),
    refused(/both certificate and key/),
  ),
  mistake('a CA that is not there', elasticsearch({ tls: { ca_file: '/nowhere' } }), ends(/no such file/)),
  differs('two ways to log in', elasticsearch({ auth: { ...PASSWORD.auth, api_key: { file_path: '/x' } } }), {
    old: PASSES,
    new: refused(/at most one authentication method/),
  }),
  differs('rollover by its old keys', elasticsearch({ use_aliases: true }), {
    old: PASSES,
    new: refused(/deprecated ES rotation flags/),
  }),
  differs('rollover by its new keys', elasticsearch({ indices: { spans: { rotation: { manual_rollover: {} } } } }), {
    old: refused(UNKNOWN_KEY),
    new: PASSES,
  }),
  differs('a version that is none', elasticsearch({ version: 6 }), {
    old: PASSES,
    new: refused(/unsupported version 6/),
  }),
  ...['12345', 'true', 'a: b'].map((password) => ({
    ...differs(`the password ${password} in a variable`, elasticsearch(PASSWORD), {
      old: refused(NO_TEXT),
      new: PASSES,
    }),
    env: { PASSWORD: password },
  })),
  mistake('a Cassandra that is not there', cassandra([NOWHERE]), ends(/unable to connect to initial hosts/)),
  mistake(
    'a Cassandra by a name without a dot or a port',
    cassandra(['cassandra']),
    refused(/does not validate as url/),
  ),
  mistake('a TTL of Cassandra in nanoseconds', cassandra([NOWHERE], { trace_ttl: 48 }), refused(/trace_ttl/)),
  differs('ClickHouse', storing({ clickhouse: { addresses: [NOWHERE] } }), {
    old: ends(/connection refused/),
    new: ends(/must be explicitly enabled/),
  }),
  mistake(
    'a remote storage that is not there',
    storing({ grpc: { endpoint: NOWHERE, tls: { insecure: true } } }),
    RUNS,
  ),
  differs('a remote storage without an address', storing({ grpc: {} }), { old: ends(/empty target/), new: RUNS }),
  differs('a topic by its old key', kafka({ traces: { topic: 'spans' } }), { old: PASSES, new: refused(UNKNOWN_KEY) }),
  differs('topics by their new key', kafka({ traces: { topics: ['spans'] } }), {
    old: refused(UNKNOWN_KEY),
    new: PASSES,
  }),
  mistake(
    'an unknown encoding of an exporter',
    toKafka({ traces: { encoding: 'unheard' } }),
    ends(/unrecognized traces encoding/),
  ),
  mistake(
    'an unknown mechanism',
    kafka({ auth: { sasl: { mechanism: 'plain', username: 'a', password: 'b' } } }),
    refused(/mechanism should be one of/),
  ),
  mistake('a Kafka that is not there', kafka({}), RUNS),
];
