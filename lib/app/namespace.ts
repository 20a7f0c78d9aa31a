import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { asObject, type JsonObject, objectAt } from '../kubernetes/json';
import { BUILT_IN_NAMESPACES } from '../kubernetes/names';

/**
 * The namespace that a construct's objects go to: the prop, else the chart's, else `default`, so that it is always written
 * out and nothing depends on the current kubectl context.
 */
export function namespaceOf(scope: Construct, namespace: string | undefined): string {
  return namespace ?? Chart.of(scope).namespace ?? 'default';
}

/** Makes the Namespace object once per chart, whoever names it; never one that every cluster has. Labels are added. */
export function ensureNamespace(scope: Construct, name: string, labels: Readonly<Record<string, string>> = {}): void {
  if (BUILT_IN_NAMESPACES.includes(name)) return;
  const chart = Chart.of(scope);
  const id = idOf(name);
  const namespace =
    chart.node.tryFindChild(id) ??
    new ClusterScopedObject(chart, id, {
      apiVersion: 'v1',
      kind: 'Namespace',
      // The API server adds this label by itself; a Namespace that says nothing is changed once more by a second apply.
      metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
    });
  if (namespace instanceof ApiObject) {
    for (const [key, value] of Object.entries(labels)) namespace.metadata.addLabel(key, value);
  }
  // A stock App writes one file per chart, in the order of dependencies.
  scope.node.addDependency(namespace);
}

/** Whether the chart has made a Namespace object of that name. */
export function hasNamespace(scope: Construct, name: string): boolean {
  return Chart.of(scope).node.tryFindChild(idOf(name)) !== undefined;
}

function idOf(namespace: string): string {
  return `namespace-${namespace}`;
}

/** An object without a namespace: cdk8s stamps the chart's on every object, also where the API has none. */
export class ClusterScopedObject extends ApiObject {
  override toJson(): Record<string, unknown> {
    const json = asObject(super.toJson());
    const metadata = Object.entries(objectAt(json, 'metadata')).filter(([key]) => key !== 'namespace');
    return { ...json, metadata: Object.fromEntries(metadata) };
  }
}

/** An object that is the same for each construct of its class, until the construct is changed. */
export abstract class SharedObject extends ClusterScopedObject {
  /** cdk8s takes any API object for an instance of each class of API objects. */
  static isShared(construct: ApiObject): construct is SharedObject {
    return 'sharedJson' in construct;
  }

  /** What `toJson` returns, frozen; equal parts of it may be one object. Undefined once somebody has changed the construct. */
  abstract sharedJson(): JsonObject | undefined;
}
