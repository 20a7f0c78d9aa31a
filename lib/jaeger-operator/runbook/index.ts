import type { RunbookChapter } from '../app/part';
import { JAEGER_CRD_NAME } from '../upstream/jaeger-crd';
import {
  LEADER_ELECTION_LEASE,
  MUTATING_WEBHOOKS,
  OPERATOR_NAME,
  SERVING_CERT,
  SERVING_CERT_SECRET,
  VALIDATING_WEBHOOKS,
} from '../upstream/jaeger-operator-install';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';

/** What the runbook says about the operator. */
export function operatorChapter(namespace: string, version: JaegerOperatorVersion): RunbookChapter {
  const waitForCa = (kind: string, name: string): string =>
    `kubectl wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' ${kind}/${name} --timeout=120s`;
  return {
    what: [
      `The Jaeger operator ${version.operator} runs in namespace \`${namespace}\` and watches all namespaces. ` +
        'Jaeger v1 reached its end of life on 2025-12-31 and this operator is deprecated: both work, and neither gets fixes any more.',
    ],
    picture: [`operator["Jaeger operator ${version.operator}<br/>namespace ${namespace}"]`],
    prerequisites: [
      {
        text: 'cert-manager 1.6.1 or newer; this shows its version and that it is available:',
        commands: [
          "kubectl get deployment -A -l app.kubernetes.io/name=cert-manager -o custom-columns='NAMESPACE:.metadata.namespace,IMAGE:.spec.template.spec.containers[0].image,AVAILABLE:.status.availableReplicas'",
        ],
      },
      {
        text:
          'No other Jaeger operator: `kubectl get deployment -A -l name=jaeger-operator` finds nothing, or only this one. ' +
          'The rights of a cluster administrator: `kubectl auth can-i "*" "*" -A` says yes.',
      },
    ],
    afterApply: [
      {
        text: 'Wait until the operator answers: until then every Jaeger is refused by its webhook.',
        commands: [
          `kubectl wait --for=condition=Established crd/${JAEGER_CRD_NAME} --timeout=60s`,
          `kubectl wait --for=condition=Ready certificate/${SERVING_CERT} -n ${namespace} --timeout=120s`,
          waitForCa('mutatingwebhookconfiguration', MUTATING_WEBHOOKS),
          waitForCa('validatingwebhookconfiguration', VALIDATING_WEBHOOKS),
          `kubectl wait --for=condition=Available deployment/${OPERATOR_NAME} -n ${namespace} --timeout=300s`,
        ],
      },
    ],
    troubleshoot: [
      {
        text: 'The operator says why it does not act:',
        commands: [`kubectl logs deployment/${OPERATOR_NAME} -n ${namespace} -c ${OPERATOR_NAME} --tail=50`],
      },
    ],
    undo: [
      {
        text: 'This prints nothing. A Jaeger that it does show is not ours and needs the operator: then stop here and keep the rest.',
        commands: ['kubectl get jaegers -A --ignore-not-found'],
      },
    ],
    leftovers: [
      {
        text: 'What the operator and cert-manager leave behind:',
        commands: [
          `kubectl delete secret/${SERVING_CERT_SECRET} lease/${LEADER_ELECTION_LEASE} -n ${namespace} --ignore-not-found`,
        ],
      },
    ],
  };
}
