/** A user of a cluster with a token. */
export interface TokenUser {
  /** The name of the cluster and of the context. */
  readonly cluster: string;
  readonly server: string;
  /** The file with the authority of the server's certificate. */
  readonly authority: string;
  readonly user: string;
  readonly token: string;
}

/** A kubeconfig of one context. */
export function kubeconfigOf({ cluster, server, authority, user, token }: TokenUser): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: cluster, cluster: { server, 'certificate-authority': authority } }],
    users: [{ name: user, user: { token } }],
    contexts: [{ name: cluster, context: { cluster, user } }],
    'current-context': cluster,
  };
}
