import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { invalidName } from '../../../diagnostics/sentences';
import { hasPlaceholder, PLACEHOLDER_PROBLEM } from '../../../kubernetes/placeholder';
import { FAILING_NAME_LENGTHS, LONGEST_NAME_WITH_JOBS, LONGEST_WHOLE_NAME } from '../../../upstream/jaeger';
import { childrenOf } from '../../../models/jaeger-cr/children/children';

const NAME = /^[a-z]([-.a-z0-9]*[a-z0-9])?$/;

/** How the name must be, as a clause; undefined for a valid name. */
function nameProblem(name: string): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (!NAME.test(name)) return "must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'";
  if (name.length > 63) return `must have at most 63 characters, not ${name.length}`;
  if (FAILING_NAME_LENGTHS.includes(name.length)) {
    return `must not have ${FAILING_NAME_LENGTHS.join(', ').replace(/, (?=\d+$)/, ' or ')} characters (the operator cuts a label after a hyphen)`;
  }
  return undefined;
}

/** The same name in lower case and with hyphens; undefined if that is not valid either, or too long for a Jaeger with jobs. */
function similarName(name = ''): string | undefined {
  const similar = name.toLowerCase().replace(/[_ ]/g, '-');
  return similar.length > LONGEST_NAME_WITH_JOBS || nameProblem(similar) !== undefined ? undefined : similar;
}

/** Rules about the name of a Jaeger CR. */
export const nameRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE001',
    severity: Severity.ERROR,
    summary: 'the operator can derive valid names from the name of a Jaeger',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/truncate.go',
    example: () => ({ metadata: { name: '1tracing' }, spec: {} }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name');
      // Another rule reports a missing name.
      const rule = name === undefined ? undefined : nameProblem(name);
      if (rule === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        ...invalidName(
          'name',
          rule,
          `Use a name of at most ${LONGEST_WHOLE_NAME} characters (${LONGEST_NAME_WITH_JOBS} with jobs), such as '${similarName(name) ?? 'jaeger'}'.`,
        ),
        effect: 'The API server rejects derived names; the Jaeger stays Failed.',
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
        problem: `contains dots, and so does the container name of the ${job.kind} '${job.name}'.`,
        effect: 'The API server rejects the job; the Jaeger is Failed.',
        fix: `Use '${name.replace(/\./g, '-')}'.`,
      };
    },
  },
  {
    code: 'JAE033',
    severity: Severity.WARNING,
    summary: 'the name of a Jaeger is kept unchanged in all names that the operator derives from it',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/truncate.go',
    example: () => ({ metadata: { name: 'tracing.a' }, spec: {} }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      const whole = name.length <= LONGEST_NAME_WITH_JOBS && !name.includes('.');
      if (whole || nameProblem(name) !== undefined) return;
      const changed = childrenOf(cr).find((child) => child.name !== name && !child.name.startsWith(`${name}-`));
      if (changed === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        problem: name.includes('.')
          ? `contains dots, which become hyphens in names such as '${changed.name}'.`
          : `has ${name.length} characters and is cut in names such as '${changed.name}'.`,
        effect: 'The names of two Jaegers can collide.',
        fix: `Use a name without dots, of at most ${LONGEST_WHOLE_NAME} characters (${LONGEST_NAME_WITH_JOBS} with jobs).`,
      };
    },
  },
];
