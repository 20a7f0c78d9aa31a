import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { wrongType } from '../../../diagnostics/sentences';
import { defined, type JsonObject, objectAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { optionAt, storageOf } from '../../../models/jaeger-cr/cr';
import { storageMeant } from './storage-options';

function maxTracesOf(cr: JsonObject): unknown {
  return optionAt(cr, 'memory.max-traces', 'spec', 'storage', 'options')?.value;
}

/** JAE013 reports options of another storage. */
function keepsTracesInMemory(cr: JsonObject): boolean {
  return storageOf(cr) === 'memory' && storageMeant(cr) === undefined;
}

/** Whether Jaeger accepts the value for a flag with a whole number. */
function isInteger(value: unknown): boolean {
  return typeof value === 'string' ? /^[+-]?\d{1,18}$/.test(value) : Number.isSafeInteger(value);
}

/** Rules about storage type memory. */
export const memoryRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE006',
    severity: Severity.ERROR,
    summary: 'memory.max-traces is a whole number',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/memory/options.go',
    example: () => ({ spec: { storage: { options: { memory: { 'max-traces': 'many' } } } } }),
    *check(cr): Iterable<Finding> {
      const maxTraces = maxTracesOf(cr);
      if (maxTraces === undefined || isInteger(maxTraces)) return;
      yield {
        path: 'spec.storage.options.memory.max-traces',
        value: maxTraces,
        ...wrongType('a whole number', 'Use a whole number, such as 100000.'),
        effect: JAEGER_EXITS,
      };
    },
  },
  {
    code: 'JAE032',
    severity: Severity.WARNING,
    summary: 'in-memory storage has a limit of traces',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/memory/options.go',
    example: () => ({ spec: { storage: { type: 'memory' } } }),
    when: keepsTracesInMemory,
    *check(cr): Iterable<Finding> {
      const maxTraces = maxTracesOf(cr);
      // JAE006 reports values that are not numbers.
      if (maxTraces !== undefined && !(Number(maxTraces) <= 0)) return;
      yield {
        path: 'spec.storage.options.memory.max-traces',
        ...defined({ value: maxTraces }),
        problem: maxTraces === undefined ? 'missing: by default there is no limit.' : 'means no limit.',
        effect: 'Traces accumulate until the pod runs out of memory and is killed, and all of them are lost.',
        fix: 'Set memory.max-traces in spec.storage.options, such as 100000.',
        fixInCode: 'Use JaegerStorage.memory({ maxTraces: 100000 }).',
      };
    },
  },
  {
    code: 'JAE061',
    severity: Severity.WARNING,
    summary: 'a pod with in-memory storage has a memory limit',
    see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    example: () => ({ spec: { storage: { type: 'memory', options: { 'memory.max-traces': 100000 } } } }),
    when: keepsTracesInMemory,
    *check(cr): Iterable<Finding> {
      const limits = [['allInOne'], []].map((keys) => objectAt(cr, 'spec', ...keys, 'resources', 'limits'));
      if (limits.some(({ memory }) => memory !== undefined)) return;
      yield {
        path: 'spec.allInOne.resources.limits.memory',
        problem: 'missing, although traces are kept in memory.',
        effect: 'Traces can use all memory of the node, and then other pods are killed as well.',
        fix: "Set it, such as '2Gi'.",
        fixInCode: "Use JaegerStrategy.allInOne({ resources: { limits: { memory: '2Gi' } } }).",
      };
    },
  },
];
