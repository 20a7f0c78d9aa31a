import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { isSending } from '../../../upstream/milvus';
import { traceOf } from '../../../models/user-yaml/user-yaml';
import { example, isCurrent } from '../../../models/milvus-cr/cr';

/** Rules over whether changes of the CR reach the pods. */
export const rolloutRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV060',
    severity: Severity.WARNING,
    summary: 'a Milvus is of kind Milvus and version milvus.io/v1beta1',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/pkg/controllers/milvuscluster/convert_controller.go',
    example: () => ({
      apiVersion: 'milvus.io/v1alpha1',
      kind: 'MilvusCluster',
      metadata: { name: 'my-release' },
      spec: {},
    }),
    *check(cr): Iterable<Finding> {
      if (isCurrent(cr)) return;
      const isOldKind = cr.kind === 'MilvusCluster';
      yield {
        path: isOldKind ? 'kind' : 'apiVersion',
        value: isOldKind ? cr.kind : cr.apiVersion,
        problem: 'is deprecated.',
        effect: isOldKind
          ? 'The operator copies it into a Milvus of the same name, and most rules here check that kind only.'
          : 'The API server keeps only config and dependencies, and silently drops image, env and resources.',
        fix: 'Use kind Milvus of milvus.io/v1beta1, with mode: cluster in place of MilvusCluster.',
      };
    },
  },
  {
    code: 'MLV061',
    severity: Severity.WARNING,
    summary: 'a change of the trace settings of a Milvus CR restarts its pods: updateConfigMapOnly is false',
    see: 'https://github.com/zilliztech/milvus-operator/issues/455',
    example: () => example({ config: { trace: { exporter: 'stdout', sampleFraction: 1 } } }),
    *check(cr): Iterable<Finding> {
      const only = valueAt(cr, 'spec', 'components', 'updateConfigMapOnly');
      const exporter = valueAt(traceOf(objectAt(cr, 'spec', 'config')), 'exporter');
      if (!isCurrent(cr) || only === false || !isSending(exporter)) return;
      yield {
        path: 'spec.components.updateConfigMapOnly',
        ...defined({ value: only }),
        problem:
          only === undefined
            ? "missing: the operator's default is true."
            : 'updates the ConfigMap without restarting pods.',
        effect:
          'Running pods may keep the old trace settings: Milvus before 2.4.3 never reloads them, newer ones not always (milvus#47142).',
        fix: 'Set it to false, or restart the pods yourself after each change.',
      };
    },
  },
];
