import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { listIn } from '../../../models/jaeger-v2/collector-volumes';
import { flagOfVariable } from '../../../upstream/jaeger-v2/old-settings';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofCollector, OPERATOR } from './shared';

/** The flags of Jaeger 2 besides `config`. */
const FLAGS = ['config-file', 'feature-gates', 'help', 'set', 'version'];

/** Rules about arguments and variables, which Jaeger 1 was configured with. */
export const argumentRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT107',
    severity: Severity.ERROR,
    summary: 'args of an OpenTelemetryCollector are flags of Jaeger 2',
    see: 'https://www.jaegertracing.io/docs/2.20/deployment/configuration/',
    example: () => ofCollector({ args: { 'memory.max-traces': '100000' } }),
    *check(cr): Iterable<Finding> {
      for (const name of Object.keys(objectAt(cr, 'spec', 'args'))) {
        if (FLAGS.includes(name)) continue;
        const ignored = name === 'config';
        yield {
          path: `spec.args.${name}`,
          value: name,
          atKey: true,
          problem: ignored ? 'is set by the operator.' : `unknown flag ${VALUE}.`,
          effect: ignored ? 'The operator ignores it.' : JAEGER_EXITS,
          fix: ignored ? 'Remove it, and use spec.config.' : 'Remove it, and use the setting of spec.config for it.',
        };
      }
    },
  },
  {
    code: 'JVT108',
    severity: Severity.ERROR,
    summary: 'variables of an OpenTelemetryCollector are read by Jaeger 2 or named in its configuration',
    see: `${OPERATOR}/internal/manifests/collector/container.go`,
    example: () => ofCollector({ env: [{ name: 'SPAN_STORAGE_TYPE', value: 'elasticsearch' }] }),
    *check(cr): Iterable<Finding> {
      for (const [index, variable] of listIn(cr, 'env').entries()) {
        const name = stringAt(variable, 'name') ?? '';
        const flag = flagOfVariable(name);
        if (flag === undefined || JSON.stringify(valueAt(cr, 'spec', 'config') ?? '').includes(`{env:${name}`))
          continue;
        yield {
          path: `spec.env[${index}].name`,
          value: name,
          problem: `is a setting of Jaeger 1${flag === '' ? '' : ` (--${flag})`}.`,
          effect: 'Jaeger 2 ignores it: nothing in its configuration names it.',
          fix: `Set it in spec.config, which can read it as \${env:${name}}.`,
        };
      }
    },
  },
];
