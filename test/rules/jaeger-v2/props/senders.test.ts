import { JaegerV2, JaegerV2Exporter, type JaegerV2Sender } from '../../../../lib';
import { environment } from '../../../support/environment';
import { thrown } from '../../../support/thrown';

const GOOD: JaegerV2Sender = { name: 'team-a', otlpGrpcPort: 14317 };

function made(senders: JaegerV2Sender[], exporters: string[] = []): string | undefined {
  const { env } = environment();
  const all = exporters.map((name) => JaegerV2Exporter.otlp({ name, endpoint: 'tempo:4317' }));
  return thrown(() => new JaegerV2(env, 'jaeger', { senders, exporters: all }));
}

test('JVT341: a sender without a port', () => {
  expect(made([{ name: 'team-a', attributes: {} }])).toMatchInlineSnapshot(`
    JVT341 env/jaeger senders[0].otlpGrpcPort: missing: the sender has no port. Nothing listens for it, and every span is lost. Set 'otlpGrpcPort', 'otlpHttpPort' or 'jaegerThriftHttpPort'.
    JVT008 env/jaeger allInOne.config.service.pipelines.traces/team-a.receivers: missing: a pipeline needs at least one receiver. Jaeger exits at startup and crash-loops. Name one, or nop, or remove the pipeline.
    JVT046 env/jaeger allInOne.config.processors.attributes/team-a.actions: missing. Jaeger exits at startup and crash-loops, even if no pipeline uses it. Add an action, or remove the processor.
  `);
  expect(made([GOOD])).toBeUndefined();
});

test('JVT342: ports', () => {
  expect(made([{ name: 'team-a', otlpGrpcPort: 317, otlpHttpPort: 70_000, jaegerThriftHttpPort: 1.5 }]))
    .toMatchInlineSnapshot(`
    JVT342 env/jaeger senders[0].otlpGrpcPort: 317 must be a whole number from 1024 to 65535. Jaeger can exit at startup, or the API server rejects the Service. Use a port such as 14317.
    JVT342 env/jaeger senders[0].otlpHttpPort: 70000 must be a whole number from 1024 to 65535. Jaeger can exit at startup, or the API server rejects the Service. Use a port such as 14317.
    JVT342 env/jaeger senders[0].jaegerThriftHttpPort: 1.5 must be a whole number from 1024 to 65535. Jaeger can exit at startup, or the API server rejects the Service. Use a port such as 14317.
    JVT027 env/jaeger allInOne.config.receivers.otlp/team-a.protocols.http.endpoint: '0.0.0.0:70000' must be HOST:PORT, without a scheme, with a port up to 65535. Jaeger exits at startup and crash-loops. Write it as '0.0.0.0:PORT'.
    JVT027 env/jaeger allInOne.config.receivers.jaeger/team-a.protocols.thrift_http.endpoint: '0.0.0.0:1.5' must be HOST:PORT, without a scheme, with a port up to 65535. Jaeger exits at startup and crash-loops. Write it as '0.0.0.0:PORT'.
  `);
  expect(made([{ name: 'team-a', otlpGrpcPort: 1024, otlpHttpPort: 65_535 }])).toBeUndefined();
});

test('JVT343: names', () => {
  expect(made([{ ...GOOD, name: 'Team A' }])).toMatchInlineSnapshot(
    `JVT343 env/jaeger senders[0].name: invalid name 'Team A': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). Jaeger can reject it at startup. Use 'team-a'.`,
  );
  expect(made([GOOD, { ...GOOD, otlpGrpcPort: 14318 }], ['tempo', 'tempo'])).toMatchInlineSnapshot(`
    JVT343 env/jaeger senders[1].name: duplicate name 'team-a'. Only one of them is in the configuration. Use another name.
    JVT343 env/jaeger exporters[1].name: duplicate name 'tempo'. Only one of them is in the configuration. Use another name.
  `);
  expect(made([GOOD], ['team-a'])).toBeUndefined();
});

test('JVT344: a sender that is not there', () => {
  const { env } = environment();
  const jaeger = new JaegerV2(env, 'jaeger', { senders: [GOOD] });
  expect(thrown(() => jaeger.sender('team-b'))).toMatchInlineSnapshot(
    `JVT344 env/jaeger sender: unknown sender 'team-b'. No port of this Jaeger belongs to it. Did you mean 'team-a'?`,
  );
  expect(thrown(() => jaeger.sender('tempo'))).toMatchInlineSnapshot(
    `JVT344 env/jaeger sender: unknown sender 'tempo'. No port of this Jaeger belongs to it. Add it to 'senders'.`,
  );
  expect(thrown(() => jaeger.sender('team-a'))).toBeUndefined();
});
