import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { parseAddress } from '../../kubernetes/address';
import { type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { serviceOfHost } from '../../kubernetes/service-host';
import { isJaegerCr, serviceName } from '../../upstream/jaeger';
import type { EnvironmentModel, LocatedObject } from '../../models/environment';
import { collectorSection, type Receiver, receiversOf } from '../../models/jaeger-cr/receivers';
import { isMilvusCr } from '../../models/milvus-cr/cr';
import { type TraceTarget, traceTarget } from '../../models/trace/target';
import { traceOf } from '../../models/user-yaml/user-yaml';

const NO_TRACE = 'Every export fails in the background, and no trace arrives.';

/** A Milvus of the environment, with its trace settings. */
interface Sender {
  readonly where: string;
  readonly namespace: string;
  /** Upstream's path of the `trace` block. */
  readonly path: string;
  readonly trace: unknown;
}

/** Rules about a Milvus and the Jaeger that receives its traces: each may be valid on its own. */
export const jaegerBesideRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'MLV195',
    severity: Severity.ERROR,
    summary:
      'a Milvus sends traces as the Jaeger of its environment receives them: OTLP only if enabled, TLS only if configured',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go',
    example: () => ({ objects: [jaegerWithoutOtlp(), milvusOverOtlp()], releases: [] }),
    *check(environment): Iterable<Finding> {
      const jaegers = jaegersByCollector(environment);
      if (jaegers.size === 0) return;
      for (const sender of sendersIn(environment)) {
        const asked = askedOf(sender);
        const jaeger = asked === undefined ? undefined : jaegers.get(serviceAsked(asked, sender) ?? '');
        if (asked === undefined || jaeger === undefined) continue;
        const wrong = mismatch(asked, jaeger);
        if (wrong !== undefined) yield { where: sender.where, ...wrong };
      }
    },
  },
];

function sendersIn({ objects, releases }: EnvironmentModel): readonly Sender[] {
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

/** The endpoint that a sender uses, with the paths of its settings. */
interface Asked extends TraceTarget {
  readonly path: string;
  readonly host: string;
  /** Undefined if it is not set. */
  readonly secure: boolean | undefined;
  readonly securePath: string;
}

function askedOf({ path, trace }: Sender): Asked | undefined {
  const target = traceTarget(trace);
  if (target === undefined) return undefined;
  const { scheme, host } = parseAddress(target.address);
  const at = `${path}.${target.setting}`;
  if (target.receiver === 'thriftHttp')
    return { ...target, path: at, host, secure: scheme === 'https', securePath: at };
  const secure = valueAt(trace, 'otlp', 'secure');
  return {
    ...target,
    path: at,
    host,
    secure: typeof secure === 'boolean' ? secure : undefined,
    securePath: `${path}.otlp.secure`,
  };
}

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

/** The namespace and name of the Service behind a host, resolved from the sender's namespace; undefined if it is not a Service. */
function serviceAsked({ host }: Asked, { namespace }: Sender): string | undefined {
  const named = serviceOfHost(host.toLowerCase());
  return named === undefined ? undefined : `${named.namespace ?? namespace}/${named.service}`;
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
  if (target.secure === undefined || target.secure === receiver.secure) return undefined;
  const isUrl = target.receiver === 'thriftHttp';
  return {
    path: target.securePath,
    value: isUrl ? target.address : target.secure,
    problem: receiver.secure
      ? `sends plain text to port ${receiver.port} of Jaeger '${name}' (${where}), which expects TLS.`
      : `sends TLS to port ${receiver.port} of Jaeger '${name}' (${where}), which expects plain text.`,
    effect: NO_TRACE,
    fix: isUrl ? `Use ${receiver.secure ? 'https' : 'http'}://.` : `Set it to ${receiver.secure ? 'true' : 'false'}.`,
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
