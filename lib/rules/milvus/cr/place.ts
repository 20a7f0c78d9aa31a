import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { ROLES } from '../../../upstream/milvus-operator';
import { isTraceKey } from '../../../upstream/milvus-settings';
import { example } from '../../../models/milvus-cr/cr';

const TRACE_PATH = 'spec.config.trace';

/** Objects of a CR into which settings of Milvus are put by mistake. */
const WRONG_PARENTS: readonly (readonly string[])[] = [
  ['spec'],
  ['spec', 'components'],
  ['spec', 'dependencies'],
  ...ROLES.map((role) => ['spec', 'components', role]),
];

/** Whether a rule of this file reports an unknown field, so that the rule over the schema does not. */
export function isMisplacedSetting(parent: string, key: string): boolean {
  const isWrong = WRONG_PARENTS.some((path) => path.join('.') === parent);
  return (
    isWrong && (isTraceKey(key) || HELM_STYLE.some(([path, keys]) => path.join('.') === parent && keys.includes(key)))
  );
}

/** Rules over settings at the wrong path of a CR. */
export const placeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV140',
    severity: Severity.ERROR,
    summary: `trace settings of a Milvus CR are in ${TRACE_PATH}`,
    see: 'https://github.com/zilliztech/milvus-operator/issues/286',
    example: () => example({ components: { trace: { exporter: 'jaeger' } } }),
    *check(cr): Iterable<Finding> {
      for (const parent of WRONG_PARENTS) {
        for (const key of Object.keys(objectAt(cr, ...parent))) {
          if (!isTraceKey(key)) continue;
          yield {
            path: [...parent, key].join('.'),
            atKey: true,
            problem: 'misplaced trace settings.',
            effect: 'The API server rejects the CR or drops them, and Milvus sends no traces.',
            fix: `Move them to ${TRACE_PATH}.`,
          };
        }
      }
    },
  },
  {
    code: 'MLV141',
    severity: Severity.ERROR,
    summary: 'spec.config of a Milvus CR is a mapping, not text',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go#L53',
    example: () => example({ config: 'trace:\n  exporter: noop\n' }),
    *check(cr): Iterable<Finding> {
      const config = valueAt(cr, 'spec', 'config');
      if (config === undefined || config === null || isObject(config)) return;
      // Without the value, which may contain credentials.
      yield {
        path: 'spec.config',
        problem: `must be a mapping${typeof config === 'string' ? ', not text' : ''}.`,
        effect: 'The API server rejects the CR.',
        fix:
          typeof config === 'string' ? "Remove the '|' after 'config:'." : 'Write the settings of Milvus as a mapping.',
      };
    },
  },
  {
    code: 'MLV142',
    severity: Severity.ERROR,
    summary: 'spec.config contains the settings of Milvus, not files or helm values',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/docs/administration/configure-milvus.md',
    example: () => example({ config: { 'user.yaml': 'trace:\n  exporter: noop\n' } }),
    *check(cr): Iterable<Finding> {
      for (const [parent, keys] of HELM_STYLE) {
        for (const key of keys) {
          if (valueAt(cr, ...parent, key) === undefined) continue;
          yield {
            path: `${parent.join('.')}${key.includes('.') ? `["${key}"]` : `.${key}`}`,
            atKey: true,
            problem: 'is a key of the helm chart.',
            effect: 'The operator and Milvus silently ignore it, and no traces are sent.',
            fix: 'Move its contents into spec.config, as a mapping.',
          };
        }
      }
    },
  },
];

const FILES = ['user.yaml', 'milvus.yaml', 'default.yaml', 'extraConfigFiles'];
const HELM_STYLE: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['spec', 'config'], FILES],
  [['spec'], ['extraConfigFiles', 'customConfigMap']],
  [
    ['spec', 'components'],
    ['extraConfigFiles', 'customConfigMap'],
  ],
];
