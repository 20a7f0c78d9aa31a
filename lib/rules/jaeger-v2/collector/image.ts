import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { imageTag } from '../../../kubernetes/image';
import type { JsonObject } from '../../../kubernetes/json';
import { imageOf, isJaegerImage } from '../../../models/jaeger-v2/collector';
import { ofCollector, OPERATOR } from './shared';

const EXAMPLE = 'jaegertracing/jaeger:2.20.0';

/** Images of version 1, whose programs read no configuration file of version 2. */
const OF_VERSION_1 = /(?:^|\/)(?:all-in-one|jaeger-(?:agent|all-in-one|collector|ingester|query))(?:[:@]|$)/;

/** Images of the OpenTelemetry Collector itself. */
const OF_COLLECTOR = /opentelemetry-collector|otelcol/;

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
      } else if (!isJaegerImage(image) && OF_COLLECTOR.test(image)) {
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
      if (!isJaegerImage(image) || (!OF_VERSION_1.test(image) && !/^v?1\./.test(imageTag(image)))) return;
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
