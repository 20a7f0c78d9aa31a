import { type JaegerV2CassandraProps, JaegerV2CassandraSchema, JaegerV2Storage } from '../../../../lib';
import { thrown } from '../../../support/thrown';

function made(props: Partial<JaegerV2CassandraProps>): string | undefined {
  const existing = JaegerV2CassandraSchema.existing();
  return thrown(() => JaegerV2Storage.cassandra({ servers: ['cassandra.data.svc'], schema: existing, ...props }));
}

describe('JVT312', () => {
  test('servers', () => {
    expect(made({ servers: [] })).toMatchInlineSnapshot(
      `JVT312 JaegerV2Storage.cassandra servers: must not be empty. Jaeger exits at startup and crash-loops. Name a server, such as 'cassandra.data.svc'.`,
    );
    expect(made({ servers: ['a', 'cql://b'], archive: { keyspace: 'kept', servers: [] } })).toMatchInlineSnapshot(`
      JVT312 JaegerV2Storage.cassandra servers[1]: 'cql://b' must not have a scheme. Jaeger exits at startup and crash-loops. Use 'b'.
      JVT312 JaegerV2Storage.cassandra archive.servers: must not be empty. Jaeger exits at startup and crash-loops. Name a server, such as 'cassandra.data.svc'.
    `);
    expect(made({ servers: ['a', 'b:9142', '10.0.0.1'], archive: { keyspace: 'kept' } })).toBeUndefined();
  });
});

describe('JVT313', () => {
  test('keyspaces', () => {
    expect(made({ keyspace: 'jaeger-v1', archive: { keyspace: '1st' } })).toMatchInlineSnapshot(`
      JVT313 JaegerV2Storage.cassandra keyspace: invalid keyspace 'jaeger-v1': must begin with a letter, and have at most 48 letters, digits and underscores. Cassandra rejects it, and Jaeger crash-loops. Use a name such as 'jaeger_v1_dc1'.
      JVT313 JaegerV2Storage.cassandra archive.keyspace: invalid keyspace '1st': must begin with a letter, and have at most 48 letters, digits and underscores. Cassandra rejects it, and Jaeger crash-loops. Use a name such as 'jaeger_v1_dc1'.
    `);
    expect(made({ keyspace: 'traces', archive: { keyspace: 'traces' } })).toMatchInlineSnapshot(
      `JVT313 JaegerV2Storage.cassandra archive.keyspace: 'traces' is the keyspace of the storage itself. Archived traces expire together with all others. Use another one, such as 'traces_archive'.`,
    );
    expect(made({ keyspace: 'traces', archive: { keyspace: 'traces', servers: ['archive'] } })).toBeUndefined();
  });
});
