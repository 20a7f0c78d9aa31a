import { isCredential, namesCredential, saysCredential } from '../../lib/diagnostics/credential-names';

describe('names that promise a credential', () => {
  test.each([
    'secretAccessKey',
    'accessKeyID',
    'MINIO_SECRET_ACCESS_KEY',
    'es.password',
    'clientPasswords',
    'authParams',
    'gcsKeyJSON',
    'GCP_CREDENTIAL_JSON',
    'BEARER_TOKEN',
    'OAUTH_CLIENT_SECRET',
    'client-secret',
  ])('%s', (name) => {
    expect(namesCredential(name)).toBe(true);
  });

  test.each([
    'existingSecret',
    'existingSecretPasswordKey',
    'existingPassword',
    'truststorePasswordSecretKey',
    'keyPath',
    'maxTokens',
    'tls.key',
    'TLS_SECRET',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'authorizationEnabled',
    'headers',
  ])('%s does not', (name) => {
    expect(namesCredential(name)).toBe(false);
  });
});

describe('values that are credentials', () => {
  test.each([
    ['password', 'x'],
    ['password', 12345],
    ['url', 'postgres://me:hunter2@db'],
    ['note', '-----BEGIN EC PRIVATE KEY-----\nhunter2'],
    ['storage', 'AccountName=a;AccountKey=hunter2'],
  ])('%s: %j', (name, value) => {
    expect(isCredential(name, value)).toBe(true);
  });

  test.each([
    ['password', ' '],
    ['password', null],
    ['password', true],
    ['password', '${PASSWORD}'],
    ['password', '$(PASSWORD)'],
    ['maxToken', 512],
    ['maxToken', '512'],
    ['url', 'postgres://me:${PASSWORD}@db'],
    ['url', 'https://example.com/a:b@c'],
  ])('%s: %j is none', (name, value) => {
    expect(isCredential(name, value)).toBe(false);
  });
});

test.each([
  ['# password: hunter2', true],
  ['"api_key": "hunter2"', true],
  ['sasl.password=hunter2', true],
  ['# the password comes from a Secret', false],
  ['token: $TOKEN', false],
])('%j says one: %s', (line, expected) => {
  expect(saysCredential(line)).toBe(expected);
});
