import type { JsonObject } from '../../kubernetes/json';
import type { Question } from '../answers/question';
import type { Chain } from '../chain/chain';
import { isOver } from '../chain/pods/containers';
import { jaegersIn, operatorsIn } from '../chain/jaeger/jaegers';
import { logQuestion, LogPart } from '../chain/pods/logs';
import { milvusesIn } from '../chain/milvus/milvuses';
import { isReady, podsOf } from '../chain/pods/pods';
import { operatorQuestions } from './operator';

/** Of more pods, only these are asked for their logs. */
const MAX_OPERATOR_PODS = 2;
const MAX_JAEGER_PODS = 4;
const MAX_MILVUS_PODS = 8;

/** The logs of the pods that matter, and what an operator serves that was found last. */
export function fourthWave(chain: Chain): readonly Question[] {
  return [...logQuestions(chain), ...operatorQuestions(chain)];
}

function logQuestions(chain: Chain): readonly Question[] {
  const { operators, jaegers, milvuses } = loggedPods(chain);
  const asked = (pods: readonly JsonObject[], ...parts: readonly LogPart[]) =>
    pods.flatMap((pod) =>
      parts.flatMap((part) => {
        const question = logQuestion(pod, part);
        return question === undefined ? [] : [question];
      }),
    );
  return [
    ...asked([...operators, ...jaegers], LogPart.TAIL, LogPart.PREVIOUS),
    ...asked(milvuses, LogPart.HEAD, LogPart.TAIL, LogPart.PREVIOUS),
  ];
}

/** The pods whose logs are asked for. */
export interface LoggedPods {
  readonly operators: readonly JsonObject[];
  readonly jaegers: readonly JsonObject[];
  readonly milvuses: readonly JsonObject[];
}

/** The pods whose logs are asked for: first those that are not ready, then one of each workload, then the others. */
function loggedPods(chain: Chain): LoggedPods {
  const of = (workloads: readonly JsonObject[], most: number) =>
    inTurn(workloads.map((workload) => podsOf(chain, workload).filter((pod) => !isOver(pod)))).slice(0, most);
  return {
    operators: of(operatorsIn(chain), MAX_OPERATOR_PODS),
    jaegers: of(
      jaegersIn(chain).flatMap(({ workloads }) => workloads),
      MAX_JAEGER_PODS,
    ),
    milvuses: of(
      milvusesIn(chain).flatMap(({ workloads }) => workloads),
      MAX_MILVUS_PODS,
    ),
  };
}

/** The pods that are not ready, then the first pod of each workload, then the second, and so on. */
function inTurn(byWorkload: readonly (readonly JsonObject[])[]): readonly JsonObject[] {
  const notReady = byWorkload.flatMap((pods) => pods.filter((pod) => !isReady(pod)));
  const ready = byWorkload.map((pods) => pods.filter(isReady));
  const most = Math.max(0, ...ready.map(({ length }) => length));
  const turns = Array.from({ length: most }, (_, turn) => ready.flatMap((pods) => pods.slice(turn, turn + 1)));
  return [...notReady, ...turns.flat()];
}
