import { Severity } from '../../../diagnostics/rule';
import { kubectl } from '../../answers/question';
import { Chain } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { type Outcome, outcomesIn, Reached, withOutcomes } from '../../probe/outcome';
import type { LinkRule } from '../link';

const RECEIVER = 'https://opentelemetry.io/docs/specs/otlp/#otlphttp';
const API = 'https://www.jaegertracing.io/docs/1.62/apis/';

/** Rules about the span that --probe sends. */
export const probeRules: readonly LinkRule[] = [
  rule({
    code: 'DOC250',
    summary: 'the collector takes a span',
    see: RECEIVER,
    reached: Reached.NOT_ACCEPTED,
    example: {
      args: ['port-forward', 'service/jaeger-collector', '4318:4318', '-n', 'tracing'],
      line: 'POST /v1/traces: 503 Service Unavailable',
    },
    words: () => ({
      problem: 'the collector does not take a span.',
      effect: 'Spans of Milvus can be lost in the same way.',
      fix: 'Look at the log of the collector, and run doctor again.',
    }),
  }),
  rule({
    code: 'DOC251',
    summary: 'a span that the collector takes is found by the API of Jaeger',
    see: API,
    reached: Reached.NOT_FOUND,
    example: {
      args: ['get', '--raw', '/api/v1/namespaces/tracing/services/jaeger-query:16686/proxy/api/traces/1'],
      line: 'trace not found',
    },
    words: ({ took }) => ({
      problem: `the collector took a span, but Jaeger does not have it after ${Math.round(took / 1000)} s.`,
      effect: 'Its storage is slow or full, sampling drops it, or the UI reads another storage.',
      fix: 'Look at the log of the collector for errors of its storage.',
    }),
  }),
];

interface ProbeRule {
  readonly code: string;
  readonly summary: string;
  readonly see: string;
  readonly reached: Reached;
  readonly example: Pick<Outcome, 'args' | 'line'>;
  readonly words: (outcome: Outcome) => { readonly problem: string; readonly effect: string; readonly fix: string };
}

function rule({ code, summary, see, reached, example, words }: ProbeRule): LinkRule {
  return {
    ...{ code, summary, see },
    severity: Severity.ERROR,
    example: () => {
      const outcome = { ...example, namespace: 'tracing', name: 'jaeger', reached, took: 15_000 };
      return new Chain(withOutcomes(exampleChain({}).answers, [outcome]));
    },
    *check(chain) {
      for (const outcome of outcomesIn(chain).filter((each) => each.reached === reached)) {
        const { namespace, name, args = [], line } = outcome;
        yield {
          where: `${namespace}/${name}`,
          path: 'probe',
          ...words(outcome),
          evidence: { command: chain.command(kubectl(...args)), line },
        };
      }
    },
  };
}
