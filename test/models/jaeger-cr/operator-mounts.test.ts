import { operatorMounts } from '../../../lib/models/jaeger-cr/operator-mounts';
import { production, streaming } from '../../support/jaeger';

const KAFKA = { annotations: { 'jaegertracing.io/kafka-provisioned': 'true' } };
const mounted = (spec: object, more: object = {}) =>
  operatorMounts({ metadata: { name: 'j', ...more }, spec }).map(
    ({ sections, folder, merged }) => `${sections.join('+')} ${folder}${merged ? ' merged' : ''}`,
  );

test('sampling strategies and the UI configuration are mounted in the pods of their component', () => {
  const ui = { options: { menu: [{}] } };
  expect(mounted({ ui })).toEqual(['spec+spec.allInOne /etc/jaeger/sampling', 'spec+spec.allInOne /etc/config']);
  expect(mounted(production({ ui }))).toEqual([
    'spec+spec.collector /etc/jaeger/sampling',
    'spec+spec.query /etc/config',
  ]);
});

test('the certificates of a provisioned Kafka are mounted in every pod, with strategy streaming only', () => {
  const certificates = mounted(streaming(), KAFKA).filter((mount) => mount.endsWith('merged'));
  expect(certificates).toEqual([
    'spec+spec.collector+spec.ingester+spec.query /var/run/secrets/j merged',
    'spec+spec.collector+spec.ingester+spec.query /var/run/secrets/j-cluster-ca merged',
  ]);
  const brokers = {
    collector: { options: { 'kafka.producer.brokers': 'k:9092' } },
    ingester: { options: { 'kafka.consumer.brokers': 'k:9092' } },
  };
  expect(mounted(streaming(brokers)).filter((mount) => mount.endsWith('merged'))).toEqual([]);
  expect(mounted(production(), KAFKA).filter((mount) => mount.endsWith('merged'))).toEqual([]);
});
