import type { JaegerOperator } from '../jaeger-operator/jaeger-operator';
import type { JaegerIngress } from './ingress';
import type { JaegerResources } from './resources';
import type { JaegerStrategy } from './strategy';

export interface JaegerProps {
  /**
   * The name of the CR; its Services are called after it. Rejected: other than a-z, 0-9, - and ., a digit in front, and
   * 53, 59, 62 or more than 63 characters.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * The namespace; rejected when it is not a DNS label.
   *
   * @default - the chart's namespace, else `default`
   */
  readonly namespace?: string;

  /**
   * Whether the Namespace object is part of the manifests; never for `default` and the kube-* namespaces.
   *
   * @default true
   */
  readonly createNamespace?: boolean;

  /**
   * The operator that will run this Jaeger; it tells the version.
   *
   * @default - one that is in the cluster already, of version 1.62.0
   */
  readonly operator?: JaegerOperator;

  /** @default JaegerStrategy.allInOne() */
  readonly strategy?: JaegerStrategy;

  /** How the UI is reached. @default JaegerIngress.disabled() */
  readonly ingress?: JaegerIngress;

  /** Resources of Jaeger's containers. @default - no requests and no limits */
  readonly resources?: JaegerResources;

  /** Labels of the CR itself. @default - none */
  readonly labels?: Readonly<Record<string, string>>;

  /** Annotations of the CR itself. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}
