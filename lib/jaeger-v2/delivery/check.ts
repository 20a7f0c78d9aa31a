import type { FoundProblem } from '../../diagnostics/rule';
import { runRules } from '../../diagnostics/run-rules';
import { isEmpty } from '../../kubernetes/json';
import { deliveryRules } from '../../rules/jaeger-v2/props/delivery';
import type { Settings } from '../settings';
import type { Workload } from '../workload';

/**
 * What the OpenTelemetry operator cannot bring into pods.
 *
 * @param pathOf the prop with the settings of a role's pods
 */
export function checkDelivery(
  { props }: Settings,
  workloads: readonly Workload[],
  pathOf: (workload: Workload) => string,
  where: string,
): readonly FoundProblem[] {
  if (props.delivery?._delivery.operator === undefined) return [];
  const serviceAccounts = workloads.flatMap((workload): [string, string][] => {
    const { serviceAccountName } = workload.settings.pods;
    return serviceAccountName === undefined ? [] : [[pathOf(workload), serviceAccountName]];
  });
  const imagePullSecrets = (props.imagePullSecrets ?? []).map(({ name }) => name);
  const { collectorService } = props;
  const isDefault = collectorService?._serviceType === 'ClusterIP' && isEmpty(collectorService._props.annotations);
  return runRules(
    deliveryRules,
    {
      imagePullSecrets,
      serviceAccounts: Object.fromEntries(serviceAccounts),
      ...(collectorService === undefined || isDefault ? {} : { serviceType: collectorService._serviceType }),
    },
    where,
  );
}
