import { Duration } from 'cdk8s';
import {
  type JaegerV2CassandraProps,
  JaegerV2CassandraSchema,
  type JaegerV2CassandraSchemaProps,
  JaegerV2Storage,
} from '../../../../lib';
import { thrown } from '../../../support/thrown';

function schema(props: Partial<JaegerV2CassandraSchemaProps>): string | undefined {
  return thrown(() => JaegerV2CassandraSchema.create({ datacenter: 'dc1', traceTtl: Duration.days(7), ...props }));
}

function made(props: Partial<JaegerV2CassandraProps>): string | undefined {
  const existing = JaegerV2CassandraSchema.existing();
  return thrown(() => JaegerV2Storage.cassandra({ servers: ['cassandra.data.svc'], schema: existing, ...props }));
}

describe('JVT310', () => {
  test('durations of the tables', () => {
    expect(schema({ traceTtl: Duration.millis(500), compactionWindow: Duration.seconds(59) })).toMatchInlineSnapshot();
    expect(schema({ traceTtl: Duration.seconds(0), compactionWindow: Duration.minutes(1) })).toBeUndefined();
  });
});

describe('JVT311', () => {
  test('the replication factor', () => {
    expect(schema({ replicationFactor: 0 })).toMatchInlineSnapshot();
    expect(schema({ replicationFactor: 1 })).toBeUndefined();
  });
});

describe('JVT312', () => {
  test('servers', () => {
    expect(made({ servers: [] })).toMatchInlineSnapshot();
    expect(made({ servers: ['a', 'cql://b'], archive: { keyspace: 'kept', servers: [] } })).toMatchInlineSnapshot();
    expect(made({ servers: ['a', 'b:9142', '10.0.0.1'], archive: { keyspace: 'kept' } })).toBeUndefined();
  });
});

describe('JVT313', () => {
  test('keyspaces', () => {
    expect(made({ keyspace: 'jaeger-v1', archive: { keyspace: '1st' } })).toMatchInlineSnapshot();
    expect(made({ keyspace: 'traces', archive: { keyspace: 'traces' } })).toMatchInlineSnapshot();
    expect(made({ keyspace: 'traces', archive: { keyspace: 'traces', servers: ['archive'] } })).toBeUndefined();
  });
});
