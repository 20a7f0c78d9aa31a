/** A Secret that somebody has to create before the environment is applied. */
export interface NeededSecret {
  readonly name: string;
  readonly namespace: string;
  /** What is in it, with its article; in Markdown. */
  readonly what: string;
  /** Empty where only what reads it knows them. */
  readonly keys: readonly string[];
  /** Kubernetes' type: `kubernetes.io/tls` or `kubernetes.io/dockerconfigjson`. @default - Opaque */
  readonly type?: string;
}

/** A certificate with its key, as an Ingress or a webhook reads it. */
export function tlsSecret(namespace: string, name: string, what: string): NeededSecret {
  return { name, namespace, what, keys: ['tls.crt', 'tls.key'], type: 'kubernetes.io/tls' };
}

/** A login to a registry of images. */
export function pullSecret(namespace: string, name: string): NeededSecret {
  const what = 'the login to the registry of the images, as a docker `config.json` that has the login in it';
  return { name, namespace, what, keys: ['.dockerconfigjson'], type: 'kubernetes.io/dockerconfigjson' };
}

/** One for each name, in their order: two readers of a Secret may want different keys. */
export function mergedSecrets(needed: Iterable<NeededSecret>): readonly NeededSecret[] {
  const byName = new Map<string, NeededSecret>();
  for (const secret of needed) {
    const id = `${secret.namespace}/${secret.name}`;
    byName.set(id, both(byName.get(id) ?? secret, secret));
  }
  return [...byName.values()];
}

function both(a: NeededSecret, b: NeededSecret): NeededSecret {
  return {
    ...a,
    what: a.what === b.what ? a.what : `${a.what}, and ${b.what}`,
    keys: [...new Set([...a.keys, ...b.keys])],
    type: a.type ?? b.type,
  };
}
