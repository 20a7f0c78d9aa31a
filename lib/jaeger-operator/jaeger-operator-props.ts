import type { k8s } from 'cdk8s-plus-28';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import type { OperatorImagesProps } from './images';
import type { OperatorMetrics } from './metrics';
import type { OperatorMonitoring } from './monitoring';
import type { OperatorNetworkPolicy } from './network-policy';
import type { OperatorPlatform } from './platform';
import type { JaegerOperatorProfile } from './profile';
import type { ElasticsearchProvisioning, KafkaProvisioning } from './provisioning';
import type { OperatorResources } from './resources';
import type { WatchScope } from './watch-scope';
import type { WebhookCertificate } from './webhook-certificate';

/** Settings of the pods that run the operator. */
export interface OperatorPodProps {
  /**
   * Two or more answer the webhooks while one of them is moved; one of them works. Rejected: less than one.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * Of the operator's container; what is given here replaces the default of that half. Rejected: what is not a quantity, unknown
   * resources, negative amounts, and a request above its limit.
   */
  readonly resources?: OperatorResources;

  /** The name of a PriorityClass that exists. Rejected: what is not a valid name. @default - none */
  readonly priorityClassName?: string;

  /** Labels of the nodes. Rejected: what is not a label. @default - none */
  readonly nodeSelector?: Readonly<Record<string, string>>;

  /** Taints of the nodes. Rejected: unknown operators and effects, and a value beside `Exists`. @default - none */
  readonly tolerations?: readonly k8s.Toleration[];

  /** Which nodes and neighbours are looked for or avoided. Rejected: unknown operators, weights that are not from 1 to 100. @default - none */
  readonly affinity?: k8s.Affinity;

  /** @default - two or more replicas on different nodes, if possible; else none */
  readonly topologySpreadConstraints?: readonly k8s.TopologySpreadConstraint[];
}

/** Flags of the operator. */
export interface OperatorSettings {
  /**
   * Upstream's LOG-LEVEL: `debug`, `info`, `warn`, `error`, `panic` or `fatal`. Rejected: every other word, which the operator
   * takes for info.
   *
   * @default 'info'
   */
  readonly logLevel?: string;

  /** @default OperatorPlatform.kubernetes() */
  readonly platform?: OperatorPlatform;

  /** @default KafkaProvisioning.off() */
  readonly kafkaProvisioning?: KafkaProvisioning;

  /** @default ElasticsearchProvisioning.off() */
  readonly elasticsearchProvisioning?: ElasticsearchProvisioning;

  /**
   * Whether the replicas elect the one that works. Rejected: without it, more than one replica.
   *
   * @default true
   */
  readonly leaderElection?: boolean;

  /** Of the webhooks: `VersionTLS12` or `VersionTLS13`, in Go's words. @default 'VersionTLS12' */
  readonly tlsMinVersion?: string;

  /**
   * Of the webhooks below TLS 1.3, in Go's words. Rejected: names that Go does not know, of which one makes the operator
   * forget them all.
   *
   * @see https://pkg.go.dev/crypto/tls#pkg-constants
   * @default - Go's own
   */
  readonly tlsCipherSuites?: readonly string[];
}

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
   * Whether that Namespace takes pods only that keep to the Pod Security Standard `restricted`. The operator's does.
   *
   * @default true
   */
  readonly restrictNamespace?: boolean;

  /** @default JaegerOperatorVersion.V1_62_0 */
  readonly version?: JaegerOperatorVersion;

  /**
   * How far the install departs from upstream's.
   *
   * @default JaegerOperatorProfile.standard()
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

  /** @default WatchScope.cluster() */
  readonly watch?: WatchScope;

  /** @default - each from its own registry */
  readonly images?: OperatorImagesProps;

  /** @default OperatorMetrics.protected() */
  readonly metrics?: OperatorMetrics;

  /** @default OperatorMonitoring.off() */
  readonly monitoring?: OperatorMonitoring;

  /** @default OperatorNetworkPolicy.standard() */
  readonly networkPolicy?: OperatorNetworkPolicy;

  /** @default WebhookCertificate.certManager() */
  readonly webhookCertificate?: WebhookCertificate;

  /**
   * How many seconds the API server waits for a webhook. Rejected: less than 1, more than 30.
   *
   * @default 5
   */
  readonly webhookTimeoutSeconds?: number;
}
