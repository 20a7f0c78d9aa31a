import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { isJaegerCr, serviceName } from '../../upstream/jaeger';
import type { EnvironmentModel, LocatedObject } from '../../models/environment';
import { collectorSection, type Receiver, receiversOf } from '../../models/jaeger-cr/receivers';
import { type JaegerV2Service, JaegerV2Services, receivesTls } from '../../models/jaeger-v2/serving';
import { type Asked, askedOf, portAsked, sendersIn, serviceAsked } from './senders';

const NO_TRACE = 'Every export fails in the background, and no trace arrives.';

/** Rules about a Milvus and the Jaeger that receives its traces: each may be valid on its own. */
export const jaegerBesideRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'MLV195',
    severity: Severity.ERROR,
    summary:
      'a Milvus sends traces as the Jaeger of its environment receives them: to a port that it has, OTLP only if enabled, TLS only if configured',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go',
    example: () => ({ objects: [jaegerWithoutOtlp(), milvusOverOtlp()], releases: [] }),
    *check(environment): Iterable<Finding> {
      const jaegers = jaegersByCollector(environment);
      const services = new JaegerV2Services(environment);
      for (const sender of sendersIn(environment)) {
        const asked = askedOf(sender);
        const service = asked === undefined ? undefined : serviceAsked(asked, sender);
        if (asked === undefined || service === undefined) continue;
        const jaeger = jaegers.get(service);
        const jaegerV2 = services.find(service);
        const wrong =
          (jaeger === undefined ? undefined : mismatch(asked, jaeger)) ??
          (jaegerV2 === undefined ? undefined : mismatchV2(asked, jaegerV2));
        if (wrong !== undefined) yield { where: sender.where, ...wrong };
      }
    },
  },
];

/** The Jaegers by the namespace and name of each Service of their collector. Trying each Jaeger for each sender would be quadratic. */
function jaegersByCollector({ objects }: EnvironmentModel): ReadonlyMap<string, LocatedObject> {
  const jaegers = new Map<string, LocatedObject>();
  for (const located of objects) {
    if (!isJaegerCr(located.object)) continue;
    const name = stringAt(located.object, 'metadata', 'name') ?? '';
    for (const component of ['collector', 'collector-headless']) {
      const key = `${namespaceOf(located.object)}/${serviceName(name, component)}`;
      if (!jaegers.has(key)) jaegers.set(key, located);
    }
  }
  return jaegers;
}

function mismatch(target: Asked, { object, where }: LocatedObject): Finding | undefined {
  const receiver: Receiver = receiversOf(object)[target.receiver];
  const name = stringAt(object, 'metadata', 'name') ?? '';
  const options = `spec.${collectorSection(object)}.options`;
  if (!receiver.isOn) {
    return {
      path: target.path,
      value: target.address,
      problem: `points to Jaeger '${name}' (${where}), where OTLP is disabled.`,
      effect: NO_TRACE,
      fix: `Remove collector.otlp.enabled from ${options} of that Jaeger, or use exporter jaeger.`,
      fixInCode: `Remove collector.otlp.enabled from ${options} of that Jaeger, or use MilvusTracing.jaeger.`,
    };
  }
  return wrongTls(target, receiver.secure, `port ${receiver.port} of Jaeger '${name}' (${where})`);
}

/** A Jaeger 2 has a port in its Service for each receiver. */
function mismatchV2(target: Asked, { service, where, ports, config }: JaegerV2Service): Finding | undefined {
  const port = portAsked(target);
  if (!ports.includes(port)) {
    return {
      path: target.path,
      value: target.address,
      problem: `points to port ${port} of Service '${service}' (${where}), which has ${listed(ports)}.`,
      effect: NO_TRACE,
      fix: 'Enable the receiver in that Jaeger, or use another exporter.',
      fixInCode: "Enable it in 'receivers' of that JaegerV2, or use another factory of MilvusTracing.",
    };
  }
  const isSecure = receivesTls(config, target.receiver);
  return isSecure === undefined
    ? undefined
    : wrongTls(target, isSecure, `port ${port} of Service '${service}' (${where})`);
}

function listed(ports: readonly number[]): string {
  return ports.length === 0 ? 'none' : `only ${[...ports].sort((a, b) => a - b).join(', ')}`;
}

/** @param receiver where the receiver is, for the message. */
function wrongTls(target: Asked, isSecure: boolean, receiver: string): Finding | undefined {
  if (target.secure === undefined || target.secure === isSecure) return undefined;
  const isUrl = target.receiver === 'thriftHttp';
  return {
    path: target.securePath,
    value: isUrl ? target.address : target.secure,
    problem: isSecure
      ? `sends plain text to ${receiver}, which expects TLS.`
      : `sends TLS to ${receiver}, which expects plain text.`,
    effect: NO_TRACE,
    fix: isUrl ? `Use ${isSecure ? 'https' : 'http'}://.` : `Set it to ${isSecure ? 'true' : 'false'}.`,
  };
}

function namespaceOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'namespace') ?? 'default';
}

/** For the example. */
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
