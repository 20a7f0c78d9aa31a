import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { invalidName } from '../../../diagnostics/sentences';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { hasPlaceholder, PLACEHOLDER_PROBLEM } from '../../../kubernetes/placeholder';
import { changedName, LONGEST_WHOLE_NAME } from '../../../upstream/jaeger-v2/collector-operator';
import { ofCollector, OPERATOR } from './shared';

const NAME = /^[a-z]([-.a-z0-9]*[a-z0-9])?$/;
const FIX = `Use a name without dots, of at most ${LONGEST_WHOLE_NAME} characters, such as 'jaeger'.`;
const SEE = `${OPERATOR}/internal/naming/main.go`;

/** How the name must be, as a clause; undefined for a valid name. */
function nameProblem(name: string): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (name.length > 253) return `must have at most 253 characters, not ${name.length}`;
  return NAME.test(name) ? undefined : "must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'";
}

/** Rules about the name of a collector. */
export const nameRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT109',
    severity: Severity.ERROR,
    summary: 'the OpenTelemetry operator can derive valid names from the name of an OpenTelemetryCollector',
    see: SEE,
    example: () => ofCollector({}, '1jaeger'),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name');
      // Another rule reports a missing name.
      const rule = name === undefined ? undefined : nameProblem(name);
      if (rule === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        ...invalidName('name', rule, FIX),
        effect: 'The API server rejects the CR or its Services.',
      };
    },
  },
  {
    code: 'JVT110',
    severity: Severity.WARNING,
    summary: 'the name of an OpenTelemetryCollector is kept unchanged in all names that the operator derives from it',
    see: SEE,
    example: () => ofCollector({}, 'team.jaeger'),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      if (name === '' || nameProblem(name) !== undefined) return;
      const changed = changedName(name);
      if (changed === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        problem: name.includes('.')
          ? `contains dots, which become hyphens in names such as '${changed}'.`
          : `has ${name.length} characters and is cut in names such as '${changed}'.`,
        effect: 'Its objects have other names than expected, and those of two CRs can collide.',
        fix: FIX,
      };
    },
  },
];
