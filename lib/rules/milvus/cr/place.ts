import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { ROLES } from '../../../upstream/milvus-operator';
import { isTraceKey } from '../../../upstream/milvus-settings';
import { example } from '../../../models/milvus-cr/cr';

const RIGHT_PLACE = 'spec.config.trace';

/** Where somebody may put Milvus' settings and nobody reads them. */
const PLACES: readonly (readonly string[])[] = [
  ['spec'],
  ['spec', 'components'],
  ['spec', 'dependencies'],
  ...ROLES.map((role) => ['spec', 'components', role]),
];

/** Whether the rules of this file speak of an unknown field, so that the schema need not. */
export function isToldByPlace(parent: string, key: string): boolean {
  const isPlace = PLACES.some((place) => place.join('.') === parent);
  return (
    isPlace && (isTraceKey(key) || HELM_STYLE.some(([place, keys]) => place.join('.') === parent && keys.includes(key)))
  );
}

/** Rules over the place of settings in the CR. */
export const placeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV140',
    severity: Severity.ERROR,
    summary: `trace settings of a Milvus CR stand in ${RIGHT_PLACE}`,
    see: 'https://github.com/zilliztech/milvus-operator/issues/286',
    example: () => example({ components: { trace: { exporter: 'jaeger' } } }),
    *check(cr): Iterable<Finding> {
      for (const place of PLACES) {
        for (const key of Object.keys(objectAt(cr, ...place))) {
          if (!isTraceKey(key)) continue;
          yield {
            path: [...place, key].join('.'),
            atKey: true,
            problem: 'is no place for trace settings.',
            effect: 'The API server refuses the CR, or drops them, and Milvus sends no traces.',
            fix: `Move them to ${RIGHT_PLACE}`,
          };
        }
      }
    },
  },
  {
    code: 'MLV141',
    severity: Severity.ERROR,
    summary: 'spec.config of a Milvus CR is a mapping, not a text',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go#L53',
    example: () => example({ config: 'trace:\n  exporter: noop\n' }),
    *check(cr): Iterable<Finding> {
      const config = valueAt(cr, 'spec', 'config');
      if (config === undefined || config === null || isObject(config)) return;
      // Without the text, which may hold credentials.
      yield {
        path: 'spec.config',
        problem: `is ${typeof config === 'string' ? 'a text' : 'no mapping'}`,
        effect: 'The API server refuses the CR.',
        fix: typeof config === 'string' ? "Remove the '|' behind 'config:'." : "Give Milvus' settings as a mapping.",
      };
    },
  },
  {
    code: 'MLV142',
    severity: Severity.ERROR,
    summary: "spec.config holds Milvus' settings themselves, not files or helm values",
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/docs/administration/configure-milvus.md',
    example: () => example({ config: { 'user.yaml': 'trace:\n  exporter: noop\n' } }),
    *check(cr): Iterable<Finding> {
      for (const [place, keys] of HELM_STYLE) {
        for (const key of keys) {
          if (valueAt(cr, ...place, key) === undefined) continue;
          yield {
            path: `${place.join('.')}${key.includes('.') ? `["${key}"]` : `.${key}`}`,
            atKey: true,
            problem: 'is a word of the helm chart.',
            effect: 'Neither the operator nor Milvus reads it: no traces, no error.',
            fix: 'Put what is in it into spec.config, as a mapping.',
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
