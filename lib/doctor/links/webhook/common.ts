import type { Chain } from '../../chain/chain';
import { type OperatorFound, operatorFacts } from '../../chain/operator/operators';
import { operatorWebhooks, type WebhookFound } from '../../chain/operator/webhooks';
import type { LinkFinding } from '../link';
import { effectOf, isOperatorNeeded, waiting } from '../install/trouble';

/** What is wrong with a webhook, with the code of its rule where a Jaeger waits for it. */
export interface WebhookTrouble {
  readonly code: string;
  /** Whether a Jaeger cannot run because of it. */
  readonly isNeeded: boolean;
  readonly finding: LinkFinding;
}

/** The webhooks that one Service answers. */
export interface Served {
  readonly namespace: string;
  readonly name: string;
  readonly webhooks: readonly WebhookFound[];
  /** The operator in its namespace, first one that works. @default - none */
  readonly operator?: OperatorFound;
}

/** The webhooks of the operator, by the Service that answers them. */
export function servedWebhooks(chain: Chain): readonly Served[] {
  const groups = new Map<string, WebhookFound[]>();
  for (const webhook of operatorWebhooks(chain)) {
    if (webhook.service === undefined) continue;
    const key = `${webhook.service.namespace}/${webhook.service.name}`;
    groups.set(key, [...(groups.get(key) ?? []), webhook]);
  }
  return [...groups].map(([key, webhooks]) => {
    const [namespace = '', name = ''] = key.split('/');
    const beside = operatorFacts(chain).filter((each) => each.namespace === namespace);
    const operator = beside.find(({ ready }) => ready > 0) ?? beside[0];
    return { namespace, name, webhooks, ...(operator === undefined ? {} : { operator }) };
  });
}

/** Whether a Jaeger cannot run while these webhooks do not answer. */
export function isWaitedFor(chain: Chain, webhooks: readonly WebhookFound[]): boolean {
  return webhooks.some(({ rejectsJaegers }) => rejectsJaegers) && isOperatorNeeded(chain);
}

/** What happens while webhooks do not answer. */
export function webhookEffect(chain: Chain, webhooks: readonly WebhookFound[]): string {
  if (!webhooks.some(({ rejectsJaegers }) => rejectsJaegers)) {
    return 'The API server skips the webhook: its defaults and checks have no effect.';
  }
  const rejected = 'The API server rejects each change of a Jaeger';
  if (!isOperatorNeeded(chain)) return `${rejected}. Traces still flow.`;
  return waiting(chain).length === 0 ? 'The API server rejects each new Jaeger.' : `${rejected}. ${effectOf(chain)}`;
}
