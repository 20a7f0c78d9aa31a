import { nearest } from '../../../diagnostics/nearest';
import { Severity, VALUE } from '../../../diagnostics/rule';
import { defined, objectAt } from '../../../kubernetes/json';
import { toYaml } from '../../../kubernetes/yaml';
import { TRACE_EXPORTERS } from '../../../upstream/milvus';
import { settingNumber, settingText } from '../../../upstream/milvus-settings';
import type { Chain } from '../../chain/chain';
import { targetOfTrace } from '../../chain/network/endpoint';
import { exampleChain } from '../../chain/example';
import { EXAMPLE_TRACE, exampleCluster } from '../../chain/example-cluster';
import { configQuestion } from '../../chain/jaeger/jaeger-config';
import { mismatchOf } from '../../chain/network/mismatch';
import { nearestReceiving, traceFor } from '../../chain/jaeger/receiving';
import { changeTrace } from '../change-trace';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { fractionIn, isSent, type Kept, keptIn, oneOf, type Traced, tracedIn } from '../../chain/milvus/sampled';

const EXPORTER = 'https://milvus.io/docs/configure_trace.md#traceexporter';
const FRACTION = 'https://milvus.io/docs/configure_trace.md#tracesampleFraction';
const TAIL =
  'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/tailsamplingprocessor';
/** With less, a person who looks for a trace sees none. */
const RARE = 0.01;
const NO_TRACES = 'Milvus runs, and sends no traces.';

/** Rules about whether traces are made, and which are kept. */
export const samplingRules: readonly LinkRule[] = [
  {
    code: 'DOC200',
    severity: Severity.ERROR,
    summary: 'tracing is on: trace.exporter of Milvus is jaeger or otlp',
    see: EXPORTER,
    example: () => exampleChain({ objects: exampleCluster({ trace: { exporter: 'noop' } }) }),
    *check(chain) {
      for (const traced of tracedIn(chain)) {
        const { effect } = traced;
        const { exporter } = effect.trace;
        if (isSent(effect) || effect.unknown.includes('exporter')) continue;
        const isMissing = settingText(exporter) === '';
        yield {
          ...placeOf(traced, 'exporter'),
          ...(isMissing ? {} : { value: exporter }),
          ...exporterProblem(exporter),
          ...switchOn(chain, traced),
          evidence: effect.from,
        };
      }
    },
  },
  {
    code: 'DOC201',
    severity: Severity.ERROR,
    summary: 'trace.sampleFraction of Milvus is above 0',
    see: FRACTION,
    example: () => exampleChain({ objects: exampleCluster({ trace: { ...EXAMPLE_TRACE, sampleFraction: 0 } }) }),
    *check(chain) {
      for (const traced of tracedIn(chain)) {
        const { effect, milvus } = traced;
        const { sampleFraction } = effect.trace;
        if (!isSent(effect) || effect.unknown.includes('sampleFraction') || fractionIn(effect) > 0) continue;
        yield {
          ...placeOf(traced, 'sampleFraction'),
          ...defined({ value: sampleFraction }),
          ...fractionProblem(sampleFraction),
          ...changeTrace(chain, milvus, effect, { sampleFraction: 1 }),
          evidence: effect.from,
        };
      }
    },
  },
  {
    code: 'DOC202',
    severity: Severity.WARNING,
    summary: 'Milvus traces at least 1 of 100 requests',
    see: FRACTION,
    example: () => exampleChain({ objects: exampleCluster({ trace: { ...EXAMPLE_TRACE, sampleFraction: 0.001 } }) }),
    *check(chain) {
      for (const traced of tracedIn(chain)) {
        const { effect } = traced;
        const fraction = fractionIn(effect);
        if (!isSent(effect) || !(fraction > 0 && fraction < RARE)) continue;
        yield {
          ...placeOf(traced, 'sampleFraction'),
          value: effect.trace.sampleFraction,
          problem: `traces ${oneOf(fraction)}.`,
          effect: 'Traces are rare: a few searches show none.',
          fix: `Send ${Math.round(5 / fraction)} requests and look again, or set a larger fraction, such as 0.05.`,
          evidence: effect.from,
        };
      }
    },
  },
  {
    code: 'DOC203',
    severity: Severity.WARNING,
    summary: 'trace.sampleFraction of Milvus is at most 1',
    see: FRACTION,
    example: () => exampleChain({ objects: exampleCluster({ trace: { ...EXAMPLE_TRACE, sampleFraction: 5 } }) }),
    *check(chain) {
      for (const traced of tracedIn(chain)) {
        const { effect, milvus } = traced;
        const { sampleFraction } = effect.trace;
        const number = settingNumber(sampleFraction) ?? 0;
        if (!isSent(effect) || !(number > 1)) continue;
        yield {
          ...placeOf(traced, 'sampleFraction'),
          value: sampleFraction,
          problem: 'is above 1.',
          effect: 'Milvus traces every request, not a percentage of them.',
          ...changeTrace(chain, milvus, effect, { sampleFraction: number <= 100 ? number / 100 : 1 }),
          evidence: effect.from,
        };
      }
    },
  },
  {
    code: 'DOC204',
    severity: Severity.ERROR,
    summary: 'tail sampling of a Jaeger 2 keeps traces',
    see: `${TAIL}/processor.go`,
    example: () => tailSampled([{ name: 'some', type: 'probabilistic', probabilistic: { sampling_percentage: 0 } }]),
    *check(chain) {
      for (const kept of keptIn(chain)) {
        if (kept.kept.share > 0 || kept.kept.hasExceptions) continue;
        yield {
          ...tailPlace(kept),
          problem: 'keep no trace.',
          effect: `Jaeger takes all spans of Milvus '${placeOfMilvus(kept)}', and silently drops them.`,
          fix: 'Add a policy such as the following to that list, and restart the pods of Jaeger.',
          yaml: toYaml([{ name: 'all', type: 'always_sample' }]),
          evidence: tailEvidence(chain, kept),
        };
      }
    },
  },
  {
    code: 'DOC205',
    severity: Severity.WARNING,
    summary: 'tail sampling of a Jaeger 2 keeps at least 1 of 100 ordinary requests',
    see: `${TAIL}/README.md`,
    example: () =>
      tailSampled([
        { name: 'slow', type: 'latency', latency: { threshold_ms: 500 } },
        { name: 'some', type: 'probabilistic', probabilistic: { sampling_percentage: 0.5 } },
      ]),
    *check(chain) {
      for (const kept of keptIn(chain)) {
        const { share, hasExceptions } = kept.kept;
        const fraction = fractionIn(kept.effect);
        const all = share * fraction;
        if ((share === 0 && !hasExceptions) || !(fraction >= RARE) || all >= RARE) continue;
        yield {
          ...tailPlace(kept),
          problem:
            share === 0
              ? 'keep only slow traces and those with errors.'
              : `keep ${oneOf(all)} of Milvus '${placeOfMilvus(kept)}', with its sampleFraction ${fraction}.`,
          effect: 'Jaeger silently drops the others: a few searches can show none.',
          fix: 'To see each trace, add a policy such as the following to that list, and restart the pods of Jaeger.',
          yaml: toYaml([{ name: 'all', type: 'always_sample' }]),
          evidence: tailEvidence(chain, kept),
        };
      }
    },
  },
];

function placeOfMilvus({ milvus }: Traced): string {
  return `${milvus.namespace}/${milvus.name}`;
}

function placeOf(traced: Traced, setting: string): Pick<LinkFinding, 'where' | 'path'> {
  return { where: placeOfMilvus(traced), path: `${traced.effect.path}.${setting}` };
}

function exporterProblem(exporter: unknown): Pick<LinkFinding, 'problem' | 'effect'> {
  if (settingText(exporter) === '') return { problem: 'missing: tracing is off.', effect: NO_TRACES };
  if (exporter === 'stdout')
    return { problem: 'writes spans to the log of Milvus.', effect: 'No trace gets to a Jaeger.' };
  return typeof exporter === 'string' && TRACE_EXPORTERS.includes(exporter)
    ? { problem: 'turns tracing off.', effect: NO_TRACES }
    : { problem: `unknown exporter ${VALUE}: tracing is off.`, effect: NO_TRACES };
}

function switchOn(chain: Chain, { milvus, effect }: Traced): Pick<LinkFinding, 'fix' | 'commands' | 'yaml'> {
  const fraction = fractionIn(effect);
  const sampleFraction = fraction > 0 ? fraction : 1;
  const meant = exporterMeant(effect.trace.exporter);
  const spelt = { ...effect, trace: { ...effect.trace, exporter: meant } };
  const target = meant === undefined ? undefined : targetOfTrace(chain, milvus.namespace, spelt);
  if (target !== undefined && mismatchOf(chain, milvus, target) === undefined) {
    const change = changeTrace(chain, milvus, effect, { exporter: meant, sampleFraction });
    return { ...change, fix: `Did you mean '${meant ?? ''}'? ${change.fix}` };
  }
  const receiving = nearestReceiving(chain, milvus, target);
  if (receiving === undefined) return { fix: 'Install a Jaeger, and set trace to send to it.' };
  const { namespace, name } = receiving.jaeger;
  const change = changeTrace(chain, milvus, effect, traceFor(receiving, sampleFraction));
  return { ...change, fix: `Send to Jaeger '${namespace}/${name}'. ${change.fix}` };
}

/** The exporter that a misspelt word stands for. */
function exporterMeant(exporter: unknown): string | undefined {
  const text = settingText(exporter);
  return TRACE_EXPORTERS.includes(text) ? undefined : nearest(text, TRACE_EXPORTERS);
}

function fractionProblem(fraction: unknown): Pick<LinkFinding, 'problem' | 'effect'> {
  if (settingText(fraction) === '') return { problem: 'missing: the default of Milvus is 0.', effect: NO_TRACES };
  const number = settingNumber(fraction);
  if (number === undefined) return { problem: 'is not a number: Milvus treats it as 0.', effect: NO_TRACES };
  if (Number.isNaN(number))
    return {
      problem: 'is not a number.',
      effect: 'Milvus traces every request or none, which depends on the processor.',
    };
  return { problem: number < 0 ? 'is below 0: Milvus treats it as 0.' : 'samples nothing.', effect: NO_TRACES };
}

function tailPlace({ jaeger, kept }: Kept): Pick<LinkFinding, 'where' | 'path'> {
  return { where: `${jaeger.namespace}/${jaeger.name}`, path: kept.path };
}

function tailEvidence(chain: Chain, { config: { source }, tree, kept, effect }: Kept): LinkFinding['evidence'] {
  const keys = kept.path.split('.').slice(1, -1).join('.');
  const line = toYaml({ [keys]: objectAt(tree, 'processors', keys) }).trimEnd();
  return source === undefined ? effect.from : seen(chain, configQuestion(source), line);
}

/** For examples. */
function tailSampled(policies: readonly object[]): Chain {
  const jaegerConfig = {
    processors: { tail_sampling: { policies } },
    service: {
      extensions: ['jaeger_storage', 'jaeger_query'],
      pipelines: {
        traces: {
          ...{ receivers: ['otlp', 'jaeger'], processors: ['tail_sampling'], exporters: ['jaeger_storage_exporter'] },
        },
      },
    },
  };
  return exampleChain({ objects: exampleCluster({ jaegerConfig }) });
}
