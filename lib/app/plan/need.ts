import type { Release } from './release';

/** What is expected of something that is needed. */
export type Expected =
  'exists' | 'none' | 'available' | 'ready' | 'default' | 'port' | 'answers' | 'images' | 'allowed' | 'installed';

/** Something that is not part of the environment and must be there before it is applied. */
export interface Need {
  /** Kubernetes' kind; `Tool` and `Registry` for what is no object, and with `answers` the kind of the server. */
  readonly kind: string;
  /**
   * What is expected: `exists`, `none` (no such object), `available` (a Deployment with available pods), `ready` (everything of the
   * kind and selector is rolled out), `default` (one of the kind is marked as the default), `port` (it has one of the ports), `answers` (over HTTP,
   * from a pod of the namespace), `images` (it has every image of the release), `allowed` (whoever applies has the right), `installed`.
   */
  readonly expect: Expected;
  /** What it is needed for, or what happens without it; plain text, no markup. */
  readonly why: string;
  /** The name of the object or tool; the address of what is no object. @default - any of the selector or kind */
  readonly name?: string;
  /** A label selector. @default - by name */
  readonly selector?: string;
  /** @default - cluster-scoped; with a selector, all namespaces */
  readonly namespace?: string;
  /** The oldest version that works. @default - any */
  readonly minimumVersion?: string;
  /** Ports of which it has one. @default - not asked */
  readonly ports?: readonly number[];
  /** How long it may take to be ready, in seconds. @default - it is ready */
  readonly timeoutSeconds?: number;
  /** What is claimed of a StorageClass. @default - the size is not known */
  readonly claims?: readonly Claim[];
  /** The release whose images are needed. @default - none */
  readonly release?: Release;
}

/** Volumes of one size. */
export interface Claim {
  readonly count: number;
  /** A quantity, such as `10Gi`. */
  readonly size: string;
  /** Whose they are. */
  readonly owner: string;
}

/** An object that exists. */
export function objectNeeded(kind: string, name: string, why: string, namespace?: string): Need {
  return { kind, expect: 'exists', name, namespace, why };
}

/** An IngressClass with a controller that serves it. */
export function ingressClassNeeded(name: string, ingress: string): Need {
  return objectNeeded('IngressClass', name, `its controller serves ${ingress}`);
}

/** An operator, by the label of its Deployment, anywhere. */
export function operatorNeeded(app: string, minimumVersion: string, why: string): Need {
  const selector = `app.kubernetes.io/name=${app}`;
  return { kind: 'Deployment', expect: 'available', name: app, selector, minimumVersion, why };
}

/** A StorageClass by its name; without one, that of the cluster. */
export function storageClassNeeded(name: string | undefined, why: string, claims?: readonly Claim[]): Need {
  return { kind: 'StorageClass', expect: name === undefined ? 'default' : 'exists', name, claims, why };
}

/** A program on the machine that applies. */
export function toolNeeded(name: string, minimumVersion: string, why: string): Need {
  return { kind: 'Tool', expect: 'installed', name, minimumVersion, why };
}
