import type { KubernetesObject } from '../../kubernetes/object';
import { selfSignedIssuer, servingCertificate } from './certificate';
import { operatorDeployment } from './deployment';
import type { InstallOptions } from './options';
import { rbacObjects } from './rbac';
import { metricsService, webhookService } from './services';
import { mutatingWebhooks, validatingWebhooks } from './webhooks';

export { injectCaAnnotations, type InstallOptions } from './options';

/** The 17 objects that follow the CRD in upstream's manifest, in upstream's order. */
export function operatorObjects(options: InstallOptions): KubernetesObject[] {
  return [
    ...rbacObjects(options),
    metricsService(options),
    webhookService(options),
    operatorDeployment(options),
    servingCertificate(options),
    selfSignedIssuer(options),
    mutatingWebhooks(options),
    validatingWebhooks(options),
  ];
}
