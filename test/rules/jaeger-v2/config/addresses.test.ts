import { check, inMemory, stored } from '../../../support/jaeger-v2';

describe('JVT031', () => {
  test('storages, brokers and receivers in the pod itself', () => {
    expect([
      ...check('JVT031', stored({ elasticsearch: { server_urls: ['http://localhost:9200', 'https://e:9200'] } })),
      ...check('JVT031', stored({ cassandra: { connection: { servers: ['127.0.0.1'] } } })),
      ...check('JVT031', stored({ grpc: { endpoint: 'localhost:17271' } })),
      ...check(
        'JVT031',
        inMemory({ exporters: { otlp: { endpoint: 'localhost:4317' }, kafka: { brokers: '[::1]:9092' } } }),
      ),
    ]).toMatchInlineSnapshot(`
      JVT031 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.server_urls[0]: 'http://localhost:9200' is the pod itself. Jaeger cannot reach a server in another pod by it. Use the name of its Service.
      JVT031 config.yaml extensions.jaeger_storage.backends.traces.cassandra.connection.servers[0]: '127.0.0.1' is the pod itself. Jaeger cannot reach a server in another pod by it. Use the name of its Service.
      JVT031 config.yaml extensions.jaeger_storage.backends.traces.grpc.endpoint: 'localhost:17271' is the pod itself. Jaeger cannot reach a server in another pod by it. Use the name of its Service.
      JVT031 config.yaml exporters.otlp.endpoint: 'localhost:4317' is the pod itself. Jaeger cannot reach a server in another pod by it. Use the name of its Service.
      JVT031 config.yaml exporters.kafka.brokers: '[::1]:9092' is the pod itself. Jaeger cannot reach a server in another pod by it. Use the name of its Service.
    `);
  });

  test('names, variables, and addresses to listen on pass', () => {
    expect(check('JVT031', stored({ opensearch: { server_urls: ['http://opensearch:9200'] } }))).toEqual([]);
    expect(check('JVT031', stored({ grpc: { endpoint: '${env:STORAGE:-localhost:17271}' } }))).toEqual([]);
    expect(check('JVT031', inMemory({ receivers: { zipkin: { endpoint: 'localhost:9411' } } }))).toEqual([]);
  });
});
