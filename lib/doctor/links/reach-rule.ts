import { Severity } from '../../diagnostics/rule';
import type { Chain } from '../chain/chain';
import { exampleChain } from '../chain/example';
import { type NotReached, type Obstacle, whyNotReached } from '../chain/reach';
import { VERSIONS } from '../chain/scope';
import { seen } from '../chain/evidence';
import type { LinkFinding, LinkRule } from './link';

/** A rule about something between kubectl and the API server. */
export interface ReachRule {
  readonly code: string;
  readonly summary: string;
  readonly see: string;
  readonly obstacles: readonly Obstacle[];
  /** What kubectl says in the example. */
  readonly said: string;
  /** @default - kubectl says it, and does not reach the API server */
  readonly example?: () => Chain;
  readonly finding: (reached: NotReached, chain: Chain) => Omit<LinkFinding, 'evidence'>;
}

/** What kubectl prints of itself where it does not reach the API server. */
export const CLIENT_ONLY = JSON.stringify({ clientVersion: { gitVersion: 'v1.34.5' } });

/** Answers of a kubectl that does not reach the API server. */
function unreachedChain(stderr: string): Chain {
  return exampleChain({ given: [[VERSIONS, { code: 1, stdout: CLIENT_ONLY, stderr }]] });
}

/** An error, since nothing on the cluster can be looked at. */
export function reachRule({ code, summary, see, obstacles, said, example, finding }: ReachRule): LinkRule {
  return {
    ...{ code, summary, see },
    severity: Severity.ERROR,
    example: example ?? (() => unreachedChain(said)),
    *check(chain) {
      const reached = whyNotReached(chain);
      if (reached === undefined || !obstacles.includes(reached.obstacle)) return;
      yield { ...finding(reached, chain), evidence: seen(chain, reached.question, reached.lines) };
    },
  };
}
