import type { RoleSettings } from './roles';

/** How many pods a role has: from `least` to `most`; equal where the number is fixed. */
export interface PodCount {
  readonly least: number;
  readonly most: number;
  /** Whether an autoscaler chooses the number. */
  readonly isScaled: boolean;
}

/** What `JaegerScale.autoscale()` documents. */
const LEAST = 1;
const MOST = 100;
/** One pod can be lost, or its node be drained, without a gap. */
const SEVERAL = 2;

/** How many pods a role has. */
export function podCount({ canScale, scale }: RoleSettings): PodCount {
  if (!canScale) return { least: 1, most: 1, isScaled: false };
  if (scale === undefined) return { least: SEVERAL, most: SEVERAL, isScaled: false };
  const { replicas, minReplicas, maxReplicas } = scale._scaleSpec;
  if (typeof replicas === 'number') return { least: replicas, most: replicas, isScaled: false };
  return {
    least: typeof minReplicas === 'number' ? minReplicas : LEAST,
    most: typeof maxReplicas === 'number' ? maxReplicas : MOST,
    isScaled: true,
  };
}
