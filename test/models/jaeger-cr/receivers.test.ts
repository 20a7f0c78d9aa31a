import { collectorSection, receiversOf } from '../../../lib/models/jaeger-cr/receivers';

const storage = { type: 'elasticsearch' };
const ON = {
  thriftHttp: { port: 14268, isOn: true, secure: false },
  otlpGrpc: { port: 4317, isOn: true, secure: false },
  otlpHttp: { port: 4318, isOn: true, secure: false },
  ui: { port: 16686, isOn: true, secure: false },
  basePath: '',
};
const tls = { tls: { enabled: true } };

describe('receiversOf', () => {
  test.each<[object, object]>([
    [{}, {}],
    [{ 'collector.otlp.enabled': false }, { otlpGrpc: { isOn: false }, otlpHttp: { isOn: false } }],
    [{ 'collector.otlp.enabled': 'no' }, {}],
    [{ 'collector.http': tls }, { thriftHttp: { secure: true } }],
    [{ 'collector.otlp.grpc': tls }, { otlpGrpc: { secure: true } }],
    [{ 'collector.otlp.http': tls }, { otlpHttp: { secure: true } }],
    [{ 'query.http': tls }, { ui: { secure: true } }],
    [{ 'query.base-path': '/jaeger' }, { basePath: '/jaeger' }],
    [{ 'collector.grpc': tls, 'query.grpc': tls, 'collector.http.tls.enabled': 'yes' }, {}],
  ])('%j', (options, expected) => {
    const at = (section: string, strategy: string) =>
      receiversOf({ spec: { strategy, storage, [section]: { options: { ...options } } } });
    const isUi = JSON.stringify(expected) !== '{}' && Object.keys(options).some((name) => name.startsWith('query.'));
    const all: Record<string, unknown> = { ...ON };
    for (const [key, value] of Object.entries(expected)) {
      const before: unknown = all[key];
      all[key] = typeof before === 'object' ? { ...before, ...value } : value;
    }
    expect(at('allInOne', 'allinone')).toEqual(all);
    expect(at(isUi ? 'query' : 'collector', 'production')).toEqual(all);
    expect(at(isUi ? 'collector' : 'query', 'production')).toEqual(ON);
    expect(at('allInOne', 'production')).toEqual(ON);
    expect(at('collector', 'allinone')).toEqual(ON);
    expect(at('query', 'allinone')).toEqual(ON);
  });
});

describe('collectorSection', () => {
  test.each<[string | undefined, string | undefined, string]>([
    ['production', 'elasticsearch', 'collector'],
    ['Streaming', 'cassandra', 'collector'],
    ['streaming', 'elasticsearch', 'collector'],
    ['production', 'memory', 'allInOne'],
    ['production', 'badger', 'allInOne'],
    ['production', 'Elasticsearch', 'allInOne'],
    ['production', undefined, 'allInOne'],
    ['allinone', 'elasticsearch', 'allInOne'],
    [undefined, 'cassandra', 'allInOne'],
    ['all-in-one', 'elasticsearch', 'allInOne'],
  ])('%s on %s: %s', (strategy, type, section) => {
    expect(collectorSection({ spec: { strategy, storage: { type } } })).toBe(section);
  });
});
