import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt, textOf } from '../../../kubernetes/json';
import { SHORTEST_TRACE_TTL_SECONDS } from '../../../upstream/cassandra';
import { goDurationSeconds } from '../../../upstream/go-duration';
import { isGoDuration } from '../../../upstream/go-values';
import { optionAt, optionText, withStorage } from '../../../models/jaeger-cr/cr';
import { schemaJob } from '../../../models/jaeger-cr/running';
import { schemaJobFails } from './schema-job';
import { didYouMean } from '../../../diagnostics/nearest';

const MODES: readonly string[] = ['prod', 'test'];
const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/cassandra_dependencies.go';

function onCassandra(cassandraCreateSchema: JsonObject, options: JsonObject = {}): JsonObject {
  const storage = {
    type: 'cassandra',
    options: { 'cassandra.servers': 'cassandra', ...options },
    cassandraCreateSchema,
  };
  return { spec: { strategy: 'production', storage } };
}

/** Rules over a storage of type cassandra. */
export const cassandraRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE149',
    severity: Severity.ERROR,
    summary: 'cassandra.servers is one text of hosts with commas between them',
    see: SOURCE,
    example: () => ({ spec: { storage: { type: 'cassandra', options: { 'cassandra.servers': ['a', 'b'] } } } }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      for (const name of ['cassandra.servers', 'cassandra-archive.servers']) {
        const option = optionAt(cr, name, 'spec', 'storage', 'options');
        if (!Array.isArray(option?.value)) continue;
        yield {
          path: option.path,
          value: option.value,
          problem: 'is a list.',
          effect:
            name === 'cassandra.servers'
              ? "Jaeger would use the last one only, and the job that makes the tables look for a host named 'cassandra'."
              : 'Jaeger would use the last one only.',
          fix: `Use '${option.value.map(textOf).join(',')}'.`,
        };
      }
    },
  },
  {
    code: 'JAE026',
    severity: Severity.ERROR,
    summary: 'cassandraCreateSchema.mode is prod or test',
    see: SOURCE,
    example: () => onCassandra({ mode: 'production', datacenter: 'dc1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      const mode = schemaJob(cr)?.mode;
      if (typeof mode !== 'string' || mode === '' || MODES.includes(mode)) return;
      yield {
        path: 'spec.storage.cassandraCreateSchema.mode',
        value: mode,
        problem: 'is not a mode of the schema job.',
        effect: 'The job would fail, and the operator wait for it up to a day, for every Jaeger.',
        fix: didYouMean(mode, MODES),
        fixInCode: 'Use CassandraSchema.production({ datacenter }) or CassandraSchema.test({ datacenter }).',
      };
    },
  },
  {
    code: 'JAE102',
    severity: Severity.ERROR,
    summary: "durations of cassandraCreateSchema are in Go's syntax, and long enough",
    see: SOURCE,
    example: () => onCassandra({ traceTTL: '2d', timeout: '10m', datacenter: 'dc1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      for (const key of ['traceTTL', 'timeout']) {
        const value = stringAt(schemaJob(cr), key);
        if (value === undefined || value === '') continue;
        const path = `spec.storage.cassandraCreateSchema.${key}`;
        if (!isGoDuration(value)) {
          yield {
            path,
            value,
            problem: 'is not a duration of h, m and s.',
            effect: `The operator silently uses ${key === 'timeout' ? '24h' : '48h'}`,
            fix: "Use one such as '48h'.",
          };
          continue;
        }
        const shortest = key === 'timeout' ? 1 : SHORTEST_TRACE_TTL_SECONDS;
        const seconds = value.startsWith('-') ? 0 : goDurationSeconds(value);
        if (seconds === undefined || seconds >= shortest) continue;
        yield {
          path,
          value,
          problem: key === 'timeout' ? 'is less than a second.' : 'is less than a minute.',
          effect:
            key === 'timeout'
              ? 'Kubernetes ends the schema job at once, and nothing is created for this Jaeger.'
              : `Cassandra rejects the tables: ${schemaJobFails(cr)}`,
          fix: `Use one such as '${key === 'timeout' ? '10m' : '48h'}'.`,
        };
      }
    },
  },
  {
    code: 'JAE038',
    severity: Severity.WARNING,
    summary: 'the operator does not wait a day for the schema job',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/dependencies.go',
    example: () => onCassandra({ datacenter: 'dc1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      const job = schemaJob(cr);
      if (job === undefined) return;
      const tls = optionText(cr, 'cassandra.tls.enabled', 'spec', 'storage', 'options') === 'true';
      if ((job.timeout ?? '') !== '' && !tls) return;
      yield {
        path: tls ? 'spec.storage.cassandraCreateSchema.enabled' : 'spec.storage.cassandraCreateSchema.timeout',
        problem: tls ? 'is not false, though the job knows no TLS.' : 'is not set.',
        effect: 'Where the job does not succeed, the operator would stand still for every Jaeger, up to a day.',
        fix: tls ? 'Make the tables yourself, and set enabled: false.' : 'Set it, such as 10m, or set enabled: false.',
        fixInCode: tls
          ? 'Make the tables yourself, and use CassandraSchema.existing().'
          : "Use CassandraSchema.production({ datacenter, timeout: '10m' }), or CassandraSchema.existing().",
      };
    },
  },
];
