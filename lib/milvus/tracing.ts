import type { Duration } from 'cdk8s';
import { secondsOf } from '../app/amounts';
import { checkProps, DURATION } from '../app/props';
import type { ITracingBackend } from '../backend/tracing-backend';
import { defined, type JsonObject } from '../kubernetes/json';
import { OTLP_HEADERS_VARIABLE } from '../upstream/milvus';
import { endpointOf } from './backend-members';
import type { OtlpHeaders } from './otlp-headers';
import { checkRequired } from './required';
import type { ReleaseSecret } from './values/contribution';

/**
 * Settings of the tracing that each exporter reads.
 *
 * @see https://milvus.io/docs/configure_trace.md
 */
export interface MilvusTracingProps {
  /**
   * The share of requests to trace, above 0 and at most 1. Required, because Milvus' default is 0: no traces at all.
   *
   * @see https://github.com/milvus-io/milvus/blob/master/configs/milvus.yaml
   */
  readonly sampleFraction: number;

  /**
   * How long the search engine may take to set up its exporter before it gives up; from Milvus 2.4.4. Rejected: 0, which means no limit.
   *
   * @default - Milvus' own, 10 seconds
   */
  readonly initTimeout?: Duration;
}

/**
 * Settings of the tracing over OTLP.
 *
 * @see https://milvus.io/docs/configure_trace.md#traceotlpendpoint
 */
export interface MilvusOtlpTracingProps extends MilvusTracingProps {
  /** Whether to speak TLS, with the system's certificate authorities. @default - what the backend speaks */
  readonly secure?: boolean;

  /** Headers for the backend, from Milvus 2.6.0. @default - none */
  readonly headers?: OtlpHeaders;
}

/**
 * How a Milvus sends its traces, and where to.
 *
 * @example
 * const tempo = TracingBackend.fromEndpoints({
 *   label: 'Tempo',
 *   otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
 * });
 * new MilvusRelease(env, 'my-release', {
 *   namespace: 'milvus',
 *   tracing: MilvusTracing.otlp(tempo, {
 *     sampleFraction: 0.05,
 *     initTimeout: Duration.seconds(5),
 *   }),
 * });
 *
 * @see https://milvus.io/docs/config_jaeger_tracing.md
 */
export class MilvusTracing {
  /** Exports nothing: Milvus' default, written explicitly. */
  static none(): MilvusTracing {
    return new MilvusTracing(undefined, () => ({ exporter: 'noop' }));
  }

  /** Traces in the log of each pod, to check that there are any. */
  static stdout(props: MilvusTracingProps): MilvusTracing {
    checkRequired('MilvusTracing.stdout', { props }, 'props');
    checkTracing('MilvusTracing.stdout', props);
    return new MilvusTracing(undefined, () => ({ exporter: 'stdout', ...sampled(props) }));
  }

  /** Jaeger's own protocol, Thrift over HTTP: the guide's, understood by every Milvus from 2.3. */
  static jaeger(backend: ITracingBackend, props: MilvusTracingProps): MilvusTracing {
    checkRequired('MilvusTracing.jaeger', { backend, props }, 'backend', 'props');
    checkTracing('MilvusTracing.jaeger', props);
    return new MilvusTracing(backend, (namespace) => ({
      exporter: 'jaeger',
      ...sampled(props),
      jaeger: { url: endpointOf('MilvusTracing.jaeger', backend, 'jaegerThriftHttpUrl', namespace) },
    }));
  }

  /** OTLP over gRPC: what Jaeger v2 and other collectors speak as well. */
  static otlp(backend: ITracingBackend, props: MilvusOtlpTracingProps): MilvusTracing {
    return MilvusTracing.overOtlp(backend, 'grpc', props);
  }

  /** OTLP over HTTP, from Milvus 2.4.7: only the Go half of Milvus can, the spans of the search engine are lost. */
  static otlpHttp(backend: ITracingBackend, props: MilvusOtlpTracingProps): MilvusTracing {
    return MilvusTracing.overOtlp(backend, 'http', props);
  }

  private static overOtlp(
    backend: ITracingBackend,
    method: 'grpc' | 'http',
    props: MilvusOtlpTracingProps,
  ): MilvusTracing {
    const where = `MilvusTracing.${method === 'http' ? 'otlpHttp' : 'otlp'}`;
    checkRequired(where, { backend, props }, 'backend', 'props');
    checkTracing(where, props);
    const { headers } = props;
    const endpoint = method === 'http' ? 'otlpHttpEndpoint' : 'otlpGrpcEndpoint';
    const secure = method === 'http' ? 'otlpHttpSecure' : 'otlpSecure';
    const asked = props.secure === undefined ? secure : undefined;
    const headerSetting = defined({ headers: headers?._encoded });
    // The backend is asked late, so that patches of a Jaeger count.
    const toTrace = (namespace: string) => ({
      exporter: 'otlp',
      ...sampled(props),
      otlp: {
        endpoint: endpointOf(where, backend, endpoint, namespace, asked),
        method,
        secure: props.secure ?? backend[secure],
        ...headerSetting,
      },
    });
    return new MilvusTracing(backend, toTrace, headers);
  }

  private constructor(
    /**
     * Undefined if no traces are sent.
     *
     * @internal
     */
    readonly _backend: ITracingBackend | undefined,
    /**
     * Milvus' `trace` block for a Milvus in the namespace.
     *
     * @internal
     */
    readonly _toTrace: (namespace: string) => JsonObject,
    private readonly headers?: OtlpHeaders,
  ) {}

  /**
   * What every component that sends traces needs in its environment, as Kubernetes writes it.
   *
   * @internal
   */
  _toEnv(): readonly JsonObject[] {
    const { _secret: secret, _key: key } = this.headers ?? {};
    if (secret === undefined) return [];
    return [
      {
        name: OTLP_HEADERS_VARIABLE,
        valueFrom: { secretKeyRef: { name: secret.name, key } },
      },
    ];
  }

  /**
   * Secrets that must be there.
   *
   * @internal
   */
  get _secrets(): readonly ReleaseSecret[] {
    const { _secret: secret, _key: key = '' } = this.headers ?? {};
    return secret === undefined ? [] : [{ name: secret.name, keys: [key], what: 'the headers for the backend' }];
  }
}

function checkTracing(where: string, props: MilvusTracingProps): void {
  checkProps(where, props, { initTimeout: DURATION }, { initTimeoutSeconds: 'initTimeout' });
}

function sampled({ sampleFraction, initTimeout }: MilvusTracingProps): JsonObject {
  return { sampleFraction, ...defined({ initTimeoutSeconds: initTimeout && secondsOf(initTimeout) }) };
}
