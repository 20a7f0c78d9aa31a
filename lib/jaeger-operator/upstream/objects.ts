import type { KubernetesObject } from '../../kubernetes/object';
import { selfSignedIssuer, servingCertificate } from './certificate';
import { operatorDeployment } from './deployment';
import type { UpstreamOptions } from './options';
import { rbacObjects } from './rbac';
import { metricsService, webhookService } from './services';
import { mutatingWebhooks, validatingWebhooks } from './webhooks';

/** The 17 objects that follow the CRD in upstream's manifest, in upstream's order. */
export function upstreamObjects(options: UpstreamOptions): KubernetesObject[] {
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
