import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE } from '../../../upstream/milvus';
import { settingText, traceKeyOf } from '../../../upstream/milvus-settings';
import { traceOf } from '../../../models/user-yaml/user-yaml';
import { example, podSections } from '../../../models/milvus-cr/cr';

/** One entry of an environment in a CR. */
export interface CrEnv {
  readonly path: string;
  readonly name: string;
  /** Undefined where it comes from elsewhere. */
  readonly value: string | undefined;
}

/** The environments of all pods, of those of a role, and of those of a group of a role. */
export function envOf(cr: JsonObject): CrEnv[] {
  return podSections(cr).flatMap(({ path, section }) => [
    ...entries(section.env, `${path}.env`),
    ...listOf(section.groups).flatMap((group, index) =>
      entries(valueAt(group, 'extraEnv'), `${path}.groups[${index}].extraEnv`),
    ),
  ]);
}

function entries(list: unknown, path: string): CrEnv[] {
  return listOf(list).flatMap((entry, index) => {
    const name = stringAt(entry, 'name');
    if (name === undefined) return [];
    const isElsewhere = isObject(valueAt(entry, 'valueFrom'));
    const value = isElsewhere ? undefined : (stringAt(entry, 'value') ?? '');
    return [{ path: `${path}[${index}]`, name, value }];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Rules over the environment of a Milvus CR's pods. */
export const envRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV144',
    severity: Severity.ERROR,
    summary: 'no environment variable of a Milvus CR contradicts its trace settings',
    example: example({
      components: { env: [{ name: 'TRACE_EXPORTER', value: 'noop' }] },
      config: { trace: { exporter: 'stdout', sampleFraction: 1 } },
    }),
    *check(cr): Iterable<Finding> {
      const trace = traceOf(objectAt(cr, 'spec', 'config'));
      for (const { path, name, value } of envOf(cr)) {
        const key = traceKeyOf(name);
        const said = key === undefined ? undefined : valueAt(trace, ...key.split('.'));
        // Without the values: those of headers may be credentials.
        if (key === undefined || said === undefined || settingText(said) === value) continue;
        yield {
          path,
          rule: `is ${name}, which is trace.${key} as well, and spec.config says something else`,
          consequence: 'the environment variable wins, silently',
          fix: 'Remove one of the two',
          ...(name === OTLP_HEADERS_VARIABLE
            ? { typed: 'Remove one of the two; OtlpHeaders.fromSecret makes the variable' }
            : {}),
        };
      }
    },
  },
];
