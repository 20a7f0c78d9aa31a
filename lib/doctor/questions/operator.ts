import { LEADER_ELECTION_LEASE } from '../../upstream/jaeger-operator-install';
import { kubectl, type Question } from '../answers/question';
import type { Chain } from '../chain/chain';
import { operatedBy, operatedJaegers, operatorFacts } from '../chain/operator/operators';
import { scopeOf } from '../chain/scope';
import { certificateQuestion, certificatesQuestion, operatorWebhooks, servingSecret } from '../chain/operator/webhooks';

/** Of more operators, only these are looked at closely. */
const MAX_OPERATORS = 2;

/** Asks who leads the replicas of an operator. */
export function leaseQuestion(namespace: string): Question {
  return kubectl('get', 'leases.coordination.k8s.io', LEADER_ELECTION_LEASE, '-n', namespace, '-o', 'json');
}

/** The operators that Jaegers say they belong to, outside of the namespace that is looked through. */
function operatorsElsewhere(chain: Chain): readonly { readonly namespace: string; readonly name: string }[] {
  const scope = scopeOf(chain).namespace;
  if (scope === undefined) return [];
  const identities = new Set(operatedJaegers(chain).flatMap((jaeger) => operatedBy(jaeger) ?? []));
  return [...identities].slice(0, MAX_OPERATORS).flatMap((identity) => {
    // A namespace has no dot.
    const [namespace = '', ...rest] = identity.split('.');
    const name = rest.join('.');
    return namespace === scope || namespace === '' || name === '' ? [] : [{ namespace, name }];
  });
}

/** The namespaces of operators outside of the namespace that is looked through. */
export function namespacesOfOperatorsElsewhere(chain: Chain): readonly string[] {
  return operatorsElsewhere(chain).map(({ namespace }) => namespace);
}

/** Asks for the operators outside of the namespace that is looked through, and for the Services of their webhooks. */
export function elsewhereQuestions(chain: Chain): readonly Question[] {
  return operatorsElsewhere(chain).map(({ namespace, name }) => {
    const services = operatorWebhooks(chain).flatMap(({ service }) =>
      service?.namespace === namespace ? [`service/${service.name}`] : [],
    );
    return kubectl('get', `deployment/${name}`, ...new Set(services), '-n', namespace, '-o', 'json');
  });
}

/** What the operators lead and serve: their lease, and the public certificate of their webhooks. */
export function operatorQuestions(chain: Chain): readonly Question[] {
  return operatorFacts(chain)
    .slice(0, MAX_OPERATORS)
    .flatMap((operator) => {
      const { namespace } = operator;
      const secret = servingSecret(operator);
      return [
        leaseQuestion(namespace),
        ...(chain.serves('cert-manager.io/v1') === true ? [certificatesQuestion(namespace)] : []),
        ...(secret === undefined ? [] : [certificateQuestion(namespace, secret)]),
      ];
    });
}
