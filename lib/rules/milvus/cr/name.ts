import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { invalidName } from '../../../diagnostics/sentences';
import { hasPlaceholder, PLACEHOLDER_PROBLEM } from '../../../kubernetes/placeholder';
import { MAX_RELEASE_NAME_LENGTH } from '../../../upstream/milvus';
import { MAX_SERVICE_NAME_LENGTH, SERVICE_ENDING } from '../../../upstream/milvus-operator';
import { example } from '../../../models/milvus-cr/cr';
import { madeDependencies } from '../../../models/milvus-cr/made-dependencies';

const NAME = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;

/** Rules over the name of a Milvus CR. */
export const crNameRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV151',
    severity: Severity.ERROR,
    summary: 'the name of a Milvus CR is valid for every object that the operator derives from it',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names',
    example: () => ({ ...example({}), metadata: { name: '1st-milvus' } }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name');
      // A missing name is APP003.
      const rule = name === undefined ? undefined : ruleBroken(name, cr);
      if (rule === undefined) return;
      yield {
        path: 'metadata.name',
        value: name,
        effect: 'The operator cannot create its Service or a dependency, and the Milvus stays Pending.',
        ...invalidName('name', rule, "Use a short name, such as 'my-release'."),
      };
    },
  },
];

function ruleBroken(name: string, cr: JsonObject): string | undefined {
  if (hasPlaceholder(name)) return PLACEHOLDER_PROBLEM;
  if (!NAME.test(name))
    return "must be a DNS label that begins with a letter (a-z, 0-9 and '-'; alphanumeric at both ends)";
  const limits: (readonly [number, string])[] = [[MAX_SERVICE_NAME_LENGTH - SERVICE_ENDING.length, SERVICE_ENDING]];
  for (const { ending } of madeDependencies(cr)) {
    limits.push([MAX_RELEASE_NAME_LENGTH - ending.length, ending]);
  }
  const [limit, ending] = limits.reduce((least, each) => (each[0] < least[0] ? each : least));
  return name.length > limit
    ? `must have at most ${limit} characters, not ${name.length}: the operator appends '${ending}'`
    : undefined;
}
