import { type JsonObject } from '../../../../lib/kubernetes/json';
import { releaseProblems } from '../../../support/release';

const ON = { enabled: true };

describe('MLV169', () => {
  const brokers = (brokerList: unknown, more: JsonObject = ON) =>
    releaseProblems('MLV169', { externalKafka: { ...more, brokerList } });

  test('reports a list', () => {
    expect(brokers(['a:9092', 'b:9092', {}])).toMatchInlineSnapshot(
      `MLV169 p/r externalKafka.brokerList: ["a:9092","b:9092",{}] must be text, not a list. The chart writes it as one broker with spaces in its name, and Milvus exits at startup and crash-loops. Use 'a:9092,b:9092'.`,
    );
  });

  test('text, a list of one and a disabled Kafka pass', () => {
    expect(brokers('a:9092,b:9092')).toEqual([]);
    expect(brokers(['a:9092'])).toEqual([]);
    expect(brokers(['a:9092', 'b:9092'], {})).toEqual([]);
  });
});
