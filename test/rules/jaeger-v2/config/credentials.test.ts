import { check, inMemory, stored } from '../../../support/jaeger-v2';

function login(password: unknown, username = 'jaeger') {
  return stored({ elasticsearch: { server_urls: ['http://e:9200'], auth: { basic: { username, password } } } });
}

const SASL = { username: 'jaeger', password: 'x7-secret', mechanism: 'PLAIN' };

describe('JVT048', () => {
  test('credentials in plain text, which no message repeats', () => {
    const found = [
      ...check('JVT048', login('x7-secret')),
      ...check('JVT048', login(1234)),
      ...check('JVT048', login('${env:PASSWORD:-x7-secret}')),
      ...check('JVT048', stored({ elasticsearch: { server_urls: ['http://jaeger:x7-secret@e:9200'] } })),
      ...check('JVT048', inMemory({ exporters: { kafka: { brokers: ['k:9092'], auth: { sasl: SASL } } } })),
      ...check(
        'JVT048',
        inMemory({ exporters: { otlp: { endpoint: 'x:4317', headers: { Authorization: 'Bearer x7-secret' } } } }),
      ),
      ...check('JVT048', inMemory({ exporters: { otlp: { headers: [{ name: 'x-api-key', value: 'x7-secret' }] } } })),
      ...check('JVT048', inMemory({ extensions: { basicauth: { htpasswd: { inline: 'jaeger:x7-secret' } } } })),
    ];
    expect(found.join()).not.toContain('x7-secret');
    expect(found).toMatchInlineSnapshot(`
      JVT048 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth.basic.password: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
      JVT048 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth.basic.password: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
      JVT048 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth.basic.password: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
      JVT048 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.server_urls[0]: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
      JVT048 config.yaml exporters.kafka.auth.sasl.password: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
      JVT048 config.yaml exporters.otlp.headers.Authorization: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
      JVT048 config.yaml exporters.otlp.headers[0].value: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
      JVT048 config.yaml extensions.basicauth.htpasswd.inline: credential in plain text. Anyone who can read the configuration or the repository can use it. Put it in a Secret, pass it to the pod as an environment variable, and write \${env:VARIABLE} here.
    `);
  });

  test.each(['${env:PASSWORD}', '${PASSWORD}', '${env:PASSWORD:-}', '${file:/secrets/password}', '', null])(
    '%j passes',
    (each) => {
      expect(check('JVT048', login(each))).toEqual([]);
    },
  );

  test('a configuration in a Secret passes', () => {
    expect(check('JVT048', login('x7-secret'), { isSecret: true })).toEqual([]);
  });

  test('names of files, other headers, and texts that are no credentials pass', () => {
    const auth = { basic: { username: 'jaeger', password_file: '/secrets/password' } };
    expect(check('JVT048', stored({ elasticsearch: { server_urls: ['http://e:9200'], auth } }))).toEqual([]);
    const headers = { 'x-tenant': 'milvus', Authorization: 'Bearer ${env:TOKEN}' };
    expect(check('JVT048', inMemory({ exporters: { otlp: { endpoint: 'x:4317', headers } } }))).toEqual([]);
    expect(check('JVT048', inMemory({ processors: { batch: { metadata_keys: ['token'] } } }))).toEqual([]);
  });
});

describe('JVT049', () => {
  test('a default password, or the name of the user', () => {
    expect([...check('JVT049', login('changeme', 'elastic')), ...check('JVT049', login('tracer', 'tracer'))])
      .toMatchInlineSnapshot(`
      JVT049 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth.basic.password: is a default password, in plain text. Anyone who reaches the server can read all traces. Change it on the server, put it in a Secret, and write \${env:VARIABLE} here.
      JVT049 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth.basic.password: is a default password, in plain text. Anyone who reaches the server can read all traces. Change it on the server, put it in a Secret, and write \${env:VARIABLE} here.
    `);
  });

  test('variables and other passwords pass', () => {
    expect(check('JVT049', login('${env:PASSWORD}'))).toEqual([]);
    expect(check('JVT049', login('x7-secret'))).toEqual([]);
  });
});
