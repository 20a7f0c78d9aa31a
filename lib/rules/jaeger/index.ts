import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import {
  DURABLE_STORAGE_TYPES,
  FAILING_NAME_LENGTHS,
  JAEGER_STORAGE_TYPES,
  JAEGER_STRATEGIES,
  LONGEST_WHOLE_NAME,
} from '../../upstream/jaeger';
import { ingressRules } from './ingress';
import { resourceRules } from './resources';

const NAME = /^[a-z]([-.a-z0-9]*[a-z0-9])?$/;

/** What the operator makes of the strategy: its own words, and one deprecated one, in any case. */
function strategyOf(cr: JsonObject): string {
  const word = (stringAt(cr, 'spec', 'strategy') ?? '').toLowerCase();
  return word === '' || word === 'all-in-one' ? 'allinone' : word;
}

/** The limit of the memory storage, in either of the two spellings that options have. */
function maxTracesOf(cr: JsonObject): unknown {
  const options = objectAt(cr, 'spec', 'storage', 'options');
  return options['memory.max-traces'] ?? valueAt(options, 'memory', 'max-traces');
}

/** Whether a flag of Jaeger that takes a whole number takes this one. */
function isInteger(value: unknown): boolean {
  return typeof value === 'string' ? /^[+-]?\d{1,18}$/.test(value) : Number.isSafeInteger(value);
}

function storageOf(cr: JsonObject): string {
  return (stringAt(cr, 'spec', 'storage', 'type') ?? 'memory').toLowerCase();
}

function didYouMean(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? `Use one of ${words.join(', ')}` : `Did you mean '${near}'`;
}

function nameProblem(name: string): string | undefined {
  if (!NAME.test(name)) return 'must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and .';
  if (name.length > 63) return `has ${name.length} characters; the limit is 63`;
  if (FAILING_NAME_LENGTHS.includes(name.length)) return `has ${name.length} characters, one of the lengths that fail`;
  return undefined;
}

function byCode(rules: readonly Rule<JsonObject>[]): readonly Rule<JsonObject>[] {
  return [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Rules over one Jaeger CR, in the order of their codes. */
export const jaegerRules: readonly Rule<JsonObject>[] = byCode([
  {
    code: 'JAE001',
    severity: Severity.ERROR,
    summary: 'the name of a Jaeger makes valid names for everything that the operator derives from it',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/truncate.go',
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      const rule = nameProblem(name);
      if (rule === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        rule,
        consequence:
          'the operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed',
        fix: `Use a name of at most ${LONGEST_WHOLE_NAME} characters, such as 'jaeger'`,
      };
    },
  },
  {
    code: 'JAE002',
    severity: Severity.ERROR,
    summary: 'production and streaming need a storage that several pods can share',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    *check(cr): Iterable<Finding> {
      const strategy = strategyOf(cr);
      const storage = storageOf(cr);
      if (!['production', 'streaming'].includes(strategy)) return;
      if (!JAEGER_STORAGE_TYPES.includes(storage) || DURABLE_STORAGE_TYPES.includes(storage)) return;
      yield {
        path: 'spec.storage.type',
        value: storage,
        rule: `cannot be used by strategy '${strategy}'`,
        consequence:
          'the operator would silently run allInOne instead and ignore collector, query and ingester settings',
        fix: 'Use elasticsearch or cassandra',
      };
    },
  },
  {
    code: 'JAE003',
    severity: Severity.ERROR,
    summary: 'spec.strategy is a word that the operator knows',
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'strategy');
      if (strategy === undefined || JAEGER_STRATEGIES.includes(strategyOf(cr))) return;
      yield {
        path: 'spec.strategy',
        value: strategy,
        rule: 'is not a strategy',
        consequence: 'the operator would silently run allinone',
        fix: didYouMean(strategy, JAEGER_STRATEGIES),
      };
    },
  },
  {
    code: 'JAE004',
    severity: Severity.ERROR,
    summary: 'spec.storage.type is a word that the operator knows',
    *check(cr): Iterable<Finding> {
      const type = stringAt(cr, 'spec', 'storage', 'type');
      if (type === undefined || type === '' || JAEGER_STORAGE_TYPES.includes(type.toLowerCase())) return;
      yield {
        path: 'spec.storage.type',
        value: type,
        rule: 'is not a storage type of Jaeger 1.62',
        consequence: 'the operator would silently keep the traces in memory',
        fix:
          type.toLowerCase() === 'opensearch'
            ? "Use 'elasticsearch'; it speaks to OpenSearch too"
            : didYouMean(type, JAEGER_STORAGE_TYPES),
      };
    },
  },
  {
    code: 'JAE006',
    severity: Severity.ERROR,
    summary: 'memory.max-traces is a whole number',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/memory/options.go',
    *check(cr): Iterable<Finding> {
      const maxTraces = maxTracesOf(cr);
      if (maxTraces === undefined || isInteger(maxTraces)) return;
      yield {
        path: 'spec.storage.options.memory.max-traces',
        value: maxTraces,
        rule: 'is not a whole number',
        consequence: 'Jaeger would end at its start, again and again',
        fix: 'Use a whole number, such as 100000',
      };
    },
  },
  {
    code: 'JAE032',
    severity: Severity.WARNING,
    summary: 'in-memory storage has a limit',
    *check(cr): Iterable<Finding> {
      if (storageOf(cr) !== 'memory') return;
      const maxTraces = maxTracesOf(cr);
      // What is no number at all is an error of its own.
      if (maxTraces !== undefined && !(Number(maxTraces) <= 0)) return;
      yield {
        path: 'spec.storage.options.memory.max-traces',
        ...(maxTraces === undefined ? {} : { value: maxTraces }),
        rule: maxTraces === undefined ? 'is not set' : 'means no limit',
        consequence: 'traces would pile up in the pod until it is killed for its memory, and then all are lost',
        fix: 'Use JaegerStorage.memory({ maxTraces: 100000 })',
      };
    },
  },
  {
    code: 'JAE033',
    severity: Severity.WARNING,
    summary: 'a name that is cut, or has dots, does not stand in the names of its Services as written',
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      if (nameProblem(name) !== undefined || (name.length <= LONGEST_WHOLE_NAME && !name.includes('.'))) return;
      yield {
        path: 'metadata.name',
        value: name,
        rule: name.includes('.') ? 'has dots' : `has ${name.length} characters, more than ${LONGEST_WHOLE_NAME}`,
        consequence: 'the operator cuts it, or turns dots into dashes, in Service names, and two such names can meet',
        fix: `Use at most ${LONGEST_WHOLE_NAME} characters and no dots`,
      };
    },
  },
  ...ingressRules,
  ...resourceRules,
]);
