import type { Question } from '../answers/question';
import type { Chain } from '../chain/chain';
import type { Evidence } from './link';

/** The evidence for a finding: what was asked, as the user asks it by hand, and the line of the answer. */
export function seen(chain: Chain, question: Question, line: string): Evidence {
  return { command: chain.command(question), line };
}
