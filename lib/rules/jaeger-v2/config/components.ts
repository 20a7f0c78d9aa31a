import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { unknownWord } from '../../../diagnostics/sentences';
import { componentsIn } from '../../../models/jaeger-v2/components';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { COMPONENT_SECTIONS, componentTypes, otherVersions } from '../../../upstream/jaeger-v2/components';
import { ofConfig, SOURCE } from './shared';

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
          const elsewhere = otherVersions(section, type);
          yield {
            path: placeIn(subject, path),
            value: id,
            atKey: true,
            ...unknownWord(
              section.slice(0, -1),
              type,
              types,
              elsewhere === undefined
                ? `Remove it, or use one of ${types.join(', ')}.`
                : `Jaeger ${elsewhere} has it. Use another one of ${types.join(', ')}.`,
            ),
            effect: 'Jaeger exits at startup and crash-loops, even if nothing uses it.',
          };
        }
      }
    },
  },
];
