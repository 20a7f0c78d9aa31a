import type { Finding, Rule } from '../../../diagnostics/rule';
import { isObject, type JsonObject, valueAt } from '../../../kubernetes/json';
import { hostFindings, INGRESS_HOSTS } from '../shared/ingress-hosts';
import { example, podSections } from '../../../models/milvus-cr/cr';

const EFFECT = 'The API server rejects the Ingress, and the operator reports an error at each sync of this Milvus.';

/** The rule over hosts of an Ingress, applied to a CR. The catalogue lists it once, with the helm release. */
export const crIngressRules: readonly Rule<JsonObject>[] = [
  {
    ...INGRESS_HOSTS,
    example: () => example({ components: { standalone: { ingress: { hosts: ['https://milvus.example.com'] } } } }),
    *check(cr): Iterable<Finding> {
      for (const { path, section } of podSections(cr)) {
        if (!isObject(section.ingress)) continue;
        const { hosts, tlsSecretRefs } = section.ingress;
        yield* hostFindings(hosts, `${path}.ingress.hosts`, EFFECT);
        if (!isObject(tlsSecretRefs)) continue;
        for (const secret of Object.keys(tlsSecretRefs)) {
          yield* hostFindings(valueAt(tlsSecretRefs, secret), `${path}.ingress.tlsSecretRefs.${secret}`, EFFECT);
        }
      }
    },
  },
];
