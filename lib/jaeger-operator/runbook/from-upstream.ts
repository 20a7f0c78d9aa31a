import type { RunbookSection } from '../../app/part';
import {
  LEADER_ELECTION_LEASE,
  MUTATING_WEBHOOKS,
  OPERATED_BY_LABEL,
  OPERATOR_NAME,
  SERVING_CERT_SECRET,
  VALIDATING_WEBHOOKS,
} from '../../upstream/jaeger-operator-install';
import type { Install } from '../install';

/** The way from upstream's own install to this one. By label: some of upstream's names are those of other operators as well. */
export function fromUpstream({ namespace }: Install): RunbookSection {
  const old = `-n ${namespace} --ignore-not-found`;
  return {
    title: "In place of upstream's install",
    steps: [
      {
        text:
          "Only where the operator is there by upstream's manifest; in a new cluster go on with Apply. It has to go first: most of its " +
          'objects have other names and would stay, those of the same name would keep what is not in ours, and what a selector or a ' +
          'role is bound to cannot be changed. The Jaegers, and all that runs for them, stay as they are; until the new operator ' +
          `answers nobody works on them. If the old one is in another namespace than \`${namespace}\`, write that one here.`,
        commands: [
          `kubectl delete mutatingwebhookconfiguration/${MUTATING_WEBHOOKS} validatingwebhookconfiguration/${VALIDATING_WEBHOOKS} --ignore-not-found`,
          `kubectl delete deployment,service,serviceaccount,role,rolebinding,certificate,issuer -l name=${OPERATOR_NAME} ${old}`,
          `kubectl delete clusterrole,clusterrolebinding -l name=${OPERATOR_NAME} --ignore-not-found`,
          `kubectl delete secret/${SERVING_CERT_SECRET} lease/${LEADER_ELECTION_LEASE} ${old}`,
        ],
      },
      {
        text:
          'The old operator has put its name on the Jaegers, and another one passes them over. This takes it away from all that have ' +
          'it; the new operator then takes those that it watches:',
        commands: [
          `kubectl label jaegers -A -l ${OPERATED_BY_LABEL}=${namespace}.${OPERATOR_NAME} ${OPERATED_BY_LABEL}-`,
        ],
      },
    ],
  };
}
