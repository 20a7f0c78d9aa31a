import { whyUnanswered } from '../../answers/forbidden';
import type { Chain } from '../../chain/chain';
import { operatedJaegers, operatorFacts } from '../../chain/operator/operators';
import { jaegersIn } from '../../chain/jaeger/jaegers';
import { certificateQuestion, isNotFound, operatorWebhooks, servingSecret } from '../../chain/operator/webhooks';
import { validityOf } from '../../chain/operator/x509';
import type { Link } from '../link';
import { dayOf, servedCertificate } from './certificate';
import { servedWebhooks } from './common';
import { webhookRules } from './rules';

const CONFIGURATIONS = ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'];

/** The webhooks of the Jaeger operator, without which the API server rejects each change of a Jaeger. */
export const webhookLink: Link = {
  name: 'webhook',
  unseen(chain) {
    if (notNeeded(chain) !== undefined) return undefined;
    for (const resource of CONFIGURATIONS) {
      const why = chain.whyNotListed(resource);
      if (why !== undefined) return why;
    }
    return servedWebhooks(chain).length === 0 ? undefined : whyUncertain(chain);
  },
  seen(chain) {
    const reason = notNeeded(chain);
    if (reason !== undefined) return `not needed: ${reason}`;
    const webhooks = operatorWebhooks(chain);
    if (webhooks.length === 0) return 'not needed: the operator has no webhooks here';
    const until = servedWebhooks(chain).flatMap((group) => {
      const served = servedCertificate(chain, group);
      return served === undefined ? [] : [validityOf(served.leaf).to];
    });
    const count = `${webhooks.length} ${webhooks.length === 1 ? 'webhook' : 'webhooks'}`;
    const [first] = until.sort((a, b) => a - b);
    return first === undefined ? `${count} of the operator` : `${count}, certificate valid until ${dayOf(first)}`;
  },
  rules: webhookRules,
};

/** Why no webhook is needed; undefined where it may be. */
function notNeeded(chain: Chain): string | undefined {
  if (operatedJaegers(chain).length > 0 || operatorFacts(chain).length > 0) return undefined;
  const jaegers = jaegersIn(chain);
  if (jaegers.length === 0) return 'no Jaeger operator was found';
  return jaegers.every(({ isV2 }) => isV2) ? 'Jaeger 2 has no operator' : 'this Jaeger 1 has no operator';
}

/** What the rules would have needed. */
function whyUncertain(chain: Chain): string | undefined {
  for (const { namespace, name, operator } of servedWebhooks(chain)) {
    const isKnown = chain.object({ kind: 'Service', namespace, name }) !== undefined;
    const services = isKnown ? undefined : chain.whyNotListed('services', namespace);
    const slices = isKnown ? chain.whyNotListed('endpointslices', namespace) : undefined;
    if (services !== undefined || slices !== undefined) return services ?? slices;
    const secret = operator === undefined ? undefined : servingSecret(operator);
    const answer = secret === undefined ? undefined : chain.answer(certificateQuestion(namespace, secret));
    // A Secret that does not exist is a finding.
    const why = answer === undefined || isNotFound(answer) ? undefined : whyUnanswered(answer);
    if (why !== undefined) return `the certificate was not compared: ${why}`;
  }
  return undefined;
}
