import { type Answer, type Answers, type Asked } from '../answers/answers';
import { keyOf, type Question } from '../answers/question';
import { Chain } from '../chain/chain';
import type { Expected } from '../chain/expected';
import type { Wave } from '../questions/wave';

/** Asks one question. */
export type Ask = (question: Question) => Promise<Answer>;

/** More at once are no faster, and a small API server throttles them. */
const AT_ONCE = 6;

/** What asking needs. */
export interface Asking {
  readonly asked: Asked;
  /** By the clock of this machine, in ISO 8601. */
  readonly taken: string;
  readonly ask: Ask;
  /** What need not be asked again. @default - nothing */
  readonly known?: ReadonlyMap<string, Answer>;
  /** A folder of `dist` to ask about as well. @default - none */
  readonly expected?: Expected;
  /** Called before each wave with its number, from 1. */
  readonly progress: (wave: number, waves: number) => void;
}

/** Asks wave after wave: what is asked next depends on the answers so far. */
export async function askAll(
  waves: readonly Wave[],
  { asked, taken, ask, known, expected, progress }: Asking,
): Promise<Answers> {
  const given = new Map(known);
  for (const [index, wave] of waves.entries()) {
    progress(index + 1, waves.length);
    const questions = wave(new Chain({ asked, taken, given }, expected)).filter(
      (question) => !given.has(keyOf(question)),
    );
    const answers = await together(questions, ask);
    // In the order of the questions, whichever was answered first.
    for (const [key, answer] of answers) given.set(key, answer);
  }
  return { asked, taken, given };
}

async function together(questions: readonly Question[], ask: Ask): Promise<readonly (readonly [string, Answer])[]> {
  const answers = new Map<string, Answer>();
  const waiting = [...new Map(questions.map((question) => [keyOf(question), question])).values()];
  const keys = waiting.map(keyOf);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      answers.set(keyOf(next), await ask(next));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return keys.flatMap((key) => {
    const answer = answers.get(key);
    return answer === undefined ? [] : [[key, answer] as const];
  });
}
