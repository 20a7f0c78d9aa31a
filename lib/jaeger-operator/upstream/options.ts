import type { KubernetesMetadata } from '../../kubernetes/object';
import { INJECT_CA_ANNOTATION, OPERATOR_NAME, SERVING_CERT } from '../../upstream/jaeger-operator-install';

/** What upstream's manifest leaves open: nothing else of it can be changed. */
export interface UpstreamOptions {
  /** Must exist already: upstream's manifest has no Namespace object. */
  readonly namespace: string;
  /** The operator's image tag, for example '1.62.0'. */
  readonly version: string;
}

/**
 * On every object, on the pod template, and in the selectors.
 * A new object per call: YAML writers turn a shared one into anchors and aliases.
 */
export function operatorLabels(): Readonly<Record<string, string>> {
  return { name: OPERATOR_NAME };
}

type Annotations = Readonly<Record<string, string>>;

/** Metadata of an object without a namespace. */
export function clusterMetadata(name: string, annotations?: Annotations): KubernetesMetadata {
  // An absent key, not an undefined one: the result is compared and serialised as it is.
  return { name, labels: operatorLabels(), ...(annotations && { annotations: { ...annotations } }) };
}

/** Metadata of an object in a namespace. */
export function namespacedMetadata(name: string, namespace: string, annotations?: Annotations): KubernetesMetadata {
  return { ...clusterMetadata(name, annotations), namespace };
}

/** Lets cert-manager's cainjector copy the serving certificate's CA into the annotated object. */
export function injectCaAnnotations(namespace: string): Annotations {
  return { [INJECT_CA_ANNOTATION]: `${namespace}/${SERVING_CERT}` };
}
