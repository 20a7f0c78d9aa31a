import { defined, type JsonObject } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';
import type { JaegerV2PodProps } from './component-props';

/** What pods of Jaeger and pods of its jobs have in common. */
type CommonPodProps = Pick<
  JaegerV2PodProps,
  | 'podLabels'
  | 'podAnnotations'
  | 'nodeSelector'
  | 'imagePullPolicy'
  | 'affinity'
  | 'tolerations'
  | 'resources'
  | 'security'
  | 'priorityClassName'
  | 'serviceAccountName'
>;

/** The settings of Kubernetes among the props of pods. */
export function podSettings(props: CommonPodProps): JsonObject {
  const { podLabels, podAnnotations, nodeSelector, imagePullPolicy, affinity, tolerations, resources } = props;
  const { priorityClassName, serviceAccountName } = props;
  return defined({
    podLabels,
    podAnnotations,
    nodeSelector,
    imagePullPolicy,
    priorityClassName,
    serviceAccountName,
    affinity: affinity && plain(affinity),
    tolerations: tolerations?.map((toleration) => plain(toleration)),
    resources: resources && plain(resources, 'resources'),
    ...props.security?._spec,
  });
}
