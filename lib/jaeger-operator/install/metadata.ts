import type { KubernetesMetadata } from '../../kubernetes/object';
import type { Install } from './install';

type Labels = Readonly<Record<string, string>>;

export function clusterMetadata({ names }: Install, name: string, labels: Labels = {}): KubernetesMetadata {
  return { name, labels: { ...names.labels(), ...labels } };
}

export function namespacedMetadata(install: Install, name: string, namespace = install.namespace): KubernetesMetadata {
  return { ...clusterMetadata(install, name), namespace };
}
