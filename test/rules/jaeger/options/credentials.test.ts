import { checkObject } from '../../../../lib/rules/objects';
import { describe as describeProblem, describeYaml } from '../../../../lib/diagnostics/report';
import { check } from '../../../support/jaeger';

describe('JAE148', () => {
  const es = (options: object) => ({ strategy: 'production', storage: { type: 'elasticsearch', options } });

  test('a password of the storage, and of Kafka', () => {
    expect(check('JAE148', es({ es: { password: 'hunter2' } }))).toMatchInlineSnapshot(
      `JAE148 production/jaeger spec.storage.options.es.password: holds a credential in plain text. It becomes an argument of the pods: everyone who can read the pods, the Jaeger or the repository can read it. Use credentials: SecretRef.fromName(...), a Secret with ES_PASSWORD.`,
    );
    expect(
      check('JAE148', { collector: { options: { 'kafka.producer.plaintext.password': 'hunter2' } } }),
    ).toMatchInlineSnapshot(
      `JAE148 production/jaeger spec.collector.options.kafka.producer.plaintext.password: holds a credential in plain text. It becomes an argument of the pods: everyone who can read the pods, the Jaeger or the repository can read it. Use credentials: SecretRef.fromName(...), a Secret with KAFKA_PRODUCER_PLAINTEXT_PASSWORD.`,
    );
  });

  test('in YAML it names the field of the CR', () => {
    const fix = (storage: object, collector = {}) => {
      const spec = { strategy: 'production', storage, collector };
      const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
      return checkObject(cr, 'x').flatMap(({ code, finding }) => (code === 'JAE148' ? [finding.fix] : []));
    };
    expect(fix({ type: 'cassandra', options: { cassandra: { password: 'x' } } })).toEqual([
      'Put it in a Secret as CASSANDRA_PASSWORD, and name that Secret in spec.storage.secretName.',
    ]);
    expect(fix({ type: 'elasticsearch' }, { options: { 'kafka.producer.plaintext.password': 'x' } })).toEqual([
      'Put it in a Secret as KAFKA_PRODUCER_PLAINTEXT_PASSWORD, and name that Secret in kafkaSecretName.',
    ]);
  });

  test('a password in a URL, alone or in a list', () => {
    expect(
      ['http://elastic:hunter2@es:9200', ['http://a:9200', 'http://elastic:hunter2@es:9200']].flatMap((urls) =>
        check('JAE148', es({ 'es.server-urls': urls })),
      ),
    ).toMatchInlineSnapshot(`
      JAE148 production/jaeger spec.storage.options.es.server-urls: contains a credential. It becomes an argument of the pods: everyone who can read the pods, the Jaeger or the repository can read it. Remove it from the URL. Use credentials: SecretRef.fromName(...), a Secret with ES_USERNAME and ES_PASSWORD.
      JAE148 production/jaeger spec.storage.options.es.server-urls: contains a credential. It becomes an argument of the pods: everyone who can read the pods, the Jaeger or the repository can read it. Remove it from the URL. Use credentials: SecretRef.fromName(...), a Secret with ES_USERNAME and ES_PASSWORD.
    `);
  });

  test('no message repeats a credential', () => {
    const spec = es({
      'es.server-urls': ['http://elastic:hunter2@es:9200', 'elastic:hunter2@es:9200'],
      'es.password': 'hunter2',
      es: { password: 'hunter2', 'tls.password': 'hunter2' },
      'es-archive.server-urls': 'elastic:hunter2@es:9200',
    });
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
    const lines = checkObject(cr, 'x').flatMap((problem) => [describeProblem(problem), describeYaml(problem)]);
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^JAE016 /), expect.stringMatching(/^JAE147 /)]),
    );
    expect(lines.filter((text) => text.includes('hunter2'))).toEqual([]);
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
