import { Duration } from 'cdk8s';
import { JaegerV2CassandraSchema, type JaegerV2CassandraSchemaProps } from '../../../../lib';
import { thrown } from '../../../support/thrown';

function schema(props: Partial<JaegerV2CassandraSchemaProps>): string | undefined {
  return thrown(() => JaegerV2CassandraSchema.create({ datacenter: 'dc1', traceTtl: Duration.days(7), ...props }));
}

describe('JVT310', () => {
  test('durations of the tables', () => {
    expect(schema({ traceTtl: Duration.millis(500), compactionWindow: Duration.seconds(59) })).toMatchInlineSnapshot(`
      JVT310 JaegerV2CassandraSchema.create traceTtl: 0.5 must be a whole number of 0 or more (seconds). Jaeger exits at startup and crash-loops. Use a longer Duration.
      JVT310 JaegerV2CassandraSchema.create compactionWindow: 59 must be a whole number of 60 or more (seconds). Jaeger exits at startup and crash-loops. Use a longer Duration.
    `);
    expect(schema({ traceTtl: Duration.seconds(0), compactionWindow: Duration.minutes(1) })).toBeUndefined();
  });
});

describe('JVT311', () => {
  test('the replication factor', () => {
    expect(schema({ replicationFactor: 0 })).toMatchInlineSnapshot(
      `JVT311 JaegerV2CassandraSchema.create replicationFactor: 0 must be a whole number of 1 or more. Cassandra rejects the keyspace, and Jaeger crash-loops. Use 3, or 1 for a single node.`,
    );
    expect(schema({ replicationFactor: 1 })).toBeUndefined();
  });
});
