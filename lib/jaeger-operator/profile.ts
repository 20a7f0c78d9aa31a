import { KUBE_RBAC_PROXY, UPSTREAM_KUBE_RBAC_PROXY } from '../upstream/jaeger-operator-install';

/** Which of upstream's install decisions are kept. A closed set: only the factories below create one. */
export class JaegerOperatorProfile {
  /**
   * The 1.62.0 manifest object by object, for comparing and for clusters that mirror the deleted proxy image.
   * Elsewhere the pod stays at 1/2, and the `Fail` webhooks then refuse every Jaeger resource.
   */
  static upstream(): JaegerOperatorProfile {
    return new JaegerOperatorProfile('upstream', UPSTREAM_KUBE_RBAC_PROXY, true, true);
  }

  /**
   * The default: upstream with a kube-rbac-proxy image that still has a registry, and without two environment
   * variables that ship test settings to everyone (LOG-LEVEL=DEBUG, KAFKA-PROVISIONING-MINIMAL).
   */
  static standard(): JaegerOperatorProfile {
    return new JaegerOperatorProfile('standard', KUBE_RBAC_PROXY, false, false);
  }

  private constructor(
    readonly name: string,
    /** gcr.io deleted upstream's image in March 2026, so the default takes it from quay.io. */
    readonly kubeRbacProxyImage: string,
    /** Sets LOG-LEVEL=DEBUG; noisy, because the operator's background loops run every 5 s. */
    readonly debugLog: boolean,
    /** Sets KAFKA-PROVISIONING-MINIMAL: provisioned Kafka gets one broker and 10 Gi instead of three and 100 Gi. */
    readonly minimalKafka: boolean,
  ) {}
}
