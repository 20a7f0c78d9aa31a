import { defined } from '../../kubernetes/json';
import type { KubernetesMetadata } from '../../kubernetes/object';
import type { Settings } from '../settings';

type Labels = Readonly<Record<string, string>>;

/** By which selectors find the pods of a component: labels that never change. */
export function selectorOf({ name }: Settings, component: string): Labels {
  return {
    'app.kubernetes.io/component': component,
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/name': 'jaeger',
  };
}

/** The labels of an object of a component. */
export function labelsOf(settings: Settings, component: string): Labels {
  return {
    ...settings.props.labels,
    ...selectorOf(settings, component),
    'app.kubernetes.io/managed-by': 'cdk8s-milvus-tracing',
    'app.kubernetes.io/part-of': 'jaeger',
    'app.kubernetes.io/version': settings.version.jaeger,
  };
}

/** The metadata of an object of a component. */
export function metadataOf(settings: Settings, name: string, component: string): KubernetesMetadata {
  const { annotations } = settings.props;
  return {
    name,
    namespace: settings.namespace,
    labels: labelsOf(settings, component),
    ...defined({ annotations: annotations && { ...annotations } }),
  };
}
