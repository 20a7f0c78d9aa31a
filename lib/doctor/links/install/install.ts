import type { Chain } from '../../chain/chain';
import { jaegersIn } from '../../chain/jaeger/jaegers';
import { isResponsible, operatedJaegers, type OperatorFound, operatorFacts } from '../../chain/operator/operators';
import { scopeOf } from '../../chain/scope';
import { waitsForCertificate } from '../webhook/secret';
import type { Link } from '../link';
import { whyNotFound } from './looked-at';
import { hasNoJaeger } from './missing';
import { installRules } from './rules';

/** What runs Jaeger: the CRD and the operator of Jaeger 1; Jaeger 2 needs neither. */
export const installLink: Link = {
  name: 'install',
  unseen(chain) {
    const why = whyNotFound(chain);
    if (why !== undefined) return why;
    const { namespace } = scopeOf(chain);
    const jaegers = operatedJaegers(chain);
    if (jaegersIn(chain).length === 0 && !hasNoJaeger(chain)) {
      return namespace === undefined
        ? 'no Jaeger was found, but a port 16686: name its image jaegertracing/jaeger or all-in-one'
        : `no Jaeger was found in namespace ${namespace}, and no other was looked at`;
    }
    const lost = jaegers.find((jaeger) => !operatorFacts(chain).some((each) => isResponsible(each, jaeger)));
    if (lost === undefined || namespace === undefined) return undefined;
    return `the operator of Jaeger ${lost.namespace}/${lost.name} was not found: only namespace ${namespace} was looked at`;
  },
  seen(chain) {
    const operators = operatorFacts(chain);
    const jaegers = jaegersIn(chain);
    if (operatedJaegers(chain).length > 0 || jaegers.length === 0) {
      return operators.length === 0 ? 'no Jaeger was found' : operators.map((each) => phraseOf(chain, each)).join(', ');
    }
    if (jaegers.every(({ isV2 }) => isV2)) return 'Jaeger 2 needs no operator';
    return 'Jaeger 1 runs without an operator';
  },
  rules: installRules,
};

function phraseOf(chain: Chain, operator: OperatorFound): string {
  const { namespace, name, version, wanted, ready } = operator;
  const what = `operator ${namespace}/${name}${version === undefined ? '' : ` ${version}`}`;
  const waits = waitsForCertificate(chain, operator) ? ', waiting for their certificate' : '';
  return `${what}: ${ready} of ${wanted} pods ready${waits}`;
}
