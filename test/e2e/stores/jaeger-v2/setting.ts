import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from '../../support/pki';
import { Servers } from '../../support/servers';
import { AuthProxy } from '../search/auth-proxy';
import { OPENSEARCH, SearchNode } from '../search/search-node';
import { Kafka } from '../streaming/kafka';
import type { Node } from '../support/pod';

/** What the Secrets have otherwise than they should. */
export interface Wrong {
  readonly password?: string;
  readonly ca?: string;
}

/** An OpenSearch behind TLS and a password, a Kafka, and where pods run that reach them by their names in the cluster. */
export class Stores {
  static async start(needs: { readonly kafka: boolean }): Promise<Stores> {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-stores-'));
    const servers = new Servers(folder);
    // Only digits: a password that looks like a number is one.
    const login = { user: 'jaeger', password: String(10_000_000 + (randomBytes(3).readUIntBE(0, 3) % 10_000_000)) };
    try {
      const store = await SearchNode.start(servers, folder, OPENSEARCH);
      const authority = new Authority(join(folder, 'pki'));
      const proxy = await AuthProxy.start(authority, { username: login.user, password: login.password }, store.port);
      const kafka = needs.kafka ? await Kafka.start(servers, folder, login) : undefined;
      return new Stores(servers, folder, store, authority, proxy, kafka, login);
    } catch (error) {
      await servers.end();
      throw error;
    }
  }

  private constructor(
    private readonly servers: Servers,
    private readonly folder: string,
    readonly store: SearchNode,
    private readonly authority: Authority,
    private readonly proxy: AuthProxy,
    readonly kafka: Kafka | undefined,
    private readonly login: { readonly user: string; readonly password: string },
  ) {}

  /** Where pods run. */
  node({ password = this.login.password, ca }: Wrong = {}): Node {
    const { servers, folder, kafka, login } = this;
    return {
      servers,
      folder,
      secrets: {
        opensearch: { ES_USERNAME: login.user, ES_PASSWORD: password },
        'opensearch-ca': { 'ca.crt': ca ?? this.authority.certificate },
        kafka: { username: login.user, password },
        'kafka-ca': { 'ca.crt': ca ?? kafka?.ca ?? '' },
      },
      addresses: {
        'opensearch.data.svc:9200': `127.0.0.1:${this.proxy.port}`,
        'kafka.data.svc:9093': `127.0.0.1:${kafka?.ports.saslTls ?? 1}`,
        'nobody.data.svc:9200': '127.0.0.1:1',
      },
    };
  }

  /** A CA that has signed nothing here. */
  otherAuthority(): string {
    return new Authority(join(this.folder, 'other-pki')).certificate;
  }

  async end(): Promise<void> {
    this.proxy.stop();
    await this.servers.end();
  }
}
