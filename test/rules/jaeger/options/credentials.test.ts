import { checkObject } from '../../../../lib/rules/objects';
import { describe as say, describeYaml } from '../../../../lib/diagnostics/report';
import { check } from '../../../support/jaeger';

describe('JAE148', () => {
  const argument = 'it would be an argument of the pods, for everybody who may read them, the Jaeger or the repository';
  const inside =
    `: has a credential in it: ${argument}. Take it out of the URL, and use credentials: SecretRef.named(...), a Secret with ` +
    'ES_USERNAME and ES_PASSWORD.';
  const es = (options: object) => ({ strategy: 'production', storage: { type: 'elasticsearch', options } });

  test('a password of the storage, and of Kafka', () => {
    expect(check('JAE148', es({ es: { password: 'hunter2' } }))).toMatchInlineSnapshot(
      `JAE148 production/jaeger spec.storage.options.es.password: is a credential as text. it would be an argument of the pods, for everybody who may read them, the Jaeger or the repository. Use credentials: SecretRef.named(...), a Secret with ES_PASSWORD.`,
    );
    expect(
      check('JAE148', { collector: { options: { 'kafka.producer.plaintext.password': 'hunter2' } } }),
    ).toMatchInlineSnapshot(
      `JAE148 production/jaeger spec.collector.options.kafka.producer.plaintext.password: is a credential as text. it would be an argument of the pods, for everybody who may read them, the Jaeger or the repository. Use credentials: SecretRef.named(...), a Secret with KAFKA_PRODUCER_PLAINTEXT_PASSWORD.`,
    );
  });

  test('in YAML it names the field of the CR', () => {
    const fix = (storage: object, collector = {}) => {
      const spec = { strategy: 'production', storage, collector };
      const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
      return checkObject(cr, 'x').flatMap(({ code, finding }) => (code === 'JAE148' ? [finding.fix] : []));
    };
    expect(fix({ type: 'cassandra', options: { cassandra: { password: 'x' } } })).toEqual([
      'Put it into a Secret as CASSANDRA_PASSWORD, and name that Secret in spec.storage.secretName',
    ]);
    expect(fix({ type: 'elasticsearch' }, { options: { 'kafka.producer.plaintext.password': 'x' } })).toEqual([
      'Put it into a Secret as KAFKA_PRODUCER_PLAINTEXT_PASSWORD, and name that Secret in kafkaSecretName',
    ]);
  });

  test('a password in a URL, alone or in a list', () => {
    for (const urls of ['http://elastic:hunter2@es:9200', ['http://a:9200', 'http://elastic:hunter2@es:9200']]) {
      expect(check('JAE148', es({ 'es.server-urls': urls }))).toEqual([
        `JAE148 production/jaeger spec.storage.options.es.server-urls${inside}`,
      ]);
    }
  });

  test('no rule repeats one', () => {
    const spec = es({
      'es.server-urls': ['http://elastic:hunter2@es:9200', 'elastic:hunter2@es:9200'],
      'es.password': 'hunter2',
      es: { password: 'hunter2', 'tls.password': 'hunter2' },
      'es-archive.server-urls': 'elastic:hunter2@es:9200',
    });
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
    const said = checkObject(cr, 'x').flatMap((problem) => [say(problem), describeYaml(problem)]);
    expect(said).toEqual(
      expect.arrayContaining([expect.stringMatching(/^JAE016 /), expect.stringMatching(/^JAE147 /)]),
    );
    expect(said.filter((text) => text.includes('hunter2'))).toEqual([]);
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
