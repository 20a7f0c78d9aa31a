import { Severity } from '../../../diagnostics/rule';
import { kubectl } from '../../answers/question';
import { ageText } from '../../chain/ages';
import { type Chain, namespaceOf } from '../../chain/chain';
import { tracesQuestion } from '../../chain/jaeger/jaeger-api';
import { lastSpan, milvusTraces } from '../../chain/jaeger/spans';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { exampleBackground, exampleReceived, exampleSearch } from './example';
import { placeOf } from '../../chain/place';
import { areClocksEqual, type Silence, silences, spanLine } from './silence';
import { SEARCH_AGAIN } from './search-again';
import { resourceOfWorkload } from '../../chain/pods/pods';

const HOUR = 60 * 60 * 1000;

/** Rules about when the last span of Milvus came. */
export const silenceRules: readonly LinkRule[] = [
  {
    code: 'DOC213',
    severity: Severity.ERROR,
    summary: 'the spans that Milvus makes without any request still arrive',
    see: 'https://milvus.io/docs/config_jaeger_tracing.md',
    example: () => exampleReceived({ traces: exampleBackground(600) }),
    *check(chain) {
      for (const silence of silences(chain)) {
        if (!silence.isLoss) continue;
        yield {
          ...placed(chain, silence),
          problem: `the last span is ${ageText(chain.taken - silence.newest.last)} old${sinceText(silence)}.`,
          effect: 'Milvus made spans without any request before, so its spans are lost now.',
          fix: 'Read what the tracer in the log of Milvus says. Run doctor --probe to see whether Jaeger takes spans.',
          commands: [logCommand(chain, silence)],
        };
      }
    },
  },
  {
    code: 'DOC214',
    severity: Severity.WARNING,
    summary: "spans have arrived since the start of Milvus' pods",
    see: 'https://milvus.io/docs/config_jaeger_tracing.md',
    example: () => exampleReceived({ traces: [exampleSearch(48 * 60 * 60)] }),
    *check(chain) {
      for (const silence of silences(chain)) {
        if (silence.isLoss || !silence.isSinceStart) continue;
        yield {
          ...placed(chain, silence),
          problem: `the last span is ${ageText(chain.taken - silence.newest.last)} old${sinceText(silence)}.`,
          effect: 'Either no traced request was made since, or the spans are lost.',
          fix: SEARCH_AGAIN,
        };
      }
    },
  },
  {
    code: 'DOC215',
    severity: Severity.WARNING,
    summary: 'the last span of Milvus is less than an hour old',
    see: 'https://www.jaegertracing.io/docs/1.62/frontend-ui/',
    example: () => exampleReceived({ traces: [exampleSearch(3 * 60 * 60)] }),
    *check(chain) {
      const explained = new Set(
        silences(chain).flatMap(({ found, isLoss, isSinceStart }) =>
          isLoss || isSinceStart ? [found.api.jaeger] : [],
        ),
      );
      // By a clock that is wrong its age is not known.
      if (!areClocksEqual(chain)) return;
      for (const found of milvusTraces(chain)) {
        const last = lastSpan(found);
        if (last === undefined || chain.taken - last.time < HOUR || explained.has(found.api.jaeger)) continue;
        yield {
          where: placeOf(found.api.jaeger),
          path: `service ${last.service}`,
          problem: `the last span is ${ageText(chain.taken - last.time)} old.`,
          effect: "The UI looks at the last hour by default, and shows none of Milvus' traces.",
          fix: `Choose a longer Lookback in the UI. ${SEARCH_AGAIN}`,
          evidence: seen(chain, tracesQuestion(chain, found.api.address, last.service), spanLine(last.trace)),
        };
      }
    },
  },
];

function placed(chain: Chain, { found, service, newest }: Silence) {
  return {
    where: placeOf(found.api.jaeger),
    path: `service ${service}`,
    evidence: seen(chain, tracesQuestion(chain, found.api.address, service), spanLine(newest)),
  };
}

function sinceText({ isSinceStart, start }: Silence): string {
  return isSinceStart
    ? `: none came since the start of the pods at ${new Date(start).toISOString().slice(0, 19)}Z`
    : '';
}

function logCommand(chain: Chain, { senders }: Silence): string {
  const [workload] = senders;
  const name = workload === undefined ? '' : resourceOfWorkload(workload);
  const logs = chain.command(
    kubectl('logs', name, '-n', workload === undefined ? '' : namespaceOf(workload), '--tail=-1'),
  );
  return `${logs} | grep -iE 'tracer|traces export'`;
}
