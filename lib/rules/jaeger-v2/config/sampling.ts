import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { objectAt } from '../../../kubernetes/json';
import { componentsOf } from '../../../models/jaeger-v2/components';
import { storageReferences, storagesOf } from '../../../models/jaeger-v2/storages';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofConfig, SOURCE, withMemory, withStorage } from './shared';

/** Kinds of storages that have no place for probabilities. */
const WITHOUT_SAMPLING: readonly string[] = ['clickhouse', 'grpc'];

/** What starts remote_sampling in the examples. */
const SERVICE = {
  extensions: ['jaeger_storage', 'remote_sampling'],
  pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
};

/** Rules about remote_sampling. */
export const samplingRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT060',
    severity: Severity.ERROR,
    summary: 'default_sampling_probability of remote_sampling is from 0 to 1',
    see: `${SOURCE}/cmd/jaeger/internal/extension/remotesampling/config.go`,
    example: () =>
      withMemory({
        extensions: { remote_sampling: { file: { default_sampling_probability: 10 } } },
        service: SERVICE,
      }),
    *check(subject): Iterable<Finding> {
      for (const { path, settings } of componentsOf(subject.config, 'extensions', 'remote_sampling')) {
        const value = objectAt(settings, 'file').default_sampling_probability;
        if (typeof value !== 'number' || (value >= 0 && value <= 1)) continue;
        yield {
          path: placeIn(subject, `${path}.file.default_sampling_probability`),
          value,
          ...outOfRange({ from: 0, to: 1 }, 'Use a share such as 0.1 for 10 %.'),
          effect: JAEGER_EXITS,
        };
      }
    },
  },
  {
    code: 'JVT061',
    severity: Severity.ERROR,
    summary:
      'sampling_store is a storage that keeps probabilities: memory, Badger, Cassandra, Elasticsearch or OpenSearch',
    see: `${SOURCE}/cmd/jaeger/internal/extension/jaegerstorage/extension.go`,
    example: () =>
      ofConfig(
        withStorage(
          { grpc: { endpoint: 'storage:17271' } },
          { extensions: { remote_sampling: { adaptive: { sampling_store: 'traces' } } }, service: SERVICE },
        ),
      ),
    *check(subject): Iterable<Finding> {
      for (const { path, name, isStarted } of storageReferences(subject.config)) {
        if (!isStarted || !path.endsWith('.adaptive.sampling_store')) continue;
        const storage = storagesOf(subject.config).find((each) => each.of === 'backends' && each.name === name);
        const [kind = '', ...others] = storage?.kinds ?? [];
        if (others.length > 0 || !WITHOUT_SAMPLING.includes(kind)) continue;
        yield {
          path: placeIn(subject, path),
          value: name,
          problem: `is a storage of kind ${kind}, which keeps no probabilities.`,
          effect: `Jaeger's validate accepts it. ${JAEGER_EXITS}`,
          fix: 'Name a storage of another kind, or use file instead of adaptive.',
        };
      }
    },
  },
];
