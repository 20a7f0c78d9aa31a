import type { Duration, Size } from 'cdk8s';
import { goDuration, mebibytesOf, secondsOf } from '../../app/amounts';
import { checkProps, DURATION, partOf, SECRET, SIZE } from '../../app/props';
import type { SecretRef } from '../../app/secret-ref';
import { throwErrors } from '../../diagnostics/report';
import { runRules } from '../../diagnostics/run-rules';
import type { StorageTls } from '../../jaeger-common/storage-tls';
import { defined, type JsonObject } from '../../kubernetes/json';
import { addressRules } from '../../rules/jaeger-v2/props/addresses';
import { durationRules } from '../../rules/jaeger-v2/props/durations';
import { SINCE } from '../../upstream/jaeger-v2/storage-settings';
import { fromSecret, secretVariable } from '../secret-variables';
import { MAIN, type StorageParts } from './parts';

/**
 * Where a remote storage takes spans, if that is another endpoint.
 *
 * @see https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/v2/grpc/config.go
 */
export interface JaegerV2GrpcWriterProps {
  /** `host:port`. Rejected: no port, and a scheme. */
  readonly endpoint: string;
  /** TLS to it. @default - that of the storage */
  readonly tls?: StorageTls;
}

/**
 * Settings of a remote storage: a server that speaks Jaeger's storage API 2 over gRPC.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/
 */
export interface JaegerV2GrpcProps {
  /** `host:port`. Rejected: no port, and a scheme. */
  readonly endpoint: string;
  /** TLS to it. @default - none: plain text */
  readonly tls?: StorageTls;
  /** A Secret in the namespace of the Jaeger with the key `token`, which is sent as a bearer token. @default - none */
  readonly bearerToken?: SecretRef;
  /** How long a request may take. Rejected below a second. @default Duration.seconds(5) */
  readonly timeout?: Duration;
  /** The largest answer: a trace above it cannot be opened. From Jaeger 2.19.0 on. Rejected unless it is whole MiB, at least 1. @default Size.mebibytes(4) */
  readonly maxMessageSize?: Size;
  /** Where spans are written. @default - `endpoint` */
  readonly writer?: JaegerV2GrpcWriterProps;
}

const TOKEN = 'STORAGE_TOKEN';
const KEY = 'token';

/** A remote storage. Without an answer from it, Jaeger starts, and tries again. */
export function grpcStorage(props: JaegerV2GrpcProps): StorageParts {
  const where = 'JaegerV2Storage.grpc';
  const tlsType = partOf('StorageTls', '_client');
  checkProps(where, props, {
    tls: tlsType,
    'writer.tls': tlsType,
    bearerToken: SECRET,
    timeout: DURATION,
    maxMessageSize: SIZE,
  });
  const { endpoint, tls, bearerToken, timeout, maxMessageSize, writer } = props;
  const mebibytes = maxMessageSize && mebibytesOf(maxMessageSize);
  const addresses = defined({ endpoint, 'writer.endpoint': writer?.endpoint });
  throwErrors([
    ...runRules(addressRules, { addresses, ...defined({ maxMessageSize: mebibytes }) }, where),
    ...runRules(durationRules, { seconds: defined({ timeout: timeout && secondsOf(timeout) }) }, where),
  ]);
  const headers = bearerToken && { authorization: `Bearer ${fromSecret(TOKEN)}` };
  const client = (to: string, by: StorageTls | undefined): JsonObject => ({
    endpoint: to,
    tls: by?._client ?? { insecure: true },
    ...defined({ headers }),
  });
  const grpc = {
    ...client(endpoint, tls),
    ...defined({
      timeout: timeout && goDuration(timeout),
      max_recv_msg_size_mib: mebibytes,
      writer: writer && client(writer.endpoint, writer.tls ?? tls),
    }),
  };
  return {
    kind: 'grpc',
    backends: () => ({ [MAIN]: { grpc } }),
    contribution: () => ({
      environment: bearerToken === undefined ? [] : [secretVariable(TOKEN, bearerToken.name, KEY)],
      volumes: [...(tls?._volumes ?? []), ...(writer?.tls?._volumes ?? [])],
      secrets:
        bearerToken === undefined
          ? []
          : [{ name: bearerToken.name, what: 'the bearer token for the remote storage', keys: [KEY] }],
    }),
    needs: () => [
      {
        text: `A remote storage at \`${Object.values(addresses).join('`, `')}\`, reachable from the pods of the cluster.`,
      },
    ],
    newSettings: maxMessageSize === undefined ? [] : [{ path: 'storage.maxMessageSize', since: SINCE.grpcMessageSize }],
  };
}
