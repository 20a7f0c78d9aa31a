/**
 * Whether Deployments may ask for a sidecar with Jaeger's agent, which is retired upstream.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/controllers/appsv1/deployment_webhook.go
 */
export class SidecarInjection {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** No webhook for Deployments. */
  static none(): SidecarInjection {
    return new SidecarInjection(undefined);
  }

  /**
   * Deployments in namespaces that carry this label meet the webhook; all others never do. The annotation
   * `sidecar.jaegertracing.io/inject` of a Deployment, or of its namespace, then asks for a sidecar, as upstream.
   */
  static inNamespacesLabelled(key: string, value: string): SidecarInjection {
    return new SidecarInjection({ key, value });
  }

  private constructor(
    /**
     * The label of the namespaces whose Deployments meet the webhook; undefined where there is no webhook.
     *
     * @internal
     */
    readonly _label: { readonly key: string; readonly value: string } | undefined,
  ) {}
}

/**
 * The operator in all namespaces.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go#L109
 */
export interface ClusterScopeProps {
  /** Whether Deployments may ask for a sidecar with Jaeger's agent. @default SidecarInjection.none() */
  readonly sidecars?: SidecarInjection;
}

/**
 * Where the operator looks for Jaegers, and so where it has rights.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go#L109
 */
export class WatchScope {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** In all namespaces. */
  static cluster(props: ClusterScopeProps = {}): WatchScope {
    return new WatchScope(undefined, props.sidecars ?? SidecarInjection.none());
  }

  /**
   * In these namespaces only, which must exist. There are no sidecars: the operator works them out with the annotations of
   * all namespaces of the cluster, and finds no Jaeger where it watches several.
   *
   * @param namespaces rejected: none, one twice, and what is no DNS label.
   * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/controllers/appsv1/deployment_webhook.go
   */
  static namespaces(namespaces: string[]): WatchScope {
    return new WatchScope(namespaces, SidecarInjection.none());
  }

  private constructor(
    /**
     * Upstream's WATCH_NAMESPACE; undefined means all.
     *
     * @internal
     */
    readonly _watched: readonly string[] | undefined,
    /**
     * Whether Deployments may ask for a sidecar with Jaeger's agent.
     *
     * @internal
     */
    readonly _sidecars: SidecarInjection,
  ) {}
}
