import { Duration } from 'cdk8s';
import { JaegerOperatorVersion } from '../../upstream/jaeger-operator-version';
import type { JaegerOperatorProps } from '../jaeger-operator-props';
import { OperatorLogLevel } from '../log-level';
import { OperatorMetrics } from '../metrics';
import { OperatorMonitoring } from '../monitoring';
import { OperatorNetworkPolicy } from '../network-policy';
import { OperatorPlatform } from '../platform';
import { JaegerOperatorProfile } from '../profile';
import { ElasticsearchProvisioning, KafkaProvisioning } from '../provisioning';
import { WatchScope } from '../watch-scope';
import { WebhookCertificate } from '../webhook-certificate';
import { InstallNames } from './names';

const CONSTANTS = { replicas: 1, leaderElection: true, crd: true } as const;
const REQUESTS = { cpu: '100m', memory: '128Mi' } as const;
// Upstream removed its limit of 128Mi, which was too small for large clusters.
const LIMITS = { memory: '512Mi' } as const;

/** An install with every default filled in. */
export type Install = ReturnType<typeof installOf>;

/** The install that the props ask for. */
export function installOf(props: JaegerOperatorProps) {
  const { name = 'jaeger-operator', namespace = 'observability' } = props;
  return {
    ...CONSTANTS,
    ...props,
    name,
    namespace,
    names: new InstallNames(name),
    version: props.version ?? JaegerOperatorVersion.V1_62_0,
    watch: props.watch ?? WatchScope.cluster(),
    images: props.images ?? {},
    metrics: props.metrics ?? OperatorMetrics.authenticated(),
    monitoring: props.monitoring ?? OperatorMonitoring.none(),
    networkPolicy: props.networkPolicy ?? OperatorNetworkPolicy.standard(),
    webhookCertificate: props.webhookCertificate ?? WebhookCertificate.certManager(),
    profile: props.profile ?? JaegerOperatorProfile.STANDARD,
    logLevel: props.logLevel ?? OperatorLogLevel.INFO,
    webhookTimeout: props.webhookTimeout ?? Duration.seconds(5),
    platform: props.platform ?? OperatorPlatform.KUBERNETES,
    kafkaProvisioning: props.kafkaProvisioning ?? KafkaProvisioning.none(),
    elasticsearchProvisioning: props.elasticsearchProvisioning ?? ElasticsearchProvisioning.NONE,
    resources: {
      requests: { ...(props.resources?.requests ?? REQUESTS) },
      limits: { ...(props.resources?.limits ?? LIMITS) },
    },
  };
}
