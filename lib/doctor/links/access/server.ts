import { type Finding, VALUE } from '../../../diagnostics/rule';
import { Obstacle, serverOf } from '../../chain/reach';
import type { Chain } from '../../chain/chain';
import type { LinkRule } from '../link';
import { reachRule } from '../reach-rule';
import { NOTHING_SEEN } from '../nothing-seen';

const AUTHENTICATION = 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/';
const TROUBLE = 'https://kubernetes.io/docs/tasks/debug/debug-cluster/';
const PROXY = 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/#proxy';
const CERTIFICATES = 'https://kubernetes.io/docs/setup/best-practices/certificates/';

/** Rules about the way to the API server, and what answers there. */
export const serverRules: readonly LinkRule[] = [
  reachRule({
    code: 'DOC012',
    summary: 'the API server answers at its address',
    see: TROUBLE,
    obstacles: [Obstacle.NETWORK],
    said: 'The connection to the server 192.0.2.1:6443 was refused - did you specify the right host or port?',
    finding: ({ lines }, chain) => ({
      ...serverPlace(chain),
      effect: NOTHING_SEEN,
      ...network(lines, apiServer(chain)),
    }),
  }),
  reachRule({
    code: 'DOC013',
    summary: 'the certificate of the API server is trusted',
    see: CERTIFICATES,
    obstacles: [Obstacle.CERTIFICATE],
    said: 'Unable to connect to the server: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    finding: ({ lines }, chain) => ({
      ...serverPlace(chain),
      effect: NOTHING_SEEN,
      ...certificate(lines, apiServer(chain)),
    }),
  }),
  reachRule({
    code: 'DOC014',
    summary: 'the API server accepts the credentials',
    see: AUTHENTICATION,
    obstacles: [Obstacle.CREDENTIALS],
    said: 'error: You must be logged in to the server (Unauthorized)',
    finding: ({ lines }) =>
      lines.includes('Please enter Username')
        ? {
            path: 'users',
            problem: 'the context has no credentials.',
            effect: NOTHING_SEEN,
            fix: 'Log in to the cluster again, or use another context.',
          }
        : {
            path: 'users',
            problem: 'the API server rejects the credentials.',
            effect: 'A token or client certificate is expired, or of another cluster.',
            fix: 'Log in to the cluster again, or get a new kubeconfig.',
          },
  }),
  reachRule({
    code: 'DOC015',
    summary: 'a proxy lets kubectl through to the API server',
    see: PROXY,
    obstacles: [Obstacle.PROXY],
    said: 'error: Get "https://192.0.2.1:6443/api": proxyconnect tcp: dial tcp 192.0.2.2:3128: connect: connection refused',
    finding: () => ({
      path: 'HTTPS_PROXY',
      problem: 'the proxy does not connect to the API server.',
      effect: NOTHING_SEEN,
      fix: 'Correct HTTPS_PROXY or `proxy-url` in the kubeconfig, or add the API server to NO_PROXY.',
    }),
  }),
  reachRule({
    code: 'DOC016',
    summary: 'what answers is the API server of Kubernetes',
    see: TROUBLE,
    obstacles: [Obstacle.OTHER_SERVER, Obstacle.OTHER],
    said: "error: unable to parse the server version: invalid character '<' looking for beginning of value",
    finding: ({ obstacle }, chain) =>
      obstacle === Obstacle.OTHER_SERVER
        ? {
            ...serverPlace(chain),
            problem: `${apiServer(chain)} does not answer like a Kubernetes API server.`,
            effect: NOTHING_SEEN,
            fix: 'Correct `server` in the kubeconfig, or log in where a login page answers.',
          }
        : {
            path: 'kubectl',
            problem: 'the API server was not reached.',
            effect: NOTHING_SEEN,
            fix: 'Run the command by hand, and correct what it names.',
          },
  }),
];

function serverPlace(chain: Chain): { readonly path: string; readonly value?: string } {
  const server = serverOf(chain);
  return { path: 'server', ...(server === undefined ? {} : { value: server }) };
}

function apiServer(chain: Chain): string {
  return serverOf(chain) === undefined ? 'the API server' : `the API server ${VALUE}`;
}

type Words = Pick<Finding, 'problem' | 'fix'>;

function network(lines: string, server: string): Words {
  if (/no such host|server misbehaving/.test(lines)) {
    return {
      problem: `the name of ${server} does not resolve.`,
      fix: 'Connect to the VPN of the cluster, or correct `server` in the kubeconfig.',
    };
  }
  if (lines.includes('refused')) {
    return {
      problem: `${server} refuses the connection.`,
      fix: 'Start the cluster, or correct `server` in the kubeconfig.',
    };
  }
  return {
    problem: `${server} does not answer.`,
    fix: 'Connect to the VPN of the cluster, or let its firewall accept this machine.',
  };
}

function certificate(lines: string, server: string): Words {
  if (lines.includes('expired or is not yet valid')) {
    return {
      problem: `the certificate of ${server} is expired or not yet valid.`,
      fix: 'Set the clock of this machine, or renew the certificate.',
    };
  }
  if (/certificate is valid for|doesn't contain any|not valid for any names/.test(lines)) {
    return {
      problem: `the certificate of ${server} is for another name.`,
      fix: 'Use one of its names for `server`, or set `tls-server-name` in the kubeconfig.',
    };
  }
  return {
    problem: `the certificate of ${server} is not trusted.`,
    fix: 'Get a new kubeconfig: its certificate authority is not that of this cluster.',
  };
}
