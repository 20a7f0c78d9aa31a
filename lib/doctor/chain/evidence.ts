import type { Question } from '../answers/question';
import type { Chain } from './chain';

/** Where something was seen: a command that asks for it by hand, and the line of its output. */
export interface Evidence {
  readonly command: string;
  readonly line: string;
}

/** The evidence for a finding: what was asked, as the user asks it by hand, and the line of the answer. */
export function seen(chain: Chain, question: Question, line: string): Evidence {
  return { command: chain.command(question), line };
}
