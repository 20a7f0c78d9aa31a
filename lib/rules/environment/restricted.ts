import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { isJaegerCr } from '../../upstream/jaeger';
import type { EnvironmentSubject } from '../../models/environment';
import { hasIndexCleaner, hasRollover, hasSparkDependencies, runningStorageOf } from '../../models/jaeger-cr/running';
import { componentsOf } from '../../models/jaeger-cr/cr';
import { jaegerObject, located } from './examples';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** Pods of a Jaeger in a namespace that the environment itself restricts. */
export const restrictedRules: readonly Rule<EnvironmentSubject>[] = [
  {
    code: 'OPR037',
    severity: Severity.WARNING,
    summary: "in a namespace that enforces the Pod Security Standard 'restricted' a Jaeger's pods keep to it",
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
        const place = stringAt(object, 'metadata', 'namespace') ?? 'default';
        if (!restricted.has(place)) continue;
        const enforced = `namespace '${place}' enforces 'restricted'`;
        const refused = refusedPods(object);
        if (refused.length > 0) {
          yield {
            where,
            path: 'spec.securityContext',
            problem: `and spec.containerSecurityContext ask for too little for ${refused.join(', ')}, and ${enforced}`,
            effect: 'Kubernetes rejects every pod, and the Jaeger still shows STATUS Running.',
            fix: 'Set runAsNonRoot: true, seccompProfile.type: RuntimeDefault, allowPrivilegeEscalation: false and capabilities.drop: [ALL] there.',
            fixInCode: 'Use security: JaegerSecurity.restricted(), or restrictNamespace: false of the operator.',
          };
        }
        if (hasRefusedCleaner(object)) {
          yield {
            where,
            path: 'spec.storage.esIndexCleaner.containerSecurityContext',
            problem: `asks for too little, and ${enforced}`,
            effect: 'Kubernetes refuses the pods of the job, and no trace is ever deleted.',
            fix: 'Set it as for the other pods: the operator does not give spec.containerSecurityContext to this job.',
            fixInCode: 'Use Retention.days(14, { security: JaegerSecurity.restricted() }).',
          };
        }
      }
    },
  },
];

/** The components and jobs whose pods Kubernetes refuses. */
function refusedPods(jaeger: JsonObject): string[] {
  const spec = objectAt(jaeger, 'spec');
  const agent = (stringAt(spec, 'agent', 'strategy') ?? '').toLowerCase() === 'daemonset' ? ['agent'] : [];
  const components = componentsOf(jaeger).filter((component) => component !== 'agent');
  const storage = objectAt(spec, 'storage');
  const jobs = [
    ...(hasRollover(jaeger) ? ['esRollover'] : []),
    ...(hasSparkDependencies(jaeger, runningStorageOf(jaeger)) ? ['dependencies'] : []),
  ];
  return [
    ...components.filter((component) => !keepsToIt(spec, objectAt(spec, component))),
    // An agent takes ports of the node, which no setting of its pods makes good.
    ...agent,
    ...jobs.filter((job) => !keepsToIt(spec, objectAt(storage, job))),
  ];
}

/** Whether Kubernetes refuses the job that deletes old indices: its container gets its own context only. */
function hasRefusedCleaner(jaeger: JsonObject): boolean {
  const common = { securityContext: objectAt(jaeger, 'spec', 'securityContext') };
  return hasIndexCleaner(jaeger) && !keepsToIt(common, objectAt(jaeger, 'spec', 'storage', 'esIndexCleaner'));
}

function keepsToIt(spec: JsonObject, component: JsonObject): boolean {
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
