/** A cluster with a real kubelet. A test has it to itself. */
export interface RealCluster {
  /** A kubeconfig of one context. */
  readonly kubeconfig: string;
  /**
   * The words before a command that is to reach the cluster: none, or a command that enters the cluster's network and then
   * becomes that command, so that signals reach it. Files are the same inside.
   */
  readonly entrance: readonly string[];
  /** What the cluster can run without a registry; undefined: it pulls images. */
  readonly images?: readonly string[];
  /** Ends what was started for it. */
  end(): Promise<void>;
}
