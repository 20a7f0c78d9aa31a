/** How a UI is reached. */
export type Way = 'ingress' | 'route' | 'port-forward';

/** A way to a UI. */
export interface Door {
  /** `ingress`, `route` for an HTTPRoute of the Gateway API, or `port-forward` for a Service that is reached through the API server. */
  readonly by: Way;
  readonly service: string;
  readonly namespace: string;
  readonly port: number;
  /** The path that the UI stands below; empty for the root. */
  readonly path: string;
  /** The name of the Ingress. @default - none */
  readonly ingress?: string;
  /** The name of the HTTPRoute. @default - none */
  readonly route?: string;
  /** The hosts of the Ingress or HTTPRoute; empty: all. @default - none */
  readonly hosts?: readonly string[];
  /** Where the UI is, once the door is open. @default - known only in the cluster */
  readonly url?: string;
}
