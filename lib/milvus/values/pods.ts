import type { k8s } from 'cdk8s-plus-28';
import { defined, type JsonObject } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';

/**
 * Where pods run and with which rights. Those of a component replace those of the release. Rejected: what the API server rejects, such as
 * unknown operators and effects of tolerations (MLV181), and invalid labels (MLV182).
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L32
 */
export interface MilvusReleasePlacementProps {
  /** Labels of the nodes that the pods may run on. Values are text. @default - any node */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** Taints that the pods tolerate. @default - none */
  readonly tolerations?: k8s.Toleration[];
  /** Node affinity and pod (anti-)affinity. @default - none */
  readonly affinity?: k8s.Affinity;
  /** How the pods are spread over nodes and zones, from chart 4.2.34. @default - none */
  readonly topologySpreadConstraints?: k8s.TopologySpreadConstraint[];
  /** The security context of the pods, from chart 4.2.44. @default - Kubernetes' own */
  readonly securityContext?: k8s.PodSecurityContext;
  /** The security context of each container, from chart 4.2.50. @default - Kubernetes' own */
  readonly containerSecurityContext?: k8s.SecurityContext;
}

/**
 * What the pods of every component have.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L386
 */
export interface MilvusReleasePodProps extends MilvusReleasePlacementProps {
  /** Requests and limits of the container. @default - no requests and no limits */
  readonly resources?: ResourceRequirements;
  /** More environment variables. Rejected: a credential as text, and a `TRACE_...` that contradicts `user.yaml`. @default - none */
  readonly env?: k8s.EnvVar[];
}

/** The chart's keys for placement. */
export function placementValues(props: MilvusReleasePlacementProps): JsonObject {
  const { nodeSelector, tolerations, affinity, topologySpreadConstraints } = props;
  const { securityContext, containerSecurityContext } = props;
  return plain(
    defined({
      nodeSelector: nodeSelector === undefined ? undefined : { ...nodeSelector },
      tolerations: tolerations === undefined ? undefined : [...tolerations],
      affinity,
      topologySpreadConstraints: topologySpreadConstraints === undefined ? undefined : [...topologySpreadConstraints],
      securityContext,
      containerSecurityContext,
    }),
  );
}

/** The chart's `resources`. Other languages hand over the members of a structure in another order: it is written in one. */
export function resourceValues(resources: ResourceRequirements | undefined): JsonObject | undefined {
  if (resources === undefined) return undefined;
  const { requests, limits } = resources;
  return plain({ requests, limits, ...resources }, 'resources');
}

/** The chart's keys that every component has. */
export function podValues(props: MilvusReleasePodProps): JsonObject {
  const { resources, env: extraEnv } = props;
  return {
    ...defined({
      resources: resourceValues(resources),
      extraEnv: extraEnv?.map((entry) => plain(entry)),
    }),
    ...placementValues(props),
  };
}
