import type { KubernetesObject } from '../../kubernetes/object';
import { plainObjects } from '../objects/objects';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { collectorObjects } from './operator/objects';

/** The objects that are written. */
export function deliveredObjects(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  const plain = plainObjects(settings, workloads);
  const operator = settings.props.delivery?._delivery.operator;
  return operator === undefined ? plain : collectorObjects(settings, workloads, plain, operator);
}
