import { objectNeeded } from '../app/plan/need';
import type { PartPlan } from '../app/plan/part';
import { backendNode } from '../app/plan/picture';
import { madeFor, serviceName } from '../upstream/jaeger';
import { portForward } from '../jaeger-common/doors';
import { jaegerLog } from './plan';

interface Options {
  readonly name: string;
  readonly namespace: string;
  readonly label: string;
  readonly basePath: string;
}

/** The plan of a Jaeger that this app does not own. */
export function namedJaegerPlan({ name, namespace, label, basePath }: Options): PartPlan {
  const why = 'it takes the traces';
  const collector = serviceName(name, 'collector');
  return {
    what: [
      `The Jaeger \`${name}\` in namespace \`${namespace}\` is in the cluster already and not part of this environment.`,
    ],
    picture: { nodes: [{ key: backendNode(label).key, lines: [`Jaeger ${name}`, `namespace ${namespace}`] }] },
    prerequisites: [
      {
        text: `The Jaeger \`${name}\`, with the Service that takes spans, and pods that are ready ("successfully rolled out"):`,
        needs: [
          objectNeeded('Service', collector, why, namespace),
          { kind: 'Deployment', expect: 'ready', selector: madeFor(name), namespace, timeoutSeconds: 60, why },
        ],
      },
    ],
    open: [portForward({ service: serviceName(name, 'query'), namespace, basePath, secure: false })],
    troubleshoot: [jaegerLog(name, namespace)],
  };
}
