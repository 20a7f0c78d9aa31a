import type { Question } from '../answers/question';
import type { Chain } from '../chain/chain';

/** What to ask next, from the answers so far. */
export type Wave = (chain: Chain) => readonly Question[];
