import { type Chain, nameOf } from '../../chain/chain';
import { isHeadless } from '../../chain/network/dns';
import { jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import type { JaegerFound } from '../../chain/jaeger/jaegers';
import type { Link } from '../link';
import { hasReadyPod, portsOf, PORTS_IN_USE, readyEndpoints, servicesInUse } from './leading';
import { serviceRules } from './rules';

/** The Services that lead to the Jaegers in use, with their endpoints and ports. */
export const servicesLink: Link = {
  name: 'services',
  unseen(chain) {
    const jaegers = jaegersInUse(chain);
    if (jaegers.length === 0) return 'no Jaeger was found';
    for (const { namespace } of jaegers) {
      for (const resource of ['services', 'endpointslices', 'pods']) {
        const why = chain.whyNotListed(resource, namespace);
        if (why !== undefined) return why;
      }
    }
    const down = jaegers.find((jaeger) => !hasReadyPod(chain, jaeger));
    return down === undefined ? undefined : `no pod of ${down.name} is ready`;
  },
  seen(chain) {
    return jaegersInUse(chain)
      .map((jaeger) => seenOf(chain, jaeger))
      .join('; ');
  },
  rules: serviceRules,
};

function seenOf(chain: Chain, jaeger: JaegerFound): string {
  return servicesInUse(chain, jaeger)
    .filter((service) => !isHeadless(service))
    .map((service) => {
      const ports = portsOf(service).filter((port) => PORTS_IN_USE.includes(port));
      return `${nameOf(service)} (${ports.join(' ')}) with ${readyEndpoints(chain, service)} ready`;
    })
    .join(', ');
}
