import type { JsonObject } from '../../../kubernetes/json';
import type { Question } from '../../answers/question';
import { namespaceOf } from '../../chain/chain';
import { logQuestion, LogPart } from '../../chain/pods/logs';

/** A backend outside of the cluster, of which nothing can be seen. */
export const ELSEWHERE = 'http://traces.example.com:14268/api/traces';

/** What Milvus logs when it loses spans that it sends there. */
export const LOST_LINE = `2026/01/01 00:00:09 Post "${ELSEWHERE}": dial tcp 203.0.113.7:14268: i/o timeout`;

/** The log of Milvus' pod in the example, as an answer. */
export function exampleLog(
  objects: readonly JsonObject[],
  text: string,
  part = LogPart.TAIL,
): readonly (readonly [Question, string])[] {
  const pod = objects.find((object) => object.kind === 'Pod' && namespaceOf(object) === 'milvus');
  const question = pod === undefined ? undefined : logQuestion(pod, part);
  return question === undefined ? [] : [[question, text]];
}
