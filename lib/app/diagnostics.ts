import type { IConstruct } from 'constructs';
import { type FoundProblem, Severity } from '../diagnostics/rule';

/** A warning that its owner has accepted, with the reason that the runbook repeats. */
export interface Acceptance {
  /** The code of the warning. */
  readonly code: string;
  /** Why it is accepted. */
  readonly reason: string;
}

const acceptances = new WeakMap<IConstruct, Acceptance[]>();

/**
 * Acceptances of warnings at a construct and everything below it.
 *
 * @example
 * Diagnostics.of(jaeger).accept('JAE031', 'the cluster is a laptop that nobody else can reach');
 */
export class Diagnostics {
  /** The checks of a construct, and of all constructs below it. */
  static of(construct: IConstruct): Diagnostics {
    return new Diagnostics(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Accepts a warning at this construct and below it; the runbook lists it with its reason.
   *
   * @param code the code of a warning; that of an error is rejected when the app is rendered.
   * @param reason one sentence for the reviewer; rejected when empty, when the app is rendered.
   */
  accept(code: string, reason: string): this {
    acceptances.set(this.construct, [...this.accepted(), { code, reason }]);
    return this;
  }

  /** What was accepted at this very construct. */
  accepted(): Acceptance[] {
    return [...(acceptances.get(this.construct) ?? [])];
  }

  /**
   * The acceptance that covers a warning raised at this construct: its own, else its nearest ancestor's.
   *
   * @internal
   */
  _acceptanceOf(problem: FoundProblem): Acceptance | undefined {
    if (problem.severity === Severity.ERROR) return undefined;
    return [...this.construct.node.scopes]
      .reverse()
      .flatMap((scope) => acceptances.get(scope) ?? [])
      .find(({ code }) => code === problem.code);
  }
}
