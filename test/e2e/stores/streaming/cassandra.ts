import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import { FOLDERS } from '../../../../tools/e2e/parts';
import { classPath } from '../../../../tools/e2e/maven';
import { Authority } from '../../support/pki';
import { freePorts } from '../../support/ports';
import type { Servers } from '../../support/servers';
import { type Result, Shell } from '../../support/shell';
import { CQLSH } from '../support/images';
import { CASSANDRA_NEEDS } from './cassandra-needs';
import { commandOf } from './words';

/** A minute alone; many more on a machine that is busy. */
const PATIENCE = 600;
const NAME = 'cassandra';
/** What Cassandra makes at its first start. */
const ADMIN = ['-u', 'cassandra', '-p', 'cassandra'];

/** A Cassandra of one node in the datacenter `dc1` that requires a login, with one port in plain text and one with TLS. */
export class Cassandra {
  static async start(servers: Servers, folder: string): Promise<Cassandra> {
    const home = join(folder, NAME);
    const authority = new Authority(join(folder, 'cassandra-ca'));
    const [plain = 0, encrypted = 0, storage = 0, storageTls = 0] = await freePorts(4);
    const { key, certificate } = authority.issue('cassandra', ['cassandra.data.svc', '127.0.0.1']);
    mkdirSync(home);
    writeFileSync(join(home, 'keystore.pem'), `${key}${certificate}`);
    writeFileSync(join(home, 'cassandra-rackdc.properties'), 'dc=dc1\nrack=rack1\n');
    writeFileSync(join(home, 'logback.xml'), LOGBACK);
    const ports = {
      storage_port: storage,
      ssl_storage_port: storageTls,
      native_transport_port: plain,
      native_transport_port_ssl: encrypted,
    };
    writeFileSync(join(home, 'cassandra.yaml'), toYaml({ ...ports, ...settings(home, storage) }));
    const cassandra = new Cassandra(servers, home, plain, encrypted, authority.certificate);
    await cassandra.up();
    return cassandra;
  }

  private readonly shell: Shell;

  private constructor(
    private readonly servers: Servers,
    private readonly home: string,
    readonly port: number,
    readonly tlsPort: number,
    /** The certificate of the authority that signed its own. */
    readonly ca: string,
  ) {
    this.shell = new Shell(home, { PATH: process.env.PATH ?? '', HOME: home });
  }

  /** Starts it, and waits until it takes a login. */
  private async up(): Promise<void> {
    this.servers.start(
      NAME,
      [
        ...['java', '-Xms256m', '-Xmx256m', '-XX:+UseSerialGC', '-Djdk.attach.allowAttachSelf=true'],
        ...CASSANDRA_NEEDS,
        ...[`-Dcassandra.config=file://${join(this.home, 'cassandra.yaml')}`, '-Dcassandra-foreground=yes'],
        `-Dcassandra.storagedir=${join(this.home, 'data')}`,
        // There is no other node to wait for.
        ...['-Dcassandra.ring_delay_ms=1', '-Dcassandra.skip_wait_for_gossip_to_settle=0'],
        '-Dcassandra.superuser_setup_delay_ms=0',
        ...['-cp', `${this.home}:${classPath(FOLDERS.cassandra)}`, 'org.apache.cassandra.service.CassandraDaemon'],
      ],
      { HOME: this.home },
    );
    await this.servers.until(NAME, PATIENCE, async () =>
      (await this.ask('SELECT key FROM system.local')).code === 0 ? true : undefined,
    );
  }

  /** The rows of a statement's answer, as the administrator; each cell as text. */
  async rows(statement: string): Promise<string[][]> {
    const { code, stdout, stderr } = await this.ask(statement);
    if (code !== 0) throw new Error(`${statement}\n${stderr}`);
    const lines = stdout.split('\n').map((line) => line.trim());
    const start = lines.findIndex((line) => /^-[-+]*$/.test(line)) + 1;
    return start === 0 ? [] : lines.slice(start, lines.indexOf('', start)).map((line) => line.split(/ *\| */));
  }

  /** A user who may do everything, as its Secret says it. */
  async login(user: string, password: string): Promise<void> {
    await this.rows(
      `CREATE ROLE IF NOT EXISTS ${user} WITH LOGIN = true AND SUPERUSER = true AND PASSWORD = '${password}'`,
    );
  }

  private ask(statement: string): Promise<Result> {
    const where = ['127.0.0.1', String(this.port), ...ADMIN, '-e', statement];
    return this.shell.run(commandOf([...CQLSH, ...where]));
  }
}

function settings(home: string, storagePort: number): JsonObject {
  const data = (name: string): string => join(home, 'data', name);
  return {
    cluster_name: 'e2e',
    num_tokens: 1,
    listen_address: '127.0.0.1',
    rpc_address: '127.0.0.1',
    endpoint_snitch: 'GossipingPropertyFileSnitch',
    partitioner: 'org.apache.cassandra.dht.Murmur3Partitioner',
    authenticator: 'PasswordAuthenticator',
    seed_provider: [
      {
        class_name: 'org.apache.cassandra.locator.SimpleSeedProvider',
        parameters: [{ seeds: `127.0.0.1:${storagePort}` }],
      },
    ],
    client_encryption_options: {
      enabled: true,
      keystore: join(home, 'keystore.pem'),
      ssl_context_factory: { class_name: 'org.apache.cassandra.security.PEMBasedSslContextFactory' },
    },
    commitlog_sync: 'batch',
    data_file_directories: [data('data')],
    commitlog_directory: data('commitlog'),
    hints_directory: data('hints'),
    saved_caches_directory: data('saved_caches'),
    cdc_raw_directory: data('cdc_raw'),
    // Small, for one process among several.
    commitlog_segment_size: '4MiB',
    memtable_heap_space: '64MiB',
    file_cache_size: '32MiB',
    key_cache_size: '0MiB',
    auto_snapshot: false,
  };
}

const LOGBACK = [
  '<configuration>',
  '<appender name="out" class="ch.qos.logback.core.ConsoleAppender">',
  '<encoder><pattern>%-5level %date{ISO8601} %msg%n</pattern></encoder>',
  '</appender>',
  '<root level="INFO"><appender-ref ref="out"/></root>',
  '</configuration>',
  '',
].join('\n');
