import { check, messagesOfYaml } from '../../../support/jaeger';

const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

function streaming(producer: object, more: object = {}): object {
  return {
    strategy: 'streaming',
    storage,
    collector: { options: { kafka: { producer: { brokers: 'k:9092', ...producer } } }, ...more },
    ingester: { options: { kafka: { consumer: { brokers: 'k:9092' } } } },
  };
}

describe('JAE166', () => {
  test('reports each of these', () => {
    expect(
      [
        { authentication: 'plaintext' },
        { authentication: 'Kerberos', kerberos: { username: 'u', 'use-keytab': true } },
        { authentication: 'kerberos', kerberos: { username: 'u', realm: 'R' } },
        { authentication: 'TLS' },
        { plaintext: { username: 'u' } },
        { authentication: 'tls', 'kerberos.realm': 'R' },
      ].flatMap((options) => check('JAE166', streaming(options))),
    ).toMatchInlineSnapshot(`
      JAE166 production/jaeger spec.collector.options.kafka.producer.authentication: 'plaintext' requires kafka.producer.plaintext.username, kafka.producer.plaintext.password. Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...) with a Secret that has KAFKA_PRODUCER_PLAINTEXT_USERNAME, KAFKA_PRODUCER_PLAINTEXT_PASSWORD.
      JAE166 production/jaeger spec.collector.options.kafka.producer.authentication: 'Kerberos' requires kafka.producer.kerberos.realm. Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...) with a Secret that has KAFKA_PRODUCER_KERBEROS_REALM.
      JAE166 production/jaeger spec.collector.options.kafka.producer.authentication: 'kerberos' requires kafka.producer.kerberos.password. Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...) with a Secret that has KAFKA_PRODUCER_KERBEROS_PASSWORD.
      JAE166 production/jaeger spec.collector.options.kafka.producer.authentication: 'TLS' must be 'tls' in lower case. Jaeger connects without TLS. Use 'tls'.
      JAE166 production/jaeger spec.collector.options.kafka.producer.plaintext.username: has no effect: 'kafka.producer.authentication' is 'none'. Jaeger connects without this login. Set 'kafka.producer.authentication: plaintext', or remove it.
      JAE166 production/jaeger spec.collector.options.kafka.producer.kerberos.realm: has no effect: 'kafka.producer.authentication' is 'tls'. Jaeger connects without this login. Set 'kafka.producer.authentication: kerberos', or remove it.
    `);
  });

  test('the fix for YAML says where to name the Secret', () => {
    const metadata = { name: 'x' };
    const spec = { ...streaming({}), ingester: { options: { 'kafka.consumer.authentication': 'plaintext' } } };
    expect(
      messagesOfYaml('JAE166', { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata, spec }),
    ).toMatchInlineSnapshot(
      `JAE166 x spec.ingester.options.kafka.consumer.authentication: 'plaintext' requires kafka.consumer.plaintext.username, kafka.consumer.plaintext.password. Jaeger exits at startup and crash-loops. Put KAFKA_CONSUMER_PLAINTEXT_USERNAME, KAFKA_CONSUMER_PLAINTEXT_PASSWORD into a Secret, and set spec.ingester.kafkaSecretName to its name.`,
    );
  });

  test.each<[string, object]>([
    ['no login', streaming({})],
    ['none', streaming({ authentication: 'none' })],
    ['blanks', streaming({ authentication: '  ' })],
    ['a Secret', streaming({ authentication: 'plaintext' }, { kafkaSecretName: 'kafka' })],
    [
      'the Secret of the storage',
      { ...streaming({ authentication: 'plaintext' }), storage: { ...storage, secretName: 's' } },
    ],
    [
      'a login whose word a Secret can have',
      streaming({ 'plaintext.mechanism': 'PLAIN' }, { kafkaSecretName: 'kafka' }),
    ],
    ['user and password', streaming({ authentication: 'plaintext', plaintext: { username: 'u', password: 'p' } })],
    [
      'a keytab',
      streaming({ authentication: 'kerberos', kerberos: { username: 'u', realm: 'R', 'use-keytab': 'true' } }),
    ],
    ['TLS with a switch', streaming({ authentication: 'TLS', 'tls.enabled': true })],
    ['an unknown word, which JAE151 is about', streaming({ authentication: 'sasl', 'plaintext.username': 'u' })],
    ['another strategy', { ...streaming({ authentication: 'plaintext' }), strategy: 'production' }],
  ])('%s passes', (_, spec) => {
    expect(check('JAE166', spec)).toEqual([]);
  });
});

describe('JAE064', () => {
  test('a missing certificate', () => {
    expect(check('JAE064', streaming({ authentication: 'tls', 'tls.ca': '/etc/ssl/ca.crt' }))).toMatchInlineSnapshot(
      `JAE064 production/jaeger spec.collector.options.kafka.producer.authentication: 'tls' requires 'kafka.producer.tls.cert' and 'kafka.producer.tls.key'. Jaeger encrypts but sends no client certificate. Brokers that require one reject it. Use StorageTls.fromSecret(secret, { clientCertificate }), or omit authentication.`,
    );
  });

  test.each<[string, object]>([
    ['a certificate', streaming({ authentication: 'tls', tls: { cert: '/a', key: '/b' } })],
    ['encryption alone', streaming({ 'tls.enabled': true })],
    ['what a Secret can name', streaming({ authentication: 'tls' }, { kafkaSecretName: 'kafka' })],
    ['another login', streaming({ authentication: 'plaintext', 'tls.enabled': true })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE064', spec)).toEqual([]);
  });
});
