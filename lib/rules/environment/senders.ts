import { parseAddress } from '../../kubernetes/address';
import { stringAt, valueAt } from '../../kubernetes/json';
import { serviceOfHost } from '../../kubernetes/service-host';
import type { EnvironmentModel } from '../../models/environment';
import { isMilvusCr } from '../../models/milvus-cr/cr';
import { type TraceTarget, traceTarget } from '../../models/trace/target';
import { traceOf } from '../../models/user-yaml/user-yaml';

/** A Milvus of the environment, with its trace settings. */
export interface Sender {
  readonly where: string;
  readonly namespace: string;
  /** Whether it is written: without it `kubectl apply --namespace` decides. */
  readonly isNamespaceKnown: boolean;
  /** Upstream's path of the `trace` block. */
  readonly path: string;
  readonly trace: unknown;
}

/** The Milvuses of an environment. */
export function sendersIn({ objects, releases }: EnvironmentModel): readonly Sender[] {
  return [
    ...objects
      .filter(({ object }) => isMilvusCr(object))
      .map(({ object, where }) => ({
        where,
        namespace: stringAt(object, 'metadata', 'namespace') ?? 'default',
        isNamespaceKnown: (stringAt(object, 'metadata', 'namespace') ?? '') !== '',
        path: 'spec.config.trace',
        trace: valueAt(object, 'spec', 'config', 'trace'),
      })),
    ...releases.map(({ where, namespace, userYaml }) => ({
      where,
      namespace,
      isNamespaceKnown: true,
      path: 'extraConfigFiles["user.yaml"] trace',
      trace: userYaml === undefined ? undefined : traceOf(userYaml),
    })),
  ];
}

/** The endpoint that a sender uses, with the paths of its settings. */
export interface Asked extends TraceTarget {
  readonly path: string;
  readonly host: string;
  /** Undefined if it is not set. */
  readonly secure: boolean | undefined;
  readonly securePath: string;
}

/** Undefined if it sends nothing over the network. */
export function askedOf({ path, trace }: Sender): Asked | undefined {
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

/** The namespace and name of the Service behind a host, resolved from the sender's namespace; undefined if it is not a Service. */
export function serviceAsked({ host }: Asked, { namespace }: Sender): string | undefined {
  const named = serviceOfHost(host.toLowerCase());
  return named === undefined ? undefined : `${named.namespace ?? namespace}/${named.service}`;
}

/** The ports of URLs that name none. */
const SCHEME_PORTS = { http: '80', https: '443' };

/** The port that a sender connects to. */
export function portAsked({ address, secure }: Asked): number {
  const { port = SCHEME_PORTS[secure === true ? 'https' : 'http'] } = parseAddress(address);
  return Number(port);
}
