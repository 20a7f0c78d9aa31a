import { isLoopback, parseAddress } from '../../../kubernetes/address';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { collectorSection, receiversOf } from '../../../models/jaeger-cr/receivers';
import { componentType } from '../../../models/jaeger-v2/components';
import { listenersOf } from '../../../models/jaeger-v2/listeners';
import { isJaegerV2Workload } from '../../../models/jaeger-v2/workload';
import type { TraceTarget } from '../../../models/trace/target';
import { portFor, portMeaning, type TraceProtocol } from '../../../upstream/jaeger-ports';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, objectsAt } from '../chain';
import { configOfWorkload, configQuestion } from './jaeger-config';
import type { JaegerFound } from './jaegers';
import { matches, podsOf } from '../pods/pods';

/** What Milvus can send, by the receiver that takes it. */
export type ReceiverKind = TraceTarget['receiver'];

/** What a Jaeger does at a port of its pods. */
export interface Listening {
  /** What it speaks there, in words. */
  readonly speaks: string;
  /** Which of Milvus' protocols that is. @default - none of them */
  readonly receiver?: ReceiverKind;
  /** Whether Jaeger listens there at all. */
  readonly isOn: boolean;
  /** Whether it listens on the pod's own loopback only. @default false */
  readonly isLocal?: boolean;
  /** Whether it uses TLS. @default - that is not known */
  readonly isSecure?: boolean;
  /** The setting that decides, with the question that shows it. @default - none: the defaults of the program */
  readonly setting?: { readonly path: string; readonly question: Question };
}

/** The receivers in the words of `trace.exporter` and `trace.otlp.method`. */
const PROTOCOL_OF: Readonly<Record<ReceiverKind, TraceProtocol>> = {
  thriftHttp: 'jaeger',
  otlpGrpc: 'otlp grpc',
  otlpHttp: 'otlp http',
};

const RECEIVER_KINDS = ['thriftHttp', 'otlpGrpc', 'otlpHttp'] as const;

/** What a Jaeger does at a port of the pods of a workload; undefined if that is not known. */
export function listeningAt(
  chain: Chain,
  jaeger: JaegerFound,
  workload: JsonObject,
  port: number,
): Listening | undefined {
  return isJaegerV2Workload(workload) ? inV2(chain, workload, port) : inV1(jaeger, workload, port);
}

function byDefault(port: number): Listening | undefined {
  const known = portMeaning(`${port}`);
  if (known === undefined) return undefined;
  const receiver = RECEIVER_KINDS.find((each) => PROTOCOL_OF[each] === known.protocol);
  return { speaks: known.speaks, isOn: true, ...(receiver === undefined ? {} : { receiver }) };
}

function inV1({ cr, namespace, name }: JaegerFound, workload: JsonObject, port: number): Listening | undefined {
  const known = byDefault(port);
  const object = cr ?? { spec: { allInOne: { options: flagsOf(workload) } } };
  const all = receiversOf(object);
  if (known?.receiver === undefined) return known;
  const { isOn, secure } = all[known.receiver];
  const section = `spec.${collectorSection(object)}.options`;
  const question = kubectl('get', 'jaeger', name, '-n', namespace, '-o', `jsonpath={.${section}}`);
  const setting = cr === undefined ? {} : { setting: { path: section, question } };
  return { ...known, isOn, isSecure: secure, ...setting };
}

/** The flags of a Jaeger 1 without a custom resource, of its arguments and of its environment. */
function flagsOf(workload: JsonObject): JsonObject {
  const flags: Record<string, unknown> = {};
  for (const container of objectsAt(workload, 'spec', 'template', 'spec', 'containers')) {
    for (const entry of objectsAt(container, 'env')) {
      const name = stringAt(entry, 'name') ?? '';
      if (/^COLLECTOR_[A-Z_]+$/.test(name)) flags[name.toLowerCase().replaceAll('_', '.')] = stringAt(entry, 'value');
    }
    const { args } = container;
    for (const arg of Array.isArray(args) ? args : []) {
      const [, name, value = 'true'] =
        typeof arg === 'string' ? (/^--(collector\.[^=]+)(?:=(.*))?$/.exec(arg) ?? []) : [];
      if (name !== undefined) flags[name] = value;
    }
  }
  return flags;
}

function inV2(chain: Chain, workload: JsonObject, port: number): Listening | undefined {
  const read = configOfWorkload(chain, workload);
  if (read === undefined) return withoutTls(byDefault(port));
  const { config, source } = read;
  if (config === undefined) return undefined;
  const question = source === undefined ? undefined : configQuestion(source);
  const listeners = listenersOf(config).filter(({ protocol }) => protocol === 'TCP');
  const ports = listeners.map(({ address }) => parseAddress(address).port ?? '');
  const at = ports.indexOf(`${port}`);
  const listener = listeners[at];
  // An address with a variable can be any.
  if (listener === undefined && ports.some((each) => !/^\d+$/.test(each))) return undefined;
  const known = byDefault(port);
  if (listener === undefined) {
    // A proxy beside Jaeger can listen there.
    if (objectsAt(workload, 'spec', 'template', 'spec', 'containers').length > 1) return undefined;
    const setting = question === undefined ? {} : { setting: { path: 'receivers', question } };
    return { speaks: known?.speaks ?? 'nothing', isOn: false, ...setting };
  }
  const [section = ''] = listener.path.split('.');
  // An id can have dots.
  const below = listener.path
    .slice(section.length + listener.owner.length + 2)
    .split('.')
    .slice(0, -1);
  const receiver = section === 'receivers' ? receiverOf(listener.owner, below.at(-1) ?? '') : undefined;
  const { host } = parseAddress(listener.address);
  return {
    speaks: receiver === undefined ? (known?.speaks ?? listener.owner) : wordsOf(receiver),
    isOn: true,
    // A receiver on all addresses.
    isLocal: isLoopback(host) && host !== '0.0.0.0' && !/^[0:]+$/.test(host),
    isSecure: isObject(valueAt(config, section, listener.owner, ...below, 'tls')),
    ...(receiver === undefined ? {} : { receiver }),
    ...(question === undefined ? {} : { setting: { path: listener.path, question } }),
  };
}

/** Its own configuration has no TLS. */
function withoutTls(listening: Listening | undefined): Listening | undefined {
  return listening === undefined ? undefined : { ...listening, isSecure: false };
}

const KINDS: Readonly<Record<string, ReceiverKind>> = {
  'jaeger thrift_http': 'thriftHttp',
  'otlp grpc': 'otlpGrpc',
  'otlp http': 'otlpHttp',
};

/** @param id such as `otlp/milvus`. */
function receiverOf(id: string, protocol: string): ReceiverKind | undefined {
  return KINDS[`${componentType(id)} ${protocol}`];
}

/** A protocol of Milvus in words. */
export function wordsOf(receiver: ReceiverKind): string {
  return portMeaning(`${portFor(PROTOCOL_OF[receiver])}`)?.speaks ?? receiver;
}

/** The workload of a Jaeger whose pods a Service selects, or that a pod belongs to. */
export function workloadBehind(chain: Chain, jaeger: JaegerFound, object: JsonObject): JsonObject | undefined {
  if (object.kind === 'Pod') return jaeger.workloads.find((each) => podsOf(chain, each).includes(object));
  const selector = objectAt(object, 'spec', 'selector');
  return jaeger.workloads.find((each) => matches(selector, objectAt(each, 'spec', 'template', 'metadata', 'labels')));
}
