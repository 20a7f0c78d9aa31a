import type { Finding, Rule } from '../../diagnostics/rule';
import type { Chain } from '../chain/chain';
import type { Evidence } from '../chain/evidence';

/** What a rule of a link found. */
export interface LinkFinding extends Finding {
  readonly evidence: Evidence;
  /** Commands that do what the fix says, to be typed as they are. @default - none */
  readonly commands?: readonly string[];
  /** YAML that does what the fix says, with the names of the user's objects. @default - none */
  readonly yaml?: string;
}

/** A rule over what the answers say: an error breaks the link. */
export interface LinkRule extends Rule<Chain> {
  check(chain: Chain): Iterable<LinkFinding>;
}

/** A part of the way of a span from Milvus to the UI, and what is looked at there. */
export interface Link {
  /** One word, such as `webhook`. */
  readonly name: string;
  /** Whether the user asked for it; it has no line otherwise. @default - always */
  isAsked?(chain: Chain): boolean;
  /** Why it could not be looked at, as part of a sentence; undefined if it was. */
  unseen(chain: Chain): string | undefined;
  /** What was seen where no rule found anything, as a short phrase: `1 of 1 pods ready`. */
  seen(chain: Chain): string;
  readonly rules: readonly LinkRule[];
}
