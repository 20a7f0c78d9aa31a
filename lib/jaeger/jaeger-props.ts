import type { IJaegerOperator } from '../app/jaeger-operator';
import type { SecretRef } from '../app/secret-ref';
import type { JaegerAgent } from './agent';
import type { JaegerIngress } from './ingress';
import type { JaegerPodProps } from './pod';
import type { JaegerSampling } from '../jaeger-common/sampling';
import type { JaegerStrategy } from './strategy';
import type { JaegerUi } from '../jaeger-common/ui';

/**
 * Settings of a Jaeger; those of pods are for all of its pods.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export interface JaegerProps extends JaegerPodProps {
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
   * The operator that runs this Jaeger; it decides the version. `JaegerOperator.fromOperatorName` is one that this app does not install.
   *
   * @default - one that is in the cluster already, of version 1.62.0
   */
  readonly operator?: IJaegerOperator;

  /** How Jaeger is laid out in pods, and where it keeps traces. @default JaegerStrategy.allInOne() */
  readonly strategy?: JaegerStrategy;

  /** How the UI is reached. @default JaegerIngress.none() */
  readonly ingress?: JaegerIngress;

  /** The sampling that Jaeger's clients ask for; Milvus does not. @default - every trace: the operator's own */
  readonly sampling?: JaegerSampling;

  /** Settings of the UI. @default - the UI's own */
  readonly ui?: JaegerUi;

  /**
   * Jaeger's agent, retired upstream.
   *
   * @default - none
   */
  readonly agent?: JaegerAgent;

  /** Secrets in the namespace of the Jaeger with which the images are pulled, but for that of the agent. @default - none */
  readonly imagePullSecrets?: SecretRef[];

  /** Labels of the CR itself. @default - none */
  readonly labels?: Readonly<Record<string, string>>;

  /** Annotations of the CR itself. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}
