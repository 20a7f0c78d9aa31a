import { troubleshooting } from '../../../lib/jaeger-v2/plan/troubleshoot';

function text(storage: string, hasKafka = false): string {
  const options = { selector: 'a=b', name: 'jaeger', namespace: 'obs', storage, hasKafka, hasPolicies: false };
  const [, log] = troubleshooting(options);
  return log?.text ?? '';
}

test.each([
  ['elasticsearch', '`401`: the login is wrong.'],
  ['opensearch', '`401`: the login is wrong.'],
  ['cassandra', '`Provided username`: the login is wrong.'],
  ['clickhouse', 'Jaeger exits if its storage does not answer at startup.'],
  ['grpc', 'Jaeger runs without its storage, and each query and span fails.'],
  ['badger', '`Cannot acquire directory lock`: another pod uses the volume.'],
])('what the log of a Jaeger on %s means', (storage, meaning) => {
  expect(text(storage)).toContain(meaning);
});

test('memory needs nothing that could be wrong', () => {
  expect(text('memory')).toBe('The warnings and errors in the log of Jaeger `jaeger` show what it rejects:');
});

test('Kafka does not end a pod', () => {
  expect(text('cassandra', true)).toMatch(
    /Collectors and ingesters run without Kafka, and try again\. .*Kafka is wrong\.$/,
  );
});
