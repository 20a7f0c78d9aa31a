import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import type { EnvironmentModel } from '../../models/environment';
import { deploymentObject, located } from './examples';
import { operatorsIn, withOperator } from '../../models/operator-install/operators';

const INJECT = 'sidecar.jaegertracing.io/inject';

/** Rules about Deployments that request a sidecar from the operator. */
export const sidecarRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'OPR023',
    severity: Severity.ERROR,
    summary: 'a Deployment that requests a sidecar gets one',
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
        const request = object.kind === 'Deployment' ? objectAt(object, 'metadata', 'annotations')[INJECT] : undefined;
        if (typeof request !== 'string' || request.toLowerCase() === 'false') continue;
        const namespace = stringAt(object, 'metadata', 'namespace') ?? 'default';
        const labels = objects.find(
          (candidate) =>
            candidate.object.kind === 'Namespace' && stringAt(candidate.object, 'metadata', 'name') === namespace,
        );
        const known = labels === undefined ? undefined : objectAt(labels.object, 'metadata', 'labels');
        // That operator looks for Jaegers in one namespace, whose name is the whole list.
        const problem = several
          ? 'requests a sidecar, but an operator that watches several namespaces finds no Jaeger for it.'
          : selectors.some((selector) => mayMatch(selector, known))
            ? undefined
            : `requests a sidecar, but no webhook of the operator sees Deployments in namespace '${namespace}'.`;
        if (problem === undefined) continue;
        yield {
          where,
          path: `metadata.annotations["${INJECT}"]`,
          value: request,
          problem,
          effect: 'The Deployment silently runs without a sidecar, and its traces are lost.',
          fix: several
            ? 'Let the operator watch all namespaces, or send the traces to the collector.'
            : 'Use WatchScope.cluster({ sidecars: SidecarInjection.inNamespacesLabelled(...) }) and label the namespace.',
        };
      }
    },
  },
];

/** The namespace selectors of webhooks for Deployments; an empty one matches all. */
function deploymentSelectors(object: JsonObject): JsonObject[] {
  if (object.kind !== 'MutatingWebhookConfiguration' || !Array.isArray(object.webhooks)) return [];
  return object.webhooks
    .filter(isObject)
    .filter((webhook) => stringAt(webhook, 'clientConfig', 'service', 'path') === '/mutate-v1-deployment')
    .map((webhook) => objectAt(webhook, 'namespaceSelector'));
}

/** Whether a selector may match the namespace: yes if its labels are unknown, or the selector has expressions. */
function mayMatch(selector: JsonObject, labels: JsonObject | undefined): boolean {
  if (labels === undefined || valueAt(selector, 'matchExpressions') !== undefined) return true;
  return Object.entries(objectAt(selector, 'matchLabels')).every(([key, value]) => labels[key] === value);
}
