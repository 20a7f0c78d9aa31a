import { JaegerV2Kafka, type JaegerV2KafkaProps } from '../../../../lib';
import { thrown } from '../../../support/thrown';

function made(props: Partial<JaegerV2KafkaProps>): string | undefined {
  return thrown(() => JaegerV2Kafka.fromBrokers({ brokers: ['kafka.data.svc:9092'], ...props }));
}

test('JVT331: brokers', () => {
  expect(made({ brokers: [] })).toMatchInlineSnapshot(
    `JVT331 JaegerV2Kafka.fromBrokers brokers: must not be empty. Jaeger exits at startup and crash-loops. Name a broker, such as 'kafka.data.svc:9092'.`,
  );
  expect(made({ brokers: ['kafka.data.svc:9092', 'kafka://b:9092', 'c'] })).toMatchInlineSnapshot(`
    JVT331 JaegerV2Kafka.fromBrokers brokers[1]: 'kafka://b:9092' must not have a scheme. Kafka is unreachable, and every span is lost. Use 'b:9092'.
    JVT331 JaegerV2Kafka.fromBrokers brokers[2]: 'c' must have a port. Kafka is unreachable, and every span is lost. Use host:port.
  `);
  expect(made({ brokers: ['a:9092', '10.0.0.1:9092', '[::1]:9092'] })).toBeUndefined();
});

test('JVT332: the topic', () => {
  expect(made({ topic: '^jaeger' })).toMatchInlineSnapshot(
    `JVT332 JaegerV2Kafka.fromBrokers topic: invalid topic '^jaeger': must have 1 to 249 letters, digits, '.', '_' and '-'. Kafka rejects it, and every span is lost. Use a name such as 'jaeger-spans'.`,
  );
  expect(made({ topic: '..' })).toMatchInlineSnapshot(
    `JVT332 JaegerV2Kafka.fromBrokers topic: invalid topic '..': must have 1 to 249 letters, digits, '.', '_' and '-'. Kafka rejects it, and every span is lost. Use a name such as 'jaeger-spans'.`,
  );
  expect(made({ topic: 'team_a.jaeger-spans' })).toBeUndefined();
});

test('JVT333: the version of the protocol', () => {
  expect(made({ protocolVersion: 'v3' })).toMatchInlineSnapshot(
    `JVT333 JaegerV2Kafka.fromBrokers protocolVersion: 'v3' must be three numbers joined by dots. Jaeger exits at startup and crash-loops. Use a version such as '2.8.0', or leave it out.`,
  );
  expect(made({ protocolVersion: '3.9.1' })).toBeUndefined();
});
