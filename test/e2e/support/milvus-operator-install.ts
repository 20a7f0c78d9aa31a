import { established } from './established';
import { operatorObjects } from './operator-objects';
import type { Shell } from './shell';

/** The version that the CRD in imports/crds is of. */
export const MILVUS_OPERATOR = '1.3.8';

/** The option of kubectl that names its CRD. */
export const MILVUS_OPERATOR_CRDS = `-f imports/crds/milvus.io_milvuses-${MILVUS_OPERATOR}.yaml`;

/** What the installation of the Milvus Operator leaves in a cluster, as far as the runbook looks at it. */
export async function milvusOperatorIsInstalled(shell: Shell, replicas = 1): Promise<void> {
  await shell.ok(`kubectl apply --server-side ${MILVUS_OPERATOR_CRDS}`);
  await operatorObjects(shell, 'milvus-operator', 'manager', `milvusdb/milvus-operator:v${MILVUS_OPERATOR}`, replicas);
  await established(shell, 'milvuses.milvus.io');
}
