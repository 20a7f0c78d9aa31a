import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';

/** Settings of a Jaeger 2 that the OpenTelemetry operator cannot bring into its pods together. */
export interface DeliverySettings {
  /** Names of the Secrets with which images are pulled. */
  readonly imagePullSecrets: readonly string[];
  /** The existing ServiceAccounts, by the paths of their props. */
  readonly serviceAccounts: Readonly<Record<string, string>>;
  /** Kubernetes' type of the Service for receivers. @default - what the operator makes */
  readonly serviceType?: string;
}

const SOURCE = 'https://github.com/open-telemetry/opentelemetry-operator/blob/v0.158.0/internal/manifests/collector';

/** Rules about the props of a Jaeger 2 that the OpenTelemetry operator runs. */
export const deliveryRules: readonly Rule<DeliverySettings>[] = [
  {
    code: 'JVT390',
    severity: Severity.ERROR,
    summary:
      'with the OpenTelemetry operator, images are pulled with Secrets of a ServiceAccount that belongs to the Jaeger',
    see: `${SOURCE}/deployment.go`,
    example: () => ({ imagePullSecrets: ['registry'], serviceAccounts: { allInOne: 'tracing' } }),
    *check({ imagePullSecrets, serviceAccounts }): Iterable<Finding> {
      if (imagePullSecrets.length === 0) return;
      for (const [path, name] of Object.entries(serviceAccounts)) {
        yield {
          path: `${path}.serviceAccountName`,
          value: name,
          problem: 'conflicts with imagePullSecrets: an OpenTelemetryCollector has no field for them.',
          effect: 'The pods cannot pull their image, and stay in ImagePullBackOff.',
          fix: 'Remove imagePullSecrets, and name the Secrets in that ServiceAccount; or remove serviceAccountName.',
        };
      }
    },
  },
  {
    code: 'JVT396',
    severity: Severity.ERROR,
    summary: 'with the OpenTelemetry operator, the Service for receivers has no settings',
    see: `${SOURCE}/service.go`,
    example: () => ({ imagePullSecrets: [], serviceAccounts: {}, serviceType: 'LoadBalancer' }),
    *check({ serviceType }): Iterable<Finding> {
      if (serviceType === undefined) return;
      yield {
        path: 'collectorService',
        value: serviceType,
        problem: 'conflicts with the delivery: the OpenTelemetry operator makes this Service.',
        effect: 'The Service has type ClusterIP and no annotations, and senders outside the cluster cannot reach it.',
        fix: 'Remove it, and write another Service; or use JaegerV2Delivery.plain().',
      };
    },
  },
];
