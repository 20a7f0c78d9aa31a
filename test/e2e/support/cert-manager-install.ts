import { established } from './established';
import { operatorObjects } from './operator-objects';
import type { Shell } from './shell';

/** The version that the CRDs in imports/crds are of. */
export const CERT_MANAGER = '1.21.1';

/** Options of kubectl that name its CRDs. */
export const CERT_MANAGER_CRDS = ['certificates', 'issuers']
  .map((plural) => `-f imports/crds/cert-manager.io_${plural}-${CERT_MANAGER}.yaml`)
  .join(' ');

/** What the installation of cert-manager leaves in a cluster, as far as the runbook looks at it. */
export async function certManagerIsInstalled(shell: Shell, replicas = 1): Promise<void> {
  await shell.ok(`kubectl apply --server-side ${CERT_MANAGER_CRDS}`);
  await operatorObjects(shell, 'cert-manager', 'controller', `cert-manager-controller:v${CERT_MANAGER}`, replicas);
  await established(shell, 'certificates.cert-manager.io', 'issuers.cert-manager.io');
}
