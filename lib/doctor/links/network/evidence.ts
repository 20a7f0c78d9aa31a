import { type JsonObject, valueAt } from '../../../kubernetes/json';
import { Direction } from '../../../models/network-policy/admission';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { ExportProblem, exportErrorOf } from '../../chain/milvus/tracer-log';
import { seen } from '../../chain/evidence';
import type { Evidence } from '../../chain/evidence';

/** The rules of the first policy, and what a pod of Milvus logs that cannot connect. */
export function evidenceOf(
  chain: Chain,
  { policies, senders }: { readonly policies: readonly JsonObject[]; readonly senders: readonly JsonObject[] },
  direction: Direction,
): Evidence {
  const [policy = {}] = policies;
  const key = direction === Direction.INGRESS ? 'ingress' : 'egress';
  const path = `jsonpath={.spec.podSelector}{"\\n"}{.spec.${key}}`;
  const question = kubectl('get', 'networkpolicy', nameOf(policy), '-n', namespaceOf(policy), '-o', path);
  const lines = ['podSelector', key].flatMap((each) => {
    const value = valueAt(policy, 'spec', each);
    return value === undefined ? [] : [JSON.stringify(value)];
  });
  return seen(chain, question, [...lines, ...logLines(chain, senders)].join('\n'));
}

/** Packets that a policy drops time out; some plugins reject them. */
const DROPPED = [ExportProblem.TIMEOUT, ExportProblem.REFUSED, ExportProblem.NO_SUCH_HOST];

function logLines(chain: Chain, senders: readonly JsonObject[]): readonly string[] {
  const found = senders.flatMap((pod) => {
    const error = exportErrorOf(chain, pod);
    return error !== undefined && DROPPED.includes(error.problem)
      ? [`log of ${nameOf(pod)}: ${error.evidence.line}`]
      : [];
  });
  return found.slice(0, 1);
}
