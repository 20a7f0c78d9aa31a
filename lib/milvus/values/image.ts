import type { ImagePullPolicy } from 'cdk8s-plus-28';
import type { SecretRef } from '../../app/secret-ref';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';

/**
 * The image of Milvus, and where all images of the release come from.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L17
 */
export interface MilvusReleaseImageProps {
  /**
   * A registry, with or without a path, that mirrors every image of the chart under its original name: Milvus,
   * etcd, MinIO, Pulsar, Kafka and the rest. Images that are set here or in `values` stay. Rejected: a scheme, a
   * slash at the end.
   *
   * @default - none: docker.io, and ghcr.io for text-embeddings-inference
   */
  readonly mirror?: string;
  /** The image of Milvus, without its tag. @default - the chart's: `milvusdb/milvus` */
  readonly repository?: string;
  /** The tag of the image, which says which Milvus it is. Rejected in a cluster where the chart cannot run it. @default - the chart's */
  readonly tag?: string;
  /** When the image is pulled. @default - the chart's: if it is not there */
  readonly pullPolicy?: ImagePullPolicy;
  /** Secrets in the namespace of Milvus with the login of the registry; with `mirror` the pods of all parts use them. @default - none */
  readonly pullSecrets?: SecretRef[];
}

/** The chart's `image`. */
export function imageValues({ repository, tag, pullPolicy, pullSecrets }: MilvusReleaseImageProps): JsonObject {
  const all = defined({
    repository,
    tag,
    pullPolicy,
    pullSecrets: pullSecrets?.map(({ name }) => name),
  });
  return defined({ all: unlessEmpty(all) });
}
