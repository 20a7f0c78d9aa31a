import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { oddities } from '../../kubernetes/plain-data';
import { USER_YAML } from '../../upstream/milvus';

/** What is given to a release beside its tracing. */
export interface MilvusReleasePropsSubject {
  readonly userYaml: JsonObject;
  readonly values: JsonObject;
}

/** Rules over the props of a release, before its values are made of them. */
export const milvusReleasePropsRules: readonly Rule<MilvusReleasePropsSubject>[] = [
  {
    code: 'MLV007',
    severity: Severity.ERROR,
    summary: 'the trace settings of a release have one source',
    example: { userYaml: { trace: { sampleFraction: 1 } }, values: {} },
    *check({ userYaml, values }): Iterable<Finding> {
      const rest = {
        rule: 'is given beside the prop tracing',
        consequence: 'one of the two would silently replace the other',
      };
      for (const key of Object.keys(userYaml)) {
        // Milvus puts keys into lower case, and a dotted key is a path.
        if (!/^trace(\.|$)/i.test(key)) continue;
        yield { path: `userYaml.${key}`, ...rest, fix: 'Remove it: the prop tracing makes it' };
      }
      if ('extraConfigFiles' in values) {
        const fix = `Move the content of its ${USER_YAML} into the prop userYaml`;
        yield { path: 'values.extraConfigFiles', ...rest, fix };
      }
    },
  },
  {
    code: 'MLV008',
    severity: Severity.ERROR,
    summary: 'userYaml and values hold plain data',
    example: { userYaml: {}, values: { queryNode: { replicas: NaN } } },
    *check({ userYaml, values }): Iterable<Finding> {
      for (const { path, what } of [...oddities(userYaml, 'userYaml'), ...oddities(values, 'values')]) {
        yield {
          path,
          rule: `is ${what}`,
          consequence: 'YAML has no word for it, or a reader takes it for something else',
          fix: 'Use text, numbers, booleans, null, lists and plain objects',
        };
      }
    },
  },
];
