import type { Step } from '../../app/plan/step';
import { LEADER_ELECTION_LEASE, OPERATOR_NAME } from '../../upstream/jaeger-operator-install';
import type { Install } from '../install/install';

/** Measured: the lease lasts 137 seconds, and an operator that stops does not release it. */
export const PAUSE = '2.5 to 3.5 minutes';

/** What the operator logs every 5 seconds, also at level info: the last 50 lines are these 50 seconds after its start. */
const REPEATED = 'explicitly set|Determining whether|cleaning orphaned|Not running on OpenShift';

/** What to look at when a Jaeger does not come, or does not change. */
export function troubleshooting({ name, namespace, leaderElection }: Install): readonly Step[] {
  return [
    {
      text: "The operator's log says why it does nothing. This shows the log of all its pods, without the lines that it repeats every 5 seconds:",
      logs: [{ selector: `name=${name}`, namespace, container: OPERATOR_NAME, lines: 50, without: REPEATED }],
    },
    {
      text: 'A Jaeger with an empty STATUS waits for another one: the operator reconciles one Jaeger at a time, and waits up to 5 minutes for its pods. This lists the Deployments of all Jaegers. Look for READY `0/1`, and describe that one:',
      checks: [{ ask: 'list', kind: 'Deployment', selector: 'app.kubernetes.io/managed-by=jaeger-operator' }],
    },
    ...(leaderElection ? [lease(namespace)] : []),
  ];
}

function lease(namespace: string): Step {
  return {
    text:
      `After a restart or a change of the operator, no Jaeger is reconciled for ${PAUSE}, until the lease of the old pod expires. ` +
      'If the last line of the log is `attempting to acquire leader lease`, wait. If the old pod is gone, delete the lease to end the wait:',
    deletions: [{ objects: [{ kind: 'Lease', name: LEADER_ELECTION_LEASE }], namespace }],
  };
}
