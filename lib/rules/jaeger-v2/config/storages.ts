import { didYouMean } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { isEmpty, isObject, objectAt } from '../../../kubernetes/json';
import { componentsIn } from '../../../models/jaeger-v2/components';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { storageReferences, storagesOf } from '../../../models/jaeger-v2/storages';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { keyGroup } from '../../../upstream/jaeger-v2/keys';
import { releaseAtLeast } from '../../../upstream/version-order';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofConfig, SOURCE, withMemory, withStorage } from './shared';

const SEE = `${SOURCE}/cmd/internal/storageconfig/config.go`;
const EXITS_AFTER_VALIDATE = `Jaeger's validate accepts it. ${JAEGER_EXITS}`;

/** The kinds of storages that a mapping of `jaeger_storage` takes. */
function kindsOf(of: 'backends' | 'metric_backends'): readonly string[] {
  return [...(keyGroup(of === 'backends' ? 'traceBackend' : 'metricBackend')?.keys() ?? [])];
}

/** Rules about the storages that are declared, and who names them. */
export const storageRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT016',
    severity: Severity.ERROR,
    summary: 'jaeger_storage declares a storage',
    see: SEE,
    example: () =>
      ofConfig({
        ...withStorage({}),
        extensions: { jaeger_storage: { backends: {} } },
        exporters: {},
        service: undefined,
      }),
    *check(subject): Iterable<Finding> {
      for (const { type, path, settings } of componentsIn(subject.config, 'extensions')) {
        const backends = isObject(settings) ? settings.backends : undefined;
        if (type !== 'jaeger_storage' || !isEmpty(backends)) continue;
        yield {
          path: placeIn(subject, `${path}.backends`),
          problem: 'missing: jaeger_storage needs at least one.',
          effect: JAEGER_EXITS,
          fix: 'Declare one, such as memory: {max_traces: 100000} below a name.',
        };
      }
    },
  },
  {
    code: 'JVT017',
    severity: Severity.ERROR,
    summary: 'each storage has exactly one kind',
    see: SEE,
    example: () => ofConfig(withStorage({ memory: { max_traces: 100000 }, badger: { ephemeral: true } })),
    *check(subject): Iterable<Finding> {
      for (const { of, path, kinds } of storagesOf(subject.config)) {
        if (kinds.length === 1) continue;
        const known = kindsOf(of).join(', ');
        const refuses = releaseAtLeast(subject.version, '2.15.1');
        yield kinds.length === 0
          ? {
              path: placeIn(subject, path),
              problem: 'has no kind.',
              effect: of === 'backends' || refuses ? JAEGER_EXITS : 'Jaeger has no such storage.',
              fix: `Add one of ${known} below it.`,
            }
          : {
              path: placeIn(subject, path),
              problem: `has ${kinds.length} kinds: ${kinds.filter((kind) => kindsOf(of).includes(kind)).join(', ')}.`,
              effect: refuses ? JAEGER_EXITS : 'Jaeger silently uses one of them. Later versions exit at startup.',
              fix: 'Declare each kind as a storage with its own name.',
            };
      }
    },
  },
  {
    code: 'JVT018',
    severity: Severity.ERROR,
    summary: 'exporters, jaeger_query and others name a storage',
    see: `${SOURCE}/cmd/jaeger/internal/extension/jaegerquery/config.go`,
    example: () => withMemory({ exporters: { jaeger_storage_exporter: {} } }),
    *check(subject): Iterable<Finding> {
      for (const { path, name, isRequired, of } of storageReferences(subject.config)) {
        if (!isRequired || !isEmpty(name)) continue;
        const names = storagesOf(subject.config).filter((storage) => storage.of === of);
        yield {
          path: placeIn(subject, path),
          problem: 'missing.',
          effect: JAEGER_EXITS,
          fix:
            names.length === 0
              ? 'Set it to the name of a storage.'
              : `Set it to ${names.map(({ name: each }) => `'${each}'`).join(' or ')}.`,
        };
      }
    },
  },
  {
    code: 'JVT019',
    severity: Severity.ERROR,
    summary: 'each storage that is named is declared in jaeger_storage',
    see: `${SOURCE}/cmd/jaeger/internal/extension/jaegerstorage/extension.go`,
    example: () => withMemory({ exporters: { jaeger_storage_exporter: { trace_storage: 'memstore' } } }),
    *check(subject): Iterable<Finding> {
      const storages = storagesOf(subject.config);
      for (const { path, name, of, isStarted } of storageReferences(subject.config)) {
        if (typeof name !== 'string' || name === '' || hasVariable(name)) continue;
        const names = storages.filter((storage) => storage.of === of).map((storage) => storage.name);
        if (names.includes(name)) continue;
        const isElsewhere = storages.some((storage) => storage.name === name);
        yield {
          path: placeIn(subject, path),
          value: name,
          problem: isElsewhere ? `storage ${VALUE} is not in ${of}.` : `unknown storage ${VALUE}.`,
          effect: isStarted ? EXITS_AFTER_VALIDATE : 'Jaeger exits at startup as soon as it is used.',
          fix: isElsewhere
            ? `Declare it in extensions.jaeger_storage.${of} as well.`
            : didYouMean(name, names, `Declare it in extensions.jaeger_storage.${of}.`),
        };
      }
    },
  },
  {
    code: 'JVT020',
    severity: Severity.ERROR,
    summary: 'max_traces of a storage in memory is a whole number above 0',
    see: `${SOURCE}/internal/storage/v2/memory/memory.go`,
    example: () => ofConfig(withStorage({ memory: { max_traces: 0 } })),
    *check(subject): Iterable<Finding> {
      for (const { path, settings } of storagesOf(subject.config)) {
        const memory = objectAt(settings, 'memory');
        const maxTraces = memory.max_traces;
        if (!Object.hasOwn(memory, 'max_traces')) continue;
        const isNone = maxTraces === null || (typeof maxTraces === 'number' && maxTraces < 1);
        if (!isNone && (typeof maxTraces !== 'number' || Number.isInteger(maxTraces))) continue;
        yield {
          path: placeIn(subject, `${path}.memory.max_traces`),
          value: maxTraces,
          ...outOfRange(
            { kind: 'whole number', from: 1 },
            'Set it to the most traces that fit into memory, such as 100000.',
          ),
          effect: isNone ? EXITS_AFTER_VALIDATE : 'Jaeger cuts it to a whole number.',
        };
      }
    },
  },
  {
    code: 'JVT021',
    severity: Severity.WARNING,
    summary: 'a storage in memory sets the most traces that it keeps',
    see: SEE,
    example: () => ofConfig(withStorage({ memory: {} })),
    *check(subject): Iterable<Finding> {
      for (const { path, settings } of storagesOf(subject.config)) {
        if (!Object.hasOwn(settings, 'memory') || Object.hasOwn(objectAt(settings, 'memory'), 'max_traces')) continue;
        yield {
          path: placeIn(subject, `${path}.memory.max_traces`),
          problem: 'missing: the default is 1,000,000 traces.',
          effect: 'Traces can use all memory of the pod. Then it is killed, and all of them are lost.',
          fix: 'Set it, such as to 100000.',
        };
      }
    },
  },
];
