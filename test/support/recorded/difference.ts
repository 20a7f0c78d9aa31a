import { asObject, isObject, type JsonObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import { patchBetween, patched } from './merge-patch';

/** The answer of the base that an answer is told by, where the base has another question: it differs in a few words. */
const LIKE = 'like';
/** The first words of two such questions. */
const SAME = 24;

/** How one document of answers differs from another. */
export function differenceOf(before: JsonObject, after: JsonObject): JsonObject {
  const [old, now] = [objectAt(before, 'answers'), objectAt(after, 'answers')];
  const { answers, ...rest } = patchBetween(before, after);
  const told = Object.entries(objectAt({ answers }, 'answers')).map(([key, answer]): [string, unknown] => {
    const like = isObject(answer) && !(key in old) ? Object.keys(old).find((each) => isLike(each, key)) : undefined;
    if (like === undefined) return [key, answer];
    return [key, { [LIKE]: like, ...patchBetween(asObject(old[like]), asObject(now[key])) }];
  });
  return { ...rest, answers: Object.fromEntries(told) };
}

function isLike(one: string, other: string): boolean {
  return one.slice(0, SAME) === other.slice(0, SAME) && one.slice(-SAME) === other.slice(-SAME);
}

/** The other document again. */
export function withDifference(before: JsonObject, difference: JsonObject): JsonObject {
  const told = Object.entries(objectAt(difference, 'answers')).map(([key, answer]): [string, unknown] => {
    const like = stringAt(answer, LIKE);
    if (like === undefined || !isObject(answer)) return [key, answer];
    const own = Object.fromEntries(Object.entries(answer).filter(([name]) => name !== LIKE));
    return [key, patched(objectAt(before, 'answers')[like], own)];
  });
  return asObject(patched(before, { ...difference, answers: Object.fromEntries(told) }));
}

/** The text of a recording: a line for each answer. */
export function recordingText(content: JsonObject): string {
  const { document, ...about } = content;
  const { answers, ...rest } = objectAt({ document }, 'document');
  const lines = Object.entries(objectAt({ answers }, 'answers')).map(
    ([key, answer]) => `  ${JSON.stringify(key)}: ${JSON.stringify(answer)}`,
  );
  const head = JSON.stringify({ ...about, document: { ...rest, answers: {} } }, undefined, 1);
  return `${head.replace(/"answers": \{\}\s*\}\s*\}$/, '')}"answers": {\n${lines.join(',\n')}\n } }\n}\n`;
}
