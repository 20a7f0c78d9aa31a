import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from '../../support/pki';
import { Servers } from '../../support/servers';
import { PORTS } from '../support/cassandra-jaegers';
import type { Node } from '../support/pod';
import { Cassandra } from './cassandra';
import { Kafka, type Login } from './kafka';

/** What the Secrets of a pod have otherwise than they should. */
export interface Wrong {
  /** In the place of the CA of Cassandra and of that of Kafka. */
  readonly ca?: string;
  readonly cassandraPassword?: string;
  readonly kafkaPassword?: string;
}

/** A Cassandra and a Kafka, and where pods run that reach them by their names in the cluster. */
export class StreamingSetting {
  static async start(): Promise<StreamingSetting> {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-stores-'));
    const servers = new Servers(folder);
    const login = { user: 'jaeger', password: randomBytes(12).toString('hex') };
    try {
      // One after the other: when one fails, nothing of the other writes into the folder any more.
      const cassandra = await Cassandra.start(servers, folder);
      const kafka = await Kafka.start(servers, folder, login);
      await cassandra.login(login.user, login.password);
      return new StreamingSetting(servers, folder, cassandra, kafka, login);
    } catch (error) {
      await servers.end();
      throw error;
    }
  }

  private constructor(
    private readonly servers: Servers,
    private readonly folder: string,
    readonly cassandra: Cassandra,
    readonly kafka: Kafka,
    private readonly login: Login,
  ) {}

  /** Where pods run. */
  node(wrong: Wrong = {}): Node {
    const { servers, folder, cassandra, kafka, login } = this;
    const client = kafka.client();
    const ofCassandra = { USERNAME: login.user, PASSWORD: wrong.cassandraPassword ?? login.password };
    const ofKafka = { USERNAME: login.user, PASSWORD: wrong.kafkaPassword ?? login.password };
    const kafkaCa = wrong.ca ?? kafka.ca;
    return {
      servers,
      folder,
      secrets: {
        'jaeger-cassandra': variables(['CASSANDRA', 'CASSANDRA_ARCHIVE'], ofCassandra),
        'jaeger-kafka': variables(['KAFKA_PRODUCER_PLAINTEXT', 'KAFKA_CONSUMER_PLAINTEXT'], ofKafka),
        'cassandra-ca': { 'ca.crt': wrong.ca ?? cassandra.ca },
        'kafka-ca': { 'ca.crt': kafkaCa },
        'kafka-client': { 'ca.crt': kafkaCa, 'tls.crt': client.certificate, 'tls.key': client.key },
      },
      addresses: {
        [PORTS.plain]: String(cassandra.port),
        [PORTS.tls]: String(cassandra.tlsPort),
        'cassandra.data.svc': '127.0.0.1',
        // Where nothing listens.
        'nobody.data.svc:9095': '127.0.0.1:1',
        'nobody.data.svc': '127.0.0.1:1',
        'kafka.data.svc:9093': `127.0.0.1:${kafka.ports.saslTls}`,
        'kafka.data.svc:9094': `127.0.0.1:${kafka.ports.mutualTls}`,
        'kafka.data.svc:9095': `127.0.0.1:${kafka.ports.sasl}`,
      },
    };
  }

  /** A CA that has signed nothing here. */
  otherAuthority(): string {
    return new Authority(join(this.folder, 'other-ca')).certificate;
  }

  async end(): Promise<void> {
    await this.servers.end();
  }
}

function variables(prefixes: readonly string[], values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    prefixes.flatMap((prefix) => Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value])),
  );
}
