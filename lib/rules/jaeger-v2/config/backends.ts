import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt } from '../../../kubernetes/json';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { storagesOfKind } from '../../../models/jaeger-v2/storages';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { releaseAtLeast } from '../../../upstream/version-order';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofConfig, SOURCE, withStorage } from './shared';

const ELASTIC = ['elasticsearch', 'opensearch'];
const ELASTIC_SOURCE = `${SOURCE}/internal/storage/elasticsearch/config/config.go`;

/** What moved into `indices.*.rotation`. */
const OLD_ROTATION =
  'use_aliases use_ilm span_read_alias span_write_alias service_read_alias service_write_alias'.split(' ');
const NO_URLS = 'Jaeger connects to itself at http://127.0.0.1:9200. It exits at startup, or loses all traces.';
const LOGINS = ['basic', 'bearer_token', 'api_key'];
/** 0 asks the server. */
const ELASTIC_VERSIONS = [0, 7, 8, 9, 101, 102, 103];
const INDEX_TYPES = ['spans', 'services', 'dependencies', 'sampling'];

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSet(settings: JsonObject, key: string): boolean {
  return settings[key] !== undefined && settings[key] !== null;
}

/** Rules about the settings of each kind of storage. */
export const backendRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT022',
    severity: Severity.WARNING,
    summary: 'Badger says whether it is ephemeral',
    see: `${SOURCE}/internal/storage/v1/badger/config.go`,
    example: () => ofConfig(withStorage({ badger: {} })),
    *check(subject): Iterable<Finding> {
      for (const { path, kindSettings } of storagesOfKind(subject.config, 'badger')) {
        if (isSet(kindSettings, 'ephemeral')) continue;
        yield {
          path: placeIn(subject, `${path}.badger.ephemeral`),
          problem: 'missing, and true by default.',
          effect: 'All traces are lost when the pod restarts, even with directories set.',
          fix: 'Set it to false with both directories on a volume, or to true if this is intended.',
        };
      }
    },
  },
  {
    code: 'JVT023',
    severity: Severity.ERROR,
    summary: 'Elasticsearch and OpenSearch have server_urls, which are URLs',
    see: ELASTIC_SOURCE,
    example: () => ofConfig(withStorage({ elasticsearch: { server_urls: [] } })),
    *check(subject): Iterable<Finding> {
      for (const { path, kind, kindSettings } of storagesOfKind(subject.config, ...ELASTIC)) {
        const urls = kindSettings.server_urls;
        const place = placeIn(subject, `${path}.${kind}.server_urls`);
        if (isEmpty(urls)) {
          yield {
            path: place,
            problem: urls === undefined || urls === null ? 'missing.' : 'must not be empty.',
            effect: urls === undefined || urls === null ? NO_URLS : JAEGER_EXITS,
            fix: `Set it to a list of URLs, such as ['http://${kind}:9200'].`,
          };
          continue;
        }
        for (const [index, url] of listOf(urls).entries()) {
          if (typeof url !== 'string' || hasVariable(url) || /^https?:\/\/[^/]/i.test(url)) continue;
          yield {
            path: `${place}[${index}]`,
            value: url,
            problem: 'has no scheme.',
            effect: JAEGER_EXITS,
            fix: 'Write it as http://HOST:PORT or https://HOST:PORT.',
          };
        }
      }
    },
  },
  {
    code: 'JVT024',
    severity: Severity.ERROR,
    summary: 'Cassandra has servers, ClickHouse has addresses, and a remote storage has an endpoint',
    see: `${SOURCE}/internal/storage/v2/clickhouse/config.go`,
    example: () => ofConfig(withStorage({ clickhouse: { database: 'jaeger' } })),
    *check(subject): Iterable<Finding> {
      for (const { path, kindSettings } of storagesOfKind(subject.config, 'clickhouse')) {
        if (!isEmpty(kindSettings.addresses)) continue;
        yield {
          path: placeIn(subject, `${path}.clickhouse.addresses`),
          problem: 'missing.',
          effect: JAEGER_EXITS,
          fix: "Set it to a list of HOST:PORT, such as ['clickhouse:9000'].",
        };
      }
      for (const { path, kindSettings } of storagesOfKind(subject.config, 'grpc')) {
        if (!isEmpty(kindSettings.endpoint)) continue;
        yield {
          path: placeIn(subject, `${path}.grpc.endpoint`),
          problem: 'missing.',
          effect: 'Jaeger has no server to read from and to write to.',
          fix: "Set it to HOST:PORT, such as 'storage:17271'.",
        };
      }
      for (const { path, kindSettings } of storagesOfKind(subject.config, 'cassandra')) {
        const connection = objectAt(kindSettings, 'connection');
        if (isSet(connection, 'servers') && !isEmpty(connection.servers)) continue;
        const isEmptied = isSet(connection, 'servers');
        yield {
          path: placeIn(subject, `${path}.cassandra.connection.servers`),
          problem: isEmptied ? 'must not be empty.' : 'missing: the default is 127.0.0.1.',
          effect: isEmptied ? JAEGER_EXITS : `No Cassandra listens in the pod. ${JAEGER_EXITS}`,
          fix: "Set it to a list of HOST:PORT, such as ['cassandra:9042'].",
        };
      }
    },
  },
  {
    code: 'JVT025',
    severity: Severity.ERROR,
    summary: 'a login to Elasticsearch or OpenSearch uses one method',
    see: ELASTIC_SOURCE,
    example: () =>
      ofConfig(
        withStorage({
          elasticsearch: {
            server_urls: ['http://elasticsearch:9200'],
            auth: {
              basic: { username: 'jaeger', password_file: '/secrets/password' },
              api_key: { file_path: '/secrets/key' },
            },
          },
        }),
      ),
    *check(subject): Iterable<Finding> {
      for (const { path, kind, kindSettings } of storagesOfKind(subject.config, ...ELASTIC)) {
        const auth = objectAt(kindSettings, 'auth');
        const logins = LOGINS.filter((login) => isSet(auth, login));
        if (logins.length < 2) continue;
        yield {
          path: placeIn(subject, `${path}.${kind}.auth`),
          problem: `has ${logins.length} methods: ${logins.join(', ')}.`,
          effect: releaseAtLeast(subject.version, '2.20.0')
            ? JAEGER_EXITS
            : 'Only one of them can be sent in the header Authorization. Jaeger 2.20.0 exits at startup.',
          fix: 'Keep one of them.',
        };
      }
    },
  },
  {
    code: 'JVT026',
    severity: Severity.ERROR,
    summary: 'since 2.20.0, rollover is configured in indices.*.rotation, and nowhere else',
    see: ELASTIC_SOURCE,
    example: () =>
      ofConfig(withStorage({ elasticsearch: { server_urls: ['http://elasticsearch:9200'], use_aliases: true } })),
    *check(subject): Iterable<Finding> {
      if (!releaseAtLeast(subject.version, '2.20.0')) return;
      for (const { path, kind, kindSettings } of storagesOfKind(subject.config, ...ELASTIC)) {
        for (const key of OLD_ROTATION) {
          if (!isSet(kindSettings, key)) continue;
          yield {
            path: placeIn(subject, `${path}.${kind}.${key}`),
            value: key,
            atKey: true,
            problem: 'is no longer supported.',
            effect: JAEGER_EXITS,
            fix: 'Use manual_rollover or auto_rollover in indices.spans.rotation, and in the other indices.',
          };
        }
        for (const type of INDEX_TYPES)
          yield* rotationOf(subject, `${path}.${kind}.indices.${type}`, objectAt(kindSettings, 'indices', type));
      }
    },
  },
  {
    code: 'JVT065',
    severity: Severity.ERROR,
    summary: 'since 2.20.0, version of Elasticsearch and OpenSearch is one that Jaeger knows',
    see: ELASTIC_SOURCE,
    example: () => ofConfig(withStorage({ elasticsearch: { server_urls: ['http://elasticsearch:9200'], version: 6 } })),
    *check(subject): Iterable<Finding> {
      if (!releaseAtLeast(subject.version, '2.20.0')) return;
      for (const { path, kind, kindSettings } of storagesOfKind(subject.config, ...ELASTIC)) {
        const { version } = kindSettings;
        if (typeof version !== 'number' || ELASTIC_VERSIONS.includes(Math.trunc(version))) continue;
        yield {
          path: placeIn(subject, `${path}.${kind}.version`),
          value: version,
          problem: `unknown version ${VALUE}.`,
          effect: JAEGER_EXITS,
          fix: 'Remove it, and Jaeger asks the server. Or use 7, 8 or 9 for Elasticsearch, and 101, 102 or 103 for OpenSearch 1, 2 or 3.',
        };
      }
    },
  },
  {
    code: 'JVT059',
    severity: Severity.ERROR,
    summary: 'the first server of Cassandra has a dot or a port in it',
    see: `${SOURCE}/internal/storage/cassandra/config/config.go`,
    example: () => ofConfig(withStorage({ cassandra: { connection: { servers: ['cassandra'] } } })),
    *check(subject): Iterable<Finding> {
      for (const { path, kindSettings } of storagesOfKind(subject.config, 'cassandra')) {
        const { servers } = objectAt(kindSettings, 'connection');
        // Jaeger checks no more than the first one.
        const [first]: readonly unknown[] = typeof servers === 'string' ? servers.split(',') : listOf(servers);
        if (typeof first !== 'string' || first === '' || hasVariable(first) || /[.:]/.test(first)) continue;
        yield {
          path: placeIn(subject, `${path}.cassandra.connection.servers${Array.isArray(servers) ? '[0]' : ''}`),
          value: first,
          problem: 'has neither a dot nor a port.',
          effect: JAEGER_EXITS,
          fix: "Write it as HOST:PORT, such as 'cassandra:9042'.",
        };
      }
    },
  },
];

/** Problems of the rotation of one index. */
function* rotationOf(subject: JaegerV2Subject, path: string, index: JsonObject): Iterable<Finding> {
  const rotation = objectAt(index, 'rotation');
  const kinds = Object.keys(rotation).filter((kind) => isSet(rotation, kind));
  if (isSet(rotation, 'data_stream')) {
    yield {
      path: placeIn(subject, `${path}.rotation.data_stream`),
      problem: 'is not implemented yet.',
      effect: JAEGER_EXITS,
      fix: 'Use periodic, manual_rollover or auto_rollover here.',
    };
  }
  if (kinds.length > 1) {
    yield {
      path: placeIn(subject, `${path}.rotation`),
      problem: `has ${kinds.length} kinds: ${kinds.join(', ')}.`,
      effect: JAEGER_EXITS,
      fix: 'Keep one of them.',
    };
  }
  for (const key of ['date_layout', 'rollover_frequency']) {
    if (kinds.length === 0 || !isSet(index, key)) continue;
    yield {
      path: placeIn(subject, `${path}.${key}`),
      value: index[key],
      problem: 'is set together with rotation.',
      effect: JAEGER_EXITS,
      fix: `Move it to rotation.periodic.${key}, or remove it.`,
    };
  }
}
