import { check } from './support';

describe('OPR007', () => {
  test('a word that the operator does not know', () => {
    expect(check('OPR007', { logLevel: 'trace' })).toMatchInlineSnapshot(
      `OPR007 env/operator logLevel: unknown log level 'trace'. The operator silently logs at info. Use one of debug, info, warn, warning, error, panic, fatal; 'debug' logs the most.`,
    );
    expect(check('OPR007', { logLevel: 'EROR' })).toEqual([expect.stringMatching(/ Did you mean 'error'\?$/)]);
  });

  test('any case passes', () => {
    expect(check('OPR007', { logLevel: 'DEBUG' })).toEqual([]);
  });
});

describe('OPR008', () => {
  test('another spelling', () => {
    expect(check('OPR008', { tlsMinVersion: 'TLS13' })).toMatchInlineSnapshot(
      `OPR008 env/operator tlsMinVersion: unknown TLS version 'TLS13'. The operator logs an error and uses Go's default. Use one of VersionTLS10, VersionTLS11, VersionTLS12, VersionTLS13; 'VersionTLS13' is TLS 1.3.`,
    );
    expect(check('OPR008', { tlsMinVersion: 'VersionTls13' })).toEqual([
      expect.stringMatching(/ Did you mean 'VersionTLS13'\?$/),
    ]);
  });

  test("Go's words pass", () => {
    expect(check('OPR008', { tlsMinVersion: 'VersionTLS13' })).toEqual([]);
  });
});

describe('OPR009', () => {
  test("OpenSSL's name", () => {
    const tlsCipherSuites = ['TLS_AES_128_GCM_SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'];
    expect(check('OPR009', { tlsCipherSuites })).toMatchInlineSnapshot(
      `OPR009 env/operator tlsCipherSuites[1]: unknown cipher suite 'ECDHE-RSA-AES128-GCM-SHA256'. The operator logs an error and allows all suites. Use a name that Go knows, such as 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'.`,
    );
  });

  test("Go's names pass, insecure ones too", () => {
    const tlsCipherSuites = ['TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305', 'TLS_RSA_WITH_RC4_128_SHA'];
    expect(check('OPR009', { tlsCipherSuites })).toEqual([]);
  });
});

describe('OPR031', () => {
  test('broken ciphers and versions', () => {
    expect(check('OPR031', { tlsMinVersion: 'VersionTLS11', tlsCipherSuites: ['TLS_RSA_WITH_RC4_128_SHA'] }))
      .toMatchInlineSnapshot(`
      OPR031 env/operator tlsMinVersion: 'VersionTLS11' is insecure. Security scanners report port 9443. Remove it: the default is TLS 1.2 with safe suites.
      OPR031 env/operator tlsCipherSuites[0]: 'TLS_RSA_WITH_RC4_128_SHA' is insecure. Security scanners report port 9443. Remove it: the default is TLS 1.2 with safe suites.
    `);
  });

  test('others pass', () => {
    const tlsCipherSuites = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'];
    expect(check('OPR031', { tlsMinVersion: 'VersionTLS12', tlsCipherSuites })).toEqual([]);
  });
});

describe('OPR032', () => {
  const tlsCipherSuites = ['TLS_AES_128_GCM_SHA256'];

  test('suites beside TLS 1.3', () => {
    expect(check('OPR032', { tlsMinVersion: 'VersionTLS13', tlsCipherSuites })).toMatchInlineSnapshot(
      `OPR032 env/operator tlsCipherSuites: ["TLS_AES_128_GCM_SHA256"] has no effect with TLS 1.3. Go always allows all suites of TLS 1.3. Remove it.`,
    );
  });

  test('beside TLS 1.2 they pass', () => {
    expect(check('OPR032', { tlsCipherSuites })).toEqual([]);
    expect(check('OPR032', { tlsMinVersion: 'VersionTLS13' })).toEqual([]);
  });
});

describe('OPR033', () => {
  test('OpenShift without the rights for its Elasticsearch', () => {
    expect(check('OPR033', { mayBeOpenShift: true })).toMatchInlineSnapshot(
      `OPR033 env/operator elasticsearchProvisioning: 'no' has no effect in a cluster with the API logging.openshift.io. In such a cluster the operator does not start without permissions for that API. Use ElasticsearchProvisioning.OPENSHIFT_OPERATOR, or accept this warning if that API is not installed.`,
    );
  });

  test('with them, and elsewhere, it passes', () => {
    expect(check('OPR033', { mayBeOpenShift: true, provisionsElasticsearch: true })).toEqual([]);
    expect(check('OPR033')).toEqual([]);
  });
});
