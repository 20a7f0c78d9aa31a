import type { DnsPolicy, k8s } from 'cdk8s-plus-28';
import type { SecretRef } from '../app/secret-ref';
import { checkProps, SECRETS } from '../app/props';
import { defined, type JsonObject } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';
import { type JaegerComponentProps, componentSpec, type JaegerProgramProps } from './component';
import { pullSecretsSpec } from './pod';
import type { ResourceRequirements } from '../kubernetes/resource-requirements';
import type { JaegerVolume } from '../jaeger-common/volume';

/**
 * Settings of every agent.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/#jaeger-agent
 */
export interface AgentProps extends JaegerProgramProps {
  /** Image pull Secrets of the agent; those of the Jaeger do not apply. @default - none */
  readonly imagePullSecrets?: SecretRef[];
}

/**
 * Settings of the agents of nodes.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/agent.go
 */
export interface AgentDaemonSetProps extends JaegerComponentProps, AgentProps {
  /** Whether the pods use the network of their node. @default false */
  readonly hostNetwork?: boolean;
  /** Which DNS the pods ask. @default - Kubernetes' own; `CLUSTER_FIRST_WITH_HOST_NET` when `hostNetwork` is set, even to false */
  readonly dnsPolicy?: DnsPolicy;
  /** The PriorityClass of the pods. @default - none */
  readonly priorityClassName?: string;
}

/**
 * Settings of the sidecar agents. The operator reads no others: the pod belongs to the application.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/inject/sidecar.go
 */
export interface AgentSidecarProps extends AgentProps {
  /** Resources of the container. @default - those of the Jaeger, else no requests and no limits */
  readonly resources?: ResourceRequirements;
  /** Volumes with their mounts, in the namespace of the application. Those of the Jaeger do not apply. @default - none */
  readonly volumes?: JaegerVolume[];
  /** The security context of the container; that of the Jaeger does not apply. @default - Kubernetes' own */
  readonly sidecarSecurityContext?: k8s.SecurityContext;
}

/**
 * Jaeger's agent. Retired upstream: 1.62.0 is its last image, and Milvus sends to the collector (warning JAE054).
 *
 * @see https://www.jaegertracing.io/docs/1.62/architecture/
 */
export class JaegerAgent {
  /** One on every node, on host ports. */
  static daemonSet(props: AgentDaemonSetProps = {}): JaegerAgent {
    checkProps('JaegerAgent.daemonSet', props, { imagePullSecrets: SECRETS });
    const { hostNetwork, dnsPolicy, priorityClassName, imagePullSecrets } = props;
    return new JaegerAgent(props, {
      strategy: 'DaemonSet',
      ...defined({ hostNetwork, dnsPolicy, priorityClassName }),
      ...pullSecretsSpec(imagePullSecrets),
    });
  }

  /** One in each Deployment that asks for it by the annotation `sidecar.jaegertracing.io/inject`. */
  static sidecar(props: AgentSidecarProps = {}): JaegerAgent {
    checkProps('JaegerAgent.sidecar', props, { imagePullSecrets: SECRETS });
    const { image, logLevel, options, resources, volumes, imagePullSecrets, sidecarSecurityContext } = props;
    return new JaegerAgent(
      { image, logLevel, options, resources, volumes },
      {
        strategy: 'Sidecar',
        ...defined({ sidecarSecurityContext: sidecarSecurityContext && plain(sidecarSecurityContext) }),
        ...pullSecretsSpec(imagePullSecrets),
      },
    );
  }

  private constructor(
    private readonly props: JaegerComponentProps,
    private readonly own: JsonObject,
  ) {}

  /**
   * Upstream's `spec.agent`; `where` is the construct's path.
   *
   * @internal
   */
  _toSpec(where: string): JsonObject {
    return { ...this.own, ...componentSpec(this.props, {}, 'spec.agent', where) };
  }
}
