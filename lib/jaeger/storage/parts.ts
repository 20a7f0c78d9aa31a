import type { JsonObject } from '../../kubernetes/json';
import type { JaegerVolume } from '../../jaeger-common/volume';

/**
 * What a storage is to a Jaeger.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export interface StorageParts {
  /** Upstream's `spec.storage.type`. */
  readonly type: string;
  /** Upstream's `spec.storage`, without its type; `where` is the construct's path, `jaeger` the version of Jaeger. */
  readonly spec: (where: string, jaeger: string) => JsonObject;
  /** Volumes that Jaeger's pods and the storage's jobs need. @default - none */
  readonly volumes?: readonly JaegerVolume[];
}
