import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, isObject, type JsonObject } from '../../../kubernetes/json';
import { componentsIn, componentsOf, settingsOf } from '../../../models/jaeger-v2/components';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { goDurationSeconds } from '../../../upstream/go-duration';
import { releaseAtLeast } from '../../../upstream/version-order';
import { JAEGER_EXITS } from '../../shared/startup';
import { SOURCE, withMemory } from './shared';

const COLLECTOR = 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0';
const LIMITS = ['limit_mib', 'limit_percentage'];

/** Settings without which a component is refused, where one of several is enough. */
const REQUIRED: readonly {
  readonly section: 'exporters' | 'processors';
  readonly types: readonly string[];
  readonly keys: readonly string[];
  readonly fix: string;
}[] = [
  { section: 'exporters', types: ['otlp', 'otlp_grpc'], keys: ['endpoint'], fix: 'Set it to HOST:4317.' },
  {
    section: 'exporters',
    types: ['otlphttp', 'otlp_http'],
    keys: ['endpoint', 'traces_endpoint', 'metrics_endpoint', 'logs_endpoint', 'profiles_endpoint'],
    fix: 'Set it to http://HOST:4318.',
  },
  { section: 'processors', types: ['attributes'], keys: ['actions'], fix: 'Add an action, or remove the processor.' },
];

/** Whether a duration is known to be 0, less, or missing. */
function isNoTime(value: unknown): boolean {
  if (typeof value === 'number') return value <= 0;
  if (typeof value !== 'string') return value === undefined || value === null;
  return !hasVariable(value) && (goDurationSeconds(value) ?? 1) <= 0;
}

function isPositive(value: unknown): boolean {
  return hasVariable(value) || (typeof value === 'number' && value > 0);
}

function* memoryLimits(settings: JsonObject): Iterable<Pick<Finding, 'path' | 'problem' | 'fix'>> {
  if (isNoTime(settings.check_interval)) {
    yield { path: 'check_interval', problem: 'must be more than 0.', fix: "Set it, such as to '1s'." };
  }
  if (!LIMITS.some((key) => isPositive(settings[key]))) {
    yield {
      path: 'limit_percentage',
      problem: 'missing, and so is limit_mib.',
      fix: 'Set one of them, such as limit_percentage: 80.',
    };
  }
  for (const [limit, spike] of [
    ['limit_mib', 'spike_limit_mib'],
    ['limit_percentage', 'spike_limit_percentage'],
  ] as const) {
    const [most, more] = [settings[limit], settings[spike]];
    if (typeof most !== 'number' || typeof more !== 'number' || most === 0 || more < most) continue;
    yield { path: spike, problem: `must be less than ${limit}.`, fix: 'Set a smaller number, or remove it.' };
  }
}

/** Rules about processors and exporters. */
export const processorRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT044',
    severity: Severity.ERROR,
    summary: 'memory_limiter has a check_interval and a limit',
    see: `${COLLECTOR}/internal/memorylimiter/config.go`,
    example: () => withMemory({ processors: { memory_limiter: { limit_percentage: 80 } } }),
    *check(subject): Iterable<Finding> {
      for (const component of componentsOf(subject.config, 'processors', 'memory_limiter')) {
        for (const { path, problem, fix } of memoryLimits(settingsOf(component))) {
          const value = settingsOf(component)[path];
          yield {
            path: placeIn(subject, `${component.path}.${path}`),
            ...(value === undefined ? {} : { value }),
            problem: value === undefined && path === 'check_interval' ? 'missing.' : problem,
            effect: JAEGER_EXITS,
            fix,
          };
        }
      }
    },
  },
  {
    code: 'JVT045',
    severity: Severity.ERROR,
    summary: 'send_batch_max_size of batch is 0, or at least send_batch_size',
    see: `${COLLECTOR}/processor/batchprocessor/config.go`,
    example: () => withMemory({ processors: { batch: { send_batch_max_size: 1000 } } }),
    *check(subject): Iterable<Finding> {
      for (const component of componentsOf(subject.config, 'processors', 'batch')) {
        const { send_batch_size: size = 8192, send_batch_max_size: most } = settingsOf(component);
        if (typeof size !== 'number' || typeof most !== 'number' || most <= 0 || most >= size) continue;
        yield {
          path: placeIn(subject, `${component.path}.send_batch_max_size`),
          value: most,
          problem: `must not be less than send_batch_size, which is ${size}.`,
          effect: JAEGER_EXITS,
          fix: `Set it to ${size} or more, or set send_batch_size as well.`,
        };
      }
    },
  },
  {
    code: 'JVT046',
    severity: Severity.ERROR,
    summary: 'exporters have an endpoint, and attributes has actions, each with a key',
    see: `${COLLECTOR}/exporter/otlpexporter/config.go`,
    example: () => withMemory({ exporters: { otlp: { tls: { insecure: true } } } }),
    *check(subject): Iterable<Finding> {
      for (const { section, types, keys, fix } of REQUIRED) {
        for (const component of componentsIn(subject.config, section)) {
          const settings = settingsOf(component);
          if (!types.includes(component.type) || keys.some((key) => !isEmpty(settings[key]))) continue;
          yield {
            path: placeIn(subject, `${component.path}.${keys[0] ?? ''}`),
            problem: 'missing.',
            effect: 'Jaeger exits at startup and crash-loops, even if no pipeline uses it.',
            fix,
          };
        }
      }
      for (const component of componentsOf(subject.config, 'processors', 'attributes')) {
        const { actions } = settingsOf(component);
        for (const [index, action] of (Array.isArray(actions) ? actions : []).entries()) {
          if (!isObject(action) || !isEmpty(action.key) || !isEmpty(action.pattern)) continue;
          yield {
            path: placeIn(subject, `${component.path}.actions[${index}].key`),
            problem: 'missing.',
            effect: 'Jaeger exits at startup and crash-loops, once a pipeline uses it.',
            fix: 'Set it to the name of an attribute.',
          };
        }
      }
    },
  },
  {
    code: 'JVT047',
    severity: Severity.ERROR,
    summary: 'a queue of jaeger_storage_exporter has num_consumers and queue_size',
    see: `${SOURCE}/cmd/jaeger/internal/exporters/storageexporter/config.go`,
    example: () =>
      withMemory({ exporters: { jaeger_storage_exporter: { trace_storage: 'traces', queue: { queue_size: 1000 } } } }),
    *check(subject): Iterable<Finding> {
      // Before, such a queue was off.
      if (!releaseAtLeast(subject.version, '2.14.1')) return;
      for (const component of componentsOf(subject.config, 'exporters', 'jaeger_storage_exporter')) {
        const { queue } = settingsOf(component);
        if (!isObject(queue) || queue.enabled === false) continue;
        for (const key of ['num_consumers', 'queue_size']) {
          if (isPositive(queue[key])) continue;
          yield {
            path: placeIn(subject, `${component.path}.queue.${key}`),
            ...(queue[key] === undefined ? {} : { value: queue[key] }),
            problem: queue[key] === undefined ? 'missing, without a default here.' : 'must be more than 0.',
            effect: JAEGER_EXITS,
            fix: key === 'num_consumers' ? 'Set it, such as to 10.' : 'Set it, such as to 1000.',
          };
        }
      }
    },
  },
];
