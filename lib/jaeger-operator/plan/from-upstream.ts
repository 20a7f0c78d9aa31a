import type { Section } from '../../app/plan/step';
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

/** The label of upstream's objects. */
const OLD = `name=${OPERATOR_NAME}`;
/** The kinds of its objects in the operator's namespace. */
const NAMESPACED = ['Deployment', 'Service', 'ServiceAccount', 'Role', 'RoleBinding', 'Certificate', 'Issuer'];

/** The way from upstream's own install to this one. By label: some of upstream's names are those of other operators as well. */
export function fromUpstream({ namespace }: Install): Section {
  return {
    title: FROM_UPSTREAM,
    steps: [
      {
        text:
          'Only if upstream\'s manifest installed the operator, and before "Apply". Delete that install first: its objects have other ' +
          "names and stay behind otherwise, those with the same name keep old fields, and a Deployment's selector and a binding's roleRef are " +
          'immutable. The Jaegers and their pods keep running; changes to Jaegers wait until the new operator is up. If the old ' +
          `install is in another namespace than \`${namespace}\`, replace \`${namespace}\` in the next two blocks.`,
        deletions: [
          {
            objects: [
              { kind: 'MutatingWebhookConfiguration', name: MUTATING_WEBHOOKS },
              { kind: 'ValidatingWebhookConfiguration', name: VALIDATING_WEBHOOKS },
            ],
          },
          { kinds: NAMESPACED, selector: OLD, namespace },
          { kinds: ['ClusterRole', 'ClusterRoleBinding'], selector: OLD },
          {
            objects: [
              { kind: 'Secret', name: SERVING_CERT_SECRET },
              { kind: 'Lease', name: LEADER_ELECTION_LEASE },
            ],
            namespace,
          },
        ],
      },
      {
        text: 'The old operator has labelled the Jaegers as its own, and another operator ignores them. This removes the label from all of them; the new operator then takes over those that it watches:',
        labels: [{ kind: 'Jaeger', label: OPERATED_BY_LABEL, value: `${namespace}.${OPERATOR_NAME}` }],
      },
      {
        text: 'Now go on with "Apply". The Jaegers show `STATUS Failed` for about 15 seconds while the new operator starts, then `Running`.',
      },
    ],
  };
}
