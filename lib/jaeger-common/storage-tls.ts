import type { SecretRef } from '../app/secret-ref';
import { checkProps, required, SECRET } from '../app/props';
import { defined, type JsonObject } from '../kubernetes/json';
import { JaegerVolume } from './volume';

/**
 * What of a Secret is used for TLS.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface StorageTlsProps {
  /** The key of the CA's certificate in the Secret. @default ca.crt */
  readonly caKey?: string;
  /** The keys of a client certificate and its key in the Secret. @default - no client certificate */
  readonly clientCertificate?: ClientCertificateKeys;
  /** The folder that the Secret is mounted at. @default - one below /etc/jaeger */
  readonly mountPath?: string;
  /** The name of the volume. @default - `storage-tls` */
  readonly volumeName?: string;
  /** The name in the server's certificate. @default - the host of the server */
  readonly serverName?: string;
}

/**
 * The keys of a client certificate in a Secret.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export interface ClientCertificateKeys {
  /** Such as `tls.crt`. */
  readonly cert: string;
  /** Such as `tls.key`. */
  readonly key: string;
}

/**
 * TLS towards a storage.
 *
 * @example
 * const tls = StorageTls.fromSecret(SecretRef.fromName('elasticsearch-client'), {
 *   clientCertificate: { cert: 'tls.crt', key: 'tls.key' },
 * });
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export class StorageTls {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** With the CA, and optionally a client certificate, of a Secret in the namespace of the Jaeger. */
  static fromSecret(secret: SecretRef, props: StorageTlsProps = {}): StorageTls {
    checkProps('StorageTls.fromSecret', { secret }, { secret: required(SECRET) });
    const { caKey = 'ca.crt', clientCertificate, mountPath = '/etc/jaeger/storage-tls', serverName } = props;
    const ca = `${mountPath}/${caKey}`;
    const cert = clientCertificate && `${mountPath}/${clientCertificate.cert}`;
    const key = clientCertificate && `${mountPath}/${clientCertificate.key}`;
    return new StorageTls(
      { enabled: true, ca, ...defined({ cert, key, 'server-name': serverName }) },
      {
        insecure: false,
        ca_file: ca,
        ...defined({ cert_file: cert, key_file: key, server_name_override: serverName }),
      },
      [JaegerVolume.secret(props.volumeName ?? 'storage-tls', { secret, mountPath })],
    );
  }

  /** With a certificate of an authority that the image trusts. */
  static systemCa(): StorageTls {
    return new StorageTls({ enabled: true }, { insecure: false }, []);
  }

  /** Encrypted, but the server's certificate is not verified. */
  static withoutVerification(): StorageTls {
    const options = { enabled: true, 'skip-host-verify': true };
    return new StorageTls(options, { insecure: false, insecure_skip_verify: true }, []);
  }

  private constructor(
    /**
     * The options below `tls` of Jaeger 1.
     *
     * @internal
     */
    readonly _options: JsonObject,
    /**
     * The settings below `tls` of a component of Jaeger 2.
     *
     * @internal
     */
    readonly _client: JsonObject,
    /**
     * Volumes that the pods need.
     *
     * @internal
     */
    readonly _volumes: readonly JaegerVolume[],
  ) {}
}
