import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classPath } from '../../../../tools/e2e/maven';
import { FOLDERS } from '../../../../tools/e2e/parts';
import { Authority, type KeyPair } from '../../support/pki';
import { freePorts } from '../../support/ports';
import type { Servers } from '../../support/servers';
import { Shell } from '../../support/shell';
import { commandOf } from './words';

const PATIENCE = 600;
const NAME = 'kafka';
const JAVA = ['java', '-Xmx256m', '-XX:+UseSerialGC', '-cp', classPath(FOLDERS.kafka)];

const LOG4J = {
  'log4j.rootLogger': 'INFO, out',
  'log4j.appender.out': 'org.apache.log4j.ConsoleAppender',
  'log4j.appender.out.layout': 'org.apache.log4j.PatternLayout',
  'log4j.appender.out.layout.ConversionPattern': '%p %d %m%n',
};

/** A user of Kafka. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** How a client gets in: each on a port of its own. */
export interface Doors {
  readonly plaintext: number;
  /** TLS, and a login by PLAIN. */
  readonly saslTls: number;
  /** TLS, where the client shows a certificate as well. */
  readonly mutualTls: number;
  /** A login by PLAIN or SCRAM, not encrypted. */
  readonly sasl: number;
}

/** A Kafka of one process, broker and controller, that creates no topic by itself. */
export class Kafka {
  static async start(servers: Servers, folder: string, login: Login): Promise<Kafka> {
    const home = join(folder, NAME);
    mkdirSync(home);
    const authority = new Authority(join(home, 'ca'));
    const { key, certificate } = authority.issue('kafka', ['kafka.data.svc', '127.0.0.1']);
    writeFileSync(join(home, 'keystore.pem'), `${key}${certificate}`);
    const [plaintext = 0, saslTls = 0, mutualTls = 0, sasl = 0, controller = 0] = await freePorts(5);
    const ports = { plaintext, saslTls, mutualTls, sasl };
    writeFileSync(
      join(home, 'server.properties'),
      properties(settings(home, authority.certificateFile, ports, controller, login)),
    );
    writeFileSync(join(home, 'log4j.properties'), properties(LOG4J));
    const kafka = new Kafka(servers, home, ports, authority);
    const user = `[name=${login.user},password=${login.password}]`;
    await kafka.tool('kafka.tools.StorageTool', [
      ...['format', '--config', 'server.properties', '--cluster-id', clusterId()],
      ...['--add-scram', `SCRAM-SHA-512=${user}`],
    ]);
    await kafka.up();
    return kafka;
  }

  private readonly shell: Shell;

  private constructor(
    private readonly servers: Servers,
    private readonly home: string,
    readonly ports: Doors,
    private readonly authority: Authority,
  ) {
    this.shell = new Shell(home, { PATH: process.env.PATH ?? '', HOME: home });
  }

  /** The certificate of the authority that signed its own, and whose clients it lets in. */
  get ca(): string {
    return this.authority.certificate;
  }

  /** A certificate for a client. */
  client(): KeyPair {
    return this.authority.issue('client', ['client']);
  }

  private async up(): Promise<void> {
    const [program = '', ...options] = JAVA;
    const log4j = `-Dlog4j.configuration=file:${join(this.home, 'log4j.properties')}`;
    const command = [program, log4j, ...options, 'kafka.Kafka', join(this.home, 'server.properties')];
    this.servers.start(NAME, command, { HOME: this.home });
    await this.servers.until(NAME, PATIENCE, () =>
      this.servers.log(NAME).includes('Kafka Server started') ? true : undefined,
    );
  }

  async createTopic(topic: string): Promise<void> {
    await this.tool('org.apache.kafka.tools.TopicCommand', [
      ...['--bootstrap-server', `127.0.0.1:${this.ports.plaintext}`, '--create', '--topic', topic],
    ]);
  }

  private tool(main: string, args: readonly string[]): Promise<string> {
    return this.shell.ok(commandOf([...JAVA, main, ...args]));
  }
}

function settings(
  home: string,
  ca: string,
  ports: Doors,
  controller: number,
  login: Login,
): Readonly<Record<string, string>> {
  const listeners = [
    `PLAINTEXT://127.0.0.1:${ports.plaintext}`,
    `SASL_SSL://127.0.0.1:${ports.saslTls}`,
    `SSL://127.0.0.1:${ports.mutualTls}`,
    `SASL_PLAINTEXT://127.0.0.1:${ports.sasl}`,
  ];
  const plain = jaas('plain.PlainLoginModule', ` user_${login.user}="${login.password}"`);
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    listeners: [...listeners, `CONTROLLER://127.0.0.1:${controller}`].join(','),
    'advertised.listeners': listeners.join(','),
    'listener.security.protocol.map': [
      'CONTROLLER:PLAINTEXT',
      ...['PLAINTEXT', 'SASL_SSL', 'SSL', 'SASL_PLAINTEXT'].map((name) => `${name}:${name}`),
    ].join(','),
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
    'listener.name.sasl_ssl.plain.sasl.jaas.config': plain,
    'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config': jaas('scram.ScramLoginModule'),
    'listener.name.sasl_plaintext.plain.sasl.jaas.config': plain,
    'listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config': jaas('scram.ScramLoginModule'),
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': join(home, 'keystore.pem'),
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': ca,
    'listener.name.ssl.ssl.client.auth': 'required',
    'log.dirs': join(home, 'data'),
    'auto.create.topics.enable': 'false',
    'num.partitions': '1',
    'offsets.topic.num.partitions': '1',
    'offsets.topic.replication.factor': '1',
    'group.initial.rebalance.delay.ms': '0',
  };
}

/** 16 bytes as Kafka writes them; the first makes sure that they do not begin with a hyphen. */
function clusterId(): string {
  return Buffer.concat([Buffer.of(1), randomBytes(15)]).toString('base64url');
}

function jaas(module: string, login = ''): string {
  return `org.apache.kafka.common.security.${module} required${login};`;
}

function properties(entries: Readonly<Record<string, string>>): string {
  return Object.entries(entries)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
