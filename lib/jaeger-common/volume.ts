import type { Size } from 'cdk8s';
import type { k8s, MountPropagation } from 'cdk8s-plus-28';
import { quantityOf } from '../app/amounts';
import type { SecretRef } from '../app/secret-ref';
import { checkProps, required, SECRET, SIZE } from '../app/props';
import { defined, type JsonObject } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';

/**
 * How a volume is mounted.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export interface JaegerVolumeMountProps {
  /** The folder in the container. */
  readonly mountPath: string;
  /** Whether the container may only read it. @default - true of a Secret and of a ConfigMap, else false */
  readonly readOnly?: boolean;
  /** The folder or file in the volume that is mounted in place of all of it. @default - all of it */
  readonly subPath?: string;
  /** The same with `$(NAME)` for variables of the container's environment; the API server rejects it beside `subPath`. @default - all of it */
  readonly subPathExpr?: string;
  /** Whether mounts below it are seen by the other side. @default MountPropagation.NONE */
  readonly mountPropagation?: MountPropagation;
}

/**
 * A Secret with its mount.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#secret
 */
export interface JaegerSecretVolumeProps extends JaegerVolumeMountProps {
  /** A Secret in the namespace of the Jaeger. */
  readonly secret: SecretRef;
}

/**
 * A ConfigMap with its mount.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#configmap
 */
export interface JaegerConfigMapVolumeProps extends JaegerVolumeMountProps {
  /** A ConfigMap in the namespace of the Jaeger. */
  readonly configMapName: string;
}

/**
 * A PersistentVolumeClaim with its mount.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#claims-as-volumes
 */
export interface JaegerPersistentVolumeClaimProps extends JaegerVolumeMountProps {
  /** A PersistentVolumeClaim in the namespace of the Jaeger. */
  readonly claimName: string;
}

/**
 * A folder of the pod with its mount.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
 */
export interface JaegerEmptyDirProps extends JaegerVolumeMountProps {
  /** What it may hold at most. @default - no limit */
  readonly sizeLimit?: Size;
}

/**
 * A volume with its mount. One mount only: the operator silently drops a second one of the same volume.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go
 */
export class JaegerVolume {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** A Secret, read-only unless said otherwise. */
  static secret(name: string, props: JaegerSecretVolumeProps): JaegerVolume {
    checkProps('JaegerVolume.secret', props, { secret: required(SECRET) }, { secretName: 'secret' });
    return JaegerVolume.of({ name, secret: { secretName: props.secret.name } }, { readOnly: true, ...props });
  }

  /** A ConfigMap, read-only unless said otherwise. */
  static configMap(name: string, props: JaegerConfigMapVolumeProps): JaegerVolume {
    return JaegerVolume.of({ name, configMap: { name: props.configMapName } }, { readOnly: true, ...props });
  }

  /** A PersistentVolumeClaim. */
  static persistentVolumeClaim(name: string, props: JaegerPersistentVolumeClaimProps): JaegerVolume {
    return JaegerVolume.of({ name, persistentVolumeClaim: { claimName: props.claimName } }, props);
  }

  /** A folder that is deleted with its pod. */
  static emptyDir(name: string, props: JaegerEmptyDirProps): JaegerVolume {
    checkProps('JaegerVolume.emptyDir', props, { sizeLimit: SIZE });
    const emptyDir = defined({ sizeLimit: props.sizeLimit && quantityOf(props.sizeLimit) });
    return new JaegerVolume(plain({ name, emptyDir }), mountOf(name, props));
  }

  /** Any other volume of Kubernetes. */
  static of(volume: k8s.Volume, mount: JaegerVolumeMountProps): JaegerVolume {
    return new JaegerVolume(plain(volume), mountOf(volume.name, mount));
  }

  private constructor(
    /**
     * Upstream's entry of `volumes`.
     *
     * @internal
     */
    readonly _volume: JsonObject,
    /**
     * Upstream's entry of `volumeMounts`.
     *
     * @internal
     */
    readonly _mount: JsonObject,
  ) {}
}

function mountOf(name: string, props: JaegerVolumeMountProps): JsonObject {
  const { mountPath, readOnly, subPath, subPathExpr, mountPropagation } = props;
  return {
    name,
    mountPath,
    ...defined({ readOnly, subPath, subPathExpr, mountPropagation }),
  };
}
