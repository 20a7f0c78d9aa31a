import { flatMapRows } from '../../../support/rows';
import { crMessages } from '../../../support/milvus-cr';

describe('MLV147', () => {
  test('an external dependency without its endpoint', () => {
    expect(
      flatMapRows(
        [
          ['etcd', {}],
          ['etcd', { endpoints: [] }],
          ['storage', { endpoint: '' }],
          ['pulsar', {}],
          ['kafka', { brokerList: [] }],
          ['woodpecker', {}],
        ],

        (dependency, more) => {
          const dependencies = { msgStreamType: dependency, [dependency]: { external: true, ...more } };
          return crMessages('MLV147', { dependencies });
        },
      ),
    ).toMatchInlineSnapshot(`
      MLV147 milvus.yaml spec.dependencies.etcd.endpoints: missing, but external is true. The webhook of the operator rejects the CR; without webhook, the default, Milvus does not start. Set endpoints, or remove external to let the operator install one.
      MLV147 milvus.yaml spec.dependencies.etcd.endpoints: missing, but external is true. The webhook of the operator rejects the CR; without webhook, the default, Milvus does not start. Set endpoints, or remove external to let the operator install one.
      MLV147 milvus.yaml spec.dependencies.storage.endpoint: missing, but external is true. The webhook of the operator rejects the CR; without webhook, the default, Milvus does not start. Set endpoint, or remove external to let the operator install one.
      MLV147 milvus.yaml spec.dependencies.pulsar.endpoint: missing, but external is true. The webhook of the operator rejects the CR; without webhook, the default, Milvus does not start. Set endpoint, or remove external to let the operator install one.
      MLV147 milvus.yaml spec.dependencies.kafka.brokerList: missing, but external is true. The webhook of the operator rejects the CR; without webhook, the default, Milvus does not start. Set brokerList, or remove external to let the operator install one.
      MLV147 milvus.yaml spec.dependencies.woodpecker.quorumBufferPools: missing, but external is true. The webhook of the operator rejects the CR; without webhook, the default, Milvus does not start. Set quorumBufferPools, or remove external to let the operator install one.
    `);
  });

  test.each([
    [{ etcd: { external: true, endpoints: ['etcd:2379'] } }],
    [{ etcd: { external: false } }],
    [{ msgStreamType: 'woodpecker', pulsar: { external: true } }],
  ])('%j passes', (dependencies) => {
    expect(crMessages('MLV147', { dependencies })).toEqual([]);
  });
});

describe('MLV148', () => {
  test('a field that only an external dependency has', () => {
    expect(
      flatMapRows(
        [
          ['storage', 'endpoint', 'minio.data.svc:9000'],
          ['storage', 'secretRef', 'my-login'],
          ['pulsar', 'endpoint', 'pulsar.data.svc:6650'],
          ['kafka', 'brokerList', ['kafka:9092']],
        ],

        (dependency, field, value) => {
          const dependencies = { msgStreamType: dependency, [dependency]: { [field]: value } };
          return crMessages('MLV148', { dependencies });
        },
      ),
    ).toMatchInlineSnapshot(`
      MLV148 milvus.yaml spec.dependencies.storage.endpoint: 'minio.data.svc:9000' is set, but external is not true. The operator installs its own storage and overwrites endpoint. Set spec.dependencies.storage.external to true, or remove endpoint.
      MLV148 milvus.yaml spec.dependencies.storage.secretRef: 'my-login' is set, but external is not true. The operator installs its own storage and overwrites secretRef. Set spec.dependencies.storage.external to true, or remove secretRef.
      MLV148 milvus.yaml spec.dependencies.pulsar.endpoint: 'pulsar.data.svc:6650' is set, but external is not true. The operator installs its own pulsar and overwrites endpoint. Set spec.dependencies.pulsar.external to true, or remove endpoint.
      MLV148 milvus.yaml spec.dependencies.kafka.brokerList: ["kafka:9092"] is set, but external is not true. The operator installs its own kafka and overwrites brokerList. Set spec.dependencies.kafka.external to true, or remove brokerList.
    `);
  });

  test.each([
    ['external', { storage: { external: true, endpoint: 'minio.data.svc:9000', secretRef: 'my-login' } }],
    ['as it comes back', { storage: { endpoint: 'my-release-minio.milvus:9000', secretRef: 'my-release-minio' } }],
    ['as it comes back', { msgStreamType: 'kafka', kafka: { brokerList: ['my-release-kafka.milvus:9092'] } }],
    ['another queue', { msgStreamType: 'woodpecker', pulsar: { endpoint: 'pulsar.data.svc:6650' } }],
    ['empty', { storage: { endpoint: '', secretRef: null } }],
  ])('%s passes: %j', (_, dependencies) => {
    expect(crMessages('MLV148', { dependencies })).toEqual([]);
  });
});

describe('MLV149', () => {
  test('a setting that the operator removes', () => {
    expect(
      flatMapRows(
        [
          ['etcd', 'endpoints'],
          ['minio', 'address'],
          ['minio', 'port'],
          ['pulsar', 'address'],
          ['pulsar', 'port'],
        ],

        (section, key) => crMessages('MLV149', { config: { [section]: { [key]: 'x' } } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV149 milvus.yaml spec.config.etcd.endpoints: is removed by the operator. Milvus never reads it. Set spec.dependencies.etcd.external to true, and set spec.dependencies.etcd.endpoints.
      MLV149 milvus.yaml spec.config.minio.address: is removed by the operator. Milvus never reads it. Set spec.dependencies.storage.external to true, and set spec.dependencies.storage.endpoint.
      MLV149 milvus.yaml spec.config.minio.port: is removed by the operator. Milvus never reads it. Set spec.dependencies.storage.external to true, and set spec.dependencies.storage.endpoint.
      MLV149 milvus.yaml spec.config.pulsar.address: is removed by the operator, even during a switch of the message queue. Milvus never reads it. Set spec.dependencies.pulsar.external to true, and set spec.dependencies.pulsar.endpoint.
      MLV149 milvus.yaml spec.config.pulsar.port: is removed by the operator, even during a switch of the message queue. Milvus never reads it. Set spec.dependencies.pulsar.external to true, and set spec.dependencies.pulsar.endpoint.
    `);
  });

  test('address and port are one endpoint', () => {
    const config = { minio: { address: 'minio', port: 9000 }, pulsar: { address: 'pulsar', port: 6650 } };
    expect(crMessages('MLV149', { config })).toHaveLength(2);
  });

  test('brokers of Kafka with another message queue', () => {
    expect(
      [{}, { external: true, brokerList: ['b:9092'] }].flatMap((kafka) => {
        const config = { kafka: { brokerList: 'a:9092' } };
        return crMessages('MLV149', { config, dependencies: { msgStreamType: 'kafka', kafka } });
      }),
    ).toMatchInlineSnapshot(`
      MLV149 milvus.yaml spec.config.kafka.brokerList: 'a:9092' is overwritten by the operator. Milvus uses the brokers of spec.dependencies.kafka instead. Set spec.dependencies.kafka.external to true, and spec.dependencies.kafka.brokerList.
      MLV149 milvus.yaml spec.config.kafka.brokerList: 'a:9092' is overwritten by the operator. Milvus uses the brokers of spec.dependencies.kafka instead. Set spec.dependencies.kafka.external to true, and spec.dependencies.kafka.brokerList.
    `);
  });

  test.each([
    [['a:9092', 'b:9092'], { msgStreamType: 'kafka', kafka: { external: true, brokerList: ['a:9092', 'b:9092'] } }],
    ['a:9092,b:9092', { msgStreamType: 'kafka', kafka: { external: true, brokerList: ['a:9092', 'b:9092'] } }],
    ['a:9092', { msgStreamType: 'custom' }],
    ['', { msgStreamType: 'kafka' }],
  ])('brokers of Kafka %j with %j pass', (brokerList, dependencies) => {
    expect(crMessages('MLV149', { config: { kafka: { brokerList } }, dependencies })).toEqual([]);
  });

  test('mq.type that contradicts the message queue', () => {
    expect(
      flatMapRows(
        [
          ['standalone', 'milvusdb/milvus:v2.6.11'],
          ['standalone', 'milvusdb/milvus:v2.5.16'],
          ['cluster', 'milvusdb/milvus:v2.6.11'],
        ],

        (mode, image) => crMessages('MLV149', { mode, components: { image }, config: { mq: { type: 'kafka' } } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV149 milvus.yaml spec.config.mq.type: 'kafka' is overwritten by the operator with woodpecker. Milvus does not use this message queue. Set spec.dependencies.msgStreamType.
      MLV149 milvus.yaml spec.config.mq.type: 'kafka' is overwritten by the operator with rocksmq. Milvus does not use this message queue. Set spec.dependencies.msgStreamType.
      MLV149 milvus.yaml spec.config.mq.type: 'kafka' is overwritten by the operator with pulsar. Milvus does not use this message queue. Set spec.dependencies.msgStreamType.
    `);
  });

  test.each([
    [{ config: { minio: { bucketName: 'b', useSSL: true }, etcd: { rootPath: 'r' } } }],
    [{ config: { mq: { type: 'kafka' } }, dependencies: { msgStreamType: 'kafka' } }],
    [{ config: { mq: { type: 'ours' } }, dependencies: { msgStreamType: 'custom' } }],
    [{ config: { mq: { type: 'kafka' } }, components: { image: 'milvus:ours' } }],
  ])('%j passes', (spec) => {
    expect(crMessages('MLV149', spec)).toEqual([]);
  });
});

describe('MLV150', () => {
  test('a message queue that a cluster cannot use', () => {
    expect(
      ['rocksmq', 'natsmq'].flatMap((msgStreamType) =>
        crMessages('MLV150', { mode: 'cluster', dependencies: { msgStreamType } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV150 milvus.yaml spec.dependencies.msgStreamType: 'rocksmq' works in one process only, but this is a cluster. Milvus rejects it at startup, and its pods crash-loop. Use pulsar or kafka, or woodpecker with Milvus 2.6 or newer.
      MLV150 milvus.yaml spec.dependencies.msgStreamType: 'natsmq' works in one process only, but this is a cluster. Milvus rejects it at startup, and its pods crash-loop. Use pulsar or kafka, or woodpecker with Milvus 2.6 or newer.
    `);
  });

  test('Woodpecker before 2.6', () => {
    const components = { image: 'milvusdb/milvus:v2.5.16' };
    expect(crMessages('MLV150', { components, dependencies: { msgStreamType: 'woodpecker' } })).toMatchInlineSnapshot(
      `MLV150 milvus.yaml spec.dependencies.msgStreamType: 'woodpecker' requires Milvus 2.6.0, but this is v2.5.16. Milvus rejects it at startup, and its pods crash-loop. Use rocksmq, pulsar or kafka.`,
    );
  });

  test.each([
    ['standalone', 'rocksmq', 'v2.5.16'],
    ['cluster', 'woodpecker', 'v2.6.0'],
    ['cluster', 'kafka', 'v2.5.16'],
    ['cluster', undefined, 'v2.5.16'],
  ])('%s with %s and %s passes', (mode, msgStreamType, tag) => {
    const components = { image: `milvusdb/milvus:${tag}` };
    expect(crMessages('MLV150', { mode, components, dependencies: { msgStreamType } })).toEqual([]);
  });
});
