import { type RuleInfo, Severity } from '../../../diagnostics/rule';
import type { Chain } from '../../chain/chain';
import { jaegersIn } from '../../chain/jaeger/jaegers';
import { needsOperator, operatedJaegers } from '../../chain/operator/operators';
import type { LinkFinding, LinkRule } from '../link';

/** Something that is wrong with the operator, or with what leads to it. */
export interface Trouble extends Omit<LinkFinding, 'effect'> {
  /** Whether a Jaeger cannot run because of it. */
  readonly isNeeded: boolean;
  /** What happens. @default - effectOf */
  readonly effect?: string;
}

/** One of two rules. */
export interface Version {
  readonly code: string;
  readonly example: () => Chain;
}

/** Two rules about the same: an error where a Jaeger waits for it, and a warning where all Jaegers run. */
export interface TroubleRules extends Pick<RuleInfo, 'summary' | 'see'> {
  /** The error. */
  readonly needed: Version;
  /** The warning. */
  readonly otherwise: Version;
  readonly troubles: (chain: Chain) => Iterable<Trouble>;
}

/** The rules about a trouble. */
export function troubleRules({ needed, otherwise, summary, see, troubles }: TroubleRules): readonly LinkRule[] {
  const ruleOf = (version: Version, severity: Severity, addition: string): LinkRule => ({
    ...{ ...version, severity, summary: `${summary}${addition}` },
    ...(see === undefined ? {} : { see }),
    *check(chain) {
      for (const { isNeeded, effect = effectOf(chain), ...rest } of troubles(chain)) {
        if (isNeeded === (severity === Severity.ERROR)) yield { ...rest, effect };
      }
    },
  });
  return [
    ruleOf(needed, Severity.ERROR, ''),
    ruleOf(otherwise, Severity.WARNING, ' (a warning while all Jaegers run)'),
  ];
}

/** Whether something waits for the operator: a Jaeger that does not run yet, or the first Jaeger of the cluster. */
export function isOperatorNeeded(chain: Chain): boolean {
  return jaegersIn(chain).length === 0 || waiting(chain).length > 0;
}

/** The Jaegers that wait for the operator, as NAMESPACE/NAME. */
export function waiting(chain: Chain): readonly string[] {
  return operatedJaegers(chain)
    .filter((jaeger) => needsOperator(chain, jaeger))
    .map(({ namespace, name }) => `${namespace}/${name}`);
}

/** What an operator that does not work means here. */
export function effectOf(chain: Chain): string {
  const [first, ...others] = waiting(chain);
  if (first === undefined) {
    return jaegersIn(chain).length === 0
      ? 'No Jaeger can be created.'
      : 'Traces still flow, but changes of a Jaeger have no effect.';
  }
  return others.length === 0 ? `Jaeger ${first} is not started.` : `${others.length + 1} Jaegers are not started.`;
}
