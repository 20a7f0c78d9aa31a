import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { labelProblems } from '../../../kubernetes/pods';
import { strategyOf } from '../../../models/jaeger-cr/cr';
import { rejected } from './rejected';
import { mergedSections, podSections, withSetting } from '../../../models/jaeger-cr/sections';

const KEYS: readonly string[] = [
  'app',
  'app.kubernetes.io/component',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/name',
  'app.kubernetes.io/part-of',
];
/** Those that the operator removes. */
const REMOVED: readonly string[] = ['app.kubernetes.io/instance', 'app.kubernetes.io/managed-by'];

const MAPS: readonly string[] = ['labels', 'annotations', 'nodeSelector'];

/** Rules about the labels of pods. */
export const labelRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE127',
    severity: Severity.ERROR,
    summary: 'pods do not set labels that the operator uses to find them',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go',
    example: () => ({ spec: { labels: { 'app.kubernetes.io/instance': 'milvus' } } }),
    when: withSetting('labels'),
    *check(cr): Iterable<Finding> {
      const allInOne = strategyOf(cr) === 'allinone';
      const read = allInOne ? ['spec', 'spec.allInOne'] : ['spec', 'spec.collector', 'spec.ingester', 'spec.query'];
      for (const { path, settings } of podSections(cr)) {
        if (!read.includes(path)) continue;
        const labels = objectAt(settings, 'labels');
        for (const key of allInOne ? REMOVED : KEYS) {
          if (!(key in labels)) continue;
          const isRemoved = REMOVED.includes(key) && ['spec', 'spec.allInOne', 'spec.query'].includes(path);
          yield {
            path: `${path}.labels.${key}`,
            value: labels[key],
            problem: `reserved for the operator, but set to ${VALUE}.`,
            effect: isRemoved
              ? 'The operator silently removes it.'
              : 'The Service finds no pods, and all traces are lost.',
            fix: 'Use another label.',
          };
        }
      }
    },
  },
  {
    code: 'JAE158',
    severity: Severity.ERROR,
    summary: 'labels, annotations and node selectors have valid keys and values',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
    example: () => ({ spec: { allInOne: { labels: { team: 'vector search' } } } }),
    when: withSetting(...MAPS),
    *check(cr): Iterable<Finding> {
      const pods = mergedSections(cr).map(({ own }) => own);
      const common = { path: 'spec', settings: objectAt(cr, 'spec') };
      const ingress = { path: 'spec.ingress', settings: objectAt(cr, 'spec', 'ingress') };
      for (const { path, settings } of [common, ...pods, ...(ingress.settings.enabled === false ? [] : [ingress])]) {
        yield* rejected(labelProblems({ path, settings }));
      }
    },
  },
];
