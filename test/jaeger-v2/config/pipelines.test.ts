import { pipelinesOf } from '../../../lib/jaeger-v2/config/pipelines';
import { type Contribution, joinedContributions } from '../../../lib/jaeger-v2/contribution';

const RECEIVED: Contribution = { components: { receivers: { otlp: {}, jaeger: {} } } };
const BATCH: Contribution = { components: { processors: { batch: {} } } };
const STORED: Contribution = { components: { exporters: { jaeger_storage_exporter: {} } } };
const SAMPLED: Contribution = { components: { processors: { tail_sampling: {} } } };
const COUNTED: Contribution = {
  components: { connectors: { spanmetrics: {} }, exporters: { prometheus: {} } },
  flow: {
    observers: ['spanmetrics'],
    pipelines: { metrics: { receivers: ['spanmetrics'], exporters: ['prometheus'] } },
  },
};
const SENDER: Contribution = {
  components: { receivers: { 'otlp/team-a': {} }, processors: { 'attributes/team-a': {} } },
  flow: { entries: [{ name: 'team-a', receivers: ['otlp/team-a'], processors: ['attributes/team-a'] }] },
};
const METRICS = { receivers: ['spanmetrics'], exporters: ['prometheus'] };

function pipelines(...parts: readonly Contribution[]): object {
  return pipelinesOf(joinedContributions(parts));
}

test('one pipeline', () => {
  expect(pipelines(RECEIVED, BATCH, STORED)).toStrictEqual({
    pipelines: {
      traces: { receivers: ['otlp', 'jaeger'], processors: ['batch'], exporters: ['jaeger_storage_exporter'] },
    },
    connectors: {},
  });
});

test('no processors: none are written', () => {
  expect(pipelines(RECEIVED, STORED)).toStrictEqual({
    pipelines: { traces: { receivers: ['otlp', 'jaeger'], exporters: ['jaeger_storage_exporter'] } },
    connectors: {},
  });
});

test('spans are counted beside the storage', () => {
  expect(pipelines(RECEIVED, BATCH, STORED, COUNTED)).toStrictEqual({
    pipelines: {
      traces: {
        receivers: ['otlp', 'jaeger'],
        processors: ['batch'],
        exporters: ['jaeger_storage_exporter', 'spanmetrics'],
      },
      metrics: METRICS,
    },
    connectors: {},
  });
});

test('spans are counted before they are sampled', () => {
  expect(pipelines(RECEIVED, SAMPLED, BATCH, STORED, COUNTED)).toStrictEqual({
    pipelines: {
      'traces/received': { receivers: ['otlp', 'jaeger'], exporters: ['spanmetrics', 'forward/sampling'] },
      traces: {
        receivers: ['forward/sampling'],
        processors: ['tail_sampling', 'batch'],
        exporters: ['jaeger_storage_exporter'],
      },
      metrics: METRICS,
    },
    connectors: { 'forward/sampling': {} },
  });
});

test('a sender has a pipeline in front', () => {
  expect(pipelines(RECEIVED, SENDER, BATCH, STORED)).toStrictEqual({
    pipelines: {
      'traces/team-a': {
        receivers: ['otlp/team-a'],
        processors: ['attributes/team-a'],
        exporters: ['forward/senders'],
      },
      traces: {
        receivers: ['otlp', 'jaeger', 'forward/senders'],
        processors: ['batch'],
        exporters: ['jaeger_storage_exporter'],
      },
    },
    connectors: { 'forward/senders': {} },
  });
});

test('all of it', () => {
  expect(pipelines(RECEIVED, SENDER, SAMPLED, BATCH, STORED, COUNTED)).toStrictEqual({
    pipelines: {
      'traces/team-a': {
        receivers: ['otlp/team-a'],
        processors: ['attributes/team-a'],
        exporters: ['forward/senders'],
      },
      'traces/received': {
        receivers: ['otlp', 'jaeger', 'forward/senders'],
        exporters: ['spanmetrics', 'forward/sampling'],
      },
      traces: {
        receivers: ['forward/sampling'],
        processors: ['tail_sampling', 'batch'],
        exporters: ['jaeger_storage_exporter'],
      },
      metrics: METRICS,
    },
    connectors: { 'forward/senders': {}, 'forward/sampling': {} },
  });
});
