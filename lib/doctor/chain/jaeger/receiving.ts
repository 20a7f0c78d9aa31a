import type { JsonObject } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { THRIFT_PATH } from '../../../upstream/jaeger-ports';
import { OTLP_SAFE_SINCE } from '../../../upstream/milvus';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../chain';
import { isHeadless } from '../network/dns';
import { podPort, type Target } from '../network/endpoint';
import { type JaegerFound, jaegersIn, servicesOf } from './jaegers';
import { milvusContainers, milvusVersionOf } from '../milvus/milvus-containers';
import type { MilvusFound } from '../milvus/milvuses';
import { listeningAt, type ReceiverKind, workloadBehind } from './listening';

/** A port of a Service that leads to a receiver of a Jaeger. */
export interface Receiving {
  readonly jaeger: JaegerFound;
  readonly service: JsonObject;
  readonly port: number;
  readonly receiver: ReceiverKind;
  readonly isSecure: boolean;
}

/** All ports of Services of the cluster at which a Jaeger takes what Milvus can send. */
export const receiversOnCluster = once((chain: Chain): readonly Receiving[] =>
  jaegersIn(chain).flatMap((jaeger) =>
    servicesOf(chain, jaeger).flatMap((service) =>
      objectsAt(service, 'spec', 'ports').flatMap(({ port }) =>
        typeof port === 'number' ? receivingAt(chain, jaeger, service, port) : [],
      ),
    ),
  ),
);

function receivingAt(chain: Chain, jaeger: JaegerFound, service: JsonObject, port: number): readonly Receiving[] {
  const workload = workloadBehind(chain, jaeger, service);
  const number = workload === undefined ? undefined : podPort(service, port, workload);
  if (workload === undefined || number === undefined) return [];
  const { receiver, isOn, isLocal, isSecure } = listeningAt(chain, jaeger, workload, number) ?? { isOn: false };
  return !isOn || receiver === undefined || isLocal === true
    ? []
    : [{ jaeger, service, port, receiver, isSecure: isSecure === true }];
}

/** Over HTTP, the spans of segcore are lost. */
const PREFERRED: readonly ReceiverKind[] = ['thriftHttp', 'otlpGrpc', 'otlpHttp'];

/** The receiver that a Milvus most probably means; undefined if the cluster has none. */
export function nearestReceiving(chain: Chain, milvus: MilvusFound, target?: Target): Receiving | undefined {
  const all = receiversOnCluster(chain).filter(({ receiver }) => receiver === 'thriftHttp' || speaksOtlp(milvus));
  const costs = all.map((receiving) => ({ receiving, cost: costOf(receiving, milvus.namespace, target) }));
  const best = costs.reduce<(typeof costs)[number] | undefined>(
    (least, each) => (least === undefined || each.cost < least.cost ? each : least),
    undefined,
  );
  return best?.receiving;
}

/** Before, Milvus uses TLS always, or can hang at startup. */
function speaksOtlp({ workloads }: MilvusFound): boolean {
  return workloads
    .flatMap(milvusContainers)
    .map(milvusVersionOf)
    .every((version) => !version.isKnown || version.isAtLeast(OTLP_SAFE_SINCE));
}

function costOf({ service, receiver, isSecure, jaeger }: Receiving, own: string, target: Target | undefined): number {
  const isOther = target?.jaeger !== undefined && target.jaeger !== jaeger;
  const isOtherService = target?.service !== undefined && target.service.name !== nameOf(service);
  const isOtherNamespace = (target?.service?.namespace ?? own) !== namespaceOf(service);
  const isOtherProtocol = target !== undefined && target.receiver !== receiver;
  // Milvus trusts public authorities only.
  const flags = [isSecure, isOther, isOtherService, isOtherNamespace, isOtherProtocol, isHeadless(service)];
  return flags.reduce((sum, flag) => sum * 2 + (flag ? 1 : 0), 0) * PREFERRED.length + PREFERRED.indexOf(receiver);
}

/** The address in the form that the exporter takes. */
export function addressOf({ service, port, receiver, isSecure }: Receiving): string {
  const host = `${nameOf(service)}.${namespaceOf(service)}.svc:${port}`;
  return receiver === 'thriftHttp' ? `http${isSecure ? 's' : ''}://${host}${THRIFT_PATH}` : host;
}

/** The `trace` block that sends to a receiver. @param sampleFraction of all requests, 0 to 1. */
export function traceFor(receiving: Receiving, sampleFraction: unknown): JsonObject {
  const { receiver, isSecure } = receiving;
  const address = addressOf(receiving);
  if (receiver === 'thriftHttp') return { exporter: 'jaeger', sampleFraction, jaeger: { url: address } };
  const method = receiver === 'otlpHttp' ? 'http' : 'grpc';
  return { exporter: 'otlp', sampleFraction, otlp: { endpoint: address, method, secure: isSecure } };
}
