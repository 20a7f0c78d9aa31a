import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE, TRACE_KEYS } from '../../../upstream/milvus';
import { traceOf } from '../user-yaml';
import { example, podSections } from './subject';
import { settingName } from './trace-settings';

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

/** `trace` settings by the name that Milvus gives an environment variable. */
const SETTINGS: ReadonlyMap<string, string> = new Map(TRACE_KEYS.map((key) => [settingName(`trace.${key}`), key]));

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
        const key = SETTINGS.get(settingName(name));
        const said = key === undefined ? undefined : valueAt(trace, ...key.split('.'));
        // Without the values: those of headers may be credentials.
        if (key === undefined || said === undefined || asText(said) === value) continue;
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

/** A setting as an environment variable would say it. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
