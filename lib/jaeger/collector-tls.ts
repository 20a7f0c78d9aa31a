import type { SecretRef } from '../app/secret-ref';
import { checkProps, required, SECRET } from '../app/props';
import type { JsonObject } from '../kubernetes/json';
import { JaegerVolume } from '../jaeger-common/volume';

/**
 * Settings of the collector's certificate.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface CollectorTlsProps {
  /** The folder that the Secret is mounted at. @default /etc/jaeger/grpc-tls */
  readonly mountPath?: string;
  /** The name of the volume. @default grpc-tls */
  readonly volumeName?: string;
  /** The key in the Secret of the CA for client certificates, which are then required. @default - no client certificates */
  readonly clientCa?: string;
}

/**
 * The certificate of the collector's gRPC receiver.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export class CollectorTls {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * The certificate and its key in a Secret.
   *
   * @param secret of type kubernetes.io/tls, in the namespace of the Jaeger.
   */
  static fromSecret(secret: SecretRef, props: CollectorTlsProps = {}): CollectorTls {
    checkProps('CollectorTls.fromSecret', { secret }, { secret: required(SECRET) });
    const { mountPath = '/etc/jaeger/grpc-tls', volumeName = 'grpc-tls', clientCa } = props;
    return new CollectorTls(
      {
        'collector.grpc.tls.enabled': true,
        'collector.grpc.tls.cert': `${mountPath}/tls.crt`,
        'collector.grpc.tls.key': `${mountPath}/tls.key`,
        ...(clientCa === undefined ? {} : { 'collector.grpc.tls.client-ca': `${mountPath}/${clientCa}` }),
      },
      [JaegerVolume.secret(volumeName, { secret, mountPath })],
    );
  }

  private constructor(
    /**
     * Flags of the collector, by their dotted names.
     *
     * @internal
     */
    readonly _flags: JsonObject,
    /**
     * Volumes that its pods need.
     *
     * @internal
     */
    readonly _volumes: readonly JaegerVolume[],
  ) {}
}
