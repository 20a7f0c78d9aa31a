import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, isObject } from '../../../kubernetes/json';
import { resolvedPath } from '../../../kubernetes/paths';
import { componentsOf, settingsOf } from '../../../models/jaeger-v2/components';
import { startedExtensions, usedIn } from '../../../models/jaeger-v2/pipelines';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { releaseAtLeast } from '../../../upstream/version-order';
import { JAEGER_EXITS } from '../../shared/startup';
import { SOURCE, withMemory } from './shared';

/** The first version whose validate checks base_path, and which removes one slash at its end. */
const CHECKS_BASE_PATH = '2.18.0';

/** The settings of the old health check, which the version 2 of its settings replaces. */
const OF_V2 = ['http', 'grpc', 'component_health'];

/** What is wrong with a base path, with what is meant. */
function basePathProblem(
  path: string,
  version: string,
): { readonly problem: string; readonly isRefused: boolean } | undefined {
  if (path === '' || path === '/') return undefined;
  if (!path.startsWith('/')) return { problem: 'must begin with a slash.', isRefused: true };
  if (/\s/.test(path)) return { problem: 'must not have spaces.', isRefused: true };
  const normalizes = releaseAtLeast(version, CHECKS_BASE_PATH);
  if (path.endsWith('/') && !normalizes) return { problem: 'must not end with a slash.', isRefused: true };
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
  if (resolvedPath(trimmed) === trimmed) return undefined;
  return { problem: "must have no '//', '.' or '..' in it.", isRefused: normalizes };
}

/** Rules about how people and probes reach Jaeger. */
export const accessRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT035',
    severity: Severity.ERROR,
    summary: 'base_path of jaeger_query begins with a slash, and before 2.18.0 does not end with one',
    see: `${SOURCE}/cmd/jaeger/internal/extension/jaegerquery/config.go`,
    example: () =>
      withMemory({
        extensions: { jaeger_query: { base_path: 'jaeger', storage: { traces: 'traces' } } },
        service: {
          extensions: ['jaeger_storage', 'jaeger_query'],
          pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
        },
      }),
    *check(subject): Iterable<Finding> {
      for (const component of componentsOf(subject.config, 'extensions', 'jaeger_query')) {
        const path = settingsOf(component).base_path;
        if (typeof path !== 'string' || hasVariable(path)) continue;
        const found = basePathProblem(path, subject.version);
        if (found === undefined) continue;
        yield {
          path: placeIn(subject, `${component.path}.base_path`),
          value: path,
          problem: found.problem,
          effect: found.isRefused
            ? JAEGER_EXITS
            : 'The UI is served at another path. Jaeger 2.18.0 and later exit at startup.',
          fix: `Use '${resolvedPath(path.trim().replace(/\s/g, '-'))}'.`,
        };
      }
    },
  },
  {
    code: 'JVT036',
    severity: Severity.ERROR,
    summary: 'healthcheckv2 has use_v2: true together with http or grpc',
    see: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/internal/healthcheck/config.go',
    example: () =>
      withMemory({
        extensions: { healthcheckv2: { http: { endpoint: '0.0.0.0:13133' } } },
        service: {
          extensions: ['jaeger_storage', 'healthcheckv2'],
          pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
        },
      }),
    *check(subject): Iterable<Finding> {
      for (const component of componentsOf(subject.config, 'extensions', 'healthcheckv2')) {
        const settings = settingsOf(component);
        const set = OF_V2.filter((key) => Object.hasOwn(settings, key));
        if (settings.use_v2 === true) {
          if (set.some((key) => key !== 'component_health')) continue;
          yield {
            path: placeIn(subject, `${component.path}.http`),
            problem: 'missing, with use_v2: true.',
            effect: JAEGER_EXITS,
            fix: "Set http.endpoint, such as '0.0.0.0:13133'.",
          };
          continue;
        }
        const [first] = set;
        if (first === undefined || hasVariable(settings.use_v2)) continue;
        yield {
          path: placeIn(subject, `${component.path}.use_v2`),
          ...(settings.use_v2 === undefined ? {} : { value: settings.use_v2 }),
          problem: `must be true: without it ${first} is ignored.`,
          effect: 'The health check listens on 127.0.0.1:13133, where Kubernetes cannot reach it.',
          fix: 'Set use_v2: true.',
        };
      }
    },
  },
  {
    code: 'JVT037',
    severity: Severity.ERROR,
    summary: 'remote_sampling has either a file or adaptive sampling, and adaptive_sampling needs the latter',
    see: `${SOURCE}/cmd/jaeger/internal/extension/remotesampling/config.go`,
    example: () =>
      withMemory({
        extensions: { remote_sampling: { http: { endpoint: '0.0.0.0:5778' } } },
        service: {
          extensions: ['jaeger_storage', 'remote_sampling'],
          pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
        },
      }),
    *check(subject): Iterable<Finding> {
      const extensions = componentsOf(subject.config, 'extensions', 'remote_sampling');
      for (const component of extensions) {
        const settings = settingsOf(component);
        const sources = ['file', 'adaptive'].filter((key) => Object.hasOwn(settings, key));
        // What is null or empty may count or not; Jaeger differs by version.
        if (sources.length === 1 || sources.some((key) => isEmpty(settings[key]))) continue;
        yield {
          path: placeIn(subject, component.path),
          problem: sources.length === 0 ? 'has neither file nor adaptive.' : 'has both file and adaptive.',
          effect: JAEGER_EXITS,
          fix: sources.length === 0 ? 'Add file or adaptive.' : 'Keep one of them.',
        };
      }
      const started = startedExtensions(subject.config).map(({ id }) => id);
      const isAdaptive = extensions.some(
        (component) => started.includes(component.id) && isObject(settingsOf(component).adaptive),
      );
      const used = usedIn(subject.config, 'processors');
      for (const { id, path } of componentsOf(subject.config, 'processors', 'adaptive_sampling')) {
        if (isAdaptive || !used.has(id)) continue;
        yield {
          path: placeIn(subject, path),
          problem: 'needs extension remote_sampling with adaptive, in service.extensions.',
          effect: `Jaeger's validate accepts it. ${JAEGER_EXITS}`,
          fix: 'Add remote_sampling.adaptive, or remove this processor.',
        };
      }
    },
  },
];
