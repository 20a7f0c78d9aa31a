import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { imageOf, isJaegerV1Image, isPlainCollectorImage } from '../../../models/jaeger-v2/collector';
import { ofCollector, OPERATOR } from './shared';

const EXAMPLE = 'jaegertracing/jaeger:2.20.0';

const WITH_STORAGE: JsonObject = {
  receivers: { nop: {} },
  exporters: { jaeger_storage_exporter: { trace_storage: 'main' } },
  extensions: { jaeger_storage: { backends: { main: { memory: { max_traces: 100000 } } } } },
  service: {
    extensions: ['jaeger_storage'],
    pipelines: { traces: { receivers: ['nop'], exporters: ['jaeger_storage_exporter'] } },
  },
};

/** Rules about the image that a collector runs. */
export const imageRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT102',
    severity: Severity.ERROR,
    summary: 'an OpenTelemetryCollector with components of Jaeger names the image of Jaeger',
    see: `${OPERATOR}/internal/manifests/collector/container.go`,
    example: () => ofCollector({ image: 'otel/opentelemetry-collector-contrib:0.158.0', config: WITH_STORAGE }),
    *check(cr): Iterable<Finding> {
      const image = imageOf(cr);
      if (image === '') {
        yield {
          path: 'spec.image',
          problem: 'missing: the operator runs the OpenTelemetry Collector, not Jaeger.',
          effect: 'The pods exit at startup and crash-loop on the components of Jaeger.',
          fix: `Set '${EXAMPLE}'.`,
        };
      } else if (isPlainCollectorImage(image)) {
        yield {
          path: 'spec.image',
          value: image,
          problem: 'is the OpenTelemetry Collector, which has none of the components of Jaeger.',
          effect: 'The pods exit at startup and crash-loop.',
          fix: `Use '${EXAMPLE}'.`,
        };
      }
    },
  },
  {
    code: 'JVT103',
    severity: Severity.ERROR,
    summary: 'the image of an OpenTelemetryCollector is of Jaeger 2',
    see: 'https://www.jaegertracing.io/docs/2.20/deployment/',
    example: () => ofCollector({ image: 'jaegertracing/all-in-one:1.76.0' }),
    *check(cr): Iterable<Finding> {
      const image = imageOf(cr);
      if (!isJaegerV1Image(image)) return;
      yield {
        path: 'spec.image',
        value: image,
        problem: 'is Jaeger 1, which does not know the flag --config.',
        effect: 'Jaeger exits at startup and crash-loops.',
        fix: `Use '${EXAMPLE}'.`,
      };
    },
  },
];
