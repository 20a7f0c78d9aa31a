import type { Door } from '../../../lib/app/plan/door';
import type { Wait } from '../../../lib/app/plan/wait';
import {
  applyFolder,
  applyPatterns,
  deleteFolder,
  deletionCommand,
  doorCommands,
  inNamespace,
  labelCommand,
  logCommand,
  patchCommand,
  resource,
  uninstallCommands,
  waitCommands,
} from '../../../lib/app/runbook/kubectl';

test('kinds as kubectl calls them', () => {
  expect(['CustomResourceDefinition', 'Elasticsearch', 'Jaeger', 'Milvus', 'StorageClass'].map(resource)).toEqual([
    ...['crd', 'elasticsearches.logging.openshift.io', 'jaegers', 'milvus', 'storageclass'],
  ]);
  expect([inNamespace('n'), inNamespace(undefined)]).toEqual([' -n n', '']);
});

test('folders and patterns', () => {
  expect([applyFolder('a/b'), applyPatterns(['a/b.*', 'a/c.*']), deleteFolder('a/b')]).toEqual([
    'kubectl apply --server-side -f a/b',
    "kubectl apply --server-side -f 'a/b.*' -f 'a/c.*'",
    'kubectl delete --ignore-not-found -f a/b',
  ]);
});

const pod = { kind: 'Pod', name: 'p', namespace: 'n', timeoutSeconds: 7 };

test.each<[Wait, string[]]>([
  [{ ...pod, until: 'condition', condition: 'Ready' }, ['kubectl wait --for=condition=Ready pod/p -n n --timeout=7s']],
  [
    { until: 'condition', kind: 'CustomResourceDefinition', name: 'c', condition: 'Established', timeoutSeconds: 1 },
    ['kubectl wait --for=condition=Established crd/c --timeout=1s'],
  ],
  [
    { ...pod, until: 'value', path: '.status.phase', value: 'Running' },
    ["kubectl wait --for=jsonpath='{.status.phase}'=Running pod/p -n n --timeout=7s"],
  ],
  [
    { ...pod, kind: 'Jaeger', until: 'field', path: '.a[0].b' },
    ["kubectl wait --for=jsonpath='{.a[0].b}' jaeger/p -n n --timeout=7s"],
  ],
  [
    { until: 'rollout', kind: 'Deployment', selector: 'a=b', namespace: 'n', timeoutSeconds: 9 },
    ['kubectl rollout status deployment -l a=b -n n --timeout=9s'],
  ],
  [
    { until: 'rollout', kind: 'Deployment', selector: 'a=b', namespace: 'n', timeoutSeconds: 9, needsRestart: true },
    ['kubectl rollout restart deployment -n n -l a=b', 'kubectl rollout status deployment -l a=b -n n --timeout=9s'],
  ],
  [
    { until: 'rollout', kind: 'StatefulSet', selector: 'a=b', namespace: 'n', timeoutSeconds: 9 },
    ['kubectl rollout status statefulset -l a=b -n n --timeout=9s'],
  ],
  [
    { until: 'accepted', kind: 'Stage', folder: 'manifests/2-jaeger', attempts: 3, pauseSeconds: 4 },
    [
      'for try in $(seq 3); do kubectl apply --server-side --dry-run=server -f x/env/manifests/2-jaeger > /dev/null 2>&1 && break; sleep 4; done',
    ],
  ],
])('a wait: %j', (wait, commands) => {
  expect(waitCommands(wait, 'x/env')).toEqual(commands);
});

test('doors: through the API server, by the address of an Ingress, and none where its hosts are known', () => {
  const door: Omit<Door, 'by'> = { service: 's', namespace: 'n', port: 8, path: '' };
  const ingress: Door = { ...door, by: 'ingress', ingress: 'i' };
  expect(doorCommands({ ...door, by: 'port-forward' })).toEqual(['kubectl port-forward -n n service/s 8:8']);
  expect(doorCommands({ ...ingress, hosts: [] })).toEqual([
    `kubectl get ingress i -n n -o jsonpath='{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}{"\\n"}'`,
  ]);
  expect(doorCommands({ ...ingress, hosts: ['a'] })).toEqual([]);
});

test('logs: of all containers or of one, whole or some lines', () => {
  const log = { selector: 'a=b', namespace: 'n', lines: 5 };
  expect([
    logCommand(log),
    logCommand({ ...log, only: 'x|y' }),
    logCommand({ ...log, without: 'x|y', container: 'c' }),
  ]).toEqual([
    'kubectl logs -n n -l a=b --all-containers --prefix --ignore-errors --tail=5',
    "kubectl logs -n n -l a=b --all-containers --prefix --ignore-errors --tail=-1 | awk 'tolower($0) ~ /x|y/' | tail -5",
    "kubectl logs -l a=b -n n -c c --prefix --ignore-errors --tail=-1 | awk '!/x|y/' | tail -5",
  ]);
});

test('changes', () => {
  expect([
    patchCommand({ kind: 'Milvus', name: 'm', namespace: 'n', merge: { spec: { a: 1 } } }),
    deletionCommand({
      objects: [
        { kind: 'Secret', name: 's' },
        { kind: 'Lease', name: 'l' },
      ],
      namespace: 'n',
    }),
    deletionCommand({ objects: [{ kind: 'ClusterRole', name: 'c' }] }),
    deletionCommand({ kinds: ['Deployment', 'Jaeger'], selector: 'a=b', namespace: 'n' }),
    labelCommand({ kind: 'Jaeger', label: 'l', value: 'v' }),
    ...uninstallCommands({ releases: ['a', 'b'], namespace: 'n' }),
  ]).toEqual([
    `kubectl patch milvus m -n n --type=merge -p '{"spec":{"a":1}}'`,
    'kubectl delete secret/s lease/l -n n --ignore-not-found',
    'kubectl delete clusterrole/c --ignore-not-found',
    'kubectl delete deployment,jaegers -l a=b -n n --ignore-not-found',
    'kubectl label jaegers -A -l l=v l-',
    'helm uninstall a b -n n',
    'kubectl get pvc -n n',
  ]);
});
