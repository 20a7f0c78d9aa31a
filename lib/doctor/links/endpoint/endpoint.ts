import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { type Chain, namespaceOf } from '../../chain/chain';
import { HostKind, isHeadless } from '../../chain/network/dns';
import { podsBehind, sendingPods, servicePort, type Target, targetOf } from '../../chain/network/endpoint';
import { hasOwnNames, mismatchOf } from '../../chain/network/mismatch';
import type { MilvusFound } from '../../chain/milvus/milvuses';
import { runningMilvuses } from '../../chain/milvus/running-milvuses';
import { imagesOf } from '../../chain/pods/pods';
import { traceInEffect } from '../../chain/milvus/trace';
import type { Link } from '../link';
import { protocolRules } from './protocol-rules';
import { proxyRules } from './proxy-rules';
import { sendersIn } from './senders';
import { serviceRules } from './service-rules';

/** What Milvus sends its spans to, against the Services that exist and what Jaeger speaks there. */
export const endpointLink: Link = {
  name: 'endpoint',
  unseen(chain) {
    const all = runningMilvuses(chain);
    if (all.length === 0) return 'no Milvus runs';
    const [first] = all.flatMap((milvus) => whyUnseen(chain, milvus) ?? []);
    if (first !== undefined) return first;
    return sendersIn(chain).length === 0 ? 'nothing is sent' : undefined;
  },
  seen(chain) {
    const words = sendersIn(chain).map(({ milvus, target: { address, jaeger } }) => {
      const from = runningMilvuses(chain).length > 1 ? `${milvus.namespace}/${milvus.name} to ` : '';
      return `${from}${address}, Jaeger ${jaeger?.namespace ?? ''}/${jaeger?.name ?? ''}`;
    });
    return words.join('; ');
  },
  rules: [...serviceRules, ...protocolRules, ...proxyRules],
};

/** Why it cannot be told whether the spans of a Milvus get to a Jaeger, as part of a sentence. */
function whyUnseen(chain: Chain, milvus: MilvusFound): string | undefined {
  const place = `${milvus.namespace}/${milvus.name}`;
  if (traceInEffect(chain, milvus) === undefined) return `the trace settings of ${place} are not known`;
  const target = targetOf(chain, milvus);
  if (target === undefined) return undefined;
  const { kind, host, service, object, setting } = target;
  switch (kind) {
    case HostKind.UNSEEN:
      return service === undefined
        ? `trace.${setting} of ${place} comes from a Secret`
        : `${place} sends to ${host}, and ${chain.whyNotListed('services', service.namespace) ?? 'its Service was not read'}`;
    case HostKind.EXTERNAL:
      return `${place} sends to ${host}, which is outside of what was read: whether it receives spans cannot be seen`;
    case HostKind.LOOPBACK:
      return `${place} sends to a sidecar: whether it forwards spans to a Jaeger cannot be seen`;
    case HostKind.NO_SERVICE:
      if (sendingPods(chain, milvus).some((pod) => hasOwnNames(pod, host)))
        return `hostAliases or dnsConfig of the pods of ${place} say what ${host} is`;
      return mismatchOf(chain, milvus, target) === undefined
        ? `Service ${service?.namespace ?? ''}/${service?.name ?? ''} does not exist, which another link explains`
        : undefined;
    default:
      if (object !== undefined && isPortMissing(object, target)) return 'the Service lacks the port, see services';
      return target.jaeger === undefined && object !== undefined ? otherBackend(chain, place, object) : undefined;
  }
}

function isPortMissing(object: JsonObject, { port, kind }: Target): boolean {
  return (
    kind === HostKind.SERVICE && !isHeadless(object) && (port === undefined || servicePort(object, port) === undefined)
  );
}

function otherBackend(chain: Chain, place: string, object: JsonObject): string {
  const [pod] = podsBehind(chain, object);
  const [image] = pod === undefined ? [] : imagesOf({ spec: { template: pod } });
  const what = `${object.kind === 'Pod' ? 'Pod' : 'Service'} ${namespaceOf(object)}/${stringAt(object, 'metadata', 'name') ?? ''}`;
  const runs = image === undefined ? 'no Jaeger' : `${image}, no Jaeger`;
  return `${place} sends to ${what}, which runs ${runs}: whether it forwards spans to one cannot be seen`;
}
