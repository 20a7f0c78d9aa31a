import type { Shell } from './shell';

/** The version that the CRD in imports/crds is of. */
export const MILVUS_OPERATOR = '1.3.8';

const NAME = 'milvus-operator';
const LABELS = { 'app.kubernetes.io/name': NAME };

/** What the installation of the Milvus Operator leaves in a cluster, as far as the runbook looks at it. */
export async function milvusOperatorIsInstalled(shell: Shell): Promise<void> {
  await shell.ok(`kubectl apply --server-side -f imports/crds/milvus.io_milvuses-${MILVUS_OPERATOR}.yaml`);
  const objects = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAME } },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: NAME, namespace: NAME, labels: LABELS },
      spec: {
        selector: { matchLabels: LABELS },
        template: {
          metadata: { labels: LABELS },
          spec: { containers: [{ name: 'manager', image: `milvusdb/milvus-operator:v${MILVUS_OPERATOR}` }] },
        },
      },
    },
  ];
  for (const object of objects) await shell.ok(`kubectl apply -f - <<'END'\n${JSON.stringify(object)}\nEND`);
  await shell.ok('kubectl wait --for=condition=Established crd/milvuses.milvus.io');
}
