import { didYouMean } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, objectAt } from '../../../kubernetes/json';
import { startedComponents, startedExtensions } from '../../../models/jaeger-v2/pipelines';
import { hasVariable, settingsOfComponent } from '../../../models/jaeger-v2/settings';
import { storagesOfKind } from '../../../models/jaeger-v2/storages';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { JAEGER_EXITS } from '../../shared/startup';
import { SOURCE, withMemory } from './shared';

/** What works in place of each login that does not. */
const SENT_INSTEAD: Readonly<Record<string, string>> = {
  basic: 'Set auth.authenticator to an extension basicauth that has client_auth.',
  bearer_token: 'Use token_file_path.',
  api_key: 'Use auth.authenticator or token_file_path.',
};

const EXITS_AFTER_VALIDATE = `Jaeger's validate accepts it. ${JAEGER_EXITS}`;

/** Rules about logins, and extensions that others name. */
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
  {
    code: 'JVT062',
    severity: Severity.WARNING,
    summary: 'a login to Prometheus is an authenticator or token_file_path, because Jaeger sends no other',
    see: `${SOURCE}/cmd/jaeger/internal/extension/jaegerstorage/extension.go`,
    example: () =>
      withMemory({
        extensions: {
          jaeger_storage: {
            backends: { traces: { memory: { max_traces: 100000 } } },
            metric_backends: {
              metrics: {
                prometheus: { endpoint: 'http://prometheus:9090', auth: { bearer_token: { file_path: '/token' } } },
              },
            },
          },
        },
      }),
    *check(subject): Iterable<Finding> {
      for (const { of, path, kindSettings } of storagesOfKind(subject.config, 'prometheus')) {
        const auth = objectAt(kindSettings, 'auth');
        if (of !== 'metric_backends' || !isEmpty(auth.authenticator) || !isEmpty(kindSettings.token_file_path))
          continue;
        for (const [login, fix] of Object.entries(SENT_INSTEAD)) {
          if (isEmpty(auth[login])) continue;
          yield {
            path: placeIn(subject, `${path}.prometheus.auth.${login}`),
            problem: 'is never sent.',
            effect: 'Jaeger has no metrics if Prometheus requires a login.',
            fix,
          };
        }
      }
    },
  },
];
