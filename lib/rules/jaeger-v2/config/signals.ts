import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { componentType } from '../../../models/jaeger-v2/components';
import { pipelinesOf, referencesOf, SIGNALS } from '../../../models/jaeger-v2/pipelines';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { signalsOf } from '../../../upstream/jaeger-v2/signals';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofConfig } from './shared';

/** Rules about what pipelines carry. */
export const signalRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT032',
    severity: Severity.ERROR,
    summary: 'each component of a pipeline takes what the pipeline carries: traces, metrics or logs',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/service/internal/graph/graph.go',
    example: () =>
      ofConfig({
        receivers: { nop: null },
        exporters: { prometheus: { endpoint: '0.0.0.0:8889' } },
        service: { pipelines: { traces: { receivers: ['nop'], exporters: ['prometheus'] } } },
      }),
    *check(subject): Iterable<Finding> {
      for (const pipeline of pipelinesOf(subject.config)) {
        if (!SIGNALS.includes(pipeline.signal)) continue;
        for (const list of ['receivers', 'processors', 'exporters'] as const) {
          for (const { id, path } of referencesOf(pipeline, list)) {
            const signals = signalsOf(list, componentType(id));
            if (signals === undefined || signals.includes(pipeline.signal)) continue;
            yield {
              path: placeIn(subject, path),
              value: id,
              problem: `does not work with ${pipeline.signal}.`,
              effect: JAEGER_EXITS,
              fix: `Move it to a pipeline of ${signals.join(' or ')}.`,
            };
          }
        }
      }
    },
  },
];
