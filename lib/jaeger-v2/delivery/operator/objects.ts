import { isEqual } from '../../../kubernetes/equal';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import type { KubernetesObject } from '../../../kubernetes/object';
import { selectorOf } from '../../objects/metadata';
import type { Settings } from '../../settings';
import type { Workload } from '../../workload';
import { CONFIG_FILE } from '../../contribution';
import { collectorOf } from './collector';
import { collectorName, JAEGER_LABEL, withOperatorSelectors } from './names';
import { portsOf } from './ports';

interface Options {
  readonly operatorNetworkPolicy?: boolean;
  readonly prometheusAnnotations?: boolean;
}

/**
 * The objects of a Jaeger 2 for the OpenTelemetry operator: what makes pods becomes a CR, what the operator makes itself is left out, and what
 * is left finds the pods by the labels that the operator gives to them.
 */
export function collectorObjects(
  settings: Settings,
  workloads: readonly Workload[],
  plain: readonly KubernetesObject[],
  { operatorNetworkPolicy, prometheusAnnotations = true }: Options,
): readonly KubernetesObject[] {
  const label = { [JAEGER_LABEL]: settings.name };
  const others = plain.filter((object) => !isOperators(settings, workloads, object));
  return [
    ...others.flatMap((object) => rest(settings, workloads, object)).map((object) => labelled(object, label)),
    ...workloads.flatMap((workload) => {
      const made = plain.find(({ kind, metadata }) => MAKERS.includes(kind) && metadata.name === workload.name);
      if (made === undefined) return [];
      const selector = selectorOf(settings, workload.role);
      const isRestricted = others.some(
        ({ kind, spec }) => kind === 'NetworkPolicy' && isEqual(valueAt(spec, 'podSelector', 'matchLabels'), selector),
      );
      const collector = collectorOf({
        settings,
        workloads,
        workload,
        made,
        scaler: plain.find((object) => isScalerOf(object, made)),
        budget: plain.find((object) => isBudgetOf(object, selector)),
        ports: portsOf(settings, workload, plain),
        hasNetworkPolicy: operatorNetworkPolicy ?? !isRestricted,
        hasPrometheusAnnotations: prometheusAnnotations,
        metadata: { ...made.metadata, labels: { ...podLabels(made), ...made.metadata.labels } },
      });
      return [labelled(collector, label)];
    }),
  ];
}

const MAKERS = ['Deployment', 'StatefulSet'];

/** Whether the operator makes the object, or one in its place. */
function isOperators(settings: Settings, workloads: readonly Workload[], object: KubernetesObject): boolean {
  const { kind, metadata } = object;
  const selectors = workloads.map(({ role }) => selectorOf(settings, role));
  switch (kind) {
    case 'Deployment':
    case 'StatefulSet':
      return workloads.some(({ name }) => name === metadata.name);
    case 'HorizontalPodAutoscaler':
      return workloads.some(({ name }) => name === stringAt(object, 'spec', 'scaleTargetRef', 'name'));
    case 'PodDisruptionBudget':
      return selectors.some((selector) => isBudgetOf(object, selector));
    case 'Service':
      return isReceiverService(settings, workloads, object) || isHeadless(workloads, object);
    default:
      return false;
  }
}

/** The Service for receivers has the name that the operator derives. */
function isReceiverService(
  settings: Settings,
  workloads: readonly Workload[],
  { metadata }: KubernetesObject,
): boolean {
  return workloads.some((workload) => metadata.name === `${collectorName(settings, workload)}-collector`);
}

/** The Service that a StatefulSet needs; the operator makes its own. */
function isHeadless(workloads: readonly Workload[], object: KubernetesObject): boolean {
  const isOurs = workloads.some(
    ({ name }) => object.metadata.name.startsWith(`${name}-`) || object.metadata.name === name,
  );
  return isOurs && stringAt(object, 'spec', 'clusterIP') === 'None';
}

function isScalerOf(object: KubernetesObject, made: KubernetesObject): boolean {
  const target = stringAt(object, 'spec', 'scaleTargetRef', 'name');
  return object.kind === 'HorizontalPodAutoscaler' && target === made.metadata.name;
}

function isBudgetOf(object: KubernetesObject, selector: JsonObject): boolean {
  return object.kind === 'PodDisruptionBudget' && isEqual(valueAt(object, 'spec', 'selector', 'matchLabels'), selector);
}

/** What stays, with the selectors of the operator; of a ConfigMap only the files beside the configuration. */
function rest(
  settings: Settings,
  workloads: readonly Workload[],
  object: KubernetesObject,
): readonly KubernetesObject[] {
  const { apiVersion, kind, metadata, ...fields } = object;
  if (kind === 'ServiceAccount') {
    const secrets = (settings.props.imagePullSecrets ?? []).map(({ name }) => ({ name }));
    return [secrets.length === 0 ? object : { ...object, imagePullSecrets: secrets }];
  }
  if (kind !== 'ConfigMap' || !workloads.some(({ name }) => name === metadata.name)) {
    return [{ apiVersion, kind, metadata, ...withOperatorSelectors(settings, workloads, fields) }];
  }
  const files = Object.fromEntries(Object.entries(objectAt(object, 'data')).filter(([name]) => name !== CONFIG_FILE));
  return Object.keys(files).length === 0 ? [] : [{ ...object, data: files }];
}

/** Labels of the pods only; a CR has no place for them. */
function podLabels(made: KubernetesObject): Readonly<Record<string, string>> {
  const labels = Object.entries(objectAt(made, 'spec', 'template', 'metadata', 'labels'));
  return Object.fromEntries(
    labels.flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

function labelled(object: KubernetesObject, label: Readonly<Record<string, string>>): KubernetesObject {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, labels: { ...metadata.labels, ...label } } };
}
