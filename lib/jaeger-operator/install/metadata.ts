import type { KubernetesMetadata } from '../../kubernetes/object';
import type { Install } from './install';

type Labels = Readonly<Record<string, string>>;

/** Metadata of an object without a namespace: the labels of the install, and more. */
export function clusterMetadata({ names }: Install, name: string, labels: Labels = {}): KubernetesMetadata {
  return { name, labels: { ...names.labels(), ...labels } };
}

/** Metadata of an object in the operator's namespace, or in another one. */
export function namespacedMetadata(install: Install, name: string, namespace = install.namespace): KubernetesMetadata {
  return { ...clusterMetadata(install, name), namespace };
}
