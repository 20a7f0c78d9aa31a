import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { hasPlaceholder, PLACEHOLDER_PROBLEM } from '../../../kubernetes/placeholder';
import { FAILING_NAME_LENGTHS, LONGEST_NAME_WITH_JOBS, LONGEST_WHOLE_NAME } from '../../../upstream/jaeger';
import { childrenOf } from '../../../models/jaeger-cr/children/children';

const NAME = /^[a-z]([-.a-z0-9]*[a-z0-9])?$/;

function nameProblem(name: string): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (!NAME.test(name)) return 'must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and .';
  if (name.length > 63) return `has ${name.length} characters; the limit is 63`;
  if (FAILING_NAME_LENGTHS.includes(name.length)) return `has ${name.length} characters, one of the lengths that fail`;
  return undefined;
}

/** Rules over the name of a Jaeger CR. */
export const nameRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE001',
    severity: Severity.ERROR,
    summary: 'the name of a Jaeger makes valid names for everything that the operator derives from it',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/truncate.go',
    example: () => ({ metadata: { name: '1tracing' }, spec: {} }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name');
      // One without a name is an error of its own.
      const rule = name === undefined ? undefined : nameProblem(name);
      if (rule === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        problem: rule,
        effect:
          'The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed.',
        fix: `Use a name of at most ${LONGEST_WHOLE_NAME} characters (${LONGEST_NAME_WITH_JOBS} where there are jobs), such as 'jaeger'.`,
      };
    },
  },
  {
    code: 'JAE125',
    severity: Severity.ERROR,
    summary: 'a Jaeger with jobs has no dots in its name',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/es_index_cleaner.go',
    example: () => ({
      metadata: { name: 'tracing.a' },
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
      },
    }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      if (!name.includes('.') || nameProblem(name) !== undefined) return;
      const job = childrenOf(cr).find(({ kind }) => ['CronJob', 'Job'].includes(kind));
      if (job === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        problem: `has dots, and so has the container of the ${job.kind} '${job.name}'.`,
        effect: 'The API server refuses the job, and the Jaeger is Failed.',
        fix: `Call it '${name.replace(/\./g, '-')}'.`,
      };
    },
  },
  {
    code: 'JAE033',
    severity: Severity.WARNING,
    summary: 'the name stands whole in the names of everything that the operator makes',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/truncate.go',
    example: () => ({ metadata: { name: 'tracing.a' }, spec: {} }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      const whole = name.length <= LONGEST_NAME_WITH_JOBS && !name.includes('.');
      if (whole || nameProblem(name) !== undefined) return;
      const changed = childrenOf(cr).filter((child) => child.name !== name && !child.name.startsWith(`${name}-`));
      if (changed.length === 0) return;
      yield {
        path: 'metadata.name',
        value: name,
        problem: name.includes('.') ? 'has dots.' : `has ${name.length} characters.`,
        effect: `Two such names can meet, for the operator would make ${changed.map((child) => `the ${child.kind} '${child.name}'`).join(', ')}`,
        fix: `Use no dots, and at most ${LONGEST_WHOLE_NAME} characters, ${LONGEST_NAME_WITH_JOBS} where there are jobs.`,
      };
    },
  },
];
