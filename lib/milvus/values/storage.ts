import { factoriesOnly } from '../../app/factories-only';
import type { SecretRef } from '../../app/secret-ref';
import { parseAddress } from '../../kubernetes/address';
import { defined, type JsonObject, textOf } from '../../kubernetes/json';
import { checkProps, required, SECRET, wordOf } from '../../app/props';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';
import { hasWoodpeckerService } from '../../upstream/milvus-chart-defaults';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { type Contribution, contribution, envFrom } from './contribution';
import { resourceValues } from './pods';
import { type MilvusReleaseVolumeProps, volume } from './volume';

/**
 * A MinIO that the chart installs.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L655
 */
export interface MilvusReleaseMinioProps {
  /**
   * A Secret in the namespace of Milvus with the entries `accesskey` and `secretkey`: MinIO and Milvus take their account from it.
   *
   * @default - the chart's account, which is public (warning MLV043)
   */
  readonly credentials?: SecretRef;
  /** Pods; more than one work together and must be at least 4. @default - 1 for a standalone Milvus, 4 for a cluster */
  readonly replicas?: number;
  /** The bucket that holds Milvus' data. @default - the chart's: `milvus-bucket` */
  readonly bucketName?: string;
  /** The prefix of Milvus' objects in the bucket. @default - the chart's: `file` */
  readonly rootPath?: string;
  /** The volume of each pod. @default - the chart's: 500Gi of the default storage class */
  readonly volume?: MilvusReleaseVolumeProps;
  /** Requests and limits of each pod. @default - the chart's: requests of 2Gi of memory */
  readonly resources?: ResourceRequirements;
}

/**
 * Whose object storage it is.
 *
 * @see https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/objectstorage/minio_client.go
 */
export enum MilvusReleaseCloudProvider {
  /** Amazon S3, MinIO, and others that speak S3. */
  AWS = 'aws',
  /** Google Cloud Storage, by its API that speaks S3. */
  GCP = 'gcp',
  /** Azure Blob Storage. */
  AZURE = 'azure',
  /** Alibaba Cloud OSS. */
  ALIYUN = 'aliyun',
  /** Tencent Cloud COS. */
  TENCENT = 'tencent',
}

/**
 * An object storage that runs already.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1384
 */
export interface MilvusReleaseS3Props {
  /**
   * A host name, such as `s3.eu-central-1.amazonaws.com`, with a port behind it or not. A Service called `minio` in the namespace of
   * Milvus needs the port there: `minio:9000` (warning MLV075). Rejected: a scheme, a path, whitespace, an empty text.
   */
  readonly host: string;
  /** Rejected: what is not from 1 to 65535. @default - the port in `host`; else 443 with TLS, 80 without */
  readonly port?: number;
  /** Whether it speaks TLS. @default true */
  readonly useSsl?: boolean;
  /** The bucket that holds Milvus' data. Rejected when empty. */
  readonly bucketName: string;
  /** The prefix of Milvus' objects in the bucket; each Milvus needs its own. */
  readonly rootPath: string;
  /** How Milvus logs in. */
  readonly credentials: MilvusReleaseStorageCredentials;
  /** Whose storage it is. @default - the chart's: AWS, also for MinIO and others that speak S3 */
  readonly cloudProvider?: MilvusReleaseCloudProvider;
  /** The region of the bucket. @default - none */
  readonly region?: string;
  /** Whether the bucket is part of the host name. @default - the chart's: false */
  readonly useVirtualHost?: boolean;
}

/**
 * The entries of a Secret with an account of an object storage.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1384
 */
export interface MilvusReleaseStorageCredentialsProps {
  /** The entry with the name of the account. @default accesskey */
  readonly accessKey?: string;
  /** The entry with its secret key. @default secretkey */
  readonly secretKey?: string;
}

/**
 * How Milvus logs in to an object storage.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1384
 */
export class MilvusReleaseStorageCredentials {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * An access key and its secret key, out of a Secret.
   *
   * @param secret a Secret in the namespace of Milvus.
   */
  static fromSecret(
    secret: SecretRef,
    props: MilvusReleaseStorageCredentialsProps = {},
  ): MilvusReleaseStorageCredentials {
    checkProps('MilvusReleaseStorageCredentials.fromSecret', { secret }, { secret: required(SECRET) });
    const { accessKey = 'accesskey', secretKey = 'secretkey' } = props;
    return new MilvusReleaseStorageCredentials({}, { secret, accessKey, secretKey });
  }

  /** The role of the cloud that the ServiceAccount of Milvus has. @param endpoint the cloud's, where it has no default. */
  static iam(endpoint?: string): MilvusReleaseStorageCredentials {
    return new MilvusReleaseStorageCredentials({ useIAM: true, ...defined({ iamEndpoint: endpoint }) }, undefined);
  }

  private constructor(
    /**
     * The entries of the chart's `externalS3`.
     *
     * @internal
     */
    readonly _values: JsonObject,
    /**
     * The access key in its Secret; undefined with IAM.
     *
     * @internal
     */
    readonly _account: StorageAccount | undefined,
  ) {}
}

/** An account of an object storage, in a Secret. */
interface StorageAccount {
  readonly secret: SecretRef;
  readonly accessKey: string;
  readonly secretKey: string;
}

/**
 * Where Milvus keeps its data.
 *
 * @see https://milvus.io/docs/configure_minio.md
 */
export abstract class MilvusReleaseStorage {
  /** A MinIO that the chart installs. */
  static minio(props: MilvusReleaseMinioProps = {}): MilvusReleaseSharedStorage {
    checkProps('MilvusReleaseStorage.minio', props, { credentials: SECRET });
    const { credentials: secret, replicas, bucketName, rootPath, resources } = props;
    const account = secret === undefined ? undefined : { secret, accessKey: 'accesskey', secretKey: 'secretkey' };
    return new SharedStorage((_, byDefault) => ({
      values: {
        minio: {
          mode: (replicas ?? byDefault) === 1 ? 'standalone' : 'distributed',
          ...defined({
            replicas: replicas === 1 ? undefined : replicas,
            existingSecret: secret?.name,
            bucketName,
            rootPath,
          }),
          ...volume('persistence', props.volume),
          ...defined({ resources: resourceValues(resources) }),
        },
      },
      account,
    }));
  }

  /** S3, or another object storage with its API. */
  static fromS3(props: MilvusReleaseS3Props): MilvusReleaseSharedStorage {
    const types = { cloudProvider: wordOf(MilvusReleaseCloudProvider) };
    checkProps('MilvusReleaseStorage.fromS3', props, types, { useSSL: 'useSsl' });
    const { host, useSsl: useSSL = true, bucketName, rootPath, credentials } = props;
    const { port = parseAddress(host).port ?? (useSSL ? 443 : 80) } = props;
    const { cloudProvider, region, useVirtualHost } = props;
    const externalS3 = {
      enabled: true,
      host,
      port: textOf(port),
      useSSL,
      bucketName,
      rootPath,
      ...defined({ cloudProvider, region, useVirtualHost }),
      ...credentials._values,
    };
    return new SharedStorage(() => ({
      values: { minio: { enabled: false }, externalS3 },
      account: credentials._account,
    }));
  }

  /** The disk of a standalone Milvus. */
  static local(): MilvusReleaseStorage {
    return new OnePodStorage((chart) => ({
      // helm fails without tls.enabled, since the sub-chart with its default is disabled.
      values: {
        minio: { enabled: false, tls: { enabled: false } },
        ...(hasWoodpeckerService(chart) ? { streaming: { woodpecker: { storage: { type: 'local' } } } } : {}),
      },
      account: undefined,
      userYaml: {
        common: { storageType: 'local' },
        ...(chart._isForStreaming && !hasWoodpeckerService(chart)
          ? { woodpecker: { storage: { type: 'local' } } }
          : {}),
      },
    }));
  }

  protected constructor() {
    factoriesOnly(new.target, [OnePodStorage, SharedStorage], 'MilvusReleaseStorage.minio()');
  }

  /** @internal */
  protected abstract readonly _storageParts: ToParts;

  /**
   * Its contribution in a standalone Milvus: a MinIO of one pod by default.
   *
   * @internal
   */
  _forStandalone(chart: MilvusChartVersion): Contribution {
    return this.toContribution(chart, 1);
  }

  /**
   * Its contribution in a cluster: a MinIO of four pods by default.
   *
   * @internal
   */
  _forCluster(chart: MilvusChartVersion): Contribution {
    return this.toContribution(chart, 4);
  }

  private toContribution(chart: MilvusChartVersion, replicas: number): Contribution {
    const { values, account, userYaml = {} } = this._storageParts(chart, replicas);
    if (account === undefined) return contribution(values, { userYaml });
    const { secret, accessKey, secretKey } = account;
    return contribution(values, {
      // The chart has no other way: it writes an account into Milvus' configuration as text.
      env: [envFrom('MINIO_ACCESS_KEY_ID', secret, accessKey), envFrom('MINIO_SECRET_ACCESS_KEY', secret, secretKey)],
      secrets: [{ name: secret.name, keys: [accessKey, secretKey], what: 'the account of the object storage' }],
    });
  }
}

/**
 * An object storage that the pods of a cluster can share.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L655
 */
export abstract class MilvusReleaseSharedStorage extends MilvusReleaseStorage {
  // Makes the type nominal, so that the local disk does not compile. The compiler shows this name in its error.
  /** @internal */
  protected readonly _onlyForStandalone_useMinioOrS3 = true;

  protected constructor() {
    super();
  }
}

interface StorageParts {
  readonly values: JsonObject;
  readonly account: StorageAccount | undefined;
  readonly userYaml?: JsonObject;
}

/** `replicas` is how many pods a MinIO has by default. */
type ToParts = (chart: MilvusChartVersion, replicas: number) => StorageParts;

/** What one pod keeps for itself. */
class OnePodStorage extends MilvusReleaseStorage {
  constructor(protected override readonly _storageParts: ToParts) {
    super();
  }
}

/** What several pods reach over the network. */
class SharedStorage extends MilvusReleaseSharedStorage {
  constructor(protected override readonly _storageParts: ToParts) {
    super();
  }
}
