import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt } from '../../../kubernetes/json';
import { isBelow, resolvedPath } from '../../../kubernetes/paths';
import { componentType } from '../../../models/jaeger-v2/components';
import { pipelinesWith, referencesOf } from '../../../models/jaeger-v2/pipelines';
import { tailSamplersOf } from '../../../models/jaeger-v2/policies';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { storagesOfKind } from '../../../models/jaeger-v2/storages';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { variablesIn } from '../../../models/jaeger-v2/variables';
import { SOURCE, withMemory, withStorage, ofConfig } from '../config/shared';

const BADGER_SOURCE = `${SOURCE}/internal/storage/v1/badger/config.go`;
const IN_FILES = {
  badger: { ephemeral: false, directories: { keys: '/badger/keys', values: '/tmp/values' } },
};

/** Rules about the pods that run a configuration. */
export const runningRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT058',
    severity: Severity.WARNING,
    summary: 'each variable of the configuration is set in the container, or has a default',
    see: 'https://opentelemetry.io/docs/collector/configuration/#environment-variables',
    example: () => ({
      ...ofConfig(withStorage({ elasticsearch: { server_urls: ['${env:ES_URL}'] } })),
      variables: ['ES_SERVER'],
    }),
    *check(subject): Iterable<Finding> {
      const { config, variables } = subject;
      if (variables === undefined) return;
      for (const { path, name } of variablesIn(config)) {
        if (variables.includes(name)) continue;
        yield {
          path: placeIn(subject, path),
          problem: `variable '${name}' is not set in the container.`,
          effect: 'Jaeger reads an empty text in its place, and can exit at startup.',
          fix: `Set it in the container's env, or give it a default: \${env:${name}:-...}.`,
          fixInCode: `Set it by the prop 'environment' of the role, or give it a default: \${env:${name}:-...}.`,
        };
      }
    },
  },
  {
    code: 'JVT050',
    severity: Severity.ERROR,
    summary: 'a Jaeger that stores traces in memory or in Badger has one pod',
    see: 'https://www.jaegertracing.io/docs/2.20/storage/memory/',
    example: () => ({ ...withMemory({}), replicas: 2 }),
    *check(subject): Iterable<Finding> {
      const { replicas = 1 } = subject;
      if (replicas <= 1) return;
      for (const { path, of, kind } of storagesOfKind(subject.config, 'memory', 'badger')) {
        if (of !== 'backends') continue;
        yield {
          path: placeIn(subject, `${path}.${kind}`),
          problem: `cannot be shared, but up to ${replicas} pods run.`,
          effect: 'Each pod has some of the traces, and the UI shows those of one pod at random.',
          fix: 'Run one pod, or use a storage that all pods share.',
        };
      }
    },
  },
  {
    code: 'JVT051',
    severity: Severity.ERROR,
    summary: 'the directories of a persistent Badger are on a volume that outlives the pod',
    see: BADGER_SOURCE,
    example: () => ({ ...ofConfig(withStorage(IN_FILES)), persistentFolders: ['/badger'] }),
    *check(subject): Iterable<Finding> {
      const { persistentFolders: folders } = subject;
      if (folders === undefined) return;
      for (const { path, kindSettings } of storagesOfKind(subject.config, 'badger')) {
        if (kindSettings.ephemeral !== false) continue;
        for (const key of ['keys', 'values']) {
          const directory = objectAt(kindSettings, 'directories')[key];
          if (hasVariable(directory)) continue;
          const isOn = typeof directory === 'string' && folders.some((each) => isBelow(resolvedPath(directory), each));
          if (isOn) continue;
          yield {
            path: placeIn(subject, `${path}.badger.directories.${key}`),
            ...(isEmpty(directory) ? {} : { value: directory }),
            problem: isEmpty(directory) ? 'missing.' : 'is not on a volume that outlives the pod.',
            effect: 'Traces are stored in the container or the pod, and lost with it.',
            fix: 'Mount a persistentVolumeClaim, and set both directories to folders on it.',
          };
        }
      }
    },
  },
  {
    code: 'JVT052',
    severity: Severity.WARNING,
    summary: 'tail sampling runs in one pod, or each trace goes to one pod only',
    see: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/tailsamplingprocessor/README.md',
    example: () => ({
      ...ofConfig({
        receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } } },
        processors: { tail_sampling: { policies: [{ name: 'all', type: 'always_sample' }] } },
        exporters: { debug: null },
        service: {
          pipelines: { traces: { receivers: ['otlp'], processors: ['tail_sampling'], exporters: ['debug'] } },
        },
      }),
      replicas: 3,
    }),
    *check(subject): Iterable<Finding> {
      const { replicas = 1 } = subject;
      if (replicas <= 1) return;
      for (const { id, path } of tailSamplersOf(subject.config)) {
        if (readsKafkaOnly(subject.config, id)) continue;
        yield {
          path: placeIn(subject, path),
          problem: `runs in up to ${replicas} pods.`,
          effect: 'Each pod decides by the spans that it has, so traces can be stored without some of their spans.',
          fix: 'Run one pod, or send all spans of a trace to one pod.',
        };
      }
    },
  },
];

/** Whether a sampler reads from Kafka only, which gives each partition to one pod: the exporter there can sort by trace. */
function readsKafkaOnly(config: JsonObject, sampler: string): boolean {
  return pipelinesWith(config, 'processors', sampler)
    .flatMap((pipeline) => referencesOf(pipeline, 'receivers'))
    .every(({ id }) => componentType(id) === 'kafka');
}
