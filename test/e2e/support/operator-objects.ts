import type { JsonObject } from '../../../lib/kubernetes/json';
import type { Shell } from './shell';

/** The namespace and the Deployment of an operator that others install, as far as a runbook looks at them. */
export async function operatorObjects(
  shell: Shell,
  name: string,
  container: string,
  image: string,
  replicas = 1,
): Promise<void> {
  const labels = { 'app.kubernetes.io/name': name };
  const objects: readonly JsonObject[] = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace: name, labels },
      spec: {
        replicas,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: container, image }] } },
      },
    },
  ];
  for (const object of objects) await shell.ok(`kubectl apply -f - <<'END'\n${JSON.stringify(object)}\nEND`);
}
