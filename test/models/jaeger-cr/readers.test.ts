import { elasticsearch } from '../../support/jaeger';
import { readersOf } from '../../../lib/models/jaeger-cr/readers';

const elastic = (options: object = {}, more: object = {}) =>
  elasticsearch({ ...options }, { dependencies: { enabled: false }, esIndexCleaner: { enabled: false }, ...more });
const ofSpec = (spec: object) => readersOf({ spec: { ...spec } });
const summary = (spec: object) =>
  ofSpec(spec).map(({ name, isJob, sections, options, hasSecret }) => ({
    name,
    isJob,
    sections: sections.map(({ path }) => path),
    options: options.map((option) => option.path.replace('spec.', '')),
    hasSecret,
  }));
const options = (spec: object) => Object.fromEntries(summary(spec).map((reader) => [reader.name, reader.options]));

describe('the components', () => {
  test('with the options that the operator passes to each', () => {
    const settings = { options: { 'query.base-path': '/x', 'no-flag': 1 }, volumes: [] };
    const spec = { allInOne: settings, volumeMounts: [] };
    expect(ofSpec(spec)).toEqual([
      {
        name: 'allInOne',
        isJob: false,
        own: 'spec.allInOne',
        sections: [
          { path: 'spec.allInOne', settings },
          { path: 'spec', settings: spec },
        ],
        options: [{ name: 'query.base-path', value: '/x', path: 'spec.allInOne.options.query.base-path' }],
        hasSecret: false,
      },
    ]);
  });

  test('an option of the storage goes to components that have its flag', () => {
    const storage = elastic({
      'es.tags-as-fields.all': true,
      'es-archive.enabled': true,
      'es.colour': 1,
      'estimate.x': 1,
      'cassandra.servers': 'c',
      'kafka.producer.topic': 't',
      'log-level': 'debug',
    });
    const ofElasticsearch = ['es.server-urls', 'es.tags-as-fields.all', 'es-archive.enabled'].map(
      (name) => `storage.options.${name}`,
    );
    expect(options({ strategy: 'streaming', storage })).toEqual({
      collector: ['storage.options.kafka.producer.topic'],
      ingester: ofElasticsearch,
      query: ofElasticsearch,
    });
  });

  test('an agent gets no options of any storage', () => {
    const storage = { type: 'reporter', options: { 'reporter.grpc.host-port': 'x:1', 'query.base-path': '/x' } };
    expect(options({ agent: {}, storage })).toEqual({
      'agent sidecar': [],
      allInOne: ['storage.options.reporter.grpc.host-port'],
    });
  });

  test('a Secret of one component, and of the storage', () => {
    const secrets = (spec: object) =>
      summary({ strategy: 'production', storage: elastic(), ...spec }).map(({ hasSecret }) => hasSecret);
    expect(secrets({ collector: { kafkaSecretName: 'k' } })).toEqual([true, false]);
    expect(secrets({ storage: elastic({}, { secretName: 's' }) })).toEqual([true, true]);
  });

  test.each<[string | undefined, string, readonly string[]]>([
    ['DaemonSet', 'agent', ['spec.agent', 'spec']],
    ['daemonset', 'agent', ['spec.agent', 'spec']],
    ['sidecar', 'agent sidecar', ['spec.agent']],
    [undefined, 'agent sidecar', ['spec.agent']],
  ])('an agent of strategy %s', (strategy, name, sections) => {
    const agent = { strategy, options: { 'log-level': 'debug' } };
    expect(summary({ agent, storage: elastic({ 'log-level': 'x' }) })[0]).toEqual({
      name,
      isJob: false,
      sections,
      options: ['agent.options.log-level'],
      hasSecret: false,
    });
  });

  test('another component is never a sidecar', () => {
    expect(summary({ allInOne: { strategy: 'sidecar' } })).toEqual([
      { name: 'allInOne', isJob: false, sections: ['spec.allInOne', 'spec'], options: [], hasSecret: false },
    ]);
  });
});

describe('the jobs', () => {
  const jobs = (storage: object) =>
    summary({ strategy: 'production', storage }).flatMap(({ isJob, hasSecret, ...job }) =>
      isJob ? [{ ...job, hasSecret }] : [],
    );

  test('for Elasticsearch get its TLS options, but no lists', () => {
    const tls = {
      enabled: true,
      ca: '/ca',
      cert: ['/cert'],
      key: '/key',
      'server-name': 'e',
      'skip-host-verify': true,
    };
    const storage = elastic(
      { es: { tls, 'use-aliases': true, 'password-file': '/p' }, 'es-archive.tls.ca': '/ca' },
      { esIndexCleaner: { enabled: true }, secretName: 's' },
    );
    const tlsOptions = ['enabled', 'ca', 'key'].map((name) => `storage.options.es.tls.${name}`);
    expect(jobs(storage)).toEqual([
      {
        name: 'es-index-cleaner',
        sections: ['spec.storage.esIndexCleaner', 'spec'],
        options: tlsOptions,
        hasSecret: false,
      },
      { name: 'es-rollover', sections: ['spec.storage.esRollover', 'spec'], options: tlsOptions, hasSecret: false },
    ]);
  });

  test('for dependencies gets its Java options, and no common volume', () => {
    const javaOpts =
      '-Xmx1g -Djavax.net.ssl.trustStore=/a/t.jks -Djavax.net.ssl.keyStore=/b/k.jks ' +
      '-Djavax.net.ssl.trustStorePassword=x -Djavax.net.ssl.keyStore=';
    const dependencies = { enabled: true, javaOpts };
    expect(
      ofSpec({ strategy: 'production', storage: elastic({ 'es.tls.ca': '/ca' }, { dependencies }) }).at(-1),
    ).toEqual({
      name: 'spark-dependencies',
      isJob: true,
      own: 'spec.storage.dependencies',
      sections: [{ path: 'spec.storage.dependencies', settings: dependencies }],
      options: ['/a/t.jks', '/b/k.jks'].map((value) => ({
        name: 'javaOpts',
        value,
        path: 'spec.storage.dependencies.javaOpts',
      })),
      hasSecret: false,
    });
  });

  test.each([undefined, 7, ['-Djavax.net.ssl.trustStore=/t'], '-Xmx1g', ''])(
    'javaOpts %j names no file',
    (javaOpts) => {
      expect(jobs(elastic({}, { dependencies: { enabled: true, javaOpts } }))).toEqual([
        { name: 'spark-dependencies', sections: ['spec.storage.dependencies'], options: [], hasSecret: false },
      ]);
    },
  );

  test('no jobs for other storages', () => {
    expect(jobs(elastic())).toEqual([]);
    expect(jobs({ type: 'memory' })).toEqual([]);
    expect(jobs(elastic({ 'es.use-aliases': false }))).toEqual([]);
  });
});
