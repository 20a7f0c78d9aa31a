import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from '../../support/pki';
import { Servers } from '../../support/servers';
import type { Node } from '../support/pod';
import { Door, type Login } from './door';
import { type SearchProgram, SearchNode } from './search-node';

/** In what a pod differs from one that has what opens the door. */
interface Differences {
  readonly login?: Login;
  readonly ca?: string;
  /** More of the Secret with the login. */
  readonly secret?: Readonly<Record<string, string>>;
  /** Whether pods go through the door, or to the storage itself. @default true */
  readonly door?: boolean;
}

/** A storage with TLS and a password in front of it, and where pods run that reach it by its name in the cluster. */
export class SearchSetting {
  static async start(program: SearchProgram): Promise<SearchSetting> {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-stores-'));
    const servers = new Servers(folder);
    try {
      const store = await SearchNode.start(servers, folder, program);
      const authority = new Authority(join(folder, 'pki'));
      const login = { username: 'jaeger', password: randomBytes(12).toString('hex') };
      const door = await Door.open(authority, login, store.port);
      return new SearchSetting(servers, folder, store, authority, login, door);
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
    private readonly login: Login,
    private readonly door: Door,
  ) {}

  /** The storage's address of this machine, through the door. */
  get url(): string {
    return `https://127.0.0.1:${this.door.port}`;
  }

  /** Where pods run. */
  node({ login = this.login, ca = this.authority.certificate, secret = {}, door = true }: Differences = {}): Node {
    const { servers, folder } = this;
    const port = door ? this.door.port : this.store.port;
    return {
      servers,
      folder,
      secrets: {
        'jaeger-elasticsearch': { ES_USERNAME: login.username, ES_PASSWORD: login.password, ...secret },
        'elasticsearch-ca': { 'ca.crt': ca },
      },
      addresses: {
        'elasticsearch.data.svc:9200': `127.0.0.1:${port}`,
        // Nothing listens there.
        'nobody.data.svc:9200': '127.0.0.1:1',
        '//elasticsearch:9200': '//127.0.0.1:1',
      },
    };
  }

  /** A CA that has signed nothing here. */
  otherAuthority(): string {
    return new Authority(join(this.folder, 'other-pki')).certificate;
  }

  async end(): Promise<void> {
    this.door.close();
    await this.servers.end();
  }
}
