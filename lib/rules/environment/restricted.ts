import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { isJaegerCr } from '../../upstream/jaeger';
import type { EnvironmentModel } from '../../models/environment';
import { hasIndexCleaner, hasRollover, hasSparkDependencies, runningStorageOf } from '../../models/jaeger-cr/running';
import { componentsOf } from '../../models/jaeger-cr/cr';
import { jaegerObject, located } from './examples';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** Rules about Jaegers in a namespace for which the environment enforces `restricted`. */
export const restrictedRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'OPR037',
    severity: Severity.WARNING,
    summary: "the pods of a Jaeger meet the Pod Security Standard 'restricted' if their namespace enforces it",
    see: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
    example: () => located(namespace('observability'), jaegerObject({}, 'observability')),
    *check({ objects }): Iterable<Finding> {
      const restricted = new Set(
        objects.flatMap(({ object }) => {
          const level = object.kind === 'Namespace' ? objectAt(object, 'metadata', 'labels')[ENFORCE] : undefined;
          return level === 'restricted' ? [stringAt(object, 'metadata', 'name')] : [];
        }),
      );
      if (restricted.size === 0) return;
      for (const { object, where } of objects) {
        if (!isJaegerCr(object)) continue;
        const name = stringAt(object, 'metadata', 'namespace') ?? 'default';
        if (!restricted.has(name)) continue;
        const enforced = `namespace '${name}' enforces 'restricted'`;
        const pods = rejectedPods(object);
        if (pods.length > 0) {
          yield {
            where,
            path: 'spec.securityContext',
            problem: `too permissive for ${pods.join(', ')}: ${enforced}.`,
            effect: 'Kubernetes rejects these pods, although the Jaeger shows STATUS Running.',
            fix: 'Set runAsNonRoot: true and seccompProfile.type: RuntimeDefault here, allowPrivilegeEscalation: false and capabilities.drop: [ALL] in spec.containerSecurityContext.',
            fixInCode: 'Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.',
          };
        }
        if (hasRejectedCleaner(object)) {
          yield {
            where,
            path: 'spec.storage.esIndexCleaner.containerSecurityContext',
            problem: `too permissive: ${enforced}.`,
            effect: 'Kubernetes rejects the pods of this job, and no trace is ever deleted.',
            fix: 'Set it as for the other pods: the operator does not apply spec.containerSecurityContext to this job.',
            fixInCode: 'Use Retention.days(14, { security: JaegerSecurity.restricted() }).',
          };
        }
      }
    },
  },
];

/** The components and jobs whose pods Kubernetes rejects. */
function rejectedPods(jaeger: JsonObject): string[] {
  const spec = objectAt(jaeger, 'spec');
  const agent = (stringAt(spec, 'agent', 'strategy') ?? '').toLowerCase() === 'daemonset' ? ['agent'] : [];
  const components = componentsOf(jaeger).filter((component) => component !== 'agent');
  const storage = objectAt(spec, 'storage');
  const jobs = [
    ...(hasRollover(jaeger) ? ['esRollover'] : []),
    ...(hasSparkDependencies(jaeger, runningStorageOf(jaeger)) ? ['dependencies'] : []),
  ];
  return [
    ...components.filter((component) => !isRestricted(spec, objectAt(spec, component))),
    // An agent uses host ports, which 'restricted' never allows.
    ...agent,
    ...jobs.filter((job) => !isRestricted(spec, objectAt(storage, job))),
  ];
}

/** Whether Kubernetes rejects the index cleaner: its container has only its own security context. */
function hasRejectedCleaner(jaeger: JsonObject): boolean {
  const common = { securityContext: objectAt(jaeger, 'spec', 'securityContext') };
  return hasIndexCleaner(jaeger) && !isRestricted(common, objectAt(jaeger, 'spec', 'storage', 'esIndexCleaner'));
}

function isRestricted(spec: JsonObject, component: JsonObject): boolean {
  const setting = (name: string): JsonObject => objectAt(isObject(component[name]) ? component : spec, name);
  const [pod, container] = [setting('securityContext'), setting('containerSecurityContext')];
  const seccomp = stringAt(container, 'seccompProfile', 'type') ?? stringAt(pod, 'seccompProfile', 'type') ?? '';
  const dropped = valueAt(container, 'capabilities', 'drop');
  return (
    (container.runAsNonRoot ?? pod.runAsNonRoot) === true &&
    ['RuntimeDefault', 'Localhost'].includes(seccomp) &&
    container.allowPrivilegeEscalation === false &&
    Array.isArray(dropped) &&
    dropped.includes('ALL')
  );
}

function namespace(name: string): JsonObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { [ENFORCE]: 'restricted' } } };
}
