import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE } from '../../../upstream/milvus';
import { settingText, traceKeyOf } from '../../../upstream/milvus-settings';
import { traceOf } from '../../../models/user-yaml/user-yaml';
import { envOf } from '../../../models/milvus-cr/env';
import { example } from '../../../models/milvus-cr/cr';

/** Rules over the environment of a Milvus CR's pods. */
export const envRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV144',
    severity: Severity.ERROR,
    summary: 'no environment variable of a Milvus CR contradicts its trace settings',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/config/env_source.go',
    example: () =>
      example({
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
          problem: `is ${name}, which is trace.${key} as well, and spec.config says something else.`,
          effect: 'The environment variable wins, silently.',
          fix: 'Remove one of the two.',
          ...(name === OTLP_HEADERS_VARIABLE
            ? { fixInCode: 'Remove one of the two; OtlpHeaders.fromSecret makes the variable.' }
            : {}),
        };
      }
    },
  },
];
