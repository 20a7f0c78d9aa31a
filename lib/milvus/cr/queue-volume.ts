import { given, type JsonObject } from '../../kubernetes/json';
import { canonicalQuantity } from '../../kubernetes/quantity';

export interface QueueVolumeClaimProps {
  /** A quantity, such as `20Gi`. */
  readonly size: string;
  /** @default - the cluster's default class */
  readonly storageClassName?: string;
  /** Whether the claim is deleted with the Milvus. @default false */
  readonly deleteWithMilvus?: boolean;
}

/** Where a message queue inside of Milvus keeps what is not yet in the object storage. */
export class QueueVolume {
  /** In a claim `NAME-data` that the operator makes. */
  static claim({ size, storageClassName, deleteWithMilvus = false }: QueueVolumeClaimProps): QueueVolume {
    const spec = {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: canonicalQuantity(size) ?? size } },
      ...given({ storageClassName }),
    };
    return new QueueVolume({
      persistence: {
        enabled: true,
        persistentVolumeClaim: { spec },
        ...(deleteWithMilvus ? { pvcDeletion: true } : {}),
      },
    });
  }

  /** In a claim that is there. */
  static existingClaim(name: string): QueueVolume {
    return new QueueVolume({ persistence: { enabled: true, persistentVolumeClaim: { existingClaim: name } } });
  }

  /** In the pod: what is not yet in the object storage is lost with each restart. */
  static none(): QueueVolume {
    return new QueueVolume({ persistence: { enabled: false } });
  }

  private constructor(
    /** Upstream's `persistence`. */
    readonly spec: JsonObject,
  ) {}
}
