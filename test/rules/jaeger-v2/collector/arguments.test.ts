import { check, withConfig } from '../../../support/jaeger-v2-collector';

describe('JVT107', () => {
  test('flags of version 1', () => {
    expect(check('JVT107', { args: { 'es.server-urls': 'http://es:9200' } })).toMatchInlineSnapshot(
      `JVT107 production/jaeger spec.args.es.server-urls: unknown flag 'es.server-urls'. Jaeger exits at startup and crash-loops. Remove it, and use the setting of spec.config for it.`,
    );
  });

  test('the flag of the operator', () => {
    expect(check('JVT107', { args: { config: '/etc/config.yaml' } })).toMatchInlineSnapshot(
      `JVT107 production/jaeger spec.args.config: 'config' is set by the operator. The operator ignores it. Remove it, and use spec.config.`,
    );
  });

  test('flags of version 2 pass', () => {
    expect(check('JVT107', { args: { 'feature-gates': '+x', set: 'processors::batch::timeout=2s' } })).toEqual([]);
  });
});

describe('JVT108', () => {
  const env = [{ name: 'ES_SERVER_URLS', value: 'http://es:9200' }];

  test('variables of version 1', () => {
    expect(check('JVT108', { env: [{ name: 'SPAN_STORAGE_TYPE', value: 'badger' }, ...env] })).toMatchInlineSnapshot(`
      JVT108 production/jaeger spec.env[0].name: 'SPAN_STORAGE_TYPE' is a setting of Jaeger 1 (--span-storage.type). Jaeger 2 ignores it: nothing in its configuration names it. Set it in spec.config, which can read it as \${env:SPAN_STORAGE_TYPE}.
      JVT108 production/jaeger spec.env[1].name: 'ES_SERVER_URLS' is a setting of Jaeger 1 (--es.server-urls). Jaeger 2 ignores it: nothing in its configuration names it. Set it in spec.config, which can read it as \${env:ES_SERVER_URLS}.
    `);
  });

  test('one that the configuration names passes, and so does one that nobody knows', () => {
    const urls = ['${env:ES_SERVER_URLS}'];
    const extensions = { jaeger_storage: { backends: { main: { elasticsearch: { server_urls: urls } } } } };
    expect(check('JVT108', { env, ...withConfig({ extensions }) })).toEqual([]);
    expect(
      check('JVT108', {
        env: [
          { name: 'LOG_LEVEL', value: 'info' },
          { name: 'GOGC', value: '50' },
        ],
      }),
    ).toEqual([]);
  });
});
