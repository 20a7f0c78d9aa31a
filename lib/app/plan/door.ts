/** How a UI is reached. */
export type Way = 'ingress' | 'port-forward';

/** A way to a UI. */
export interface Door {
  /** `ingress`, or `port-forward` for a Service that is reached through the API server. */
  readonly by: Way;
  readonly service: string;
  readonly namespace: string;
  readonly port: number;
  /** The path that the UI stands below; empty for the root. */
  readonly path: string;
  /** The name of the Ingress. @default - none */
  readonly ingress?: string;
  /** The hosts of the Ingress; empty: all. @default - none */
  readonly hosts?: readonly string[];
  /** Where the UI is, once the door is open. @default - known only in the cluster */
  readonly url?: string;
}
