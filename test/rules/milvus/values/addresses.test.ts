import { type JsonObject } from '../../../../lib/kubernetes/json';
import { releaseProblems } from '../../../support/release';

const ON = { enabled: true };

describe('MLV169', () => {
  const brokers = (brokerList: unknown, more: JsonObject = ON) =>
    releaseProblems('MLV169', { externalKafka: { ...more, brokerList } });

  test('a list', () => {
    expect(brokers(['a:9092', 'b:9092', {}])).toMatchInlineSnapshot(
      `MLV169 p/r externalKafka.brokerList: ["a:9092","b:9092",{}] is a list, and the chart wants a text. The chart writes it as one broker with spaces in its name, and Milvus exits at startup and crash-loops. Use 'a:9092,b:9092'.`,
    );
  });

  test('a text, a list of one, and what is off', () => {
    expect(brokers('a:9092,b:9092')).toEqual([]);
    expect(brokers(['a:9092'])).toEqual([]);
    expect(brokers(['a:9092', 'b:9092'], {})).toEqual([]);
  });
});
