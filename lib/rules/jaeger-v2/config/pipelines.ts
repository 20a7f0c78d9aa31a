import { didYouMean } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { unknownWord } from '../../../diagnostics/sentences';
import { isEmpty, isObject, objectAt } from '../../../kubernetes/json';
import {
  definedIn,
  PIPELINE_LISTS,
  type Pipeline,
  pipelinesOf,
  referencesOf,
  SIGNALS,
  usedIn,
} from '../../../models/jaeger-v2/pipelines';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofConfig } from './shared';

const SOURCE = 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0';

/** A list that is empty for Jaeger; a text or a mapping has another type, which is reported as such. */
function isMissing({ settings }: Pipeline, list: 'receivers' | 'exporters'): boolean {
  return isEmpty(settings[list]);
}

/** Rules about pipelines. */
export const pipelineRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT006',
    severity: Severity.ERROR,
    summary: 'the service has a pipeline',
    see: `${SOURCE}/service/pipelines/config.go`,
    example: () => ofConfig({ service: { extensions: [] } }),
    *check(subject): Iterable<Finding> {
      const { config } = subject;
      const pipelines = objectAt(config, 'service').pipelines;
      if (!isEmpty(pipelines)) return;
      yield {
        path: placeIn(subject, isObject(config.service) ? 'service.pipelines' : 'service'),
        problem: 'missing: without a pipeline Jaeger has nothing to run.',
        effect: JAEGER_EXITS,
        fix: 'Add service.pipelines.traces with receivers and exporters. A query service alone uses nop for both.',
      };
    },
  },
  {
    code: 'JVT007',
    severity: Severity.ERROR,
    summary: 'the name of a pipeline begins with traces, metrics or logs',
    see: `${SOURCE}/pipeline/pipeline.go`,
    example: () =>
      ofConfig({
        receivers: { nop: null },
        exporters: { nop: null },
        service: { pipelines: { trace: { receivers: ['nop'], exporters: ['nop'] } } },
      }),
    *check(subject): Iterable<Finding> {
      for (const { id, signal, path } of pipelinesOf(subject.config)) {
        if (SIGNALS.includes(signal)) continue;
        yield {
          path: placeIn(subject, path),
          value: id,
          atKey: true,
          ...unknownWord('pipeline', signal, SIGNALS),
          effect: JAEGER_EXITS,
        };
      }
    },
  },
  {
    code: 'JVT008',
    severity: Severity.ERROR,
    summary: 'each pipeline has a receiver and an exporter',
    see: `${SOURCE}/service/pipelines/config.go`,
    example: () => ofConfig({ receivers: { nop: null }, service: { pipelines: { traces: { receivers: ['nop'] } } } }),
    *check(subject): Iterable<Finding> {
      for (const pipeline of pipelinesOf(subject.config)) {
        for (const list of ['receivers', 'exporters'] as const) {
          if (!isMissing(pipeline, list)) continue;
          yield {
            path: placeIn(subject, `${pipeline.path}.${list}`),
            problem: `missing: a pipeline needs at least one ${PIPELINE_LISTS[list]}.`,
            effect: JAEGER_EXITS,
            fix: 'Name one, or nop, or remove the pipeline.',
          };
        }
      }
    },
  },
  {
    code: 'JVT009',
    severity: Severity.ERROR,
    summary: 'what a pipeline names is defined',
    see: `${SOURCE}/otelcol/config.go`,
    example: () =>
      ofConfig({
        receivers: { nop: null },
        exporters: { nop: null },
        service: { pipelines: { traces: { receivers: ['otlp', 'nop'], exporters: ['nop'] } } },
      }),
    *check(subject): Iterable<Finding> {
      const { config } = subject;
      for (const pipeline of pipelinesOf(config)) {
        for (const list of ['receivers', 'processors', 'exporters'] as const) {
          const defined = [
            ...definedIn(config, list),
            ...(list === 'processors' ? [] : definedIn(config, 'connectors')),
          ];
          for (const { id, path } of referencesOf(pipeline, list)) {
            if (defined.includes(id)) continue;
            yield {
              path: placeIn(subject, path),
              value: id,
              problem: `is not defined in ${list}${list === 'processors' ? '' : ' or connectors'}.`,
              effect: JAEGER_EXITS,
              fix: didYouMean(id, defined, `Define it in ${list}, or remove it here.`),
            };
          }
        }
      }
    },
  },
  {
    code: 'JVT010',
    severity: Severity.ERROR,
    summary: 'a pipeline names a processor once',
    see: `${SOURCE}/service/pipelines/config.go`,
    example: () =>
      ofConfig({
        receivers: { nop: null },
        processors: { batch: null },
        exporters: { nop: null },
        service: { pipelines: { traces: { receivers: ['nop'], processors: ['batch', 'batch'], exporters: ['nop'] } } },
      }),
    *check(subject): Iterable<Finding> {
      for (const pipeline of pipelinesOf(subject.config)) {
        const before = new Set<string>();
        for (const { id, path } of referencesOf(pipeline, 'processors')) {
          if (before.has(id)) {
            yield {
              path: placeIn(subject, path),
              value: id,
              problem: 'duplicate processor of this pipeline.',
              effect: JAEGER_EXITS,
              fix: 'Keep one of them.',
            };
          }
          before.add(id);
        }
      }
    },
  },
  {
    code: 'JVT011',
    severity: Severity.ERROR,
    summary: 'a connector is an exporter of one pipeline and a receiver of another',
    see: `${SOURCE}/service/internal/graph/graph.go`,
    example: () =>
      ofConfig({
        receivers: { nop: null },
        connectors: { forward: null },
        service: { pipelines: { traces: { receivers: ['nop'], exporters: ['forward'] } } },
      }),
    *check(subject): Iterable<Finding> {
      const { config } = subject;
      const [asReceiver, asExporter] = [usedIn(config, 'receivers'), usedIn(config, 'exporters')];
      for (const id of definedIn(config, 'connectors')) {
        if (asReceiver.has(id) === asExporter.has(id)) continue;
        const isReceiver = asReceiver.has(id);
        const missing = isReceiver ? 'exporters' : 'receivers';
        yield {
          path: placeIn(subject, `connectors.${id}`),
          value: id,
          atKey: true,
          problem: isReceiver
            ? 'is a receiver of a pipeline, but in the exporters of none.'
            : 'is an exporter of a pipeline, but in the receivers of none.',
          effect: JAEGER_EXITS,
          fix: `Add it to the ${missing} of another pipeline, or remove it.`,
        };
      }
    },
  },
];
