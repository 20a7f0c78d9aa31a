import { SECRET } from '../app/props';
import type { SecretRef } from '../app/secret-ref';
import { JaegerVolume } from '../jaeger-common/volume';
import { defined, type JsonObject } from '../kubernetes/json';
import { JAEGER_V2_PORTS } from '../upstream/jaeger-v2/ports';
import type { Contribution } from './contribution';

/**
 * What a Jaeger 2 receives.
 *
 * @see https://www.jaegertracing.io/docs/2.20/apis/
 */
export interface JaegerV2ReceiversProps {
  /** OTLP over gRPC, on port 4317. @default true */
  readonly otlpGrpc?: boolean;
  /** OTLP over HTTP, on port 4318. @default true */
  readonly otlpHttp?: boolean;
  /** Jaeger's Thrift over HTTP, on port 14268: what Milvus' exporter `jaeger` sends. @default true */
  readonly jaegerThriftHttp?: boolean;
  /** Jaeger's own gRPC, on port 14250. @default false */
  readonly jaegerGrpc?: boolean;
  /** Zipkin over HTTP, on port 9411. @default false */
  readonly zipkin?: boolean;
  /**
   * TLS on all of them: a Secret of type kubernetes.io/tls in the namespace of the Jaeger, for the name by which senders reach it. Milvus
   * trusts public authorities only. A renewed certificate is read within an hour.
   *
   * @default - plain text
   */
  readonly tlsSecret?: SecretRef;
}

/** The types of props, for users of JavaScript. */
export const RECEIVER_TYPES = { 'receivers.tlsSecret': SECRET };

const FOLDER = '/etc/jaeger/receivers-tls';
const TLS = { cert_file: `${FOLDER}/tls.crt`, key_file: `${FOLDER}/tls.key`, reload_interval: '1h' };

/** The receivers of senders that are not told apart. */
export function receiversPart(props: JaegerV2ReceiversProps): Contribution {
  const { otlpGrpc = true, otlpHttp = true, jaegerThriftHttp = true, jaegerGrpc = false, zipkin = false } = props;
  const on = (isOn: boolean, port: number): JsonObject | undefined => (isOn ? received(props, port) : undefined);
  const otlp = { grpc: on(otlpGrpc, JAEGER_V2_PORTS.otlpGrpc), http: on(otlpHttp, JAEGER_V2_PORTS.otlpHttp) };
  const jaeger = {
    grpc: on(jaegerGrpc, JAEGER_V2_PORTS.jaegerGrpc),
    thrift_http: on(jaegerThriftHttp, JAEGER_V2_PORTS.jaegerThriftHttp),
  };
  const receivers = {
    ...receiver('otlp', otlp),
    ...receiver('jaeger', jaeger),
    ...defined({ zipkin: on(zipkin, JAEGER_V2_PORTS.zipkin) }),
  };
  return { ...certificate(props), components: { receivers } };
}

/** A receiver with those of its protocols that are on; none without any. */
export function receiver(id: string, protocols: Readonly<Record<string, JsonObject | undefined>>): JsonObject {
  const on = defined(protocols);
  return Object.keys(on).length === 0 ? {} : { [id]: { protocols: on } };
}

/** What listens for spans on a port. */
export function received({ tlsSecret }: JaegerV2ReceiversProps, port: number): JsonObject {
  return tlsSecret === undefined ? listening(port) : { ...listening(port), tls: TLS };
}

function certificate({ tlsSecret: secret }: JaegerV2ReceiversProps): Contribution {
  if (secret === undefined) return {};
  const what = 'the certificate of the receivers and its key';
  return {
    volumes: [JaegerVolume.secret('receivers-tls', { secret, mountPath: FOLDER })],
    secrets: [{ name: secret.name, what, keys: ['tls.crt', 'tls.key'], type: 'kubernetes.io/tls' }],
  };
}

/** On all addresses of the pod: without a host Jaeger 2 listens on localhost. */
export function listening(port: number): JsonObject {
  return { endpoint: `0.0.0.0:${port}` };
}
