import type { k8s } from 'cdk8s-plus-28';
import type { JsonObject } from '../kubernetes/json';
import { type ComponentProps, componentSpec } from './component';
import { plain } from '../kubernetes/plain';
import { pullSecretsSpec } from './pod';

export interface AgentProps extends ComponentProps {
  /** @default - none */
  readonly imagePullSecrets?: readonly string[];
  /** @default - none */
  readonly priorityClassName?: string;
}

export interface AgentDaemonSetProps extends AgentProps {
  /** Whether the pods use the network of their node. @default false */
  readonly hostNetwork?: boolean;
  /** Upstream's `dnsPolicy`, such as `ClusterFirstWithHostNet`. @default - Kubernetes' own */
  readonly dnsPolicy?: string;
}

export interface AgentSidecarProps extends AgentProps {
  /** @default - Kubernetes' own */
  readonly sidecarSecurityContext?: k8s.SecurityContext;
}

/** Jaeger's agent. Retired upstream: 1.62.0 is its last image, and Milvus sends to the collector (warning JAE054). */
export class JaegerAgent {
  /** One on every node, on host ports. */
  static daemonSet(props: AgentDaemonSetProps = {}): JaegerAgent {
    const { hostNetwork, dnsPolicy } = props;
    return new JaegerAgent(props, {
      strategy: 'DaemonSet',
      ...(hostNetwork === undefined ? {} : { hostNetwork }),
      ...(dnsPolicy === undefined ? {} : { dnsPolicy }),
    });
  }

  /** One in each Deployment that asks for it by the annotation `sidecar.jaegertracing.io/inject`. */
  static sidecar(props: AgentSidecarProps = {}): JaegerAgent {
    const { sidecarSecurityContext } = props;
    return new JaegerAgent(props, {
      strategy: 'Sidecar',
      ...(sidecarSecurityContext === undefined ? {} : { sidecarSecurityContext: plain(sidecarSecurityContext) }),
    });
  }

  private constructor(
    private readonly props: AgentProps,
    private readonly own: JsonObject,
  ) {}

  /** Upstream's `spec.agent`; `where` is the construct's path. */
  toSpec(where: string): JsonObject {
    const { imagePullSecrets, priorityClassName } = this.props;
    return {
      ...this.own,
      ...componentSpec(this.props, {}, 'spec.agent', where),
      ...pullSecretsSpec(imagePullSecrets),
      ...(priorityClassName === undefined ? {} : { priorityClassName }),
    };
  }
}
