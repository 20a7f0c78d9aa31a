import { JaegerV2Kafka, JaegerV2Retention, JaegerV2Roles, JaegerV2SpanMetrics, JaegerV2Storage } from '../../../lib';
import { flowNeeds } from '../../../lib/jaeger-v2/config/needs';
import { settingsOf } from '../../../lib/jaeger-v2/settings';

test('nothing between senders and storage', () => {
  expect(flowNeeds(settingsOf({}, 'jaeger', 'observability'))).toEqual([]);
});

test('a Kafka and a Prometheus', () => {
  const storage = JaegerV2Storage.openSearch({ servers: ['http://a:9200'], retention: JaegerV2Retention.none() });
  const kafka = JaegerV2Kafka.fromBrokers({ brokers: ['a:9092', 'b:9092'], topic: 'spans' });
  const roles = JaegerV2Roles.streaming({ storage, kafka });
  const spanMetrics = JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus:9090' });
  expect(flowNeeds(settingsOf({ roles, spanMetrics }, 'jaeger', 'observability'))).toEqual([
    {
      text:
        'A Kafka at `a:9092`, `b:9092`, reachable from the pods of the cluster, with the topic `spans` or the right to create it. ' +
        'Each ingester reads its own partitions: more ingesters than partitions are idle.',
    },
    {
      text:
        'The Prometheus at `http://prometheus:9090`, which collects port 8889 of the pods of Jaeger jaeger in namespace ' +
        "`observability` that receive spans. Otherwise the UI's tab Monitor stays empty.",
    },
  ]);
});
