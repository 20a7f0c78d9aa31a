import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { asObject, type JsonObject } from '../../../lib/kubernetes/json';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { FOLDERS } from '../../../tools/e2e/parts';
import { freePorts } from '../support/ports';
import type { Servers } from '../support/servers';
import { Shell } from '../support/shell';
import { merged, packagedConfig } from './milvus-config';

const NAME = 'milvus';
const COMPONENTS = ['rootCoord', 'proxy', 'queryCoord', 'queryNode', 'dataCoord', 'dataNode', 'indexNode'];

/** A Milvus in one process, with the etcd, the message queue and the storage that it brings along. */
export class Standalone {
  /** @param userYaml what the chart would put into `user.yaml`. */
  static async start(servers: Servers, folder: string, userYaml: string): Promise<Standalone> {
    const [etcd = 0, peer = 0, metrics = 0, internal = 0, ...ports] = await freePorts(4 + COMPONENTS.length);
    const components = Object.fromEntries(
      COMPONENTS.map((component, index) => [component, { ip: '127.0.0.1', port: ports[index] }]),
    );
    const configs = join(folder, 'configs');
    mkdirSync(configs);
    // In the place of the chart's default.yaml, which has the addresses of a cluster.
    const defaults = {
      ...components,
      proxy: { ...components.proxy, internalPort: internal },
      etcd: {
        endpoints: `127.0.0.1:${etcd}`,
        config: { path: join(configs, 'etcd.yaml') },
        data: { dir: join(folder, 'etcd') },
        log: { path: join(folder, 'etcd.log') },
      },
      localStorage: { path: join(folder, 'data') },
      rocksmq: { path: join(folder, 'rocksmq') },
      log: { file: { rootPath: '' } },
    };
    const packaged = packagedConfig(readFileSync(join(FOLDERS.milvus, 'milvus.yaml.template'), 'utf8'));
    const files = [defaults, asObject(load(userYaml))];
    writeFileSync(join(configs, 'milvus.yaml'), toYaml(files.reduce(merged, packaged)));
    writeFileSync(join(configs, 'etcd.yaml'), toYaml(etcdConfig(etcd, peer)));
    copyFileSync(join(FOLDERS.milvus, 'glog.conf'), join(configs, 'glog.conf'));
    mkdirSync(join(folder, 'logs'));
    servers.start(NAME, [join(FOLDERS.milvus, 'bin', 'milvus'), 'run', 'standalone'], {
      HOME: folder,
      LD_LIBRARY_PATH: join(FOLDERS.milvus, 'bin'),
      DEPLOY_MODE: 'STANDALONE',
      METRICS_PORT: String(metrics),
      MILVUS_RUN_DIR: join(folder, 'run'),
    });
    await servers.until(NAME, 120, async () => {
      const answer = await fetch(`http://127.0.0.1:${metrics}/healthz`).catch(() => undefined);
      return answer?.ok === true ? true : undefined;
    });
    return new Standalone(folder, String(ports[COMPONENTS.indexOf('proxy')]), servers);
  }

  private readonly shell: Shell;

  private constructor(
    folder: string,
    private readonly port: string,
    private readonly servers: Servers,
  ) {
    this.shell = new Shell(folder, { PATH: process.env.PATH ?? '', HOME: folder });
  }

  /** Creates a collection, loads and searches it; resolves to the number of hits. */
  async work(): Promise<string> {
    return this.client(`work ${this.port}`);
  }

  /** One more search, within a trace that the client has begun. */
  async searchWithin(traceparent: string): Promise<string> {
    return this.client(`search ${this.port} ${traceparent}`);
  }

  log(): string {
    return this.servers.log(NAME);
  }

  private client(args: string): Promise<string> {
    const python = join(FOLDERS.milvus, 'venv', 'bin', 'python');
    return this.shell.ok(`'${python}' -I '${join(__dirname, 'client.py')}' ${args}`);
  }
}

/** Without a file of its own the etcd inside of Milvus takes the ports 2379 and 2380. */
function etcdConfig(clients: number, peers: number): JsonObject {
  const [client, peer] = [clients, peers].map((port) => `http://127.0.0.1:${port}`);
  return {
    ...{ name: 'default', 'initial-cluster': `default=${peer ?? ''}` },
    ...{ 'listen-client-urls': client, 'advertise-client-urls': client },
    ...{ 'listen-peer-urls': peer, 'initial-advertise-peer-urls': peer },
  };
}
