import type { k8s } from 'cdk8s-plus-28';
import { defined, type JsonObject } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';

/**
 * Security contexts in Kubernetes' words.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export interface JaegerSecurityProps {
  /** Of the pods. @default - Kubernetes' own */
  readonly pod?: k8s.PodSecurityContext;
  /** Of each container. @default - Kubernetes' own */
  readonly container?: k8s.SecurityContext;
}

/**
 * Security contexts. The operator sets none of its own; Jaeger's images run as user 10001.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export class JaegerSecurity {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** What the Pod Security Standard `restricted` requires, and a read-only root file system. */
  static restricted(): JaegerSecurity {
    return JaegerSecurity.of({
      pod: { fsGroup: 10001, runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
      container: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
    });
  }

  /** Contexts of your own. */
  static of(props: JaegerSecurityProps): JaegerSecurity {
    return new JaegerSecurity(
      defined({
        securityContext: props.pod && plain(props.pod),
        containerSecurityContext: props.container && plain(props.container),
      }),
    );
  }

  private constructor(
    /**
     * Upstream's `securityContext` and `containerSecurityContext`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}
