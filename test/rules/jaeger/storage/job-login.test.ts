import { check, messagesOfYaml } from '../../../support/jaeger';

function elasticsearch(options: object, more: object = {}): object {
  return {
    strategy: 'production',
    storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', ...options }, ...more },
  };
}

describe('JAE069', () => {
  test('a token file', () => {
    const spec = elasticsearch({ 'es.token-file': '/run/secrets/t', 'es.use-aliases': true });
    expect(check('JAE069', spec)).toMatchInlineSnapshot(
      `JAE069 production/jaeger spec.storage.options.es.token-file: '/run/secrets/t' is not read by es-index-cleaner, es-rollover, spark-dependencies. These jobs send no login, and fail if Elasticsearch requires one. Use credentials: SecretRef.fromName(...) with a Secret that has ES_USERNAME and ES_PASSWORD, or disable these jobs.`,
    );
  });

  test('a password file, in YAML', () => {
    const spec = elasticsearch(
      { es: { 'password-file': '/run/secrets/p', username: 'u' } },
      { dependencies: { enabled: false } },
    );
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'x' }, spec };
    expect(messagesOfYaml('JAE069', cr)).toMatchInlineSnapshot(
      `JAE069 x spec.storage.options.es.password-file: '/run/secrets/p' is not read by es-index-cleaner. These jobs send no login, and fail if Elasticsearch requires one. Set spec.storage.secretName to a Secret with ES_USERNAME and ES_PASSWORD instead, or set enabled: false for these jobs.`,
    );
  });

  const token = { 'es.token-file': '/run/secrets/t' };
  const off = { enabled: false };
  test.each<[string, object]>([
    ['no jobs', elasticsearch(token, { dependencies: off, esIndexCleaner: off })],
    ['a Secret', elasticsearch(token, { secretName: 'es' })],
    ['a login as options', elasticsearch({ ...token, 'es.username': 'u', 'es.password': 'p' })],
    ['an empty text', elasticsearch({ 'es.token-file': '' })],
    ['no file', elasticsearch({})],
    ['another storage', { storage: { type: 'memory', options: token } }],
  ])('%s passes', (_, spec) => {
    expect(check('JAE069', spec)).toEqual([]);
  });
});
