import { Severity } from '../../../diagnostics/rule';
import { valueAt } from '../../../kubernetes/json';
import { releaseAtLeast } from '../../../upstream/version-order';
import type { Chain } from '../../chain/chain';
import { targetOf } from '../../chain/network/endpoint';
import { tracesQuestion, SEGCORE } from '../../chain/jaeger/jaeger-api';
import { milvusContainers, milvusVersionOf } from '../../chain/milvus/milvus-containers';
import { entryOf, milvusesOf, type MilvusTraces, milvusTraces, SEARCH } from '../../chain/jaeger/spans';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { exampleReceived, GO_HALF } from './example';
import { segcoreAlone, withoutSegcore } from './halves';
import { placeOf } from '../../chain/place';

/** Before it, segcore sends plain text whatever `trace.otlp.secure` says (milvus#34192). */
const SEGCORE_TLS_SINCE = '2.4.6';

/** Rules about the two tracers of Milvus: of Go, and of its search engine. */
export const halvesRules: readonly LinkRule[] = [
  {
    code: 'DOC216',
    severity: Severity.ERROR,
    summary: "the spans of Milvus' Go part arrive, not only those of segcore",
    see: 'https://github.com/milvus-io/milvus/issues/34192',
    example: () => exampleReceived({ traces: [{ secondsAgo: 600, spans: [[SEGCORE, 'SegCoreSearch']] }] }),
    *check(chain) {
      for (const found of milvusTraces(chain)) {
        const trace = segcoreAlone(chain, found);
        if (trace === undefined) continue;
        yield {
          where: placeOf(found.api.jaeger),
          path: `service ${SEGCORE}`,
          problem: 'the last search has spans of segcore only.',
          effect: "The spans of Milvus' Go part, which are most of each trace, are lost.",
          ...goFix(chain, found),
          evidence: seen(
            chain,
            tracesQuestion(chain, found.api.address, SEGCORE),
            `"traceID": "${trace.id}": services ${[...trace.services].join(', ')}`,
          ),
        };
      }
    },
  },
  {
    code: 'DOC217',
    severity: Severity.WARNING,
    summary: 'searches have spans of segcore, the search engine',
    see: 'https://milvus.io/docs/config_jaeger_tracing.md',
    example: () =>
      exampleReceived({ traces: [{ secondsAgo: 600, spans: [...GO_HALF, ['standalone', 'Delegator-waitTSafe']] }] }),
    *check(chain) {
      for (const found of milvusTraces(chain)) {
        const [newest, ...more] = withoutSegcore(chain, found);
        const entry = entryOf(found.roles);
        if (newest === undefined || entry === undefined) continue;
        const count = more.length + 1;
        yield {
          where: placeOf(found.api.jaeger),
          path: `service ${SEGCORE}`,
          problem: `no span of it in ${count === 1 ? 'the last search' : `the last ${count} searches`}.`,
          effect: 'What the search engine did is missing in the traces, unless the collections were empty.',
          fix: segcoreFix(chain, found),
          evidence: seen(
            chain,
            tracesQuestion(chain, found.api.address, entry, SEARCH),
            `"traceID": "${newest.id}": services ${[...newest.services].join(', ')}`,
          ),
        };
      }
    },
  },
];

function goFix(chain: Chain, found: MilvusTraces): Pick<LinkFinding, 'fix' | 'yaml'> {
  const effect = milvusesOf(chain, found.api).map((milvus) => targetOf(chain, milvus))[0];
  const isTls = effect?.receiver === 'otlpGrpc' && effect.isSecure;
  if (!isTls)
    return { fix: "Read what the tracer in Milvus' log says, and set trace.otlp.secure to what Jaeger uses." };
  return {
    fix: 'Jaeger takes the plain text of segcore. Set trace.otlp.secure to false.',
    yaml: 'trace:\n  otlp:\n    secure: false\n',
  };
}

function segcoreFix(chain: Chain, found: MilvusTraces): string {
  const [milvus] = milvusesOf(chain, found.api);
  const target = milvus === undefined ? undefined : targetOf(chain, milvus);
  if (milvus === undefined || target?.effect.trace.exporter !== 'otlp') {
    return 'Search a collection that has data, then run doctor again.';
  }
  if (valueAt(target.effect.trace, 'otlp', 'method') === 'http') {
    return "Over HTTP segcore's spans go to the path / and are lost. Use trace.otlp.method grpc with port 4317.";
  }
  if (!target.isSecure) return 'Search a collection that has data, then run doctor again.';
  const versions = milvus.workloads.flatMap(milvusContainers).map((container) => milvusVersionOf(container).version);
  const isOld = versions.some((version) => /^\d/.test(version) && !releaseAtLeast(version, SEGCORE_TLS_SINCE));
  return isOld
    ? `Before Milvus ${SEGCORE_TLS_SINCE} segcore cannot send over TLS. Use a newer Milvus, or trace.exporter jaeger.`
    : "segcore sends over TLS by its own libraries. Look for its errors in Milvus' log, or use trace.exporter jaeger.";
}
