import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JaegerV2Kafka, JaegerV2KafkaEncoding, JaegerV2Roles, JaegerV2Storage, JaegerV2Version } from '../../../../lib';
import { objectsOf } from '../../../support/jaeger-v2-pods';
import { type Binary, BINARIES } from '../../jaeger-v2/support/binaries';
import { Running } from '../../jaeger-v2/support/running';
import { runs } from '../../jaeger-v2/support/setting';
import { until } from '../../support/poll';
import { freePorts } from '../../support/ports';
import { Servers } from '../../support/servers';
import { Kafka } from '../streaming/kafka';
import { newSpan, send } from '../support/spans';
import { JaegerV2Pods } from './pods';

const STORAGE = 'storage.data.svc:17271';
const FAILED = 'Exporting failed. Will retry the request after interval.';
/** How long an ingester may take to fail twice, in seconds. */
const PATIENCE = 120;

/** A storage in memory that Jaegers reach over gRPC, with a UI of its own. */
const SERVER = {
  extensions: {
    jaeger_storage: { backends: { some: { memory: { max_traces: 1000 } } } },
    remote_storage: { endpoint: STORAGE, storage: 'some' },
    jaeger_query: {
      storage: { traces: 'some' },
      http: { endpoint: '0.0.0.0:16686' },
      grpc: { endpoint: '0.0.0.0:16685' },
    },
  },
  receivers: { nop: {} },
  exporters: { nop: {} },
  service: {
    extensions: ['jaeger_storage', 'remote_storage', 'jaeger_query'],
    pipelines: { traces: { receivers: ['nop'], exporters: ['nop'] } },
    telemetry: { metrics: { level: 'none' } },
  },
};

describe('an ingester that is killed (SIGKILL) while its storage is away', () => {
  let folder: string;
  let servers: Servers;
  let kafka: Kafka;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'e2e-stores-'));
    servers = new Servers(folder);
    kafka = await Kafka.start(servers, folder, { user: 'jaeger', password: 'unused' });
  });
  afterAll(async () => {
    await servers.end();
  });

  function podsOf(binary: Binary, encoding: JaegerV2KafkaEncoding, topic: string, addresses: Record<string, string>) {
    const [version] = [JaegerV2Version.V2_13_0, JaegerV2Version.V2_20_0].filter(
      ({ jaeger }) => jaeger === binary.version,
    );
    const objects = objectsOf({
      version,
      roles: JaegerV2Roles.streaming({
        storage: JaegerV2Storage.grpc({ endpoint: STORAGE }),
        kafka: JaegerV2Kafka.fromBrokers({ brokers: ['kafka.data.svc:9092'], topic, encoding }),
      }),
    });
    return new JaegerV2Pods({ servers, folder, secrets: {}, addresses }, objects, binary);
  }

  test.each(
    BINARIES.flatMap((binary) =>
      [JaegerV2KafkaEncoding.OTLP_PROTO, JaegerV2KafkaEncoding.JAEGER_PROTO].map(
        (encoding) => [binary.version, encoding, binary] as const,
      ),
    ),
  )('loses no span: the next one reads all again (Jaeger %s, %s)', async (version, encoding, binary) => {
    const topic = `${encoding}-${version}`;
    await kafka.createTopic(topic);
    const [port = 0] = await freePorts(1);
    const addresses = { [STORAGE]: `127.0.0.1:${port}`, 'kafka.data.svc:9092': `127.0.0.1:${kafka.ports.plaintext}` };
    const pods = podsOf(binary, encoding, topic, addresses);
    const collector = runs(await pods.start('jaeger-collector'));
    const spans = ['first', 'second', 'third'].map((operation) => newSpan(operation));
    for (const span of spans) await send(collector.port(4318), [span]);
    // It sends what its batch still holds.
    expect(await collector.stop()).toBe('0');
    const ingester = runs(await pods.start('jaeger-ingester'));
    // Seconds lie between two failures; what it has read is committed each second.
    await until('a second failure', PATIENCE, () => (ingester.log.split(FAILED).length > 2 ? true : undefined));
    expect(await ingester.kill()).toBe('SIGKILL');
    const start = { folder, name: `storage-${topic}`, binary, config: SERVER, addresses };
    const { query } = runs(await Running.start(servers, start));
    runs(await pods.start('jaeger-ingester'));
    const found = await Promise.all(spans.map(({ traceId }) => query.arrived(traceId)));
    expect(found).toEqual([['first'], ['second'], ['third']]);
  });
});
