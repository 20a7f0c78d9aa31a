import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { FAILING_NAME_LENGTHS, LONGEST_WHOLE_NAME } from '../../upstream/jaeger';

const NAME = /^[a-z]([-.a-z0-9]*[a-z0-9])?$/;

function nameProblem(name: string): string | undefined {
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
    example: { metadata: { name: '1tracing' }, spec: {} },
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
    code: 'JAE033',
    severity: Severity.WARNING,
    summary: 'a name that is cut, or has dots, does not stand in the names of its Services as written',
    example: { metadata: { name: 'tracing.a' }, spec: {} },
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
];
