import { didYouMean } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty } from '../../../kubernetes/json';
import { startedComponents, startedExtensions } from '../../../models/jaeger-v2/pipelines';
import { hasVariable, settingsOfComponent } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { JAEGER_EXITS } from '../../shared/startup';
import { withMemory } from './shared';

const EXITS_AFTER_VALIDATE = `Jaeger's validate accepts it. ${JAEGER_EXITS}`;

/** Rules about extensions that others name. */
export const authenticatorRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT055',
    severity: Severity.ERROR,
    summary: 'each authenticator is in service.extensions, and there are no middlewares, which Jaeger does not have',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/config/configauth/configauth.go',
    example: () =>
      withMemory({
        receivers: {
          otlp: { protocols: { http: { endpoint: '0.0.0.0:4318', auth: { authenticator: 'basicauth' } } } },
        },
      }),
    *check(subject): Iterable<Finding> {
      const started = startedExtensions(subject.config).map(({ id }) => id);
      for (const { path, key, value, known } of startedComponents(subject.config).flatMap(settingsOfComponent)) {
        if (known === undefined || isEmpty(value) || hasVariable(value)) continue;
        if (key === 'authenticator' && typeof value === 'string' && !started.includes(value)) {
          yield {
            path: placeIn(subject, path),
            value,
            problem: 'is not in service.extensions.',
            effect: EXITS_AFTER_VALIDATE,
            fix: didYouMean(value, started, 'Define it in extensions, and add it to service.extensions.'),
          };
        }
        if (key !== 'middlewares') continue;
        yield {
          path: placeIn(subject, path),
          problem: 'needs an extension that no build of Jaeger has.',
          effect: EXITS_AFTER_VALIDATE,
          fix: 'Remove it.',
        };
      }
    },
  },
];
