import type { Size } from 'cdk8s';
import type { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { quantityOf } from '../../app/amounts';
import { checkProps, SIZE, wordOf } from '../../app/props';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';

/**
 * A volume that the chart claims.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export interface MilvusReleaseVolumeProps {
  /** Its size. @default - the chart's */
  readonly size?: Size;
  /** The StorageClass that provides it. @default - the cluster's default storage class */
  readonly storageClassName?: string;
}

/** The volume of a sub-chart, below a key; nothing when nothing is said. */
export function volume(key: string, props: MilvusReleaseVolumeProps | undefined): JsonObject {
  if (props === undefined) return {};
  return { [key]: { enabled: true, ...volumeValues(props) } };
}

function volumeValues(props: MilvusReleaseVolumeProps): JsonObject {
  const { size, storageClassName: storageClass } = props;
  checkProps('MilvusReleaseVolumeProps', props, { size: SIZE }, { storageClass: 'storageClassName' });
  return defined({ size: size && quantityOf(size), storageClass });
}

// Of cdk8s-plus only types are used.
const ACCESS_MODE = wordOf(['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod']);

/**
 * A claim for the disk of Milvus or of its logs.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L261
 */
export interface MilvusReleasePersistenceProps extends MilvusReleaseVolumeProps {
  /** Who can write; several pods need READ_WRITE_MANY. @default - the chart's: READ_WRITE_ONCE */
  readonly accessMode?: PersistentVolumeAccessMode;
}

/**
 * The disk of a standalone Milvus, or of logs.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L261
 */
export class MilvusReleasePersistence {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A claim that the chart creates. It stays when the release is uninstalled. */
  static claim(props: MilvusReleasePersistenceProps = {}): MilvusReleasePersistence {
    checkProps('MilvusReleasePersistence.claim', props, { accessMode: ACCESS_MODE });
    const claim = { ...volumeValues(props), ...defined({ accessModes: props.accessMode }) };
    return new MilvusReleasePersistence({
      enabled: true,
      ...defined({ persistentVolumeClaim: unlessEmpty(claim) }),
    });
  }

  /** An existing claim in the namespace of the release. */
  static fromClaim(name: string): MilvusReleasePersistence {
    return new MilvusReleasePersistence({ enabled: true, persistentVolumeClaim: { existingClaim: name } });
  }

  /** None: data on the disk is lost with the pod. */
  static none(): MilvusReleasePersistence {
    return new MilvusReleasePersistence({ enabled: false });
  }

  private constructor(
    /**
     * The chart's `persistence`.
     *
     * @internal
     */
    readonly _values: JsonObject,
  ) {}
}
