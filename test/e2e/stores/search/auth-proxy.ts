import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Authority } from '../../support/pki';
import { listen } from '../../support/ports';

/** Who may pass. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/**
 * TLS and a password in front of a server that has neither: a proxy of ours, as people put an ingress or an authenticating proxy
 * in front of theirs. It ends with the test's own process.
 */
export class AuthProxy {
  static async start(authority: Authority, login: Login, behind: number): Promise<AuthProxy> {
    const { certificate, key } = authority.issue('auth-proxy', ['127.0.0.1']);
    const expected = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
    const server = createServer({ cert: certificate, key }, (incoming, outgoing) => {
      if (incoming.headers.authorization === expected) pass(incoming, outgoing, behind);
      else refuse(incoming, outgoing);
    });
    return new AuthProxy(server, await listen(server));
  }

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  const forwarded = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  forwarded.on('error', () => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end();
  });
  incoming.pipe(forwarded);
}

/** As Elasticsearch's own security does. */
function refuse(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  outgoing.writeHead(401, { 'WWW-Authenticate': 'Basic realm="e2e"', 'Content-Type': 'application/json' });
  outgoing.end('{"error":{"type":"security_exception","reason":"missing or wrong credentials"},"status":401}');
}
