import { check } from '../../../support/jaeger';

const ALLOWED = 'org.apache.cassandra.auth.PasswordAuthenticator';

function cassandra(options: object, more: object = {}): object {
  const storage = { type: 'cassandra', options: { 'cassandra.servers': 'c', ...options }, ...more };
  return { strategy: 'production', storage: { cassandraCreateSchema: { enabled: false }, ...storage } };
}

const SECRET = { secretName: 'cassandra' };
const ARCHIVE = { 'cassandra-archive': { enabled: true, servers: 'c', keyspace: 'archive' } };

describe('JAE071', () => {
  test('a Secret, with an archive too', () => {
    expect([cassandra({}, SECRET), cassandra(ARCHIVE, SECRET)].flatMap((spec) => check('JAE071', spec)))
      .toMatchInlineSnapshot(`
      JAE071 production/jaeger spec.storage.options.cassandra.basic.allowed-authenticators: missing. Jaeger 1.59 and newer allow no authenticator. If Cassandra requires a login, Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...), or set it to 'org.apache.cassandra.auth.PasswordAuthenticator' in options.
      JAE071 production/jaeger spec.storage.options.cassandra.basic.allowed-authenticators: missing. Jaeger 1.59 and newer allow no authenticator. If Cassandra requires a login, Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...), or set it to 'org.apache.cassandra.auth.PasswordAuthenticator' in options.
      JAE071 production/jaeger spec.storage.options.cassandra-archive.basic.allowed-authenticators: missing. Jaeger 1.59 and newer allow no authenticator. If Cassandra requires a login, Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...), or set it to 'org.apache.cassandra.auth.PasswordAuthenticator' in options.
    `);
  });

  test('a user in the options, with an archive that has none', () => {
    const options = { 'cassandra.username': 'u', 'cassandra.basic.allowed-authenticators': ALLOWED };
    expect(
      [cassandra({ 'cassandra.username': 'u' }), cassandra({ ...options, ...ARCHIVE })].flatMap((spec) =>
        check('JAE071', spec),
      ),
    ).toMatchInlineSnapshot(`
      JAE071 production/jaeger spec.storage.options.cassandra.basic.allowed-authenticators: missing. Jaeger 1.59 and newer allow no authenticator. If Cassandra requires a login, Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...), or set it to 'org.apache.cassandra.auth.PasswordAuthenticator' in options.
      JAE071 production/jaeger spec.storage.options.cassandra-archive.username: missing. The archive does not use the login of the storage. Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...) with a Secret that has CASSANDRA_ARCHIVE_USERNAME and CASSANDRA_ARCHIVE_PASSWORD.
      JAE071 production/jaeger spec.storage.options.cassandra-archive.basic.allowed-authenticators: missing. Jaeger 1.59 and newer allow no authenticator. If Cassandra requires a login, Jaeger exits at startup and crash-loops. Use credentials: SecretRef.fromName(...), or set it to 'org.apache.cassandra.auth.PasswordAuthenticator' in options.
    `);
  });

  test.each<[string, object]>([
    ['no login', cassandra({})],
    ['an authenticator', cassandra({ cassandra: { basic: { 'allowed-authenticators': ALLOWED } } }, SECRET)],
    ['an archive that is off', cassandra({ 'cassandra.basic.allowed-authenticators': ALLOWED }, SECRET)],
    ['another storage', { storage: { type: 'elasticsearch', secretName: 's' } }],
  ])('%s', (_, spec) => {
    expect(check('JAE071', spec)).toEqual([]);
  });
});
