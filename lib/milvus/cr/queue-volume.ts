import type { Size } from 'cdk8s';
import { quantityOf } from '../../app/amounts';
import { checkProps, required, SIZE } from '../../app/props';
import { defined, type JsonObject } from '../../kubernetes/json';
import { canonicalQuantity } from '../../kubernetes/quantity';

/**
 * A claim that the operator makes.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/persistence_types.go#L19
 */
export interface MilvusQueueVolumeClaimProps {
  /** Its size. */
  readonly size: Size;
  /** The StorageClass that provides it. @default - the cluster's default class */
  readonly storageClassName?: string;
  /** Whether the claim is deleted with the Milvus. @default false */
  readonly deleteWithMilvus?: boolean;
}

/**
 * Where a message queue inside of Milvus keeps what is not yet in the object storage.
 *
 * @example
 * const volume = MilvusQueueVolume.claim({ size: Size.gibibytes(20) });
 * const mode = MilvusMode.standalone({ messageQueue: MilvusMessageQueue.rocksmq(volume) });
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/persistence_types.go#L8
 */
export class MilvusQueueVolume {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** In a claim `NAME-data` that the operator makes. */
  static claim(props: MilvusQueueVolumeClaimProps): MilvusQueueVolume {
    checkProps('MilvusQueueVolume.claim', props, { size: required(SIZE) });
    const { storageClassName, deleteWithMilvus = false } = props;
    const size = quantityOf(props.size);
    const spec = {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: canonicalQuantity(size) ?? size } },
      ...defined({ storageClassName }),
    };
    return new MilvusQueueVolume({
      persistence: {
        enabled: true,
        persistentVolumeClaim: { spec },
        ...(deleteWithMilvus ? { pvcDeletion: true } : {}),
      },
    });
  }

  /** In an existing claim. */
  static fromClaim(name: string): MilvusQueueVolume {
    return new MilvusQueueVolume({ persistence: { enabled: true, persistentVolumeClaim: { existingClaim: name } } });
  }

  /** In the pod: what is not yet in the object storage is lost with each restart. */
  static none(): MilvusQueueVolume {
    return new MilvusQueueVolume({ persistence: { enabled: false } });
  }

  private constructor(
    /**
     * Upstream's `persistence`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}
