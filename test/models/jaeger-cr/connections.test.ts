import { connectionsOf, hasOwnAuthorities, servicesWithTls, textIn } from '../../../lib/models/jaeger-cr/connections';

const of = (type: string, options: object, more: object = {}) =>
  connectionsOf({ spec: { strategy: 'production', storage: { type, options: { ...options } }, ...more } });
const elasticsearch = (options: object) => of('elasticsearch', options);
const cassandra = (options: object) => of('cassandra', options);

describe('connectionsOf', () => {
  test('an Elasticsearch', () => {
    const servers = {
      name: 'es.server-urls',
      value: 'https://a:9200 , http://b:9200',
      path: 'spec.storage.options.es.server-urls',
    };
    expect(elasticsearch({ 'es.server-urls': servers.value, 'es-archive.enabled': true, 'es.username': 'u' })).toEqual([
      {
        prefix: 'es',
        addresses: ['https://a:9200', 'http://b:9200'],
        servers,
        options: [servers, { name: 'es.username', value: 'u', path: 'spec.storage.options.es.username' }],
        asksForTls: false,
        usesTls: true,
      },
    ]);
  });

  test('the archive, if it is enabled', () => {
    const archive = (enabled: unknown) =>
      cassandra({
        cassandra: { servers: 'c' },
        'cassandra-archive': { enabled, servers: 'd', tls: { enabled: true } },
      }).map(({ prefix, addresses, usesTls }) => [prefix, addresses, usesTls]);
    expect(archive('true')).toEqual([
      ['cassandra', ['c'], false],
      ['cassandra-archive', ['d'], true],
    ]);
    expect(archive(false)).toEqual([['cassandra', ['c'], false]]);
  });

  test.each<[object, boolean]>([
    [{}, false],
    [{ tls: { enabled: false } }, false],
    [{ tls: { enabled: '1' } }, true],
    [{ tls: { ca: '/ca' } }, true],
    [{ tls: { cert: '/cert' } }, true],
    [{ tls: { key: '/key' } }, true],
    [{ tls: { ca: '', cert: '', key: '' } }, false],
    [{ tls: { 'server-name': 'c' } }, false],
    [{ authentication: 'tls' }, true],
    [{ authentication: 'TLS' }, false],
  ])('Cassandra with %j: %s', (options, expected) => {
    expect(cassandra({ cassandra: { servers: 'c', ...options } })).toMatchObject([
      { asksForTls: expected, usesTls: expected },
    ]);
  });

  test.each<[string, boolean, boolean]>([
    ['http://a', true, false],
    ['http://a/?next=https://b', true, false],
    ['HTTPS://a', true, true],
    ['http://a,https://b', true, true],
  ])('the URL %s', (url, asksForTls, usesTls) => {
    expect(elasticsearch({ es: { 'server-urls': url, tls: { enabled: true } } })).toMatchObject([
      { asksForTls, usesTls },
    ]);
  });

  test.each<[string, object, object]>([
    ['elasticsearch', {}, {}],
    ['elasticsearch', { es: { tls: { enabled: true } } }, {}],
    ['elasticsearch', { 'es.server-urls': '', 'es.tls.enabled': true }, {}],
    ['elasticsearch', { 'es.server-urls': ['https://e'] }, {}],
    ['cassandra', { 'es.server-urls': 'https://e' }, {}],
    ['elasticsearch', { 'cassandra.servers': 'c' }, {}],
    ['memory', { 'es.server-urls': 'https://e' }, {}],
    ['badger', { 'cassandra.servers': 'c', 'cassandra.tls.enabled': true }, {}],
    ['elasticsearch', {}, { collector: { options: { 'kafka.producer.brokers': 'k', 'kafka.producer.tls.ca': '/a' } } }],
  ])('no connection of %s with %j, %j', (type, options, more) => {
    expect(of(type, options, more)).toEqual([]);
  });

  test('the two sides of Kafka, unless Strimzi runs it', () => {
    const spec = {
      strategy: 'streaming',
      storage: { type: 'elasticsearch' },
      collector: { options: { kafka: { producer: { brokers: 'k:9093, l:9093', authentication: 'tls' } } } },
      ingester: { options: { 'kafka.consumer.brokers': 'm' } },
    };
    expect(connectionsOf({ spec })).toMatchObject([
      { prefix: 'kafka.producer', addresses: ['k:9093', 'l:9093'], asksForTls: true, usesTls: true },
      { prefix: 'kafka.consumer', addresses: ['m'], asksForTls: false, usesTls: false },
    ]);
    const annotations = { 'jaegertracing.io/kafka-provisioned': 'true' };
    expect(connectionsOf({ metadata: { annotations }, spec })).toEqual([]);
  });
});

describe('textIn', () => {
  test.each<[string, string]>([
    ['a', 'x'],
    ['b', '7'],
    ['c', ''],
    ['d', ''],
  ])('%s', (name, text) => {
    const option = (own: string, value: unknown) => ({ name: own, value, path: own });
    expect(textIn([option('a', 'x'), option('a', 'y'), option('b', 7), option('c', ['z'])], name)).toBe(text);
  });
});

describe('hasOwnAuthorities', () => {
  const at = (mountPath: unknown) => ({ volumeMounts: [{ name: 'ca', mountPath }] });

  test.each<[object, boolean]>([
    [{}, false],
    [at('/etc/ssl'), true],
    [at('/etc/ssl/certs'), true],
    [at('/etc/pki'), true],
    [at('/etc/pki/tls/own'), true],
    [at('/etc/ssl-own'), false],
    [at('/own/etc/ssl/certs'), false],
    [at('/etc/sslcerts/own'), false],
    [at('/etc'), false],
    [at(7), false],
    [at({ toString: '/etc/ssl' }), false],
    [at(['/etc/ssl']), false],
    [{ volumeMounts: [null, { mountPath: '/ca' }, { mountPath: '/etc/ssl' }] }, true],
    [{ allInOne: at('/etc/ssl') }, true],
    [{ collector: at('/etc/ssl') }, false],
    [{ agent: at('/etc/ssl') }, true],
    [{ image: 'own/jaeger:1' }, true],
    [{ allInOne: { image: 'own/jaeger:1' } }, true],
    [{ allInOne: { image: 'own/all-in-one:1' } }, false],
    [{ query: { image: 'own/jaeger:1' } }, false],
    [{ image: '' }, false],
  ])('%j: %s', (spec, expected) => {
    expect(hasOwnAuthorities({ spec })).toBe(expected);
  });
});

describe('servicesWithTls', () => {
  const services = (prefix: string, usesTls: boolean, ...addresses: string[]) =>
    servicesWithTls({
      prefix,
      usesTls,
      addresses,
      asksForTls: false,
      options: [],
      servers: { name: '', value: '', path: '' },
    });

  test('uses the URL for Elasticsearch, and tls.enabled for others', () => {
    const urls = ['https://e', 'http://e', 'http://f/https://e', 'HTTPS://e.data.svc', 'https://e.example.com'];
    expect(services('es', true, ...urls)).toEqual(['https://e', 'HTTPS://e.data.svc']);
    expect(services('es-archive', true, ...urls)).toEqual(['https://e', 'HTTPS://e.data.svc']);
    expect(services('es', false, ...urls)).toEqual([]);
    expect(services('cassandra', true, 'c', 'c.example.com', 'c.data.svc')).toEqual(['c', 'c.data.svc']);
    expect(services('kafka.producer', false, 'k:9092')).toEqual([]);
  });
});
