import { once } from '../../kubernetes/once';
import { rejectionsIn } from '../answers/forbidden';
import { questionOf } from '../answers/question';
import type { Chain } from './chain';

/** Something that the account may not read. */
export interface Right {
  /** With its group: `deployments.apps`, `pods/log`. */
  readonly resource: string;
  /** @default - of the cluster, or of all namespaces */
  readonly namespace?: string;
  /** As the API server knows the account. */
  readonly user: string;
  /** The command that the API server rejected, and what it said. */
  readonly command: string;
  readonly line: string;
}

/** What the account may not read, as the API server said, each once. */
export const rightsMissing = once((chain: Chain): readonly Right[] => {
  const found = new Map<string, Right>();
  for (const [key, answer] of chain.answers.given) {
    const question = questionOf(key);
    if (question === undefined) continue;
    for (const { resource, namespace, user, line } of rejectionsIn(answer)) {
      const id = `${namespace ?? ''} ${resource}`;
      if (found.has(id)) continue;
      const place = namespace === undefined ? {} : { namespace };
      found.set(id, { resource, ...place, user, command: chain.command(question), line });
    }
  }
  return [...found.values()];
});
