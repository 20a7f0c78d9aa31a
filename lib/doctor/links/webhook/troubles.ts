import { once } from '../../../kubernetes/once';
import { type Chain } from '../../chain/chain';
import { operatorFacts } from '../../chain/operator/operators';
import { certificateTroubles } from './certificate';
import type { WebhookTrouble } from './common';
import { secretTroubles } from './secret';
import { serviceTroubles } from './service';

/** What is wrong with the webhooks of the operator: the first cause only. */
export const webhookTroubles = once((chain: Chain): readonly WebhookTrouble[] => {
  const operators = operatorFacts(chain);
  if (operators.length === 0) return [];
  const causes = [secretTroubles, serviceTroubles, certificateTroubles];
  for (const cause of causes) {
    const found = [...cause(chain)];
    if (found.length > 0) return found;
  }
  return [];
});
