import type { Check } from '../../../lib/app/plan/check';
import { checkCommand } from '../../../lib/app/runbook/checks';

const object = { kind: 'Milvus', name: 'm', namespace: 'n' };

test.each<[Check, string]>([
  [{ ...object, ask: 'object' }, 'kubectl get milvus m -n n'],
  [{ ask: 'release', kind: 'HelmRelease', name: 'r', namespace: 'n' }, 'helm get values r -n n -o yaml'],
  [{ ask: 'object', kind: 'Jaeger', name: 'j' }, 'kubectl get jaegers j'],
  [
    { ask: 'rollout', kind: 'Deployment', selector: 'a=b', namespace: 'n', timeoutSeconds: 5 },
    'kubectl rollout status deployment -l a=b -n n --timeout=5s',
  ],
  [
    { ask: 'setting', kind: 'ConfigMap', name: 'c', namespace: 'n', key: 'user.yaml' },
    "kubectl get configmap c -n n -o jsonpath='{.data.user\\.yaml}' | awk '/^[^ ]/ {ours = /^trace:/} ours'",
  ],
  [{ ask: 'none', kind: 'Jaeger' }, 'kubectl get jaegers -A --ignore-not-found'],
  [{ ask: 'none', kind: 'Jaeger', namespace: 'n' }, 'kubectl get jaegers -n n --ignore-not-found'],
  [{ ask: 'list', kind: 'Deployment', selector: 'a=b' }, 'kubectl get deployments -A -l a=b'],
  [
    { ...object, ask: 'conditions' },
    'kubectl get milvus m -n n -o jsonpath=\'{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\\n"}{end}\'',
  ],
])('a check: %j', (check, command) => {
  expect(checkCommand(check)).toBe(command);
});
