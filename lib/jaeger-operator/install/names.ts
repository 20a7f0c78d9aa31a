import { OPERATOR_NAME } from '../../upstream/jaeger-operator-install';

/** The names of an install's objects: all begin with its own, so that none meets that of another operator. */
export class InstallNames {
  readonly leaderElection: string;
  /** The rights for its work: one in the cluster, or one in each watched namespace. */
  readonly manager: string;
  /** What it reads in the whole cluster although it watches some namespaces only. */
  readonly clusterReader: string;
  readonly metricsProxy: string;
  readonly metricsReader: string;
  readonly metricsService: string;
  readonly webhookService: string;
  readonly certificate: string;
  readonly certificateSecret: string;
  readonly issuer: string;
  readonly mutatingWebhooks: string;
  readonly validatingWebhooks: string;

  constructor(readonly install: string) {
    this.leaderElection = `${install}-leader-election`;
    this.manager = `${install}-manager`;
    this.clusterReader = `${install}-cluster-reader`;
    this.metricsProxy = `${install}-metrics-proxy`;
    this.metricsReader = `${install}-metrics-reader`;
    this.metricsService = `${install}-metrics`;
    this.webhookService = `${install}-webhook-service`;
    this.certificate = `${install}-serving-cert`;
    this.certificateSecret = `${install}-service-cert`;
    this.issuer = `${install}-selfsigned-issuer`;
    this.mutatingWebhooks = `${install}-mutating-webhook-configuration`;
    this.validatingWebhooks = `${install}-validating-webhook-configuration`;
  }

  /**
   * On every object: `name`, as upstream, tells one install from another, and is what selectors ask for. Not managed-by
   * jaeger-operator: the operator deletes objects with that label that it did not create.
   */
  labels(): Readonly<Record<string, string>> {
    return { ...this.selector(), 'app.kubernetes.io/name': OPERATOR_NAME };
  }

  selector(): Readonly<Record<string, string>> {
    return { name: this.install };
  }
}
