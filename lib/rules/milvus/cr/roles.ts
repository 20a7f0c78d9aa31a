import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { ROLES, runningRoles } from '../../../upstream/milvus-operator';
import { example, imageVersion, isCluster, isCurrent, isStreaming } from '../../../models/milvus-cr/cr';

/** Rules over the roles of a Milvus CR, and the version that decides which of them run. */
export const roleRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV146',
    severity: Severity.ERROR,
    summary: 'every role with settings runs in the mode and version of the Milvus CR',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/pkg/controllers/components.go',
    example: () => example({ mode: 'standalone', components: { queryNode: { replicas: 3 } } }),
    *check(cr): Iterable<Finding> {
      const streaming = isStreaming(cr);
      if (!isCurrent(cr) || (streaming === undefined && isCluster(cr))) return;
      const components = objectAt(cr, 'spec', 'components');
      const named = ROLES.filter((role) => isObject(components[role]));
      const running = runningRoles(isCluster(cr), streaming ?? true, named);
      for (const role of named) {
        if (running.includes(role) || !hasSettings(objectAt(components, role))) continue;
        yield {
          path: `spec.components.${role}`,
          atKey: true,
          problem: isCluster(cr)
            ? `does not run in a cluster of Milvus ${streaming === true ? '2.6 or newer' : 'before 2.6, or together with mixCoord'}.`
            : 'does not run in mode standalone.',
          effect: 'The operator silently ignores its settings.',
          fix: `Remove it, or move its settings to one of ${running.join(', ')}.`,
        };
      }
    },
  },
  {
    code: 'MLV062',
    severity: Severity.WARNING,
    summary: 'the image tag or spec.components.version of a Milvus CR names the version',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_types.go',
    example: () => example({ mode: 'cluster', components: { image: 'registry.example.com/milvus:ours' } }),
    *check(cr): Iterable<Finding> {
      const components = objectAt(cr, 'spec', 'components');
      const version = imageVersion(components)?.version;
      const decides = isCluster(cr) || stringAt(cr, 'spec', 'dependencies', 'msgStreamType') === undefined;
      if (!isCurrent(cr) || !decides || version === undefined || /^(v?\d+(\.\d+)*|master-)/.test(version)) return;
      const isTag = (stringAt(components, 'version') ?? '') === '';
      yield {
        path: `spec.components.${isTag ? 'image' : 'version'}`,
        value: isTag ? components.image : version,
        problem: 'names no version that the operator can read.',
        effect:
          'The operator assumes a Milvus before 2.6: a cluster gets no streaming node, and the default message queue is another.',
        fix: 'Set spec.components.version, such as v2.6.11.',
      };
    },
  },
];

/** Whether a role has settings other than those that the operator itself writes. */
function hasSettings(role: JsonObject): boolean {
  return Object.entries(role).some(([key, value]) => {
    if (key === 'replicas') return typeof value !== 'number' || value > 1 || value < 0;
    return !(key === 'paused' && value === false) && !(key === 'serviceType' && value === 'ClusterIP');
  });
}
