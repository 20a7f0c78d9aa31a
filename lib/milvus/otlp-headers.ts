import { toBase64 } from '../kubernetes/base64';
import type { SecretRef } from '../app/secret-ref';
import { checkProps, required, SECRET } from '../app/props';

/**
 * What of a Secret is used for headers.
 *
 * @see https://github.com/milvus-io/milvus/pull/43211
 */
export interface OtlpHeadersProps {
  /** The entry of the Secret; its content is base64 of a JSON object of strings, which Kubernetes encodes once more. @default headers */
  readonly key?: string;
}

/**
 * Headers that Milvus sends with OTLP, from 2.6.0 on.
 *
 * @example
 * const vendor = TracingBackend.fromEndpoints({
 *   label: 'the vendor',
 *   otlp: { grpc: 'otlp.example.com:4317', secure: true },
 * });
 * const tracing = MilvusTracing.otlp(vendor, {
 *   sampleFraction: 0.05,
 *   headers: OtlpHeaders.fromSecret(SecretRef.fromName('vendor-headers')),
 * });
 *
 * @see https://github.com/milvus-io/milvus/pull/43211
 */
export class OtlpHeaders {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * Headers that are not secret, such as a tenant's name; they are stored in a ConfigMap. Rejected: one that looks like
   * a credential.
   */
  static of(headers: Readonly<Record<string, string>>): OtlpHeaders {
    return new OtlpHeaders(toBase64(JSON.stringify(headers)), undefined, undefined);
  }

  /**
   * Headers from a Secret in the namespace of Milvus. They reach every component that sends traces as the environment variable
   * `TRACE_OTLP_HEADERS`.
   */
  static fromSecret(secret: SecretRef, props: OtlpHeadersProps = {}): OtlpHeaders {
    checkProps('OtlpHeaders.fromSecret', { secret }, { secret: required(SECRET) });
    return new OtlpHeaders(undefined, secret, props.key ?? 'headers');
  }

  private constructor(
    /**
     * What `trace.otlp.headers` says; undefined where it comes from a Secret.
     *
     * @internal
     */
    readonly _encoded: string | undefined,
    /**
     * The Secret with the headers; undefined where they stand in a ConfigMap.
     *
     * @internal
     */
    readonly _secret: SecretRef | undefined,
    /**
     * The entry of the Secret; undefined where there is none.
     *
     * @internal
     */
    readonly _key: string | undefined,
  ) {}
}
