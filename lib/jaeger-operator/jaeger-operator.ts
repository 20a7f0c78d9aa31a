import { ApiObject, Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import type { IJaegerOperator } from '../app/jaeger-operator';
import { joinEnvironment } from '../app/join';
import { ClusterScopedObject } from '../app/namespace';
import { Stage } from '../app/plan/stage';
import { checkProps, DURATION, SECRETS, wordOf } from '../app/props';
import type { KubernetesObject } from '../kubernetes/object';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import { checkInstall } from './check';
import { CrdObject } from './crd-object';
import { installObjects } from './install/objects';
import { type JaegerOperatorReferenceProps, NamedJaegerOperator } from './from-name';
import type { JaegerOperatorProps } from './jaeger-operator-props';
import { operatorPlan } from './plan/plan';
import { writtenInstall } from './plan/written';
import { OperatorPlatform } from './platform';
import { JaegerOperatorProfile } from './profile';
import { ElasticsearchProvisioning } from './provisioning';
import { upstreamObjects } from './upstream/objects';
import { type Install, installOf } from './install/install';

const operators = new WeakMap<Chart, Map<string, Install>>();
const TYPES = {
  profile: wordOf(JaegerOperatorProfile),
  platform: wordOf(OperatorPlatform),
  elasticsearchProvisioning: wordOf(ElasticsearchProvisioning),
  webhookTimeout: DURATION,
  'images.pullSecrets': SECRETS,
};
/** The label by which Kubernetes holds the pods of a namespace to a Pod Security Standard. */
const ENFORCE = 'pod-security.kubernetes.io/enforce';

/**
 * The install of the Jaeger operator: CRD, RBAC, Deployment, webhooks and their certificate.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/releases/tag/v1.62.0
 * @example
 * new JaegerOperator(env, 'jaeger-operator', {
 *   namespace: 'observability',
 *   watch: WatchScope.namespaces(['team-a', 'team-b']),
 *   images: { mirror: 'registry.example.com/mirror' },
 * });
 */
export class JaegerOperator extends Construct implements IJaegerOperator {
  /**
   * An existing operator that this app does not install: its release for the Jaegers, and nothing in the output.
   *
   * @param name the name of its Deployment.
   * @example
   * const operator = JaegerOperator.fromOperatorName(env, 'operator', 'jaeger-operator', {
   *   namespace: 'observability',
   *   version: JaegerOperatorVersion.V1_65_0,
   * });
   * new Jaeger(env, 'jaeger', { operator });
   */
  static fromOperatorName(
    scope: Construct,
    id: string,
    name: string,
    props: JaegerOperatorReferenceProps,
  ): IJaegerOperator {
    return new NamedJaegerOperator(scope, id, name, props);
  }

  /** The name of the Deployment, and the beginning of every other name. */
  readonly name: string;
  /** The namespace of the operator. */
  readonly namespace: string;
  /** The release of the operator, with the Jaeger that it runs. */
  readonly version: JaegerOperatorVersion;

  constructor(scope: Construct, id: string, props: JaegerOperatorProps = {}) {
    super(scope, id);
    checkProps(this.node.path, props, TYPES, { webhookTimeoutSeconds: 'webhookTimeout' });
    const install = installOf(props);
    this.name = install.name;
    this.namespace = install.namespace;
    this.version = install.version;
    const chart = Chart.of(this);
    const others = operators.get(chart) ?? new Map<string, Install>();
    const problems = checkInstall(props, install, others, this.node.path);
    operators.set(chart, others.set(this.node.path, install));
    const isUpstream = install.profile === JaegerOperatorProfile.UPSTREAM;
    const isRestricted = !isUpstream && (props.restrictNamespace ?? true);
    const { namespace, version } = this;
    joinEnvironment(this, {
      stage: Stage.OPERATOR,
      objects: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }],
      namespaces:
        (props.createNamespace ?? true)
          ? [{ name: namespace, labels: isRestricted ? { [ENFORCE]: 'restricted' } : {} }]
          : [],
      plan: (rendered) => operatorPlan(writtenInstall(install, rendered.object(this.deployment()))),
      check: () => problems,
    });
    if (install.crd) new CrdObject(this, 'crd', isUpstream ? this.namespace : undefined);
    this.addObjects(isUpstream ? upstreamObjects({ namespace, version: version.operator }) : installObjects(install));
  }

  /** Nothing is rendered if it was removed from the tree. */
  private deployment(): IConstruct {
    return this.node.tryFindChild(`Deployment-${this.name}`) ?? this;
  }

  /** Objects of a watched namespace may have the names of others. */
  private addObjects(objects: readonly KubernetesObject[]): void {
    for (const object of objects) {
      const { name, namespace } = object.metadata;
      const place = namespace === undefined || namespace === this.namespace ? '' : `-${namespace}`;
      const Kind = namespace === undefined ? ClusterScopedObject : ApiObject;
      new Kind(this, `${object.kind}-${name}${place}`, object);
    }
  }
}
