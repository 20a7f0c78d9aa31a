import { Duration } from 'cdk8s';
import {
  ElasticsearchProvisioning,
  IssuerRef,
  type JaegerOperatorProps,
  JaegerOperatorVersion,
  KafkaProvisioning,
  OperatorLogLevel,
  OperatorMetrics,
  OperatorMonitoring,
  OperatorNetworkPolicy,
  OperatorPlatform,
  SecretRef,
  SidecarInjection,
  TlsVersion,
  WatchScope,
  WebhookCertificate,
} from '../../lib';
import { type Choices, pairwise } from './pairwise';

const reader = { serviceAccount: 'prometheus', namespace: 'monitoring' };
const sidecars = SidecarInjection.inNamespacesLabelled('example.com/sidecars', 'yes');
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const monitoring = OperatorMonitoring.prometheusOperator({ labels: { release: 'a' } });

/** The switches of an install; what may not stand together is one of them. */
const SWITCHES: Choices<JaegerOperatorProps> = {
  watch: [{}, { watch: WatchScope.cluster({ sidecars }) }, { watch: WatchScope.namespaces(['team-a', 'team-b']) }],
  metrics: [
    {},
    { metrics: OperatorMetrics.none() },
    { metrics: OperatorMetrics.plain({ fromNamespace: 'monitoring' }), monitoring },
    { metrics: OperatorMetrics.authenticated({ reader }), monitoring },
  ],
  certificate: [
    {},
    {
      webhookCertificate: WebhookCertificate.certManager({
        issuerRef: IssuerRef.clusterIssuer('ca'),
        duration: Duration.days(30),
      }),
    },
    { webhookCertificate: WebhookCertificate.fromSecret(SecretRef.fromName('pair'), { caBundle: PEM }) },
  ],
  replicas: [{}, { replicas: 2 }, { leaderElection: false }],
  images: [
    {},
    { images: { mirror: 'registry.example.com:5000/mirror', pullSecrets: [SecretRef.fromName('registry')] } },
  ],
  platform: [{}, { platform: OperatorPlatform.OPENSHIFT }, { platform: OperatorPlatform.AUTO_DETECT }],
  kafka: [{}, { kafkaProvisioning: KafkaProvisioning.strimzi({ minimal: true }) }],
  elasticsearch: [{}, { elasticsearchProvisioning: ElasticsearchProvisioning.OPENSHIFT_OPERATOR }],
  network: [{}, { networkPolicy: OperatorNetworkPolicy.none() }],
  tls: [{}, { tlsMinVersion: TlsVersion.TLS_1_3, logLevel: OperatorLogLevel.DEBUG }],
  name: [{}, { name: 'second', crd: false, version: JaegerOperatorVersion.V1_61_0 }],
  pod: [
    {},
    {
      priorityClassName: 'system-cluster-critical',
      nodeSelector: { pool: 'infra' },
      tolerations: [{ key: 'dedicated', operator: 'Exists' }],
      affinity: { podAntiAffinity: {} },
      resources: { limits: { memory: '1Gi', cpu: '1' } },
    },
  ],
};

/** Installs in which every two settings stand together. */
export function installs(): JaegerOperatorProps[] {
  return pairwise(SWITCHES).map((row) =>
    [...row.values()].reduce<JaegerOperatorProps>((props, more) => ({ ...props, ...more }), {}),
  );
}
