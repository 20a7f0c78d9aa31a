import { crMessages } from '../../../support/milvus-cr';

describe('MLV147', () => {
  test.each([
    ['etcd', 'endpoints', {}],
    ['etcd', 'endpoints', { endpoints: [] }],
    ['storage', 'endpoint', { endpoint: '' }],
    ['pulsar', 'endpoint', {}],
    ['kafka', 'brokerList', { brokerList: [] }],
    ['woodpecker', 'quorumBufferPools', {}],
  ])('%s without %s: %j', (dependency, address, more) => {
    const dependencies = { msgStreamType: dependency, [dependency]: { external: true, ...more } };
    expect(crMessages('MLV147', { dependencies })).toEqual([
      `MLV147 milvus.yaml spec.dependencies.${dependency}.${address}: is missing, although external is true: the operator's webhook ` +
        'refuses the CR; without it, which is the default, Milvus finds no such server and does not start. Give ' +
        `${address}, or remove external for one that the operator makes.`,
    ]);
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
  test.each([
    ['storage', 'endpoint', 'minio.data.svc:9000', "'minio.data.svc:9000'"],
    ['storage', 'secretRef', 'my-login', "'my-login'"],
    ['pulsar', 'endpoint', 'pulsar.data.svc:6650', "'pulsar.data.svc:6650'"],
    ['kafka', 'brokerList', ['kafka:9092'], '["kafka:9092"]'],
  ])('%s.%s', (dependency, field, value, quoted) => {
    const dependencies = { msgStreamType: dependency, [dependency]: { [field]: value } };
    expect(crMessages('MLV148', { dependencies })).toEqual([
      `MLV148 milvus.yaml spec.dependencies.${dependency}.${field}: ${quoted} is given, but external is not true: the operator installs a ` +
        `${dependency} of its own and writes its ${field} over this. Set spec.dependencies.${dependency}.external to true, or remove ${field}.`,
    ]);
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
  test.each([
    ['etcd', 'endpoints', 'etcd', 'endpoints', ''],
    ['minio', 'address', 'storage', 'endpoint', ''],
    ['minio', 'port', 'storage', 'endpoint', ''],
    ['pulsar', 'address', 'pulsar', 'endpoint', ', also in a switch of the message queue'],
    ['pulsar', 'port', 'pulsar', 'endpoint', ', also in a switch of the message queue'],
  ])('%s.%s', (section, key, dependency, field, more) => {
    expect(crMessages('MLV149', { config: { [section]: { [key]: 'x' } } })).toEqual([
      `MLV149 milvus.yaml spec.config.${section}.${key}: is a setting that the operator removes${more}: Milvus never reads it. ` +
        `Set spec.dependencies.${dependency}.external to true, and spec.dependencies.${dependency}.${field}.`,
    ]);
  });

  test('address and port are one endpoint', () => {
    const config = { minio: { address: 'minio', port: 9000 }, pulsar: { address: 'pulsar', port: 6650 } };
    expect(crMessages('MLV149', { config })).toHaveLength(2);
  });

  test.each([{}, { external: true, brokerList: ['b:9092'] }])('brokers of Kafka beside %j', (kafka) => {
    const config = { kafka: { brokerList: 'a:9092' } };
    expect(crMessages('MLV149', { config, dependencies: { msgStreamType: 'kafka', kafka } })).toEqual([
      "MLV149 milvus.yaml spec.config.kafka.brokerList: 'a:9092' is a setting that the operator replaces: Milvus uses the " +
        'brokers of spec.dependencies.kafka instead. Set spec.dependencies.kafka.external to true, and ' +
        'spec.dependencies.kafka.brokerList.',
    ]);
  });

  test.each([
    [['a:9092', 'b:9092'], { msgStreamType: 'kafka', kafka: { external: true, brokerList: ['a:9092', 'b:9092'] } }],
    ['a:9092,b:9092', { msgStreamType: 'kafka', kafka: { external: true, brokerList: ['a:9092', 'b:9092'] } }],
    ['a:9092', { msgStreamType: 'custom' }],
    ['', { msgStreamType: 'kafka' }],
  ])('brokers of Kafka %j beside %j pass', (brokerList, dependencies) => {
    expect(crMessages('MLV149', { config: { kafka: { brokerList } }, dependencies })).toEqual([]);
  });

  test.each([
    ['standalone', 'milvusdb/milvus:v2.6.11', 'woodpecker'],
    ['standalone', 'milvusdb/milvus:v2.5.16', 'rocksmq'],
    ['cluster', 'milvusdb/milvus:v2.6.11', 'pulsar'],
  ])('mq.type in mode %s with %s', (mode, image, queue) => {
    expect(crMessages('MLV149', { mode, components: { image }, config: { mq: { type: 'kafka' } } })).toEqual([
      "MLV149 milvus.yaml spec.config.mq.type: 'kafka' is a setting that the operator replaces, here by " +
        `${queue}: Milvus uses another message queue than this one. Set spec.dependencies.msgStreamType.`,
    ]);
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
  const END = 'Milvus refuses it at its start, and its pods crash.';

  test.each(['rocksmq', 'natsmq'])('%s in a cluster', (msgStreamType) => {
    expect(crMessages('MLV150', { mode: 'cluster', dependencies: { msgStreamType } })).toEqual([
      `MLV150 milvus.yaml spec.dependencies.msgStreamType: '${msgStreamType}' lives inside of one process, and this is a cluster: ${END} ` +
        'Use pulsar, kafka, or woodpecker from Milvus 2.6 on.',
    ]);
  });

  test('Woodpecker before 2.6', () => {
    const components = { image: 'milvusdb/milvus:v2.5.16' };
    expect(crMessages('MLV150', { components, dependencies: { msgStreamType: 'woodpecker' } })).toMatchInlineSnapshot(
      `MLV150 milvus.yaml spec.dependencies.msgStreamType: 'woodpecker' came with Milvus 2.6.0, and this is v2.5.16: Milvus refuses it at its start, and its pods crash. Use rocksmq, pulsar or kafka.`,
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
