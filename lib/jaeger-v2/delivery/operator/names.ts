import { isEqual } from '../../../kubernetes/equal';
import { isObject, type JsonObject } from '../../../kubernetes/json';
import { collectorSelector } from '../../../upstream/jaeger-v2/collector-operator';
import { selectorOf } from '../../objects/metadata';
import type { Settings } from '../../settings';
import type { Workload } from '../../workload';

/** The label of all objects of a Jaeger and of its pods. The operator replaces the labels by which they are found elsewhere, and keeps this one. */
export const JAEGER_LABEL = 'cdk8s-milvus-tracing/jaeger';

/** The name of a role's CR. The operator appends `-collector`, so that the Service for receivers has the name that senders know. */
export function collectorName(settings: Settings, { role, name }: Workload): string {
  return role === 'collector' ? settings.name : name;
}

/** Replaces each selector of the pods of a role, or of all roles, in a tree by the labels that the operator gives to them. */
export function withOperatorSelectors(
  settings: Settings,
  workloads: readonly Workload[],
  tree: Readonly<Record<string, unknown>>,
): JsonObject {
  const ofAllRoles = without(selectorOf(settings, ''), 'app.kubernetes.io/component');
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    return isObject(value) ? replaceIn(value) : value;
  };
  const replaceIn = (mapping: JsonObject): JsonObject => {
    if (isEqual(mapping, ofAllRoles)) return { [JAEGER_LABEL]: settings.name };
    const workload = workloads.find(({ role }) => isEqual(mapping, selectorOf(settings, role)));
    if (workload !== undefined) return collectorSelector(settings.namespace, collectorName(settings, workload));
    return Object.fromEntries(Object.entries(mapping).map(([key, inner]) => [key, replace(inner)]));
  };
  return replaceIn(tree);
}

function without(labels: Readonly<Record<string, string>>, label: string): JsonObject {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => key !== label));
}
