import { Severity } from '../diagnostics/rule';
import type { Chain } from './chain/chain';
import { isReached } from './chain/scope';
import type { Link, LinkFinding } from './links/link';

/** The state of a link. */
export enum State {
  OK = 'ok',
  WARNING = 'warning',
  BROKEN = 'broken',
  /** What cannot be seen is never called fine. */
  NOT_LOOKED_AT = 'not looked at',
}

/** A finding with its rule. */
export interface Found {
  readonly code: string;
  readonly severity: Severity;
  readonly finding: LinkFinding;
}

/** What is known about a link. */
export interface Verdict {
  readonly link: string;
  readonly state: State;
  /** What was seen, or why nothing was. */
  readonly summary: string;
  /** Errors first, in the order of the rules. */
  readonly found: readonly Found[];
}

/** Whether a link is about the way to the cluster: where it is broken, nothing is known about the chain. */
export function isBeforeCluster(link: string): boolean {
  return link === 'tools' || link === 'access';
}

/** Runs the rules of all links, in the order in which a span travels. */
export function diagnose(links: readonly Link[], chain: Chain): readonly Verdict[] {
  const isThere = isReached(chain);
  const asked = links.filter((link) => link.isAsked?.(chain) !== false);
  return asked.map((link) => (isThere || isBeforeCluster(link.name) ? verdictOf(link, chain) : notReached(link.name)));
}

function notReached(link: string): Verdict {
  return { link, state: State.NOT_LOOKED_AT, summary: 'the cluster was not reached', found: [] };
}

function verdictOf(link: Link, chain: Chain): Verdict {
  const all: Found[] = [];
  let failed: string | undefined;
  for (const rule of link.rules) {
    const { code, severity } = rule;
    try {
      if (rule.when?.(chain) === false) continue;
      for (const finding of rule.check(chain)) all.push({ code, severity, finding });
    } catch (error) {
      // A bug of one rule hides no finding of the others.
      failed = `rule ${code} failed (${error instanceof Error ? error.name : typeof error}), which is a bug in cdk8s-milvus-tracing`;
    }
  }
  const errors = all.filter(({ severity }) => severity === Severity.ERROR);
  const warnings = all.filter(({ severity }) => severity === Severity.WARNING);
  const found = [...errors, ...warnings];
  const unseen = failed ?? link.unseen(chain);
  const [first] = found;
  if (errors.length === 0 && unseen !== undefined) {
    const summary = first === undefined ? unseen : `${unseen}; ${shortOf(first, found.length)}`;
    return { link: link.name, state: State.NOT_LOOKED_AT, summary, found };
  }
  if (first === undefined) return { link: link.name, state: State.OK, summary: link.seen(chain), found };
  const state = errors.length > 0 ? State.BROKEN : State.WARNING;
  return { link: link.name, state, summary: shortOf(first, found.length), found };
}

function shortOf({ code, finding }: Found, count: number): string {
  const more = count > 1 ? `, and ${count - 1} more` : '';
  return `${[code, ...(finding.where === undefined ? [] : [finding.where]), finding.path].join(' ')}${more}`;
}

/** 0 all ok, 1 something is broken, 2 something could not be looked at, and no trace shows that it works. */
export function exitCodeOf(verdicts: readonly Verdict[]): number {
  const broken = verdicts.find(({ state }) => state === State.BROKEN);
  if (broken !== undefined) return isBeforeCluster(broken.link) ? 2 : 1;
  const arrive = verdicts.some(({ link, state }) => link === 'traces' && state === State.OK);
  return !arrive && verdicts.some(({ state }) => state === State.NOT_LOOKED_AT) ? 2 : 0;
}
