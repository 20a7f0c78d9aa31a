import type { MilvusReleaseProps } from '../../../lib';

/** Typed values, and what the chart must make of them. */
export interface Combination {
  readonly name: string;
  readonly props: Partial<MilvusReleaseProps>;
  /** `mq.type` in `default.yaml`. */
  readonly queue: string;
  /** What stands beside Milvus. */
  readonly parts: readonly string[];
  /** Endings of Milvus' Deployments, where they are not those of the mode. @default - those of the mode */
  readonly components?: readonly string[];
  /** Variables that every component must have out of a Secret. @default - none */
  readonly secrets?: readonly string[];
  /** The lines of the chart that can. @default - both */
  readonly lines?: readonly string[];
}
