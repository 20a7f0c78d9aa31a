import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { settingText } from '../../../upstream/milvus-settings';
import { traceKeyOfVariable } from '../../../models/trace/variable';
import { traceOf } from '../../../models/user-yaml/user-yaml';
import { envOf } from '../../../models/milvus-cr/env';
import { example, milvusOf } from '../../../models/milvus-cr/cr';

/** Rules over the environment of the pods of a Milvus CR. */
export const envRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV144',
    severity: Severity.ERROR,
    summary: 'no environment variable of a Milvus CR overrides its trace settings with another value',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/config/env_source.go',
    example: () =>
      example({
        components: { env: [{ name: 'TRACE_EXPORTER', value: 'noop' }] },
        config: { trace: { exporter: 'stdout', sampleFraction: 1 } },
      }),
    *check(cr): Iterable<Finding> {
      const trace = traceOf(objectAt(cr, 'spec', 'config'));
      for (const { path, name, value } of envOf(cr)) {
        const key = traceKeyOfVariable(name, milvusOf(cr));
        const inConfig = key === undefined ? undefined : valueAt(trace, ...key.split('.'));
        // Without the values: headers can be credentials.
        if (key === undefined || inConfig === undefined || settingText(inConfig) === value) continue;
        yield {
          path,
          problem: `variable ${name} conflicts with trace.${key} in spec.config.`,
          effect: 'The variable silently overrides it.',
          fix: 'Remove one of them.',
          ...(key === 'otlp.headers'
            ? { fixInCode: 'Remove one of them; OtlpHeaders.fromSecret sets the variable.' }
            : {}),
        };
      }
    },
  },
];
