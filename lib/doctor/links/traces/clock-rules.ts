import { Severity } from '../../../diagnostics/rule';
import { stringAt } from '../../../kubernetes/json';
import { ageText } from '../../chain/ages';
import type { Chain } from '../../chain/chain';
import { LEASES, nodeClocks, serverTime } from '../../chain/clocks';
import { sendingPods } from '../../chain/network/endpoint';
import { tracesQuestion } from '../../chain/jaeger/jaeger-api';
import { readyPods } from '../../chain/jaeger/jaeger-pods';
import { jaegersIn } from '../../chain/jaeger/jaegers';
import { milvusesIn } from '../../chain/milvus/milvuses';
import { lastSpan, milvusTraces } from '../../chain/jaeger/spans';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { exampleLease, exampleReceived, exampleSearch } from './example';
import { placeOf } from '../../chain/place';
import { spanLine } from './silence';

/** A difference of clocks that matters, in milliseconds. */
const LARGE = 60 * 1000;
const HOUR = 60 * LARGE;
/** Kubelets renew each 10 seconds, and the questions before may have taken their time: in milliseconds. */
const ASKING = 2 * LARGE;
/** Older than this a lease says nothing: its node is gone. */
const STALE = 10 * LARGE;

/** Rules about clocks: Milvus writes the time of its node into spans, and the UI asks for a time of the browser. */
export const clockRules: readonly LinkRule[] = [
  {
    code: 'DOC218',
    severity: Severity.WARNING,
    summary: 'the clocks of the nodes of Milvus and Jaeger are right, to a minute',
    see: 'https://www.jaegertracing.io/docs/1.62/deployment/#clock-skew-adjustment',
    example: () => exampleReceived({ traces: [exampleSearch(12)], leases: [exampleLease('node-1', 90)] }),
    *check(chain) {
      const nodes = nodesOf(chain);
      for (const { node, ahead, line } of nodeClocks(chain)) {
        if (Math.abs(ahead) < LARGE || !nodes.has(node)) continue;
        yield {
          where: node,
          path: 'clock',
          problem: `${ageText(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} the clock of the API server.`,
          effect: effectOf(ahead),
          fix: 'Set up time synchronization (chrony, NTP) on the node.',
          evidence: seen(chain, LEASES, line),
        };
      }
    },
  },
  {
    code: 'DOC219',
    severity: Severity.WARNING,
    summary: 'the clock of this machine is right, to two minutes',
    see: 'https://www.jaegertracing.io/docs/1.62/frontend-ui/',
    example: () => exampleReceived({ traces: [exampleSearch(12)], leases: [exampleLease('node-1', 0, -300)] }),
    *check(chain) {
      const server = serverTime(chain);
      if (server === undefined) return;
      const ahead = chain.taken - server;
      // If this machine were ahead by more, all leases would seem to be of nodes that are gone.
      if (Math.abs(ahead) < ASKING || (ahead > STALE && !isNodeReady(chain))) return;
      yield {
        where: 'this machine',
        path: 'clock',
        problem: `${ageText(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} the clock of the API server.`,
        effect: 'In a browser here, the UI looks for traces of another time.',
        fix: 'Set up time synchronization on this machine.',
        evidence: seen(
          chain,
          LEASES,
          `newest managedFields.time ${iso(server)}, asked at ${iso(chain.taken)} by this machine`,
        ),
      };
    },
  },
  {
    code: 'DOC220',
    severity: Severity.WARNING,
    summary: 'no span of Milvus is of the future',
    see: 'https://www.jaegertracing.io/docs/1.62/frontend-ui/',
    example: () => exampleReceived({ traces: [exampleSearch(-600)], leases: [] }),
    *check(chain) {
      // Where the clocks are known, they say whose is wrong.
      if (nodeClocks(chain).length > 0) return;
      for (const found of milvusTraces(chain)) {
        const last = lastSpan(found);
        if (last === undefined || last.time - chain.taken < ASKING) continue;
        yield {
          where: placeOf(found.api.jaeger),
          path: `service ${last.service}`,
          problem: `its last span is ${ageText(last.time - chain.taken)} in the future of this machine's clock.`,
          effect: 'The UI finds no spans of the future.',
          fix: "Compare `date -u` here with the clocks of Milvus' nodes, and synchronize them.",
          evidence: seen(chain, tracesQuestion(chain, found.api.address, last.service), spanLine(last.trace)),
        };
      }
    },
  },
];

function effectOf(ahead: number): string {
  if (Math.abs(ahead) < HOUR) return 'Spans of its pods are shown at the wrong time, and traces look torn.';
  return ahead > 0
    ? 'The UI does not find the spans of its pods: they are of the future.'
    : "The UI does not find the spans of its pods: they are not of the 'last hour'.";
}

/** The nodes that run Milvus or Jaeger. */
function nodesOf(chain: Chain): ReadonlySet<string> {
  const pods = [
    ...milvusesIn(chain).flatMap((milvus) => sendingPods(chain, milvus)),
    ...jaegersIn(chain).flatMap(({ workloads }) => readyPods(chain, workloads)),
  ];
  return new Set(pods.flatMap((pod) => stringAt(pod, 'spec', 'nodeName') ?? []));
}

/** Whether pods run on a node with a lease, so that its kubelet renews it. */
function isNodeReady(chain: Chain): boolean {
  const nodes = nodesOf(chain);
  return nodeClocks(chain).some(({ node }) => nodes.has(node));
}

function iso(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
