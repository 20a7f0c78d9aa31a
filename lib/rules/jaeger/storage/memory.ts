import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { given, type JsonObject, objectAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { optionAt, storageOf } from '../../../models/jaeger-cr/cr';
import { storageMeant } from './storage-options';

function maxTracesOf(cr: JsonObject): unknown {
  return optionAt(cr, 'memory.max-traces', 'spec', 'storage', 'options')?.value;
}

/** Another storage that is meant is an error of its own: JAE013. */
function keepsTracesInMemory(cr: JsonObject): boolean {
  return storageOf(cr) === 'memory' && storageMeant(cr) === undefined;
}

/** Whether a flag of Jaeger that takes a whole number takes this one. */
function isInteger(value: unknown): boolean {
  return typeof value === 'string' ? /^[+-]?\d{1,18}$/.test(value) : Number.isSafeInteger(value);
}

/** Rules over the memory storage of a Jaeger CR. */
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
        problem: 'is not a whole number.',
        effect: JAEGER_EXITS,
        fix: 'Use a whole number, such as 100000.',
      };
    },
  },
  {
    code: 'JAE032',
    severity: Severity.WARNING,
    summary: 'in-memory storage has a limit',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/memory/options.go',
    example: () => ({ spec: { storage: { type: 'memory' } } }),
    when: keepsTracesInMemory,
    *check(cr): Iterable<Finding> {
      const maxTraces = maxTracesOf(cr);
      // What is no number at all is an error of its own.
      if (maxTraces !== undefined && !(Number(maxTraces) <= 0)) return;
      yield {
        path: 'spec.storage.options.memory.max-traces',
        ...given({ value: maxTraces }),
        problem: maxTraces === undefined ? 'is not set.' : 'means no limit.',
        effect: 'Traces would pile up in the pod until it is killed for its memory, and then all are lost.',
        fix: 'Set memory.max-traces in spec.storage.options, such as 100000.',
        fixInCode: 'Use JaegerStorage.memory({ maxTraces: 100000 }).',
      };
    },
  },
  {
    code: 'JAE061',
    severity: Severity.WARNING,
    summary: 'a pod that keeps its traces in memory has a memory limit',
    see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    example: () => ({ spec: { storage: { type: 'memory', options: { 'memory.max-traces': 100000 } } } }),
    when: keepsTracesInMemory,
    *check(cr): Iterable<Finding> {
      const limits = [['allInOne'], []].map((keys) => objectAt(cr, 'spec', ...keys, 'resources', 'limits'));
      if (limits.some(({ memory }) => memory !== undefined)) return;
      yield {
        path: 'spec.allInOne.resources.limits.memory',
        problem: 'is not set, and the traces are kept in memory.',
        effect: 'They would take what the node has, until Kubernetes stops pods of others as well.',
        fix: 'Set it, such as 2Gi.',
        fixInCode: "Use JaegerStrategy.allInOne({ resources: { limits: { memory: '2Gi' } } }).",
      };
    },
  },
];
