import { JaegerUi, JaegerV2Exporter, type JaegerV2Sender, SecretRef, StorageTls, UiMenu } from '../../lib';
import { any, later, mostly } from './random-values';

/** Senders that are told apart; the last ones are wrong. */
export const senders = mostly(
  any<JaegerV2Sender[]>(
    [],
    [{ name: 'team-a', otlpGrpcPort: 14317 }],
    [
      { name: 'team-a', otlpGrpcPort: 14317, otlpHttpPort: 14318, jaegerThriftHttpPort: 24268 },
      { name: 'b', otlpHttpPort: 24318, attributes: { 'milvus.release': 'b', price: '$5' } },
    ],
  ),
  [{ name: 'team-a' }],
  [{ name: 'Team A', otlpGrpcPort: 14317 }],
  [{ name: 'team-a', otlpGrpcPort: 4317 }],
);

/** Other backends beside the storage; the last one is wrong. */
export const exporters = later(
  mostly(
    any(
      () => [JaegerV2Exporter.otlp({ name: 'tempo', endpoint: 'tempo.monitoring.svc:4317' })],
      () => [
        JaegerV2Exporter.otlp({ name: 'a', endpoint: 'a.example:4317', tls: StorageTls.systemCa() }),
        JaegerV2Exporter.otlpHttp({
          name: 'b',
          endpoint: 'https://b.example/otlp',
          headers: { 'x-scope-orgid': '$team' },
          secretHeaders: [{ name: 'authorization', secret: SecretRef.fromName('b-login'), key: 'header' }],
        }),
      ],
    ),
    () => [JaegerV2Exporter.otlpHttp({ name: 'b', endpoint: 'b.example:4318' })],
  ),
  (make) => make(),
);

/** Settings of the UI; the last ones are wrong. */
export const ui = mostly(
  any(JaegerUi.of({}), JaegerUi.of({ menu: [UiMenu.link('Runbook', 'https://runbook.example')] })),
  JaegerUi.of({ menu: [], options: { menu: [{ label: 'a', url: 'b' }] } }),
);
