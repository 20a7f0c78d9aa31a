import { once } from '../../../kubernetes/once';
import { firstLine } from '../../answers/forbidden';
import { kubectl } from '../../answers/question';
import type { Chain } from '../../chain/chain';
import { type OperatorFound, operatorFacts } from '../../chain/operator/operators';
import { certificateFor, certificateQuestion, isNotFound, servingSecret } from '../../chain/operator/webhooks';
import { seen } from '../../chain/evidence';
import { effectOf, isOperatorNeeded } from '../install/trouble';
import { whyNotIssued } from './cert-manager';
import type { WebhookTrouble } from './common';

/** Operators whose pods mount a Secret that does not exist, or has no certificate. */
export const secretTroubles = once((chain: Chain): readonly WebhookTrouble[] =>
  operatorFacts(chain).flatMap((operator) => {
    const secret = servingSecret(operator);
    if (secret === undefined || operator.wanted === 0) return [];
    const { namespace, ready } = operator;
    const question = certificateQuestion(namespace, secret);
    const answer = chain.answer(question);
    const isMissing = answer !== undefined && isNotFound(answer);
    const isEmpty = answer?.code === 0 && answer.stdout.trim() === '';
    if (!isMissing && !isEmpty) return [];
    const { cause, fix, commands, evidence } = whyNotIssued(chain, namespace, certificateFor(chain, namespace, secret));
    const own = isEmpty
      ? seen(chain, question, 'no output')
      : seen(chain, kubectl('get', 'secret', secret, '-n', namespace), firstLine(answer.stderr));
    return [
      {
        code: 'DOC040',
        isNeeded: ready === 0 && isOperatorNeeded(chain),
        finding: {
          where: `${namespace}/${secret}`,
          path: 'tls.crt',
          problem: isEmpty ? `missing in the Secret of the webhooks: ${cause}.` : `the Secret is missing: ${cause}.`,
          effect:
            ready === 0
              ? `The operator does not start. ${effectOf(chain)}`
              : 'The next pod of the operator does not start.',
          fix,
          ...(commands === undefined ? {} : { commands }),
          evidence: evidence ?? own,
        },
      },
    ];
  }),
);

/** Whether the pods of an operator wait for their certificate. */
export function waitsForCertificate(chain: Chain, { namespace, ready }: OperatorFound): boolean {
  return (
    ready === 0 && secretTroubles(chain).some(({ finding: { where } }) => where?.startsWith(`${namespace}/`) === true)
  );
}
