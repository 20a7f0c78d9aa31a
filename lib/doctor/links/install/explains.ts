import { Severity } from '../../../diagnostics/rule';
import { once } from '../../../kubernetes/once';
import type { Chain } from '../../chain/chain';
import { webhookTroubles } from '../webhook/troubles';
import { installRules } from './rules';

/** Whether the install of the operator, or its webhooks, explain why Jaegers are not started: later links then say nothing of it. */
export const isOperatorBroken = once((chain: Chain): boolean => {
  const errors = installRules.filter(({ severity }) => severity === Severity.ERROR);
  return (
    errors.some((rule) => [...rule.check(chain)].length > 0) || webhookTroubles(chain).some(({ isNeeded }) => isNeeded)
  );
});
