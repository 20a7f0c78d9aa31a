import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';

/** Settings of a Jaeger 2 that depend on each other. */
export interface JaegerV2Settings {
  /** The most pods that receive spans and store them themselves. @default - spans reach the storage through Kafka */
  readonly storingCollectors?: number;
  readonly hasTailSampling: boolean;
  /** Whether probabilities of sampling are kept in the storage. */
  readonly hasAdaptiveSampling: boolean;
  /** Upstream's kind of the storage. */
  readonly storage: string;
  /** The path of the UI, as it is asked for. @default - the root */
  readonly basePath?: string;
}

/** The storages that keep the probabilities of adaptive sampling. */
const WITH_SAMPLING_STORE: readonly string[] = ['memory', 'badger', 'cassandra', 'elasticsearch', 'opensearch'];

/** Rules about settings of a Jaeger 2 that depend on each other. */
export const settingsRules: readonly Rule<JaegerV2Settings>[] = [
  {
    code: 'JVT330',
    severity: Severity.ERROR,
    summary: 'tail sampling sees whole traces: one collector, or ingesters behind Kafka',
    see: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/tailsamplingprocessor/README.md',
    example: () => ({
      storingCollectors: 2,
      hasTailSampling: true,
      hasAdaptiveSampling: false,
      storage: 'elasticsearch',
    }),
    *check({ storingCollectors = 1, hasTailSampling }): Iterable<Finding> {
      if (!hasTailSampling || storingCollectors <= 1) return;
      yield {
        path: 'tailSampling',
        problem: `needs one collector: up to ${storingCollectors} run, and each decides on its own spans.`,
        effect: 'Jaeger keeps parts of traces.',
        fix: "Set the collector's scale to JaegerScale.replicas(1), or use JaegerV2Roles.streaming.",
      };
    },
  },
  {
    code: 'JVT336',
    severity: Severity.ERROR,
    summary: 'adaptive sampling has a storage that keeps its probabilities',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/jaeger/internal/extension/remotesampling/extension.go',
    example: () => ({ hasTailSampling: false, hasAdaptiveSampling: true, storage: 'grpc' }),
    *check({ hasAdaptiveSampling, storage }): Iterable<Finding> {
      if (!hasAdaptiveSampling || WITH_SAMPLING_STORE.includes(storage)) return;
      yield {
        path: 'sampling',
        value: storage,
        problem: 'keeps no probabilities of adaptive sampling.',
        effect: 'Jaeger exits at startup and crash-loops.',
        fix: `Use JaegerV2Sampling.file, or one of the storages ${WITH_SAMPLING_STORE.join(', ')}.`,
      };
    },
  },
  {
    code: 'JVT349',
    severity: Severity.ERROR,
    summary: 'the path of the UI is not empty, and does not end with a slash',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/jaeger/internal/extension/jaegerquery/config.go',
    example: () => ({ hasTailSampling: false, hasAdaptiveSampling: false, storage: 'memory', basePath: '/jaeger/' }),
    *check({ basePath }): Iterable<Finding> {
      if (basePath === undefined || basePath === '/' || (basePath !== '' && !basePath.endsWith('/'))) return;
      yield {
        path: 'basePath',
        value: basePath,
        problem: basePath === '' ? 'must not be empty.' : 'must not end with a slash.',
        effect: 'The Ingress or the login leads to another path than that of the UI.',
        fix: basePath === '' ? 'Leave it out.' : `Use '${basePath.slice(0, -1)}'.`,
      };
    },
  },
];
