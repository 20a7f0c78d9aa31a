export { Environment, type EnvironmentProps } from './app/environment';
export type { IJaegerOperator } from './app/jaeger-operator';
export { SecretRef } from './app/secret-ref';
export { TracingApp, type TracingAppProps } from './app/tracing-app';
export {
  type ITracingBackend,
  TracingBackend,
  type TracingBackendOtlpProps,
  type TracingBackendProps,
} from './backend/tracing-backend';
export { Diagnostics, type Acceptance } from './app/diagnostics';
export { DiagnosticError } from './diagnostics/exported-error';
export type { Problem } from './diagnostics/problem';
export { Severity } from './diagnostics/rule';
export { type AgentDaemonSetProps, type AgentProps, type AgentSidecarProps, JaegerAgent } from './jaeger/agent';
export { CollectorTls, type CollectorTlsProps } from './jaeger/collector-tls';
export type { JaegerComponentProps, JaegerProgramProps } from './jaeger/component';
export type {
  AllInOneComponentProps,
  JaegerCollectorProps,
  JaegerDeployedProps,
  JaegerIngesterProps,
  JaegerQueryProps,
} from './jaeger/components';
export type { JaegerReferenceProps } from './jaeger/from-name';
export type { IJaeger } from './jaeger/i-jaeger';
export {
  type JaegerIngressSettings,
  type JaegerIngressTls,
  JaegerIngress,
  type JaegerIngressProps,
  type OpenShiftRouteProps,
  type JaegerSecuredHostsProps,
} from './jaeger/ingress';
export { IngressSecurity, type OAuthProxyProps } from './jaeger/ingress-security';
export { Jaeger } from './jaeger/jaeger';
export type { JaegerProps } from './jaeger/jaeger-props';
export { JaegerLogLevel } from './jaeger-common/log-level';
export { JaegerKafka, type JaegerKafkaProps } from './jaeger/kafka';
export { MetricsStorage } from './jaeger/metrics-storage';
export type { JaegerCommonPodProps, JaegerJobPodProps, JaegerPodProps } from './jaeger/pod';
export {
  JaegerSampling,
  type JaegerSamplingProps,
  SamplingStrategy,
  type ServiceSampling,
} from './jaeger-common/sampling';
export { type JaegerAutoscaleProps, JaegerFixedScale, JaegerScale } from './jaeger-common/scale';
export { JaegerSecurity, type JaegerSecurityProps } from './jaeger-common/security';
export { CollectorService, type JaegerNodePortProps, QueryService, type JaegerServiceProps } from './jaeger/service';
export { DurableStorage, JaegerStorage, type MemoryStorageProps } from './jaeger/storage/storage';
export type { BadgerStorageProps } from './jaeger/storage/badger';
export type { CassandraArchiveProps, CassandraStorageProps } from './jaeger/storage/cassandra';
export { CassandraSchema, type CassandraSchemaProps } from './jaeger/storage/cassandra-schema';
export type {
  ElasticsearchBulkProps,
  ElasticsearchIndexProps,
  ElasticsearchStorageProps,
} from './jaeger/storage/elasticsearch';
export { ElasticsearchArchive, type ElasticsearchArchiveProps } from './jaeger/storage/elasticsearch-archive';
export {
  ElasticsearchRedundancyPolicy,
  type ElasticsearchVolumeProps,
  OpenShiftElasticsearch,
  type OpenShiftElasticsearchProps,
  type OpenShiftElasticsearchStorageProps,
  type ProvisionedElasticsearchProps,
} from './jaeger/storage/openshift-elasticsearch';
export type { StorageFlagsProps } from './jaeger/storage/options';
export { type JobLimits, Retention, type RetentionProps } from './jaeger/storage/retention';
export { Rollover, type RolloverProps } from './jaeger/storage/rollover';
export { SparkDependencies, type SparkDependenciesProps } from './jaeger/storage/spark-dependencies';
export { type ClientCertificateKeys, StorageTls, type StorageTlsProps } from './jaeger-common/storage-tls';
export { type AllInOneProps, JaegerStrategy, type ProductionProps, type StreamingProps } from './jaeger/strategy';
export { JaegerUi, type JaegerUiProps, type UiLink, UiMenu } from './jaeger-common/ui';
export {
  type JaegerConfigMapVolumeProps,
  type JaegerEmptyDirProps,
  JaegerVolume,
  type JaegerPersistentVolumeClaimProps,
  type JaegerSecretVolumeProps,
  type JaegerVolumeMountProps,
} from './jaeger-common/volume';
export { JaegerV2CollectorService, type JaegerV2ServiceProps } from './jaeger-v2/access/collector-service';
export {
  JaegerV2Exposure,
  type JaegerV2Gateway,
  type JaegerV2GatewayProps,
  type JaegerV2IngressProps,
} from './jaeger-v2/access/exposure';
export { JaegerV2Login, type JaegerV2OAuth2ProxyProps } from './jaeger-v2/access/login';
export type { JaegerV2PodProps, JaegerV2ScaledProps } from './jaeger-v2/component-props';
export { JaegerV2Delivery, type JaegerV2OpenTelemetryOperatorProps } from './jaeger-v2/delivery/delivery';
export { JaegerV2 } from './jaeger-v2/jaeger-v2';
export type { JaegerV2Props } from './jaeger-v2/jaeger-v2-props';
export { JaegerV2Exporter, type JaegerV2ExporterProps, type JaegerV2SecretHeader } from './jaeger-v2/exporter';
export { JaegerV2Kafka, type JaegerV2KafkaProps } from './jaeger-v2/kafka';
export { JaegerV2Monitoring, type JaegerV2PrometheusOperatorProps } from './jaeger-v2/monitoring/monitoring';
export {
  JaegerV2NetworkPolicy,
  type JaegerV2NetworkPolicyProps,
  JaegerV2Peer,
} from './jaeger-v2/network/network-policy';
export type { JaegerV2ReceiversProps } from './jaeger-v2/receivers';
export {
  type JaegerV2AllInOneProps,
  type JaegerV2CollectorAndQueryProps,
  JaegerV2Roles,
  type JaegerV2StreamingProps,
} from './jaeger-v2/roles';
export { type JaegerV2AdaptiveSamplingProps, JaegerV2Sampling } from './jaeger-v2/sampling/sampling';
export { JaegerV2TailSampling, type JaegerV2TailSamplingProps } from './jaeger-v2/sampling/tail-sampling';
export type { JaegerV2Sender } from './jaeger-v2/sender';
export { type JaegerV2PrometheusProps, JaegerV2SpanMetrics } from './jaeger-v2/span-metrics';
export {
  type JaegerV2BadgerProps,
  JaegerV2BadgerVolume,
  type JaegerV2ClaimProps,
  type JaegerV2EphemeralBadgerProps,
} from './jaeger-v2/storage/badger';
export type { JaegerV2CassandraArchiveProps, JaegerV2CassandraProps } from './jaeger-v2/storage/cassandra';
export { JaegerV2CassandraSchema, type JaegerV2CassandraSchemaProps } from './jaeger-v2/storage/cassandra-schema';
export { type JaegerV2ClickHouseProps, JaegerV2ClickHouseProtocol } from './jaeger-v2/storage/click-house';
export type { JaegerV2GrpcProps, JaegerV2GrpcWriterProps } from './jaeger-v2/storage/grpc';
export type { JaegerV2JobProps } from './jaeger-v2/storage/job-props';
export type { JaegerV2MemoryProps } from './jaeger-v2/storage/memory';
export { type JaegerV2BasicKeys, JaegerV2SearchCredentials } from './jaeger-v2/storage/search/credentials';
export {
  type JaegerV2BulkProps,
  type JaegerV2ElasticsearchProps,
  JaegerV2IndexPeriod,
  type JaegerV2IndexProps,
  type JaegerV2SearchArchiveProps,
} from './jaeger-v2/storage/search/props';
export {
  type JaegerV2DaysProps,
  type JaegerV2KeepProps,
  JaegerV2Retention,
  type JaegerV2RolloverProps,
} from './jaeger-v2/storage/search/retention';
export { JaegerV2SharedStorage, JaegerV2Storage } from './jaeger-v2/storage/storage';
export type { JaegerOperatorReferenceProps } from './jaeger-operator/from-name';
export type { OperatorImagesProps } from './jaeger-operator/images';
export { JaegerOperator } from './jaeger-operator/jaeger-operator';
export type { JaegerOperatorProps, OperatorPodProps, OperatorSettings } from './jaeger-operator/jaeger-operator-props';
export { OperatorLogLevel } from './jaeger-operator/log-level';
export {
  type AuthenticatedMetricsProps,
  type MetricsReader,
  OperatorMetrics,
  type PlainMetricsProps,
} from './jaeger-operator/metrics';
export { OperatorMonitoring, type OperatorMonitoringProps } from './jaeger-operator/monitoring';
export { OperatorNetworkPolicy, type StandardNetworkPolicyProps } from './jaeger-operator/network-policy';
export { OperatorPlatform } from './jaeger-operator/platform';
export { JaegerOperatorProfile } from './jaeger-operator/profile';
export { ElasticsearchProvisioning, KafkaProvisioning, type StrimziProps } from './jaeger-operator/provisioning';
export { TlsVersion } from './jaeger-operator/tls-version';
export { type ClusterScopeProps, SidecarInjection, WatchScope } from './jaeger-operator/watch-scope';
export {
  type CertManagerProps,
  IssuerRef,
  WebhookCertificate,
  type WebhookCertificateProps,
} from './jaeger-operator/webhook-certificate';
export type { JsonObject } from './kubernetes/json';
export type { ResourceRequirements } from './kubernetes/resource-requirements';
export { DependencyDeletion, type MilvusInClusterProps } from './milvus/cr/dependency';
export { MilvusEtcd, type MilvusExternalEtcdProps, type MilvusInClusterEtcdProps } from './milvus/cr/etcd';
export {
  type MilvusExternalKafkaProps,
  type MilvusExternalPulsarProps,
  type MilvusExternalWoodpeckerProps,
  MilvusMessageQueue,
  MilvusSharedMessageQueue,
  type MilvusWoodpeckerPoolProps,
} from './milvus/cr/message-queue';
export { Milvus } from './milvus/cr/milvus';
export type { MilvusProps } from './milvus/cr/milvus-props';
export { type MilvusClusterProps, MilvusMode, type MilvusStandaloneProps } from './milvus/cr/mode';
export type {
  MilvusIngressProps,
  MilvusIngressTls,
  MilvusPodProps,
  MilvusRoleProps,
  MilvusServiceRoleProps,
} from './milvus/cr/pods';
export { MilvusQueueVolume, type MilvusQueueVolumeClaimProps } from './milvus/cr/queue-volume';
export { MilvusRollout } from './milvus/cr/rollout';
export { type MilvusExternalStorageProps, MilvusStorage } from './milvus/cr/storage';
export type { ExistingMilvusReleaseProps } from './milvus/existing-release';
export { HelmValues } from './milvus/helm-values';
export type { IMilvusRelease } from './milvus/i-milvus-release';
export { MilvusRelease } from './milvus/milvus-release';
export type { MilvusReleaseProps } from './milvus/milvus-release-props';
export { OtlpHeaders, type OtlpHeadersProps } from './milvus/otlp-headers';
export { type MilvusOtlpTracingProps, MilvusTracing, type MilvusTracingProps } from './milvus/tracing';
export {
  MilvusReleaseIngress,
  type MilvusReleaseIngressProps,
  type MilvusReleaseLoadBalancerProps,
  type MilvusReleaseNodePortProps,
  MilvusReleaseService,
  MilvusReleaseServiceAccount,
  type MilvusReleaseServiceAccountProps,
  type MilvusReleaseServiceProps,
} from './milvus/values/access';
export {
  type MilvusReleaseAutoscaleProps,
  type MilvusReleaseCdcProps,
  type MilvusReleaseComponentProps,
  type MilvusReleaseCoordinatorProps,
  type MilvusReleaseFixedScaleProps,
  MilvusReleaseFixedScale,
  MilvusReleaseScale,
  type MilvusReleaseScaledProps,
  type MilvusReleaseStandalonePodProps,
} from './milvus/values/components';
export {
  MilvusReleaseEtcd,
  type MilvusReleaseEtcdProps,
  type MilvusReleaseExternalEtcdProps,
  MilvusReleaseSharedEtcd,
} from './milvus/values/etcd';
export type { MilvusReleaseImageProps } from './milvus/values/image';
export {
  MilvusReleaseLogFormat,
  MilvusReleaseLogLevel,
  type MilvusReleaseLogFileProps,
  type MilvusReleaseLogProps,
} from './milvus/values/log';
export {
  type IMilvusReleaseClusterMessageQueue,
  type IMilvusReleaseStandaloneMessageQueue,
  MilvusReleaseMessageQueue,
} from './milvus/values/message-queue';
export {
  type MilvusReleaseExternalKafkaProps,
  type MilvusReleaseExternalPulsarProps,
  type MilvusReleaseKafkaProps,
  MilvusReleaseKafkaSasl,
  type MilvusReleaseKafkaSaslProps,
  KafkaSecurityProtocol,
  MilvusReleasePulsarAuth,
  type MilvusReleasePulsarAuthProps,
  type MilvusReleasePulsarProps,
  type MilvusReleaseWoodpeckerServiceProps,
} from './milvus/values/message-queue-props';
export { MilvusReleaseMetrics, type MilvusReleaseServiceMonitorProps } from './milvus/values/metrics';
export {
  type MilvusReleaseClusterProps,
  MilvusReleaseMode,
  type MilvusReleaseStandaloneProps,
} from './milvus/values/mode';
export type { MilvusReleasePlacementProps, MilvusReleasePodProps } from './milvus/values/pods';
export {
  type MilvusReleaseMinioProps,
  MilvusReleaseStorage,
  MilvusReleaseSharedStorage,
  type MilvusReleaseS3Props,
  MilvusReleaseCloudProvider,
  MilvusReleaseStorageCredentials,
  type MilvusReleaseStorageCredentialsProps,
} from './milvus/values/storage';
export {
  MilvusReleasePersistence,
  type MilvusReleasePersistenceProps,
  type MilvusReleaseVolumeProps,
} from './milvus/values/volume';
export { JaegerOperatorVersion, type JaegerOperatorVersionProps } from './upstream/jaeger-operator-version';
export { JaegerV2KafkaEncoding } from './upstream/jaeger-v2/kafka';
export { JaegerV2Version } from './upstream/jaeger-v2/version';
export { KafkaEncoding, KafkaMechanism } from './upstream/kafka';
export { MilvusChartVersion, type MilvusChartVersionProps } from './upstream/milvus-chart-version';
export { MilvusOperatorVersion, type MilvusOperatorVersionProps } from './upstream/milvus-operator-version';
