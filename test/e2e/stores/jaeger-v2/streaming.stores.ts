import {
  JaegerV2Kafka,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2SearchCredentials,
  JaegerV2Storage,
  JaegerV2Version,
  KafkaMechanism,
  SecretRef,
  StorageTls,
} from '../../../../lib';
import { objectsOf } from '../../../support/jaeger-v2-pods';
import { BINARIES } from '../../jaeger-v2/support/binaries';
import { runs } from '../../jaeger-v2/support/setting';
import { newSpan, send } from '../support/spans';
import { JaegerV2Pods } from './pods';
import { Stores, type Wrong } from './setting';

const TOPIC = 'spans';

describe.each(BINARIES)('a Jaeger $version through a real Kafka with TLS and SCRAM, to a real OpenSearch', (binary) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await Stores.start({ kafka: true });
    await stores.kafka?.createTopic(TOPIC);
  });
  afterAll(async () => {
    await stores.end();
  });
  const [version] = [JaegerV2Version.V2_13_0, JaegerV2Version.V2_20_0].filter(
    ({ jaeger }) => jaeger === binary.version,
  );
  const objects = objectsOf({
    version,
    roles: JaegerV2Roles.streaming({
      storage: JaegerV2Storage.openSearch({
        servers: ['https://opensearch.data.svc:9200'],
        credentials: JaegerV2SearchCredentials.basic(SecretRef.fromName('opensearch')),
        tls: StorageTls.fromSecret(SecretRef.fromName('opensearch-ca')),
        replicas: 0,
        retention: JaegerV2Retention.days(14),
      }),
      kafka: JaegerV2Kafka.fromBrokers({
        brokers: ['kafka.data.svc:9093'],
        topic: TOPIC,
        credentials: SecretRef.fromName('kafka'),
        mechanism: KafkaMechanism.SCRAM_SHA_512,
        tls: StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), { volumeName: 'kafka-ca', mountPath: '/kafka-ca' }),
      }),
    }),
  });

  test('gives back what its collector took, also what came while no ingester ran', async () => {
    const pods = new JaegerV2Pods(stores.node(), objects, binary);
    const collector = runs(await pods.start('jaeger-collector'));
    const early = newSpan('early');
    await send(collector.port(4318), [early]);
    const ingester = runs(await pods.start('jaeger-ingester'));
    const { query } = runs(await pods.start('jaeger-query'));
    expect(await query.arrived(early.traceId)).toEqual(['early']);
    expect(await ingester.stop()).toBe('0');
    const away = newSpan('away');
    await send(collector.port(4318), [away]);
    runs(await pods.start('jaeger-ingester'));
    expect(await query.arrived(away.traceId)).toEqual(['away']);
  });

  test.each([
    ['another password', (): Wrong => ({ password: 'wrong' }), 'SASL_AUTHENTICATION_FAILED'],
    ['another CA', (): Wrong => ({ ca: stores.otherAuthority() }), 'certificate signed by unknown authority'],
  ])('its collector runs with %s, and says that it cannot write', async (_, wrong, says) => {
    const collector = runs(await new JaegerV2Pods(stores.node(wrong()), objects, binary).start('jaeger-collector'));
    await send(collector.port(4318), [newSpan('lost')]);
    await collector.says(says);
  });
});
