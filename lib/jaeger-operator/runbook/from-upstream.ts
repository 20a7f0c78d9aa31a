import type { RunbookSection } from '../../app/part';
import {
  LEADER_ELECTION_LEASE,
  MUTATING_WEBHOOKS,
  OPERATED_BY_LABEL,
  OPERATOR_NAME,
  SERVING_CERT_SECRET,
  VALIDATING_WEBHOOKS,
} from '../../upstream/jaeger-operator-install';
import type { Install } from '../install/install';

export const FROM_UPSTREAM = "Coming from upstream's install";

/** The way from upstream's own install to this one. By label: some of upstream's names are those of other operators as well. */
export function fromUpstream({ namespace }: Install): RunbookSection {
  const old = `-n ${namespace} --ignore-not-found`;
  return {
    title: FROM_UPSTREAM,
    steps: [
      {
        text:
          'Only where the operator was installed by upstream\'s manifest, and before "Apply". Delete that install first. Its objects have other ' +
          "names and would stay behind; those with the same name would keep old fields; and a Deployment's selector and a binding's roleRef are " +
          'immutable. The Jaegers and their pods keep running; until the new operator is up, changes to Jaegers are not carried out. If the old ' +
          `install is in another namespace than \`${namespace}\`, replace \`${namespace}\` in the next two blocks.`,
        commands: [
          `kubectl delete mutatingwebhookconfiguration/${MUTATING_WEBHOOKS} validatingwebhookconfiguration/${VALIDATING_WEBHOOKS} --ignore-not-found`,
          `kubectl delete deployment,service,serviceaccount,role,rolebinding,certificate,issuer -l name=${OPERATOR_NAME} ${old}`,
          `kubectl delete clusterrole,clusterrolebinding -l name=${OPERATOR_NAME} --ignore-not-found`,
          `kubectl delete secret/${SERVING_CERT_SECRET} lease/${LEADER_ELECTION_LEASE} ${old}`,
        ],
      },
      {
        text:
          'The old operator has labelled the Jaegers as its own, and another operator ignores them. This removes the label from all that have ' +
          'it; the new operator then takes those that it watches:',
        commands: [
          `kubectl label jaegers -A -l ${OPERATED_BY_LABEL}=${namespace}.${OPERATOR_NAME} ${OPERATED_BY_LABEL}-`,
        ],
      },
      {
        text: 'Now go on with "Apply". The Jaegers show `STATUS Failed` for about 15 seconds while the new operator starts, then `Running`.',
      },
    ],
  };
}
