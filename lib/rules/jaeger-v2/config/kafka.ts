import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { componentsOf, settingsOf } from '../../../models/jaeger-v2/components';
import { pipelinesWith, referencesOf } from '../../../models/jaeger-v2/pipelines';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { withMemory } from './shared';

/** Encodings with one span in a message. */
const SINGLE: readonly string[] = ['jaeger_proto', 'jaeger_json'];

/** Whether a whole batch becomes one message. */
function sendsBatches(exporter: JsonObject): boolean {
  const encoding = stringAt(exporter, 'traces', 'encoding') ?? stringAt(exporter, 'encoding') ?? '';
  return !SINGLE.includes(encoding) && !hasVariable(encoding) && exporter.partition_traces_by_id !== true;
}

/** Rules about traces that go through Kafka. */
export const kafkaRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT063',
    severity: Severity.WARNING,
    summary: 'batches that become messages in Kafka have a largest size',
    see: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/exporter/kafkaexporter/README.md',
    example: () =>
      withMemory({
        processors: { batch: null },
        exporters: { kafka: { brokers: ['kafka:9092'] } },
        service: {
          extensions: ['jaeger_storage'],
          pipelines: { traces: { receivers: ['otlp'], processors: ['batch'], exporters: ['kafka'] } },
        },
      }),
    *check(subject): Iterable<Finding> {
      const { config } = subject;
      const pipelines = componentsOf(config, 'exporters', 'kafka')
        .filter((exporter) => sendsBatches(settingsOf(exporter)))
        .flatMap(({ id }) => pipelinesWith(config, 'exporters', id))
        .filter(({ signal }) => signal === 'traces');
      const batches = componentsOf(config, 'processors', 'batch');
      const last = pipelines.flatMap((pipeline) =>
        referencesOf(pipeline, 'processors')
          .flatMap(({ id }) => batches.filter((batch) => batch.id === id))
          .slice(-1),
      );
      for (const batch of new Set(last)) {
        const { send_batch_max_size: most } = settingsOf(batch);
        if (most !== undefined && most !== null && most !== 0) continue;
        yield {
          path: placeIn(subject, `${batch.path}.send_batch_max_size`),
          ...(most === undefined ? {} : { value: most }),
          problem: most === undefined ? 'missing: a batch is one message.' : 'sets no limit: a batch is one message.',
          effect: 'Jaeger drops messages above 1 MB, the default of max_message_bytes. Senders do not notice it.',
          fix: 'Set send_batch_size and send_batch_max_size to 512.',
        };
      }
    },
  },
];
