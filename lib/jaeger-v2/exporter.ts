import { checkProps, partOf, required, SECRET } from '../app/props';
import type { SecretRef } from '../app/secret-ref';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import type { StorageTls } from '../jaeger-common/storage-tls';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { exporterRules } from '../rules/jaeger-v2/props/exporter';
import { componentTypes } from '../upstream/jaeger-v2/components';
import type { JaegerV2Version } from '../upstream/jaeger-v2/version';
import type { Contribution } from './contribution';
import { literally, secretText, secretVariable } from './secret-variables';

/**
 * A header whose value is in a Secret.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export interface JaegerV2SecretHeader {
  /** The name of the header, such as `authorization`. */
  readonly name: string;
  /** A Secret in the namespace of the Jaeger. */
  readonly secret: SecretRef;
  /** The key in it with the whole value of the header, such as `Bearer ...`. */
  readonly key: string;
}

/**
 * Another backend that gets a copy of what is stored.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/exporter/otlpexporter/README.md
 */
export interface JaegerV2ExporterProps {
  /** What tells it from other exporters; rejected when it is not a DNS label, and when another exporter has it. */
  readonly name: string;
  /** `host:port` for OTLP over gRPC, a URL without `/v1/traces` for OTLP over HTTP. */
  readonly endpoint: string;
  /** TLS to it. @default - over gRPC plain text; over HTTP as the URL says */
  readonly tls?: StorageTls;
  /** Headers that are no secret, such as the tenant of a Tempo. Rejected: `authorization`. @default - none */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers from Secrets. @default - none */
  readonly secretHeaders?: JaegerV2SecretHeader[];
}

/**
 * A second way for traces, beside the storage: for another Jaeger, Tempo, a vendor. What it does not accept is retried for five minutes, and
 * the storage does not wait for it.
 *
 * @see https://www.jaegertracing.io/docs/2.20/deployment/configuration/#exporters
 * @example
 * const exporter = JaegerV2Exporter.otlp({ name: 'tempo', endpoint: 'tempo.monitoring.svc:4317' });
 */
export class JaegerV2Exporter {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** OTLP over gRPC. */
  static otlp(props: JaegerV2ExporterProps): JaegerV2Exporter {
    return JaegerV2Exporter.of(props, false);
  }

  /** OTLP over HTTP. */
  static otlpHttp(props: JaegerV2ExporterProps): JaegerV2Exporter {
    return JaegerV2Exporter.of(props, true);
  }

  private static of(props: JaegerV2ExporterProps, isHttp: boolean): JaegerV2Exporter {
    const where = isHttp ? 'JaegerV2Exporter.otlpHttp' : 'JaegerV2Exporter.otlp';
    checkProps(where, props, { tls: partOf('StorageTls', '_client') });
    const { endpoint, tls, headers = {}, secretHeaders = [] } = props;
    for (const header of secretHeaders) checkProps(where, header, { secret: required(SECRET) });
    throwErrors(runRules(exporterRules, { isHttp, endpoint, hasTls: tls !== undefined, headers }, where));
    return new JaegerV2Exporter(props, isHttp);
  }

  private constructor(
    private readonly props: JaegerV2ExporterProps,
    private readonly isHttp: boolean,
  ) {}

  /**
   * What tells it from others.
   *
   * @internal
   */
  get _name(): string {
    return this.props.name;
  }

  /**
   * The exporter, and what it needs.
   *
   * @internal
   */
  _contribution(version: JaegerV2Version): Contribution {
    const { name, endpoint, tls, headers = {}, secretHeaders = [] } = this.props;
    const [newName, oldName] = this.isHttp ? ['otlp_http', 'otlphttp'] : ['otlp_grpc', 'otlp'];
    const type = componentTypes('exporters', version.jaeger).includes(newName) ? newName : oldName;
    const secret = secretHeaders.map((header, index) => ({ ...header, variable: variable(name, index) }));
    const all = {
      ...Object.fromEntries(Object.entries(headers).map(([header, value]) => [header, literally(value)])),
      ...Object.fromEntries(secret.map((header) => [header.name, secretText(version, header.variable)])),
    };
    const settings = { endpoint, ...this.tls(tls), ...defined({ headers: unlessEmpty(all) }) };
    return {
      components: { exporters: { [`${type}/${name}`]: settings } },
      volumes: tls?._volumes ?? [],
      environment: secret.map((header) => secretVariable(header.variable, header.secret.name, header.key)),
      secrets: secret.map((header) => ({
        name: header.secret.name,
        what: `the header \`${header.name}\` for the exporter \`${name}\``,
        keys: [header.key],
      })),
    };
  }

  /** Over gRPC it is on, unless it is turned off; over HTTP the URL says it. */
  private tls(tls: StorageTls | undefined): JsonObject {
    if (tls !== undefined) return { tls: tls._client };
    return this.isHttp ? {} : { tls: { insecure: true } };
  }
}

function variable(exporter: string, index: number): string {
  return `EXPORTER_${exporter.toUpperCase().replace(/-/g, '_')}_${index + 1}`;
}
