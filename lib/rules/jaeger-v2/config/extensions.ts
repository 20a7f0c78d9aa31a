import { didYouMean } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { componentsIn, componentType } from '../../../models/jaeger-v2/components';
import { definedIn, startedExtensions, startsExtension, usedIn } from '../../../models/jaeger-v2/pipelines';
import { storageReferences } from '../../../models/jaeger-v2/storages';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { JAEGER_EXITS } from '../../shared/startup';
import { SOURCE, withMemory } from './shared';

/** Extensions whose absence is a separate error: JVT013 and JVT014. */
const NEEDED = ['jaeger_storage', 'jaeger_query'];

/** Components that nothing runs: what they are, and the list that would start them. */
function* unused(config: JsonObject): Iterable<{ readonly path: string; readonly id: string; readonly list: string }> {
  for (const list of ['receivers', 'processors', 'exporters'] as const) {
    const used = usedIn(config, list);
    for (const { id, path } of componentsIn(config, list)) {
      if (!used.has(id)) yield { path, id, list: `the ${list} of a pipeline` };
    }
  }
  const started = new Set(startedExtensions(config).map(({ id }) => id));
  for (const { id, type, path } of componentsIn(config, 'extensions')) {
    if (!started.has(id) && !NEEDED.includes(type)) yield { path, id, list: 'service.extensions' };
  }
}

/** Rules about what the service starts. */
export const extensionRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT012',
    severity: Severity.ERROR,
    summary: 'each entry of service.extensions is defined in extensions',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/otelcol/config.go',
    example: () => withMemory({ service: { extensions: ['jaeger_storage', 'healthcheckv2'] } }),
    *check(subject): Iterable<Finding> {
      const defined = [...definedIn(subject.config, 'extensions')];
      for (const { id, path } of startedExtensions(subject.config)) {
        if (defined.includes(id)) continue;
        yield {
          path: placeIn(subject, path),
          value: id,
          problem: 'is not defined in extensions.',
          effect: JAEGER_EXITS,
          fix: didYouMean(id, defined, 'Define it in extensions, or remove it here.'),
        };
      }
    },
  },
  {
    code: 'JVT013',
    severity: Severity.ERROR,
    summary: 'jaeger_storage is in service.extensions if anything uses a storage',
    see: `${SOURCE}/cmd/jaeger/internal/extension/jaegerstorage/extension.go`,
    example: () => withMemory({ service: { extensions: [] } }),
    *check(subject): Iterable<Finding> {
      const { config } = subject;
      if (startsExtension(config, 'jaeger_storage')) return;
      const [user] = storageReferences(config).filter(({ isStarted }) => isStarted);
      if (user === undefined) return;
      yield {
        path: placeIn(subject, 'service.extensions'),
        problem: `does not name jaeger_storage, which ${user.user} needs.`,
        effect: `Jaeger's validate accepts it. ${JAEGER_EXITS}`,
        fix: 'Add jaeger_storage.',
      };
    },
  },
  {
    code: 'JVT014',
    severity: Severity.ERROR,
    summary: 'jaeger_query is in service.extensions if it is defined',
    see: `${SOURCE}/cmd/jaeger/internal/extension/jaegerquery/README.md`,
    example: () => withMemory({ extensions: { jaeger_query: { storage: { traces: 'traces' } } } }),
    *check(subject): Iterable<Finding> {
      const { config } = subject;
      const started = startedExtensions(config).map(({ id }) => id);
      for (const { id, type, path } of componentsIn(config, 'extensions')) {
        if (type !== 'jaeger_query' || started.includes(id)) continue;
        yield {
          path: placeIn(subject, path),
          value: id,
          atKey: true,
          problem: 'is not in service.extensions.',
          effect: 'Jaeger runs without its UI and query API.',
          fix: 'Add it to service.extensions, or remove it here.',
        };
      }
    },
  },
  {
    code: 'JVT015',
    severity: Severity.WARNING,
    summary: 'each component is used by a pipeline, or is in service.extensions',
    see: 'https://opentelemetry.io/docs/collector/configuration/',
    example: () => withMemory({ processors: { batch: null } }),
    *check(subject): Iterable<Finding> {
      for (const { path, id, list } of unused(subject.config)) {
        yield {
          path: placeIn(subject, path),
          value: id,
          atKey: true,
          problem: `is not in ${list}.`,
          effect: `Jaeger does not start ${componentType(id)}.`,
          fix: 'Add it there, or remove it here.',
        };
      }
    },
  },
];
