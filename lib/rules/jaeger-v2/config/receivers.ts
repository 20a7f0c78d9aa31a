import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, isObject, type JsonObject, objectAt } from '../../../kubernetes/json';
import { componentsIn, settingsOf } from '../../../models/jaeger-v2/components';
import { hasVariable, type Setting, settingsIn } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { keyGroup } from '../../../upstream/jaeger-v2/keys';
import { JAEGER_EXITS } from '../../shared/startup';
import { withMemory } from './shared';

const PROTOCOLS: Readonly<Record<string, string>> = { otlp: 'otlpProtocols', jaeger: 'jaegerProtocols' };

function has(tls: JsonObject, name: 'cert' | 'key'): boolean {
  return !isEmpty(tls[`${name}_file`]) || !isEmpty(tls[`${name}_pem`]);
}

/** The settings of TLS, where they are a mapping. */
function tlsOf({ key, known, value }: Setting, group: 'tlsClient' | 'tlsServer'): JsonObject | undefined {
  return key === 'tls' && known?.group === group && isObject(value) ? value : undefined;
}

/** Rules about receivers, and about TLS in general. */
export const receiverRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT033',
    severity: Severity.ERROR,
    summary: 'the receivers otlp and jaeger have a protocol',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/receiver/otlpreceiver/config.go',
    example: () => withMemory({ receivers: { otlp: {} } }),
    *check(subject): Iterable<Finding> {
      for (const component of componentsIn(subject.config, 'receivers')) {
        const group = Object.hasOwn(PROTOCOLS, component.type) ? PROTOCOLS[component.type] : undefined;
        if (group === undefined || !isEmpty(objectAt(settingsOf(component), 'protocols'))) continue;
        yield {
          path: placeIn(subject, `${component.path}.protocols`),
          problem: `missing: a receiver of type ${component.type} needs a protocol.`,
          effect: 'Jaeger exits at startup and crash-loops, even if no pipeline uses it.',
          fix: `Add one of ${[...(keyGroup(group)?.keys() ?? [])].join(', ')}, with its endpoint.`,
        };
      }
    },
  },
  {
    code: 'JVT034',
    severity: Severity.ERROR,
    summary: 'TLS of a server has a certificate and its key',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/config/configtls/configtls.go',
    example: () =>
      withMemory({
        receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317', tls: { cert_file: '/tls/tls.crt' } } } } },
      }),
    *check(subject): Iterable<Finding> {
      for (const setting of settingsIn(subject.config)) {
        const tls = tlsOf(setting, 'tlsServer');
        if (tls === undefined || tls.enabled === false || (has(tls, 'cert') && has(tls, 'key'))) continue;
        yield {
          path: placeIn(subject, `${setting.path}.${has(tls, 'cert') ? 'key_file' : 'cert_file'}`),
          problem: 'missing: a server with TLS needs both a certificate and its key.',
          effect: JAEGER_EXITS,
          fix: 'Set cert_file and key_file, or remove tls.',
        };
      }
    },
  },
  {
    code: 'JVT064',
    severity: Severity.ERROR,
    summary: 'TLS of a client has a certificate together with its key, or neither',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/config/configtls/configtls.go',
    example: () => withMemory({ exporters: { otlp: { endpoint: 'other:4317', tls: { cert_file: '/tls/tls.crt' } } } }),
    *check(subject): Iterable<Finding> {
      for (const setting of settingsIn(subject.config)) {
        const tls = tlsOf(setting, 'tlsClient');
        if (tls === undefined || has(tls, 'cert') === has(tls, 'key')) continue;
        const [present, absent] = has(tls, 'cert') ? (['cert', 'key'] as const) : (['key', 'cert'] as const);
        // Where it comes from a variable, it can be empty.
        if (hasVariable(tls[`${present}_file`]) || hasVariable(tls[`${present}_pem`])) continue;
        yield {
          path: placeIn(subject, `${setting.path}.${absent}_file`),
          problem: 'missing: a client certificate needs its key, and a key needs its certificate.',
          effect: 'Jaeger exits at startup and crash-loops, even if nothing uses this connection.',
          fix: 'Set cert_file and key_file, or remove both.',
        };
      }
    },
  },
];
