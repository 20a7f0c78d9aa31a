import { Severity } from '../../../diagnostics/rule';
import { type Chain, kindOf, nameOf } from '../../chain/chain';
import { JaegerPart, lostWithout, partOf } from '../../chain/jaeger/jaeger-parts';
import { StorageFault } from '../../chain/jaeger/storage/faults';
import { addressOption, storageName } from '../../chain/jaeger/storage/name';
import { type StorageTrouble, storageTroubles } from '../../chain/jaeger/storage/trouble';
import type { LinkFinding, LinkRule } from '../link';
import type { FaultRule } from './fault-rule';
import { FAULT_TABLE } from './fault-table';
import { placeOf } from '../../chain/place';

/** Rules about what Jaeger's pods say of their storage. */
export const faultRules: readonly LinkRule[] = FAULT_TABLE.map((rule) => ({
  code: rule.code,
  severity: rule.severity ?? Severity.ERROR,
  summary: rule.summary,
  see: rule.see,
  example: rule.example,
  *check(chain) {
    for (const trouble of storageTroubles(chain))
      if (trouble.fault === rule.fault) yield findingOf(chain, trouble, rule);
  },
}));

function findingOf(chain: Chain, trouble: StorageTrouble, { problem, mend }: FaultRule): LinkFinding {
  const { jaeger, workload, said, evidence } = trouble;
  const name = storageName(chain, jaeger, said);
  const told = { chain, name, said, jaeger, workload, option: addressOption(name, jaeger) };
  return {
    where: placeOf(jaeger),
    path: `${kindOf(workload)} ${nameOf(workload)}`,
    problem: problem(said, name),
    effect: effectOf(trouble),
    ...mend(told),
    evidence,
  };
}

function effectOf({ isCrash, fault, workload }: StorageTrouble): string {
  if (isCrash) return `Jaeger exits at startup and crash-loops. ${lostWithout(workload)}`;
  return fault === StorageFault.BUSY ? 'Some spans are lost.' : LOST[partOf(workload)];
}

/** What is lost while a part runs without its storage. */
const LOST: Readonly<Record<JaegerPart, string>> = {
  [JaegerPart.ALL]: 'Jaeger receives spans and loses them.',
  [JaegerPart.COLLECTOR]: 'Jaeger receives spans and loses them.',
  [JaegerPart.QUERY]: 'The UI shows no traces.',
  [JaegerPart.INGESTER]: 'Spans do not reach the storage.',
};
