import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { serviceName } from '../../../upstream/jaeger';
import { configMapsOf } from './config-maps';
import { type ChildIngress, ingressName, ingressOf } from './ingress';
import { jobsOf } from './jobs';
import { deployedComponents, runningStorageOf } from '../running';
import { scalersOf } from './scalers';
import { type ChildService, servicesOf } from './services';

/** An object that the operator creates for a Jaeger CR. */
export interface Child {
  readonly kind: string;
  readonly name: string;
  /** The details of a Service. @default - it is not a Service */
  readonly service?: ChildService;
  /** The details of an Ingress. @default - it is not an Ingress */
  readonly ingress?: ChildIngress;
}

/**
 * What the operator creates for a CR on plain Kubernetes.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/tree/v1.62.0/pkg/strategy
 */
export function childrenOf(cr: JsonObject): readonly Child[] {
  const name = stringAt(cr, 'metadata', 'name') ?? '';
  const storage = runningStorageOf(cr);
  const components = deployedComponents(cr);
  const allInOne = components.length === 0;
  const ingress = ingressOf(cr, allInOne, serviceName(name, 'query'));
  return [
    ...(allInOne ? [name] : components.map((component) => `${name}-${component}`)).map(named('Deployment')),
    ...(stringAt(cr, 'spec', 'agent', 'strategy')?.toLowerCase() === 'daemonset'
      ? [{ kind: 'DaemonSet', name: `${name}-agent-daemonset` }]
      : []),
    ...servicesOf(cr, name, allInOne).map((service) => ({ kind: 'Service', name: service.name, service })),
    ...(ingress === undefined ? [] : [{ kind: 'Ingress', name: ingressName(name), ingress }]),
    ...configMapsOf(cr, name, storage, allInOne).map(named('ConfigMap')),
    { kind: 'ServiceAccount', name },
    ...scalersOf(cr, name, components).map(named('HorizontalPodAutoscaler')),
    ...jobsOf(cr, name, storage),
  ];
}

function named(kind: string): (name: string) => Child {
  return (name) => ({ kind, name });
}
