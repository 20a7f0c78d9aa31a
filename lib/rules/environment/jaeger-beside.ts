import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { parseAddress } from '../../kubernetes/address';
import { type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { serviceOfHost } from '../../kubernetes/service-host';
import { isJaegerCr, serviceName } from '../../upstream/jaeger';
import type { EnvironmentSubject, LocatedObject } from '../../models/environment';
import { collectorSection, type Receiver, receiversOf } from '../../models/jaeger-cr/receivers';
import { isMilvusCr } from '../../models/milvus-cr/cr';
import { traceOf } from '../../models/user-yaml/user-yaml';

const NO_TRACE = 'every export fails in the background, and no trace arrives';

/** Where a Milvus of the environment sends its traces. */
interface Sender {
  readonly where: string;
  readonly namespace: string;
  /** Upstream's path of the `trace` block. */
  readonly path: string;
  readonly trace: unknown;
}

/** Rules over a Milvus and the Jaeger beside it that it sends to: each may be right for itself. */
export const jaegerBesideRules: readonly Rule<EnvironmentSubject>[] = [
  {
    code: 'MLV195',
    severity: Severity.ERROR,
    summary: 'a Milvus sends what the Jaeger beside it takes: OTLP where it is on, TLS where the receiver speaks it',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go',
    example: () => ({ objects: [jaegerWithoutOtlp(), milvusOverOtlp()], releases: [] }),
    *check(environment): Iterable<Finding> {
      const jaegers = environment.objects.filter(({ object }) => isJaegerCr(object));
      if (jaegers.length === 0) return;
      for (const sender of sendersIn(environment)) {
        const told = targetOf(sender);
        const jaeger =
          told === undefined ? undefined : jaegers.find(({ object }) => isCollectorOf(object, told, sender));
        if (told === undefined || jaeger === undefined) continue;
        const wrong = mismatch(told, jaeger);
        if (wrong !== undefined) yield { where: sender.where, ...wrong };
      }
    },
  },
];

function sendersIn({ objects, releases }: EnvironmentSubject): readonly Sender[] {
  return [
    ...objects
      .filter(({ object }) => isMilvusCr(object))
      .map(({ object, where }) => ({
        where,
        namespace: namespaceOf(object),
        path: 'spec.config.trace',
        trace: valueAt(object, 'spec', 'config', 'trace'),
      })),
    ...releases.map(({ where, namespace, userYaml }) => ({
      where,
      namespace,
      path: 'extraConfigFiles["user.yaml"] trace',
      trace: userYaml === undefined ? undefined : traceOf(userYaml),
    })),
  ];
}

/** What a sender asks for, in its own words. */
interface Target {
  readonly path: string;
  readonly value: string;
  readonly host: string;
  readonly receiver: 'thriftHttp' | 'otlpGrpc' | 'otlpHttp';
  /** Undefined where it is not said. */
  readonly secure: boolean | undefined;
  readonly securePath: string;
}

function targetOf({ path, trace }: Sender): Target | undefined {
  const exporter = stringAt(trace, 'exporter')?.toLowerCase();
  const url = stringAt(trace, 'jaeger', 'url');
  if (exporter === 'jaeger' && url !== undefined) {
    const { scheme, host } = parseAddress(url);
    const at = `${path}.jaeger.url`;
    return { path: at, value: url, host, receiver: 'thriftHttp', secure: scheme === 'https', securePath: at };
  }
  const endpoint = stringAt(trace, 'otlp', 'endpoint');
  if (exporter !== 'otlp' || endpoint === undefined) return undefined;
  const secure = valueAt(trace, 'otlp', 'secure');
  return {
    path: `${path}.otlp.endpoint`,
    value: endpoint,
    host: parseAddress(endpoint).host,
    receiver: stringAt(trace, 'otlp', 'method') === 'http' ? 'otlpHttp' : 'otlpGrpc',
    secure: typeof secure === 'boolean' ? secure : undefined,
    securePath: `${path}.otlp.secure`,
  };
}

/** Whether the host is the Service of a Jaeger's collector, as the sender's namespace resolves it. */
function isCollectorOf(jaeger: JsonObject, { host }: Target, { namespace }: Sender): boolean {
  const named = serviceOfHost(host.toLowerCase());
  const name = stringAt(jaeger, 'metadata', 'name') ?? '';
  const services = ['collector', 'collector-headless'].map((component) => serviceName(name, component));
  return (
    named !== undefined && services.includes(named.service) && (named.namespace ?? namespace) === namespaceOf(jaeger)
  );
}

function mismatch(target: Target, { object, where }: LocatedObject): Finding | undefined {
  const receiver: Receiver = receiversOf(object)[target.receiver];
  const name = stringAt(object, 'metadata', 'name') ?? '';
  const options = `spec.${collectorSection(object)}.options`;
  if (!receiver.isOn) {
    return {
      path: target.path,
      value: target.value,
      rule: `leads to Jaeger '${name}' (${where}), which has OTLP switched off`,
      consequence: NO_TRACE,
      fix: `Remove collector.otlp.enabled from ${options} of that Jaeger, or use exporter jaeger`,
      typed: `Remove collector.otlp.enabled from ${options} of that Jaeger, or use MilvusTracing.jaeger`,
    };
  }
  if (target.secure === undefined || target.secure === receiver.secure) return undefined;
  const isUrl = target.receiver === 'thriftHttp';
  return {
    path: target.securePath,
    value: isUrl ? target.value : target.secure,
    rule: receiver.secure
      ? `sends plain text to port ${receiver.port} of Jaeger '${name}' (${where}), which speaks TLS`
      : `speaks TLS to port ${receiver.port} of Jaeger '${name}' (${where}), which does not`,
    consequence: NO_TRACE,
    fix: isUrl ? `Use ${receiver.secure ? 'https' : 'http'}://` : `Set it to ${receiver.secure ? 'true' : 'false'}`,
  };
}

function namespaceOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'namespace') ?? 'default';
}

/** A Jaeger that takes no OTLP, for the example. */
function jaegerWithoutOtlp(): LocatedObject {
  const object = {
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: 'jaeger', namespace: 'team' },
    spec: { allInOne: { options: { 'collector.otlp.enabled': false } } },
  };
  return { where: 'production/jaeger', object };
}

function milvusOverOtlp(): LocatedObject {
  const trace = {
    exporter: 'otlp',
    sampleFraction: 1,
    otlp: { endpoint: 'jaeger-collector:4317', method: 'grpc', secure: false },
  };
  const object = {
    apiVersion: 'milvus.io/v1beta1',
    kind: 'Milvus',
    metadata: { name: 'my-release', namespace: 'team' },
    spec: { config: { trace } },
  };
  return { where: 'production/my-release', object };
}
