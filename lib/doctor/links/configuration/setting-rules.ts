import { Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject } from '../../../kubernetes/json';
import type { Chain } from '../../chain/chain';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { type MilvusFound, milvusesIn } from '../../chain/milvuses';
import { nearestReceiving, traceFor } from '../../chain/receiving';
import { type TraceInEffect, traceInEffect, traceVariablesOf } from '../../chain/trace';
import { changeTrace, fractionOf } from '../change-trace';
import type { LinkFinding, LinkRule } from '../link';
import { isSendingFar } from './difference';
import { unreadableFiles } from './files';

const SEE = 'https://milvus.io/docs/jaeger-tracing.md';

/** Rules about whether Milvus is configured to send traces at all. */
export const settingRules: readonly LinkRule[] = [
  {
    code: 'DOC140',
    severity: Severity.ERROR,
    summary: 'trace.exporter of Milvus is jaeger or otlp',
    see: SEE,
    example: () => exampleChain({ objects: exampleCluster({ trace: null }) }),
    *check(chain) {
      const silent = silentIn(chain);
      // Another one may be silent on purpose.
      if (milvusesIn(chain).every((milvus) => silent.has(milvus))) {
        for (const [milvus, effect] of silent) yield silentFinding(chain, milvus, effect);
      }
    },
  },
  {
    code: 'DOC141',
    severity: Severity.WARNING,
    summary: 'where one Milvus sends traces, the others do as well',
    see: SEE,
    example: () => exampleChain({ objects: [...exampleCluster(), ...exampleCluster({ trace: null }).map(inStaging)] }),
    *check(chain) {
      const silent = silentIn(chain);
      if (milvusesIn(chain).every((milvus) => silent.has(milvus))) return;
      for (const [milvus, effect] of silent) {
        const namesake = milvusesIn(chain).find((each) => each !== milvus && each.name === milvus.name);
        const other = namesake === undefined ? '' : ` ${namesake.namespace}/${namesake.name} is another Milvus.`;
        const finding = silentFinding(chain, milvus, effect);
        yield { ...finding, effect: `${finding.effect}${other}` };
      }
    },
  },
];

/** The Milvuses whose settings send no traces. What a variable sets is another rule's, and a wrong word is one of lint. */
function silentIn(chain: Chain): ReadonlyMap<MilvusFound, TraceInEffect> {
  return new Map(
    milvusesIn(chain).flatMap((milvus) => {
      const effect = traceInEffect(chain, milvus);
      if (milvus.workloads.length === 0 || effect === undefined || effect.unknown.includes('exporter')) return [];
      const isOther = (workload: JsonObject) =>
        isSetByVariable(workload) || unreadableFiles(chain, workload).length > 0;
      if (milvus.workloads.some(isOther)) return [];
      const { exporter } = effect.trace;
      const isSilent = !isSendingFar(exporter) && (exporter === undefined || SILENT.includes(exporter));
      return isSilent ? [[milvus, effect] as const] : [];
    }),
  );
}

/** Empty is what a key without a value gives. */
const SILENT: readonly unknown[] = ['', 'noop', 'stdout', null];

function isSetByVariable(workload: JsonObject): boolean {
  return traceVariablesOf(workload).some(({ key }) => key === 'exporter');
}

function silentFinding(chain: Chain, milvus: MilvusFound, effect: TraceInEffect): LinkFinding {
  const { namespace, name } = milvus;
  const { exporter } = effect.trace;
  const receiving = nearestReceiving(chain, namespace);
  const mending =
    receiving === undefined
      ? { fix: 'Install a Jaeger, and set the exporter and the address of its collector.' }
      : changeTrace(chain, milvus, effect, traceFor(receiving, fractionOf(effect)));
  const isMissing = exporter === undefined || exporter === null || exporter === '';
  return {
    where: `${namespace}/${name}`,
    path: `${effect.path}.exporter`,
    ...(isMissing ? {} : { value: exporter }),
    problem: isMissing ? 'missing.' : 'sends no traces anywhere.',
    effect: exporter === 'stdout' ? 'Milvus writes its spans to its own log.' : 'Milvus makes no spans.',
    ...mending,
    evidence: effect.from,
  };
}

/** A second Milvus of the same name in another namespace. */
function inStaging(object: JsonObject): JsonObject {
  return isObject(object.metadata) && object.metadata.namespace === 'milvus'
    ? { ...object, metadata: { ...object.metadata, namespace: 'staging' } }
    : object;
}
