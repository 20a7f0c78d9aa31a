import { didYouMean } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { unknownWord } from '../../../diagnostics/sentences';
import { componentsIn } from '../../../models/jaeger-v2/components';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import {
  COMPONENT_SECTIONS,
  type ComponentSection,
  componentTypes,
  isOfCollector,
  otherVersions,
} from '../../../upstream/jaeger-v2/components';
import { ofConfig, SOURCE } from './shared';

/** What to use in place of types of the OpenTelemetry Collector, where Jaeger has something for it. */
const INSTEAD: Readonly<Record<string, string>> = {
  health_check: 'Use healthcheckv2 with use_v2: true.',
  jaegerremotesampling: 'Use remote_sampling.',
  logging: 'Use debug.',
  elasticsearch: 'Use jaeger_storage_exporter with a storage of kind elasticsearch.',
  clickhouse: 'Use jaeger_storage_exporter with a storage of kind clickhouse.',
  jaeger: 'Use otlp.',
  probabilistic_sampler: 'Use tail_sampling with a policy of type probabilistic.',
};

function fixFor(section: ComponentSection, type: string, types: readonly string[]): string {
  if (isOfCollector(section, type)) return INSTEAD[type] ?? 'Remove it: only the OpenTelemetry Collector has it.';
  const versions = otherVersions(section, type);
  const all = types.join(', ');
  return didYouMean(
    type,
    types,
    versions === undefined ? `Remove it, or use one of ${all}.` : `Remove it, or use Jaeger ${versions}.`,
  );
}

/** Rules about the components that a configuration defines. */
export const componentRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT001',
    severity: Severity.ERROR,
    summary: 'every component has a type that the build of Jaeger contains',
    see: `${SOURCE}/cmd/jaeger/internal/components.go`,
    example: () => ofConfig({ extensions: { health_check: null } }),
    *check(subject): Iterable<Finding> {
      for (const section of COMPONENT_SECTIONS) {
        const types = componentTypes(section, subject.version);
        for (const { id, type, path } of componentsIn(subject.config, section)) {
          if (types.includes(type)) continue;
          yield {
            path: placeIn(subject, path),
            value: id,
            atKey: true,
            problem: unknownWord(section.slice(0, -1), type, types).problem,
            effect: 'Jaeger exits at startup and crash-loops, even if nothing uses it.',
            fix: fixFor(section, type, types),
          };
        }
      }
    },
  },
];
