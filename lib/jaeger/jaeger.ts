import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Jaeger as JaegerResource } from '../../imports/jaegertracing.io';
import { joinEnvironment } from '../app/join';
import { Stage } from '../app/plan/stage';
import { checkProps } from '../app/props';
import { asObject, defined, type JsonObject } from '../kubernetes/json';
import { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import { NamedJaeger, type JaegerReferenceProps } from './from-name';
import type { IJaeger } from './i-jaeger';
import { JaegerIngress } from './ingress';
import { JaegerBase } from './jaeger-base';
import type { JaegerProps } from './jaeger-props';
import { jaegerPlan } from './plan';
import { jaegerSpec } from './spec';
import { JaegerStrategy } from './strategy';

/**
 * A Jaeger custom resource, written as the operator leaves it, and the endpoints that come of it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 * @example
 * const jaeger = new Jaeger(env, 'jaeger', {
 *   namespace: 'observability',
 *   strategy: JaegerStrategy.allInOne({ storage: JaegerStorage.memory({ maxTraces: 50000 }) }),
 * });
 */
export class Jaeger extends JaegerBase {
  /**
   * An existing Jaeger of the operator that this app does not own: its endpoints, and nothing in the output.
   *
   * @param name the name of the CR.
   * @example
   * const jaeger = Jaeger.fromJaegerName(env, 'jaeger', 'tracing', { namespace: 'observability' });
   */
  static fromJaegerName(scope: Construct, id: string, name: string, props: JaegerReferenceProps): IJaeger {
    const renamed = { 'name.namespace': 'fromJaegerName(scope, id, name, { namespace })' };
    checkProps('Jaeger.fromJaegerName', { name }, {}, renamed);
    return new NamedJaeger(scope, id, name, props);
  }

  /** The CR, for `addJsonPatch`. */
  readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: JaegerProps = {}) {
    super(scope, id, { name: props.name ?? id, namespace: props.namespace });
    const strategy = props.strategy ?? JaegerStrategy.allInOne();
    const ingress = props.ingress ?? JaegerIngress.none();
    const { spec, annotations } = jaegerSpec(props, strategy, ingress, this.node.path);
    // No JaegerResource: on its way to JSON it silently drops what a patch adds and its type does not know.
    this.apiObject = new ApiObject(this, 'Resource', {
      ...JaegerResource.GVK,
      metadata: {
        name: this.name,
        namespace: this.namespace,
        ...defined({ labels: props.labels && { ...props.labels }, annotations }),
      },
      spec,
    });
    const { operator } = props;
    joinEnvironment(this, {
      stage: Stage.JAEGER,
      objects: [asObject(this.apiObject.toJson())],
      namespaces: (props.createNamespace ?? true) ? [{ name: this.namespace }] : [],
      plan: (rendered) =>
        jaegerPlan({
          cr: rendered.object(this.apiObject),
          label: this.label,
          version: operator?.version ?? JaegerOperatorVersion.V1_62_0,
          operator,
          hasRoute: ingress._isRoute,
        }),
      check: () => [],
    });
    if (operator !== undefined) this.node.addDependency(operator);
  }

  /** @internal */
  protected override _currentCr(): JsonObject {
    return asObject(this.apiObject.toJson());
  }
}
