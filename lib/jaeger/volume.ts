import type { k8s } from 'cdk8s-plus-28';
import type { JsonObject } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';

export interface VolumeMountProps {
  /** The folder in the container. */
  readonly mountPath: string;
  /** Whether the container may only read it. */
  readonly readOnly?: boolean;
}

export interface SecretVolumeProps extends VolumeMountProps {
  /** A Secret in the namespace of the Jaeger. */
  readonly secretName: string;
}

export interface ConfigMapVolumeProps extends VolumeMountProps {
  /** A ConfigMap in the namespace of the Jaeger. */
  readonly configMapName: string;
}

export interface PersistentVolumeClaimProps extends VolumeMountProps {
  /** A PersistentVolumeClaim in the namespace of the Jaeger. */
  readonly claimName: string;
}

export interface EmptyDirProps extends VolumeMountProps {
  /** As a quantity. @default - no limit */
  readonly sizeLimit?: string;
}

/** A volume with its mount. One mount only: the operator drops a second one of the same volume without a word. */
export class JaegerVolume {
  /** A Secret, read-only unless said otherwise. */
  static secret(name: string, props: SecretVolumeProps): JaegerVolume {
    return JaegerVolume.of({ name, secret: { secretName: props.secretName } }, { readOnly: true, ...props });
  }

  /** A ConfigMap, read-only unless said otherwise. */
  static configMap(name: string, props: ConfigMapVolumeProps): JaegerVolume {
    return JaegerVolume.of({ name, configMap: { name: props.configMapName } }, { readOnly: true, ...props });
  }

  /** A PersistentVolumeClaim. */
  static persistentVolumeClaim(name: string, props: PersistentVolumeClaimProps): JaegerVolume {
    return JaegerVolume.of({ name, persistentVolumeClaim: { claimName: props.claimName } }, props);
  }

  /** A folder that is gone with its pod. */
  static emptyDir(name: string, props: EmptyDirProps): JaegerVolume {
    const { sizeLimit } = props;
    const emptyDir = sizeLimit === undefined ? {} : { sizeLimit };
    return new JaegerVolume(plain({ name, emptyDir }), mountOf(name, props));
  }

  /** Any other volume of Kubernetes. */
  static of(volume: k8s.Volume, mount: VolumeMountProps): JaegerVolume {
    return new JaegerVolume(plain(volume), mountOf(volume.name, mount));
  }

  private constructor(
    /** Upstream's entry of `volumes`. */
    readonly volume: JsonObject,
    /** Upstream's entry of `volumeMounts`. */
    readonly mount: JsonObject,
  ) {}
}

function mountOf(name: string, { mountPath, readOnly }: VolumeMountProps): JsonObject {
  return { name, mountPath, ...(readOnly === undefined ? {} : { readOnly }) };
}
