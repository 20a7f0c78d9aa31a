import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { collectorNames } from '../../upstream/jaeger-v2/collector-operator';
import { modeOf } from './collector';
import { extensionPorts, receiverPorts } from './collector-ports';
import { listIn } from './collector-volumes';

/** An object that the OpenTelemetry operator creates for a CR. */
export interface CollectorChild {
  readonly kind: string;
  readonly name: string;
}

const WORKLOADS: Readonly<Record<string, string>> = {
  daemonset: 'DaemonSet',
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
};

/**
 * What the operator creates for a CR on plain Kubernetes, without the ConfigMap, whose name has a hash.
 *
 * @see https://github.com/open-telemetry/opentelemetry-operator/blob/v0.158.0/internal/manifests/collector/collector.go
 */
export function collectorChildren(cr: JsonObject): readonly CollectorChild[] {
  const spec = objectAt(cr, 'spec');
  const config = objectAt(spec, 'config');
  const names = collectorNames(stringAt(cr, 'metadata', 'name') ?? '');
  const workload = WORKLOADS[modeOf(cr)];
  if (workload === undefined) return [];
  const receives = receiverPorts(config).length > 0 || listIn(cr, 'ports').length > 0;
  return [
    { kind: workload, name: names.collector },
    ...(receives ? [names.collector, names.headless].map(named('Service')) : []),
    ...(extensionPorts(config).length > 0 ? [{ kind: 'Service', name: names.extension }] : []),
    { kind: 'Service', name: names.monitoring },
    ...(stringAt(spec, 'serviceAccount') === undefined ? [{ kind: 'ServiceAccount', name: names.collector }] : []),
    { kind: 'PodDisruptionBudget', name: names.collector },
    ...(objectAt(spec, 'networkPolicy').enabled === false
      ? []
      : [{ kind: 'NetworkPolicy', name: names.networkPolicy }]),
    ...(spec.autoscaler === undefined ? [] : [{ kind: 'HorizontalPodAutoscaler', name: names.collector }]),
    ...(stringAt(spec, 'ingress', 'type') === 'ingress' ? [{ kind: 'Ingress', name: names.ingress }] : []),
  ];
}

function named(kind: string): (name: string) => CollectorChild {
  return (name) => ({ kind, name });
}
