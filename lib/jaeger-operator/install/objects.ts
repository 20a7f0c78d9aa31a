import type { KubernetesObject } from '../../kubernetes/object';
import { certificateObjects } from './certificate';
import { operatorDeployment } from './deployment';
import { disruptionBudgets } from './disruption';
import type { Install } from './install';
import { monitoringObjects } from './monitoring';
import { networkPolicies } from './network-policies';
import { rbacObjects } from './rbac/roles';
import { metricsServices, webhookService } from './services';
import { webhookConfigurations } from './webhooks';

/** Everything of the standard profile that is neither a CRD nor a Namespace. */
export function installObjects(install: Install): KubernetesObject[] {
  return [
    ...rbacObjects(install),
    ...metricsServices(install),
    webhookService(install),
    operatorDeployment(install),
    ...disruptionBudgets(install),
    ...networkPolicies(install),
    ...certificateObjects(install),
    ...webhookConfigurations(install),
    ...monitoringObjects(install),
  ];
}
