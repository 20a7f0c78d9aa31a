import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import type { EnvironmentSubject } from '../../models/environment';
import { deploymentObject, located } from './examples';
import { operatorsIn, withOperator } from '../../models/operator-install/operators';

const INJECT = 'sidecar.jaegertracing.io/inject';

/** Deployments that ask for a sidecar of the operator. */
export const sidecarRules: readonly Rule<EnvironmentSubject>[] = [
  {
    code: 'OPR023',
    severity: Severity.ERROR,
    summary: 'a Deployment that asks for a sidecar gets one',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/controllers/appsv1/deployment_webhook.go',
    example: () =>
      located(deploymentObject({}), {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'shop', namespace: 'team', annotations: { [INJECT]: 'true' } },
      }),
    when: withOperator,
    *check(environment): Iterable<Finding> {
      const { objects } = environment;
      const operators = operatorsIn(environment);
      const selectors = objects.flatMap(({ object }) => deploymentSelectors(object));
      const several = operators.every(({ namespaces }) => namespaces.length > 1);
      for (const { object, where } of objects) {
        const wish = object.kind === 'Deployment' ? objectAt(object, 'metadata', 'annotations')[INJECT] : undefined;
        if (typeof wish !== 'string' || wish.toLowerCase() === 'false') continue;
        const namespace = stringAt(object, 'metadata', 'namespace') ?? 'default';
        const labels = objects.find(
          (candidate) =>
            candidate.object.kind === 'Namespace' && stringAt(candidate.object, 'metadata', 'name') === namespace,
        );
        const known = labels === undefined ? undefined : objectAt(labels.object, 'metadata', 'labels');
        const rule = several
          ? 'asks for a sidecar of an operator that watches several namespaces, and then looks for Jaegers in one of all their names'
          : selectors.some((selector) => takesIn(selector, known))
            ? undefined
            : `asks for a sidecar, and no webhook of the operator sees Deployments of namespace '${namespace}'`;
        if (rule === undefined) continue;
        yield {
          where,
          path: `metadata.annotations["${INJECT}"]`,
          value: wish,
          problem: rule,
          effect: 'It would run without one, silently, and its traces go nowhere.',
          fix: several
            ? 'Let the operator watch all namespaces, or send the traces to the collector.'
            : 'Use WatchScope.cluster({ sidecars: SidecarInjection.inNamespacesLabelled(...) }) and label the namespace.',
        };
      }
    },
  },
];

/** The namespace selectors of webhooks for Deployments; an empty one takes in all. */
function deploymentSelectors(object: JsonObject): JsonObject[] {
  if (object.kind !== 'MutatingWebhookConfiguration' || !Array.isArray(object.webhooks)) return [];
  return object.webhooks
    .filter(isObject)
    .filter((webhook) => stringAt(webhook, 'clientConfig', 'service', 'path') === '/mutate-v1-deployment')
    .map((webhook) => objectAt(webhook, 'namespaceSelector'));
}

/** Whether a selector could take the namespace in: what is not known, it could; expressions are not worked out. */
function takesIn(selector: JsonObject, labels: JsonObject | undefined): boolean {
  if (labels === undefined || valueAt(selector, 'matchExpressions') !== undefined) return true;
  return Object.entries(objectAt(selector, 'matchLabels')).every(([key, value]) => labels[key] === value);
}
