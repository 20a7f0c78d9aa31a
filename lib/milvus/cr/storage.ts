import { defined, type JsonObject } from '../../kubernetes/json';
import type { SecretRef } from '../../app/secret-ref';
import { checkProps, SECRET } from '../../app/props';
import { type MilvusInClusterProps, inCluster } from './dependency';

/**
 * An object storage that runs already.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L131
 */
export interface MilvusExternalStorageProps {
  /**
   * `host:port`; without a port it is 443 where `config.minio.useSSL` is true, else 80. Rejected: a scheme, a path, whitespace, an empty
   * text.
   */
  readonly endpoint: string;
  /** A Secret with the keys `accesskey` and `secretkey`. @default - none: the pods' own identity */
  readonly credentials?: SecretRef;
  /**
   * A Secret whose key `ca.crt` signs the certificate of the storage, for the operator's own look at it. Milvus' own TLS is
   * `config.minio.useSSL`.
   *
   * @default - the operator looks without TLS, or as `config.minio.useSSL` says
   */
  readonly caCertificate?: SecretRef;
}

/**
 * Where Milvus keeps its data. Bucket, prefix and the like are settings of `config.minio`.
 *
 * @example
 * new Milvus(env, 'my-release', {
 *   storage: MilvusStorage.fromS3({
 *     endpoint: 's3.eu-central-1.amazonaws.com:443',
 *     credentials: SecretRef.fromName('milvus-s3'),
 *   }),
 *   config: { minio: { 'bucketName': 'vectors', 'useSSL': true } },
 *   tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
 * });
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/dependencies_types.go#L131
 */
export class MilvusStorage {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A MinIO that the operator installs: one server for a standalone Milvus, several for a cluster. */
  static inCluster(props: MilvusInClusterProps = {}): MilvusStorage {
    return new MilvusStorage((cluster) => ({
      type: 'MinIO',
      ...inCluster(props, cluster ? {} : { mode: 'standalone' }),
    }));
  }

  /** An existing MinIO, or a server with its API. */
  static fromMinio(props: MilvusExternalStorageProps): MilvusStorage {
    return MilvusStorage.external('MinIO', props);
  }

  /** Amazon S3. */
  static fromS3(props: MilvusExternalStorageProps): MilvusStorage {
    return MilvusStorage.external('S3', props);
  }

  /** Azure Blob Storage: `accesskey` is the name of the account. */
  static fromAzure(props: MilvusExternalStorageProps): MilvusStorage {
    return MilvusStorage.external('Azure', props);
  }

  private static external(type: string, props: MilvusExternalStorageProps): MilvusStorage {
    checkProps('MilvusStorage', props, { credentials: SECRET, caCertificate: SECRET });
    const { endpoint, credentials, caCertificate } = props;
    const spec = {
      type,
      external: true,
      endpoint,
      ...defined({
        secretRef: credentials?.name,
        ssl: caCertificate && { enabled: true, caCertificateRef: caCertificate.name },
      }),
    };
    return new MilvusStorage(() => spec);
  }

  private constructor(
    /**
     * Upstream's `dependencies.storage`, for a cluster or a standalone Milvus.
     *
     * @internal
     */
    readonly _storageSpec: (cluster: boolean) => JsonObject,
  ) {}
}
