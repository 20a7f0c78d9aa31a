import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { unknownWord, wrongType } from '../../../diagnostics/sentences';
import { type JsonObject, stringAt, textOf } from '../../../kubernetes/json';
import { SHORTEST_TRACE_TTL_SECONDS } from '../../../upstream/cassandra';
import { goDurationSeconds } from '../../../upstream/go-duration';
import { isGoDuration } from '../../../upstream/go-values';
import { optionAt, optionText, withStorage } from '../../../models/jaeger-cr/cr';
import { schemaJob } from '../../../models/jaeger-cr/running';
import { schemaJobFails } from './schema-job';
import { invalidDuration } from '../../shared/durations';

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

/** Rules about storage type cassandra. */
export const cassandraRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE149',
    severity: Severity.ERROR,
    summary: 'cassandra.servers is one string of hosts separated by commas',
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
          ...wrongType('a comma-separated string, not a list', `Use '${option.value.map(textOf).join(',')}'.`),
          effect:
            name === 'cassandra.servers'
              ? "Jaeger uses only the last entry, and the schema job uses host 'cassandra'."
              : 'Jaeger uses only the last entry.',
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
        ...unknownWord('mode', mode, MODES),
        effect: schemaJobFails(cr),
        fixInCode: 'Use CassandraSchema.production({ datacenter }) or CassandraSchema.test({ datacenter }).',
      };
    },
  },
  {
    code: 'JAE102',
    severity: Severity.ERROR,
    summary: 'durations of cassandraCreateSchema are valid Go durations, and long enough',
    see: SOURCE,
    example: () => onCassandra({ traceTTL: '2d', timeout: '10m', datacenter: 'dc1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      for (const key of ['traceTTL', 'timeout']) {
        const value = stringAt(schemaJob(cr), key);
        if (value === undefined || value === '') continue;
        const path = `spec.storage.cassandraCreateSchema.${key}`;
        const example = key === 'timeout' ? '10m' : '48h';
        if (!isGoDuration(value)) {
          yield {
            path,
            value,
            ...invalidDuration(value, example),
            effect: `The operator silently falls back to ${key === 'timeout' ? '24h' : '48h'}.`,
          };
          continue;
        }
        const shortest = key === 'timeout' ? 1 : SHORTEST_TRACE_TTL_SECONDS;
        const seconds = value.startsWith('-') ? 0 : goDurationSeconds(value);
        if (seconds === undefined || seconds >= shortest) continue;
        yield {
          path,
          value,
          problem: `must be at least ${key === 'timeout' ? '1s' : '1m'}.`,
          effect:
            key === 'timeout'
              ? 'Kubernetes stops the schema job at once, and nothing is created for this Jaeger.'
              : `Cassandra rejects the table 'traces'. ${schemaJobFails(cr)}`,
          fix: `Use a duration such as '${example}'.`,
        };
      }
    },
  },
  {
    code: 'JAE038',
    severity: Severity.WARNING,
    summary: 'the schema job has a timeout, and is off with TLS',
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
        problem: tls ? 'must be false: the schema job does not support TLS.' : 'missing.',
        effect: 'If the schema job fails, the operator waits up to 24 hours for it and reconciles no other Jaeger.',
        fix: tls
          ? 'Create the tables yourself, and set enabled: false.'
          : "Set it, such as '10m', or set enabled: false.",
        fixInCode: tls
          ? 'Create the tables yourself, and use CassandraSchema.none().'
          : 'Use CassandraSchema.production({ datacenter, timeout: Duration.minutes(10) }), or CassandraSchema.none().',
      };
    },
  },
];
