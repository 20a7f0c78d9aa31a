import type { Duration } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { ResourceRequirements } from '../kubernetes/resource-requirements';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import type { OperatorImagesProps } from './images';
import type { OperatorLogLevel } from './log-level';
import type { OperatorMetrics } from './metrics';
import type { OperatorMonitoring } from './monitoring';
import type { OperatorNetworkPolicy } from './network-policy';
import type { OperatorPlatform } from './platform';
import type { JaegerOperatorProfile } from './profile';
import type { ElasticsearchProvisioning, KafkaProvisioning } from './provisioning';
import type { TlsVersion } from './tls-version';
import type { WatchScope } from './watch-scope';
import type { WebhookCertificate } from './webhook-certificate';

/**
 * Settings of the pods that run the operator.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/manager/manager.yaml
 */
export interface OperatorPodProps {
  /**
   * How many pods. With two or more, the webhooks stay available while a pod is rescheduled; only the leader reconciles. Rejected: less
   * than one.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * Requests and limits of the operator's container; what is given here replaces the default of that half. Rejected: what is not a
   * quantity, unknown resources, negative amounts, and a request above its limit.
   *
   * @default - requests of cpu 100m and memory 128Mi, a limit of memory 512Mi
   */
  readonly resources?: ResourceRequirements;

  /** The name of a PriorityClass that exists. Rejected: what is not a valid name. @default - none */
  readonly priorityClassName?: string;

  /** Labels of the nodes that the pods may run on. Rejected: what is not a label. @default - none */
  readonly nodeSelector?: Readonly<Record<string, string>>;

  /** Taints that the pods tolerate. Rejected: unknown operators and effects, and a value beside `Exists`. @default - none */
  readonly tolerations?: k8s.Toleration[];

  /** Node affinity and pod (anti-)affinity. Rejected: unknown operators, weights that are not from 1 to 100. @default - none */
  readonly affinity?: k8s.Affinity;

  /** How the pods are spread over nodes and zones. @default - two or more replicas on different nodes, if possible; else none */
  readonly topologySpreadConstraints?: k8s.TopologySpreadConstraint[];
}

/**
 * Flags of the operator.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L20
 */
export interface OperatorSettings {
  /**
   * Upstream's LOG-LEVEL. Rejected from JavaScript: any other word, which the operator treats as info.
   *
   * @default OperatorLogLevel.INFO
   */
  readonly logLevel?: OperatorLogLevel;

  /** Upstream's `platform`: the kind of cluster. @default OperatorPlatform.KUBERNETES */
  readonly platform?: OperatorPlatform;

  /**
   * Upstream's `kafka-provision`: whether the operator creates a Kafka for Jaegers that name no brokers.
   *
   * @default KafkaProvisioning.none()
   */
  readonly kafkaProvisioning?: KafkaProvisioning;

  /**
   * Upstream's `es-provision`: whether the operator creates an Elasticsearch for Jaegers that name no servers.
   *
   * @default ElasticsearchProvisioning.NONE
   */
  readonly elasticsearchProvisioning?: ElasticsearchProvisioning;

  /**
   * Whether the replicas elect a leader. Rejected: without it, more than one replica.
   *
   * @default true
   */
  readonly leaderElection?: boolean;

  /** Of the webhooks. Rejected from JavaScript: what is not one of Go's words. @default TlsVersion.TLS_1_2 */
  readonly tlsMinVersion?: TlsVersion;

  /**
   * Of the webhooks below TLS 1.3, in Go's words. Rejected: names that Go does not know; one of them makes the operator
   * ignore the whole list.
   *
   * @see https://pkg.go.dev/crypto/tls#pkg-constants
   * @default - Go's own
   */
  readonly tlsCipherSuites?: string[];
}

/**
 * Settings of the install of the Jaeger operator.
 *
 * @see https://www.jaegertracing.io/docs/1.62/operator/
 */
export interface JaegerOperatorProps extends OperatorPodProps, OperatorSettings {
  /**
   * The name of the Deployment, and the beginning of every other name, so that several installs fit into one cluster. Rejected
   * when it is not a DNS label that begins with a letter, and when it has more than 47 characters.
   *
   * @default 'jaeger-operator'
   */
  readonly name?: string;

  /**
   * The namespace of the operator; rejected when it is not a DNS label.
   *
   * @default 'observability'
   */
  readonly namespace?: string;

  /**
   * Whether the Namespace object is part of the manifests.
   *
   * @default true
   */
  readonly createNamespace?: boolean;

  /**
   * Whether that Namespace enforces the Pod Security Standard `restricted`. The operator's pods comply.
   *
   * @default true
   */
  readonly restrictNamespace?: boolean;

  /** The release of the operator, with the Jaeger that it runs. @default JaegerOperatorVersion.V1_62_0 */
  readonly version?: JaegerOperatorVersion;

  /**
   * How far the install departs from upstream's.
   *
   * @default JaegerOperatorProfile.STANDARD
   * @see https://github.com/jaegertracing/jaeger-operator/releases/tag/v1.62.0
   */
  readonly profile?: JaegerOperatorProfile;

  /**
   * Whether the CRD is part of the manifests, and with it the ClusterRoles `jaeger-editor` and `jaeger-viewer`, which
   * Kubernetes' own roles edit and view take in. Not for a second install in one cluster.
   *
   * @default true
   */
  readonly crd?: boolean;

  /** The namespaces in which the operator looks for Jaegers. @default WatchScope.cluster() */
  readonly watch?: WatchScope;

  /** The images of the operator, and those that it starts. @default - each from its own registry */
  readonly images?: OperatorImagesProps;

  /** How the operator's metrics can be reached. @default OperatorMetrics.authenticated() */
  readonly metrics?: OperatorMetrics;

  /** Objects of the Prometheus operator that read the metrics. @default OperatorMonitoring.none() */
  readonly monitoring?: OperatorMonitoring;

  /** The NetworkPolicy of the operator's pods. @default OperatorNetworkPolicy.standard() */
  readonly networkPolicy?: OperatorNetworkPolicy;

  /** Where the webhooks' certificate comes from. @default WebhookCertificate.certManager() */
  readonly webhookCertificate?: WebhookCertificate;

  /**
   * How long the API server waits for a webhook, in whole seconds. Rejected: less than 1 second, more than 30, and a fraction.
   *
   * @default Duration.seconds(5)
   */
  readonly webhookTimeout?: Duration;
}
