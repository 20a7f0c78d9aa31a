import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Milvus as MilvusResource } from '../../../imports/milvus.io';
import { joinEnvironment } from '../../app/join';
import { hasNamespace, namespaceOf } from '../../app/namespace';
import { Stage } from '../../app/plan/stage';
import { checkProps, partOf, SECRETS, wordOf } from '../../app/props';
import { throwErrors } from '../../diagnostics/report';
import { asObject, defined } from '../../kubernetes/json';
import { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { checkRequired } from '../required';
import type { MilvusProps } from './milvus-props';
import { milvusPlan } from './plan';
import { MilvusRollout } from './rollout';
import { milvusParts, milvusSpec } from './spec';
import { runRules } from '../../diagnostics/run-rules';
import { milvusPropsRules } from '../../rules/milvus/cr/props';

const TYPES = {
  imagePullSecrets: SECRETS,
  rollout: wordOf(MilvusRollout),
  mode: partOf('MilvusMode', '_roles'),
  etcd: partOf('MilvusEtcd', '_etcdSpec'),
  storage: partOf('MilvusStorage', '_storageSpec'),
};

/**
 * A Milvus custom resource of the Milvus Operator that sends traces. The operator itself is not part of the output: it has to be in
 * the cluster.
 *
 * @example
 * new Milvus(env, 'my-release', {
 *   namespace: 'milvus',
 *   mode: MilvusMode.cluster({
 *     messageQueue: MilvusMessageQueue.woodpecker(),
 *     queryNode: { replicas: 2 },
 *   }),
 *   tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
 * });
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/docs/CRD/milvus.md
 */
export class Milvus extends Construct {
  /** The name of the CR. */
  readonly name: string;
  /** The namespace of the CR. */
  readonly namespace: string;
  /** The operator that runs it. */
  readonly operatorVersion: MilvusOperatorVersion;
  /** The CR, for `addJsonPatch`. */
  readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: MilvusProps) {
    super(scope, id);
    checkRequired(this.node.path, props, 'tracing');
    checkProps(this.node.path, props, TYPES, { operator: 'operatorVersion' });
    this.name = props.name ?? id;
    this.namespace = namespaceOf(this, props.namespace);
    this.operatorVersion = props.operatorVersion ?? MilvusOperatorVersion.V1_3_8;
    const { tracing, config = {} } = props;
    const parts = milvusParts(props, this.operatorVersion);
    const { operatorVersion: operator, name, namespace } = this;
    const restart = !parts.isConfigOnly;
    throwErrors(runRules(milvusPropsRules, { config, operator, restart }, this.node.path));
    const trace = tracing._toTrace(namespace);
    // No MilvusResource: on its way to JSON it silently drops what a patch adds and its type does not know.
    this.apiObject = new ApiObject(this, 'Resource', {
      ...MilvusResource.GVK,
      metadata: {
        name,
        namespace,
        ...defined({
          labels: props.labels && { ...props.labels },
          annotations: props.annotations && { ...props.annotations },
        }),
      },
      spec: milvusSpec(parts, { ...config, trace }),
    });
    joinEnvironment(this, {
      stage: Stage.MILVUS,
      objects: [asObject(this.apiObject.toJson())],
      namespaces: (props.createNamespace ?? true) ? [{ name: namespace }] : [],
      plan: (rendered) =>
        milvusPlan({
          cr: rendered.object(this.apiObject),
          operator,
          backend: tracing._backend?.label,
          meant: trace,
          isNamespaceOurs: hasNamespace(this, namespace),
        }),
      check: () => [],
    });
  }
}
