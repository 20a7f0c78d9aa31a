import type { Duration } from 'cdk8s';
import { goDuration } from '../app/amounts';
import { checkProps, DURATION, DURATIONS, partOf, SECRET } from '../app/props';
import type { SecretRef } from '../app/secret-ref';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import type { StorageTls } from '../jaeger-common/storage-tls';
import { JaegerVolume } from '../jaeger-common/volume';
import { defined, type JsonObject } from '../kubernetes/json';
import { spanMetricsRules } from '../rules/jaeger-v2/props/span-metrics';
import { componentTypes } from '../upstream/jaeger-v2/components';
import { JAEGER_V2_PORTS } from '../upstream/jaeger-v2/ports';
import type { JaegerV2Version } from '../upstream/jaeger-v2/version';
import type { Contribution } from './contribution';
import { listening } from './receivers';
import { secretText, secretVariable } from './secret-variables';

/**
 * Settings of metrics of spans that a Prometheus keeps.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/spm/
 */
export interface JaegerV2PrometheusProps {
  /** The URL of the Prometheus that the UI asks, such as `http://prometheus.monitoring.svc:9090`. Rejected: no scheme, a user in it. */
  readonly url: string;
  /** TLS to it; for an `https` URL. @default - the authorities that the image trusts */
  readonly tls?: StorageTls;
  /** A user and password: a Secret in the namespace of the Jaeger with the keys `username` and `password`. @default - no login */
  readonly credentials?: SecretRef;
  /** A bearer token: a Secret in the namespace of the Jaeger with the key `token`. Rejected beside `credentials`. @default - none */
  readonly bearerToken?: SecretRef;
  /**
   * Attributes of spans and resources that become labels. Each value of them is another series. Rejected: an empty name, one that is named
   * twice, and those that are always there (`service.name`, `span.name`, `span.kind`, `status.code`).
   *
   * @default - only those that are always there
   */
  readonly dimensions?: string[];
  /** The upper bounds of the histogram of durations. @default - upstream's: 2 ms to 15 s */
  readonly buckets?: Duration[];
  /** How often the metrics are renewed. Rejected when it is not above 0. @default Duration.seconds(60) */
  readonly flushInterval?: Duration;
}

/**
 * Service performance monitoring: rates, errors and durations in the UI's tab Monitor. The collectors count every span, also those that
 * tail sampling drops, and offer the counts on port 8889; a Prometheus must collect them from there, and the UI asks that Prometheus.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/spm/
 * @example
 * const spanMetrics = JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus.monitoring.svc:9090' });
 */
export class JaegerV2SpanMetrics {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** By a Prometheus. */
  static prometheus(props: JaegerV2PrometheusProps): JaegerV2SpanMetrics {
    const where = 'JaegerV2SpanMetrics.prometheus';
    const { url, credentials, bearerToken, buckets = [], flushInterval } = props;
    checkProps(where, props, {
      credentials: SECRET,
      bearerToken: SECRET,
      flushInterval: DURATION,
      buckets: DURATIONS,
      tls: partOf('StorageTls', '_client'),
    });
    const given = {
      url,
      hasCredentials: credentials !== undefined,
      hasBearerToken: bearerToken !== undefined,
      buckets: buckets.map((bound) => bound.toMilliseconds({ integral: false })),
      ...defined({ flushInterval: flushInterval?.toMilliseconds({ integral: false }) }),
    };
    throwErrors(runRules(spanMetricsRules, given, where));
    return new JaegerV2SpanMetrics(props);
  }

  private constructor(private readonly props: JaegerV2PrometheusProps) {}

  /**
   * What counts spans.
   *
   * @internal
   */
  _counting({ jaeger: version }: JaegerV2Version): Contribution {
    const { dimensions, buckets, flushInterval } = this.props;
    const newName = 'span_metrics';
    const connector = componentTypes('connectors', version).includes(newName) ? newName : 'spanmetrics';
    const explicit = buckets && { buckets: buckets.map(goDuration) };
    const settings = {
      ...defined({
        dimensions: dimensions?.map((name) => ({ name })),
        metrics_flush_interval: flushInterval && goDuration(flushInterval),
      }),
      histogram: { unit: UNIT, ...defined({ explicit }) },
    };
    return {
      components: {
        connectors: { [connector]: settings },
        exporters: { prometheus: listening(JAEGER_V2_PORTS.spanMetrics) },
      },
      flow: {
        observers: [connector],
        pipelines: { metrics: { receivers: [connector], exporters: ['prometheus'] } },
      },
    };
  }

  /**
   * Where the Prometheus is.
   *
   * @internal
   */
  get _url(): string {
    return this.props.url;
  }

  /**
   * The Prometheus, as an entry of `metric_backends`.
   *
   * @internal
   */
  get _backend(): JsonObject {
    const { url, tls, credentials, bearerToken } = this.props;
    return {
      prometheus: {
        endpoint: url,
        ...defined({ tls: tls?._client }),
        // Jaeger ignores a user and password here: they need an extension.
        ...(credentials === undefined ? {} : { auth: { authenticator: AUTHENTICATOR } }),
        ...(bearerToken === undefined ? {} : { token_file_path: `${TOKEN_FOLDER}/${TOKEN}` }),
        // As the exporter above writes the names.
        latency_unit: UNIT,
        normalize_calls: true,
        normalize_duration: true,
      },
    };
  }

  /**
   * What the pods need that ask the Prometheus.
   *
   * @internal
   */
  _asking(version: JaegerV2Version): Contribution {
    const { tls, credentials, bearerToken: secret } = this.props;
    const login = credentials?.name;
    const volumes = tls?._volumes ?? [];
    const clientAuth = { username: secretText(version, USERNAME), password: secretText(version, PASSWORD) };
    return {
      components: login === undefined ? {} : { extensions: { [AUTHENTICATOR]: { client_auth: clientAuth } } },
      volumes:
        secret === undefined
          ? volumes
          : [...volumes, JaegerVolume.secret('prometheus-token', { secret, mountPath: TOKEN_FOLDER })],
      environment:
        login === undefined
          ? []
          : [secretVariable(USERNAME, login, 'username'), secretVariable(PASSWORD, login, 'password')],
      secrets: [
        ...(login === undefined
          ? []
          : [{ name: login, what: 'the login to Prometheus', keys: ['username', 'password'] }]),
        ...(secret === undefined
          ? []
          : [{ name: secret.name, what: 'the bearer token for Prometheus', keys: [TOKEN] }]),
      ],
    };
  }
}

const UNIT = 'ms';
const AUTHENTICATOR = 'basicauth/prometheus';
const USERNAME = 'PROMETHEUS_USERNAME';
const PASSWORD = 'PROMETHEUS_PASSWORD';
const TOKEN = 'token';
const TOKEN_FOLDER = '/etc/jaeger/prometheus-token';
