import { API_VERSIONS, CONTEXT } from '../../../../lib/doctor/chain/scope';
import { accessRules } from '../../../../lib/doctor/links/access/rules';
import { Examined } from '../../../support/doctor';
import { kubectlSays } from '../../../support/unreached';

const KUBECONFIG = JSON.stringify({ clusters: [{ cluster: { server: 'https://k8s.example.com:6443' } }] });
const UNABLE = 'Unable to connect to the server: ';

/** What the rule says of the lines that kubectl prints, and shows as evidence. */
function examined(code: string, ...lines: readonly string[]) {
  return new Examined(accessRules, { ...kubectlSays(...lines), texts: [[CONTEXT, KUBECONFIG]] }, code);
}

describe('DOC012', () => {
  test('refused', () => {
    const line =
      'The connection to the server k8s.example.com:6443 was refused - did you specify the right host or port?';
    const { messages, shown } = examined('DOC012', line);
    expect(messages).toMatchInlineSnapshot(
      `DOC012 - server: the API server 'https://k8s.example.com:6443' refuses the connection. Nothing on the cluster can be looked at. Start the cluster, or correct \`server\` in the kubeconfig.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', line]);
  });

  test('a name that does not resolve', () => {
    expect(
      examined('DOC012', `${UNABLE}dial tcp: lookup k8s.example.com on 192.0.2.1:53: no such host`).messages,
    ).toMatchInlineSnapshot(
      `DOC012 - server: the name of the API server 'https://k8s.example.com:6443' does not resolve. Nothing on the cluster can be looked at. Connect to the VPN of the cluster, or correct \`server\` in the kubeconfig.`,
    );
  });

  test.each([
    `${UNABLE}dial tcp 192.0.2.1:6443: i/o timeout`,
    `${UNABLE}context deadline exceeded (Client.Timeout exceeded while awaiting headers)`,
    `${UNABLE}net/http: TLS handshake timeout`,
    `${UNABLE}dial tcp 192.0.2.1:6443: connect: no route to host`,
    `${UNABLE}EOF`,
  ])('%s', (line) => {
    expect(examined('DOC012', line).messages).toEqual([
      "DOC012 - server: the API server 'https://k8s.example.com:6443' does not answer. Nothing on the cluster can be looked at. Connect to the VPN of the cluster, or let its firewall accept this machine.",
    ]);
  });

  test('what is said by the log of kubectl is not shown', () => {
    const line = `${UNABLE}dial tcp 192.0.2.1:6443: i/o timeout`;
    const log = ['E1130 20:08:16.012784   22079 memcache.go:265] "Unhandled Error" err=<', '\tx509: something', ' >'];
    expect(
      examined('DOC012', ...log, '', "Warning: the server doesn't have a resource type 'pods'", line).shown,
    ).toEqual(['$ kubectl version -o json', line]);
  });

  test('an API server that answers', () => {
    expect(new Examined(accessRules, {}).messages).toEqual([]);
  });
});

describe('DOC013', () => {
  test('of another cluster', () => {
    const line = `${UNABLE}tls: failed to verify certificate: x509: certificate signed by unknown authority`;
    const { messages, shown } = examined('DOC013', line);
    expect(messages).toMatchInlineSnapshot(
      `DOC013 - server: the certificate of the API server 'https://k8s.example.com:6443' is not trusted. Nothing on the cluster can be looked at. Get a new kubeconfig: its certificate authority is not that of this cluster.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', line]);
  });

  test('expired', () => {
    expect(
      examined(
        'DOC013',
        `${UNABLE}tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-30T20:00:00Z is after 2026-11-29T20:00:00Z`,
      ).messages,
    ).toMatchInlineSnapshot(
      `DOC013 - server: the certificate of the API server 'https://k8s.example.com:6443' is expired or not yet valid. Nothing on the cluster can be looked at. Set the clock of this machine, or renew the certificate.`,
    );
  });

  test.each([
    `${UNABLE}tls: failed to verify certificate: x509: certificate is valid for kubernetes, not k8s.example.com`,
    `${UNABLE}x509: cannot validate certificate for 192.0.2.1 because it doesn't contain any IP SANs`,
  ])('%s', (line) => {
    expect(examined('DOC013', line).messages).toEqual([
      "DOC013 - server: the certificate of the API server 'https://k8s.example.com:6443' is for another name. Nothing on the cluster can be looked at. Use one of its names for `server`, or set `tls-server-name` in the kubeconfig.",
    ]);
  });

  test('the plugin that fetches a token does not trust another server', () => {
    expect(
      examined(
        'DOC013',
        'x509: certificate signed by unknown authority',
        `${UNABLE}getting credentials: exec: executable aws failed with exit code 1`,
      ).messages,
    ).toEqual([]);
  });
});

describe('DOC014', () => {
  test('an expired token', () => {
    const line = 'error: You must be logged in to the server (Unauthorized)';
    const { messages, shown } = examined('DOC014', line);
    expect(messages).toMatchInlineSnapshot(
      `DOC014 - users: the API server rejects the credentials. A token or client certificate is expired, or of another cluster. Log in to the cluster again, or get a new kubeconfig.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', line]);
  });

  test('no credentials', () => {
    const { messages, shown } = examined('DOC014', 'Please enter Username: error: EOF');
    expect(messages).toMatchInlineSnapshot(
      `DOC014 - users: the context has no credentials. Nothing on the cluster can be looked at. Log in to the cluster again, or use another context.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'Please enter Username: error: EOF']);
  });

  test.each([
    'error: You must be logged in to the server (the server has asked for the client to provide credentials)',
    `${UNABLE}remote error: tls: expired certificate`,
  ])('%s', (line) => {
    expect(examined('DOC014', line).messages).toHaveLength(1);
  });

  test('accepted ones', () => {
    expect(examined('DOC014', `${UNABLE}EOF`).messages).toEqual([]);
  });
});

describe('DOC015', () => {
  // kubectl version does not say that it was the proxy that refused.
  const REFUSED =
    'The connection to the server k8s.example.com:6443 was refused - did you specify the right host or port?';

  test('a proxy that refuses', () => {
    const line =
      'error: couldn\'t get available api versions from server: Get "https://k8s.example.com:6443/api": proxyconnect tcp: dial tcp 192.0.2.2:3128: connect: connection refused';
    const answers = {
      ...kubectlSays(REFUSED),
      texts: [[CONTEXT, KUBECONFIG]],
      errors: [[API_VERSIONS, line]],
    } as const;
    const { messages, shown } = new Examined(accessRules, answers);
    expect(messages).toMatchInlineSnapshot(
      `DOC015 - HTTPS_PROXY: the proxy does not connect to the API server. Nothing on the cluster can be looked at. Correct HTTPS_PROXY or \`proxy-url\` in the kubeconfig, or add the API server to NO_PROXY.`,
    );
    expect(shown).toEqual(['$ kubectl api-versions', line]);
  });

  test('an API server that refuses', () => {
    expect(examined('DOC015', REFUSED).messages).toEqual([]);
  });
});

describe('DOC016', () => {
  test('a login page', () => {
    const line = "error: unable to parse the server version: invalid character '<' looking for beginning of value";
    const { messages, shown } = examined('DOC016', line);
    expect(messages).toMatchInlineSnapshot(
      `DOC016 - server: the API server 'https://k8s.example.com:6443' does not answer like a Kubernetes API server. Nothing on the cluster can be looked at. Correct \`server\` in the kubeconfig, or log in where a login page answers.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', line]);
  });

  test('anything else', () => {
    const { messages, shown } = examined('DOC016', 'Error from server (ServiceUnavailable): apiserver not ready');
    expect(messages).toMatchInlineSnapshot(
      `DOC016 - kubectl: the API server was not reached. Nothing on the cluster can be looked at. Run the command by hand, and correct what it names.`,
    );
    expect(shown).toEqual(['$ kubectl version -o json', 'Error from server (ServiceUnavailable): apiserver not ready']);
  });

  test('no answer', () => {
    expect(examined('DOC016', `${UNABLE}net/http: TLS handshake timeout`).messages).toEqual([]);
  });
});
