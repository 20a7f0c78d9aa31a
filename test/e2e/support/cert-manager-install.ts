import type { Shell } from './shell';

/** The version that the CRDs in imports/crds are of. */
export const CERT_MANAGER = '1.21.1';

const NAME = 'cert-manager';
const LABELS = { 'app.kubernetes.io/name': NAME };

/** What the installation of cert-manager leaves in a cluster, as far as the runbook looks at it. */
export async function certManagerIsInstalled(shell: Shell): Promise<void> {
  const crds = ['certificates', 'issuers'].map(
    (plural) => `-f imports/crds/cert-manager.io_${plural}-${CERT_MANAGER}.yaml`,
  );
  await shell.ok(`kubectl apply --server-side ${crds.join(' ')}`);
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
          spec: { containers: [{ name: 'controller', image: `cert-manager-controller:v${CERT_MANAGER}` }] },
        },
      },
    },
  ];
  for (const object of objects) await shell.ok(`kubectl apply -f - <<'END'\n${JSON.stringify(object)}\nEND`);
  await shell.ok(
    'kubectl wait --for=condition=Established crd/certificates.cert-manager.io crd/issuers.cert-manager.io',
  );
}
