import { waitForRollout } from '../app/commands';
import type { RunbookChapter } from '../app/part';
import { backendNode } from '../app/picture';
import { madeFor, serviceName } from '../upstream/jaeger';
import { jaegerLog, portForward } from './runbook';

interface Options {
  readonly name: string;
  readonly namespace: string;
  readonly label: string;
  readonly basePath: string;
}

/** What the runbook says about a Jaeger that somebody else owns. */
export function namedJaegerChapter({ name, namespace, label, basePath }: Options): RunbookChapter {
  return {
    what: [
      `The Jaeger \`${name}\` in namespace \`${namespace}\` is in the cluster already and not part of this environment.`,
    ],
    picture: { nodes: [{ key: backendNode(label).key, lines: [`Jaeger ${name}`, `namespace ${namespace}`] }] },
    prerequisites: [
      {
        text: `The Jaeger \`${name}\`, with the Service that takes spans, and pods that are ready ("successfully rolled out"):`,
        commands: [
          `kubectl get service ${serviceName(name, 'collector')} -n ${namespace}`,
          waitForRollout(madeFor(name), namespace, 60),
        ],
      },
    ],
    open: [portForward(serviceName(name, 'query'), namespace, basePath)],
    troubleshoot: [jaegerLog(name, namespace)],
  };
}
