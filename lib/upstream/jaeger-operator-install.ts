/** Names, ports and images of the jaeger-operator 1.62.0 install manifest (`kubectl kustomize config/default`). */

/** Name of the Deployment, its ServiceAccount and its container, and the value of the `name` label on every object. */
export const OPERATOR_NAME = 'jaeger-operator';

export const SERVING_CERT = 'jaeger-operator-serving-cert';
/** The Certificate is `...-serving-cert`, but its Secret is `...-service-cert`. */
export const SERVING_CERT_SECRET = 'jaeger-operator-service-cert';
export const SERVING_CERT_ISSUER = 'jaeger-operator-selfsigned-issuer';
export const INJECT_CA_ANNOTATION = 'cert-manager.io/inject-ca-from';

/** The Lease that the running operator makes in its namespace; nothing owns it. */
export const LEADER_ELECTION_LEASE = '31e04290.jaegertracing.io';

export const METRICS_SERVICE = 'jaeger-operator-metrics';
export const WEBHOOK_SERVICE = 'jaeger-operator-webhook-service';
export const MUTATING_WEBHOOKS = 'jaeger-operator-mutating-webhook-configuration';
export const VALIDATING_WEBHOOKS = 'jaeger-operator-validating-webhook-configuration';

// Upstream has no name prefix here, so these can collide with another kubebuilder operator's objects.
export const LEADER_ELECTION_ROLE = 'leader-election-role';
export const LEADER_ELECTION_BINDING = 'leader-election-rolebinding';
export const MANAGER_ROLE = 'manager-role';
export const MANAGER_BINDING = 'manager-rolebinding';
export const PROXY_ROLE = 'proxy-role';
/** Role and RoleBinding share this name. */
export const PROMETHEUS_ROLE = 'prometheus';

export const PROXY_BINDING = 'jaeger-operator-proxy-rolebinding';
export const METRICS_READER_ROLE = 'jaeger-operator-metrics-reader';
export const PROMETHEUS_SERVICE_ACCOUNT = 'prometheus-k8s';
export const PROMETHEUS_NAMESPACE = 'openshift-monitoring';

export const WEBHOOK_SERVICE_PORT = 443;
export const WEBHOOK_PORT = 9443;
export const HEALTH_PORT = 8081;
/** Plain HTTP; kube-rbac-proxy forwards here. */
export const METRICS_PORT = 8383;
export const METRICS_PROXY_PORT = 8443;
export const METRICS_PROXY_PORT_NAME = 'https';
export const METRICS_PROXY_CONTAINER = 'kube-rbac-proxy';
/** Our name: upstream declares no port for it. */
export const METRICS_PORT_NAME = 'metrics';

export const OPERATOR_IMAGE_REPOSITORY = 'quay.io/jaegertracing/jaeger-operator';
/** Deleted from that registry in March 2026. */
export const UPSTREAM_KUBE_RBAC_PROXY = 'gcr.io/kubebuilder/kube-rbac-proxy:v0.13.1';
/** The same tag, named as the replacement in public threads about the deletion. */
export const KUBE_RBAC_PROXY = 'quay.io/brancz/kube-rbac-proxy:v0.13.1';

/** A webhook that the operator serves. */
export interface WebhookRow {
  readonly name: string;
  readonly path: string;
  readonly apiGroup: string;
  readonly resource: string;
  readonly failurePolicy: string;
}

export const SIDECAR_INJECTOR: WebhookRow = {
  name: 'deployment.sidecar-injector.jaegertracing.io',
  path: '/mutate-v1-deployment',
  apiGroup: 'apps',
  resource: 'deployments',
  failurePolicy: 'Ignore',
};

export const JAEGER_DEFAULTER: WebhookRow = {
  name: 'mjaeger.kb.io',
  path: '/mutate-jaegertracing-io-v1-jaeger',
  apiGroup: 'jaegertracing.io',
  resource: 'jaegers',
  failurePolicy: 'Fail',
};

export const JAEGER_VALIDATOR: WebhookRow = {
  ...JAEGER_DEFAULTER,
  name: 'vjaeger.kb.io',
  path: '/validate-jaegertracing-io-v1-jaeger',
};

/** The words that its LOG-LEVEL has an effect for, in any case; its help names `trace` too, which it does not know. */
export const LOG_LEVELS: readonly string[] = ['debug', 'info', 'warn', 'warning', 'error', 'panic', 'fatal'];

/** The label with which an operator marks its Jaegers; the value is NAMESPACE.OPERATOR_NAME. */
export const OPERATED_BY_LABEL = 'jaegertracing.io/operated-by';
