import { factoriesOnly } from '../../app/factories-only';
import type { k8s } from 'cdk8s-plus-28';
import { defined, type JsonObject } from '../../kubernetes/json';
import { plain } from '../../kubernetes/plain';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';
import { givenBelow } from './contribution';
import { type MilvusReleasePlacementProps, type MilvusReleasePodProps, podValues } from './pods';

/**
 * Autoscaling of pods, from chart 4.2.42.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/querynode-hpa.yaml
 */
export interface MilvusReleaseAutoscaleProps {
  /** The fewest pods. */
  readonly minReplicas: number;
  /** The most pods. */
  readonly maxReplicas: number;
  /** The share of the requested CPU to keep, in percent. @default - the chart's: 40 */
  readonly cpuUtilization?: number;
  /** The share of the requested memory to keep, in percent; query nodes only. @default - the chart's: 60 */
  readonly memoryUtilization?: number;
}

/**
 * How many pods a component has.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L282
 */
export abstract class MilvusReleaseScale {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A fixed number of pods. */
  static replicas(replicas: number): MilvusReleaseFixedScale {
    return new Replicas({ replicas });
  }

  /** A HorizontalPodAutoscaler. The component needs requests of CPU. */
  static autoscale(props: MilvusReleaseAutoscaleProps): MilvusReleaseScale {
    const { minReplicas, maxReplicas, cpuUtilization, memoryUtilization, ...more } = props;
    const hpa = { enabled: true, ...defined({ minReplicas, maxReplicas, cpuUtilization, memoryUtilization, ...more }) };
    // With -1 the chart leaves the number to the autoscaler.
    return new Autoscaler({ replicas: -1, hpa });
  }

  protected constructor() {
    factoriesOnly(new.target, [Replicas, Autoscaler], 'MilvusReleaseScale.replicas(2)');
  }

  /**
   * The chart's `replicas` and `hpa`.
   *
   * @internal
   */
  abstract readonly _scaleValues: JsonObject;
}

/**
 * A fixed number of pods: all that a component without an autoscaler can have.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L572
 */
export abstract class MilvusReleaseFixedScale extends MilvusReleaseScale {
  // Makes the type nominal, so that an autoscaler does not compile. The compiler shows this name in its error.
  /** @internal */
  protected readonly _hasNoAutoscaler_useMilvusReleaseScaleReplicas = true;

  protected constructor() {
    super();
  }
}

class Replicas extends MilvusReleaseFixedScale {
  constructor(override readonly _scaleValues: JsonObject) {
    super();
  }
}

class Autoscaler extends MilvusReleaseScale {
  constructor(override readonly _scaleValues: JsonObject) {
    super();
  }
}

/**
 * What the components of a cluster have.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L386
 */
export interface MilvusReleaseComponentProps extends MilvusReleasePodProps {
  /** How pods are replaced. @default - Kubernetes' own; of mixCoordinator the chart's */
  readonly deploymentStrategy?: k8s.DeploymentStrategy;
}

/**
 * A component of a cluster with a fixed number of pods.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L572
 */
export interface MilvusReleaseFixedScaleProps extends MilvusReleaseComponentProps {
  /** How many pods it has. @default - the chart's: 1 */
  readonly scale?: MilvusReleaseFixedScale;
}

/**
 * A component of a cluster that can have an autoscaler.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L386
 */
export interface MilvusReleaseScaledProps extends MilvusReleaseComponentProps {
  /** How many pods it has. @default - the chart's: 1 */
  readonly scale?: MilvusReleaseScale;
}

/**
 * The coordinators of a cluster, all in one pod; a second pod can stand by.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L544
 */
export interface MilvusReleaseCoordinatorProps extends MilvusReleaseFixedScaleProps {
  /** Whether a second pod is on standby; needs a scale of 2. @default false */
  readonly activeStandby?: boolean;
}

/**
 * Change data capture: one pod. The chart gives it no environment (warning MLV047), and so no account out of a Secret.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L587
 */
export interface MilvusReleaseCdcProps extends MilvusReleasePlacementProps {
  /** Requests and limits of the container. @default - no requests and no limits */
  readonly resources?: ResourceRequirements;
}

/**
 * The one pod of a standalone Milvus.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L235
 */
export interface MilvusReleaseStandalonePodProps extends MilvusReleasePodProps {
  /** Whether it can build and load indexes on disk. @default - the chart's: true */
  readonly disk?: boolean;
}

/** The chart's keys of a component. */
export function componentValues(props: MilvusReleaseScaledProps): JsonObject {
  const { scale, deploymentStrategy: strategy } = props;
  return { ...scale?._scaleValues, ...podValues(props), ...defined({ strategy: strategy && plain(strategy) }) };
}

/** The chart's keys of the coordinators. */
export function coordinatorValues(props: MilvusReleaseCoordinatorProps): JsonObject {
  const { activeStandby } = props;
  return {
    ...componentValues(props),
    ...givenBelow('activeStandby', { enabled: activeStandby }),
  };
}

/** The chart's `standalone`, without its message queue and its disk. */
export function standaloneValues(props: MilvusReleaseStandalonePodProps): JsonObject {
  return { ...givenBelow('disk', { enabled: props.disk }), ...podValues(props) };
}
