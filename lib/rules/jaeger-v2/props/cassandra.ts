import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { addressProblem } from '../../../kubernetes/address';

/** A keyspace on its servers. */
interface Keyspace {
  readonly servers: readonly string[];
  readonly keyspace: string;
}

/** Settings of a Cassandra. */
export interface CassandraSettings extends Keyspace {
  /** In seconds. */
  readonly queryTimeout?: number;
  readonly connectTimeout?: number;
  readonly archive?: Keyspace;
}

const CONFIG = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/cassandra/config/config.go';
const SERVERS = ['cassandra.data.svc'];

/** Rules about a Cassandra. */
export const cassandraRules: readonly Rule<CassandraSettings>[] = [
  {
    code: 'JVT312',
    severity: Severity.ERROR,
    summary: 'Cassandra has servers, as host or host:port',
    see: CONFIG,
    example: () => ({ servers: ['http://cassandra:9042'], keyspace: 'jaeger' }),
    *check({ servers, archive }): Iterable<Finding> {
      yield* serverFindings('servers', servers);
      if (archive !== undefined && archive.servers !== servers) {
        yield* serverFindings('archive.servers', archive.servers);
      }
    },
  },
  {
    code: 'JVT313',
    severity: Severity.ERROR,
    summary: 'a keyspace has letters, digits and underscores, and the archive has its own',
    see: 'https://cassandra.apache.org/doc/latest/cassandra/developing/cql/ddl.html',
    example: () => ({ servers: SERVERS, keyspace: 'jaeger-v1' }),
    *check({ servers, keyspace, archive }): Iterable<Finding> {
      for (const [path, name] of [
        ['keyspace', keyspace],
        ['archive.keyspace', archive?.keyspace],
      ] as const) {
        if (name === undefined || /^[A-Za-z]\w{0,47}$/.test(name)) continue;
        yield {
          path,
          value: name,
          problem: `invalid keyspace ${VALUE}: must begin with a letter, and have at most 48 letters, digits and underscores.`,
          effect: 'Cassandra rejects it, and Jaeger crash-loops.',
          fix: "Use a name such as 'jaeger_v1_dc1'.",
        };
      }
      if (archive?.keyspace !== keyspace || archive.servers !== servers) return;
      yield {
        path: 'archive.keyspace',
        value: keyspace,
        problem: 'is the keyspace of the storage itself.',
        effect: 'Archived traces expire together with all others.',
        fix: `Use another one, such as '${keyspace}_archive'.`,
      };
    },
  },
];

function* serverFindings(path: string, servers: readonly string[]): Iterable<Finding> {
  if (servers.length === 0) {
    yield {
      path,
      problem: 'must not be empty.',
      effect: 'Jaeger exits at startup and crash-loops.',
      fix: "Name a server, such as 'cassandra.data.svc'.",
    };
  }
  for (const [index, server] of servers.entries()) {
    const found = addressProblem(server, 'host[:port]');
    if (found === undefined) continue;
    yield {
      path: `${path}[${index}]`,
      value: server,
      problem: found.problem,
      effect: 'Jaeger exits at startup and crash-loops.',
      fix: found.suggestion === undefined ? 'Use host or host:port.' : `Use '${found.suggestion}'.`,
    };
  }
}
