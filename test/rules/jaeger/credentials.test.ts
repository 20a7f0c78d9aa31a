import { check } from '../../support/jaeger';

describe('JAE148', () => {
  const rest =
    ' it would be an argument of the pods, for everybody who may read them, the Jaeger or the repository. Use credentials: ' +
    'SecretRef.named(...) of the storage, a Secret with the variable of that flag.';
  const es = (options: object) => ({ strategy: 'production', storage: { type: 'elasticsearch', options } });

  test('a password of the storage, of Kafka, and one that no line repeats', () => {
    expect(check('JAE148', es({ es: { password: 'hunter2' } }))).toEqual([
      `JAE148 production/jaeger spec.storage.options.es.password: is a credential as text:${rest}`,
    ]);
    expect(check('JAE148', { collector: { options: { 'kafka.producer.plaintext.password': 'hunter2' } } })).toEqual([
      `JAE148 production/jaeger spec.collector.options.kafka.producer.plaintext.password: is a credential as text:${rest}`,
    ]);
  });

  test('a password in a URL, alone or in a list', () => {
    for (const urls of ['http://elastic:hunter2@es:9200', ['http://a:9200', 'http://elastic:hunter2@es:9200']]) {
      expect(check('JAE148', es({ 'es.server-urls': urls }))).toEqual([
        `JAE148 production/jaeger spec.storage.options.es.server-urls: has a credential in it:${rest}`,
      ]);
    }
  });

  test.each([
    { 'es.server-urls': 'http://es:9200', 'es.username': 'jaeger' },
    { 'es.token-file': '/var/run/token', 'es.password-file': '/etc/password' },
    { 'es.password': '' },
    { 'es.password': '$(ES_PASSWORD)' },
  ])('%j passes', (options) => {
    expect(check('JAE148', es(options))).toEqual([]);
  });
});
