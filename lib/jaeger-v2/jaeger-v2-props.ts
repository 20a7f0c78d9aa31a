import type { SecretRef } from '../app/secret-ref';
import type { JaegerV2CollectorService } from './access/collector-service';
import type { JaegerV2Exposure } from './access/exposure';
import type { JaegerV2Login } from './access/login';
import type { JaegerV2Monitoring } from './monitoring/monitoring';
import type { JaegerV2NetworkPolicy } from './network/network-policy';
import type { JaegerLogLevel } from '../jaeger-common/log-level';
import type { JaegerUi } from '../jaeger-common/ui';
import type { JaegerV2Version } from '../upstream/jaeger-v2/version';
import type { JaegerV2Delivery } from './delivery/delivery';
import type { JaegerV2Exporter } from './exporter';
import type { JaegerV2ReceiversProps } from './receivers';
import type { JaegerV2Roles } from './roles';
import type { JaegerV2Sampling } from './sampling/sampling';
import type { JaegerV2TailSampling } from './sampling/tail-sampling';
import type { JaegerV2Sender } from './sender';
import type { JaegerV2SpanMetrics } from './span-metrics';

/**
 * Settings of a Jaeger 2.
 *
 * @see https://www.jaegertracing.io/docs/2.20/
 */
export interface JaegerV2Props {
  /**
   * What the names of its objects begin with: its Services are `NAME-collector` and `NAME-query`. Rejected when it is not a DNS
   * label that begins with a letter, or longer than 52 characters.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /** The namespace; rejected when it is not a DNS label. @default - the chart's namespace, else `default` */
  readonly namespace?: string;

  /** Whether the Namespace object is part of the manifests; never for `default` and the kube-* namespaces. @default true */
  readonly createNamespace?: boolean;

  /** The release: it fixes the images. @default JaegerV2Version.V2_20_0 */
  readonly version?: JaegerV2Version;

  /** Which roles have pods of their own, and where traces are kept. @default JaegerV2Roles.allInOne() */
  readonly roles?: JaegerV2Roles;

  /** Who makes its pods. @default JaegerV2Delivery.plain() */
  readonly delivery?: JaegerV2Delivery;

  /** What is received. @default - OTLP, and Jaeger's Thrift over HTTP */
  readonly receivers?: JaegerV2ReceiversProps;

  /** Which traces clients begin, where they ask Jaeger; Milvus does not. @default - clients decide by themselves */
  readonly sampling?: JaegerV2Sampling;

  /** Which traces are kept, once all of their spans are there. Rejected with several collectors that store. @default - all of them */
  readonly tailSampling?: JaegerV2TailSampling;

  /** Rates, errors and durations by service, for the UI's tab Monitor. @default - none */
  readonly spanMetrics?: JaegerV2SpanMetrics;

  /** Senders that are told apart, such as several Milvuses, each with its own ports. @default - none */
  readonly senders?: JaegerV2Sender[];

  /** Other backends that get a copy of what is stored. @default - none */
  readonly exporters?: JaegerV2Exporter[];

  /** The UI's menu and its other settings. @default - the UI's own */
  readonly ui?: JaegerUi;

  /** How the receivers are reached. @default JaegerV2CollectorService.clusterIp() */
  readonly collectorService?: JaegerV2CollectorService;

  /** How the UI is reached from outside the cluster. @default JaegerV2Exposure.none() */
  readonly exposure?: JaegerV2Exposure;

  /** Who may see the UI. @default - everyone who can reach it */
  readonly login?: JaegerV2Login;

  /** Who may connect to it, and to what it may connect. @default JaegerV2NetworkPolicy.none() */
  readonly networkPolicy?: JaegerV2NetworkPolicy;

  /** Who reads its metrics, and alerts. @default JaegerV2Monitoring.none() */
  readonly monitoring?: JaegerV2Monitoring;

  /** The path below which the UI and its API are served, such as `/jaeger`. Rejected without a slash in front, and with one at the end. @default - the root */
  readonly basePath?: string;

  /** What the pods log: this and what is worse. @default JaegerLogLevel.INFO */
  readonly logLevel?: JaegerLogLevel;

  /** Secrets in the namespace of the Jaeger with which the images are pulled. @default - none */
  readonly imagePullSecrets?: SecretRef[];

  /** Labels of all objects, beside the Jaeger's own. @default - none */
  readonly labels?: Readonly<Record<string, string>>;

  /** Annotations of all objects. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}
