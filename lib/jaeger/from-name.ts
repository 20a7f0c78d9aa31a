import type { Construct } from 'constructs';
import { joinEnvironment } from '../app/join';
import { Stage } from '../app/plan/stage';
import { defined, type JsonObject } from '../kubernetes/json';
import { JAEGER_API_VERSION } from '../upstream/jaeger';
import { JaegerBase } from './jaeger-base';
import { namedJaegerPlan } from './named-plan';

/**
 * What of an existing Jaeger its endpoints depend on.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 */
export interface JaegerReferenceProps {
  /** The namespace of the CR. */
  readonly namespace: string;
  /** Whether its collector takes OTLP. @default true */
  readonly otlp?: boolean;
  /** The path that its UI stands below. @default - the root */
  readonly basePath?: string;
}

/**
 * An existing Jaeger of the operator that this app does not own: its endpoints, and nothing in the output.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 */
export class NamedJaeger extends JaegerBase {
  constructor(
    scope: Construct,
    id: string,
    name: string,
    private readonly props: JaegerReferenceProps,
  ) {
    super(scope, id, { name, namespace: props.namespace });
    const { namespace, label } = this;
    joinEnvironment(this, {
      stage: Stage.JAEGER,
      // The same names are rejected: no such Jaeger can exist.
      objects: [{ apiVersion: JAEGER_API_VERSION, kind: 'Jaeger', metadata: { name, namespace }, spec: {} }],
      namespaces: [],
      plan: () => namedJaegerPlan({ name, namespace, label, basePath: props.basePath ?? '' }),
      check: () => [],
    });
  }

  /**
   * As if it were a CR that says what the props say.
   *
   * @internal
   */
  protected override _currentCr(): JsonObject {
    const { name, namespace } = this;
    const { otlp = true, basePath } = this.props;
    const options = { 'collector.otlp.enabled': otlp, ...defined({ 'query.base-path': basePath }) };
    return { metadata: { name, namespace }, spec: { allInOne: { options } } };
  }
}
