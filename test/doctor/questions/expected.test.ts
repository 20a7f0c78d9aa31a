import { keyOf, kubectl } from '../../../lib/doctor/answers/question';
import { distFolder } from '../../../lib/cli/dist-folder';
import type { Answer } from '../../../lib/doctor/answers/answers';
import { Chain } from '../../../lib/doctor/chain/chain';
import { releasesQuestion } from '../../../lib/doctor/chain/milvus/milvuses';
import { MAY_READ_ALL, VERSIONS } from '../../../lib/doctor/chain/scope';
import { expectedWave } from '../../../lib/doctor/questions/expected';

const VERSION = JSON.stringify({ serverVersion: { gitVersion: 'v1.34.4' } });
const RELEASES = JSON.stringify([
  { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.22' },
]);
const EMPTY = JSON.stringify({ items: [] });

/** What is asked for a folder, where the API server serves these groups. */
function asked(folder: string | undefined, apis: string, ...lists: readonly string[]) {
  const answer = (stdout: string): Answer => ({ code: 0, stdout, stderr: '' });
  const given = new Map([
    [keyOf(VERSIONS), answer(VERSION)],
    [keyOf(MAY_READ_ALL), answer('yes')],
    [keyOf(kubectl('api-versions')), answer(apis)],
    [keyOf(releasesQuestion({ why: '' })), answer(RELEASES)],
    ...lists.map((list) => [list, answer(EMPTY)] as const),
  ]);
  const answers = { asked: {}, taken: '2026-01-02T03:04:05.000Z', given };
  return expectedWave(new Chain(answers, folder === undefined ? undefined : distFolder(folder))).map(keyOf);
}

const LISTED = [
  'kubectl get deployments,statefulsets,services -A -o json',
  'kubectl get namespaces -o json',
  'kubectl get pods,networkpolicies -n observability -o json',
];

test('each kind that was not listed is listed once, and only what the API server serves', () => {
  expect(asked('dist/production-v2', 'v1\napps/v1\nmonitoring.coreos.com/v1', ...LISTED)).toEqual([
    `kubectl get ${[
      ...['configmaps', 'cronjobs', 'horizontalpodautoscalers', 'ingresses', 'poddisruptionbudgets'],
      ...['podmonitors.monitoring.coreos.com', 'prometheusrules.monitoring.coreos.com', 'serviceaccounts'],
    ].join()} -n observability -o json`,
    'helm get values my-release -n milvus -o json',
  ]);
  expect(asked('dist/production-v2', 'v1\napps/v1', ...LISTED).join()).not.toContain('monitoring');
});

test('kinds of the cluster, and custom resources', () => {
  expect(asked('dist/quickstart', 'v1\njaegertracing.io/v1\ncert-manager.io/v1', ...LISTED)).toEqual([
    'kubectl get certificates.cert-manager.io,issuers.cert-manager.io,rolebindings,roles,serviceaccounts -n observability -o json',
    'kubectl get clusterrolebindings,clusterroles,mutatingwebhookconfigurations,validatingwebhookconfigurations -o json',
    'kubectl get jaegers.jaegertracing.io -n default -o json',
  ]);
});

test('nothing is asked without a folder, or where only a release is compared that helm does not know', () => {
  expect(asked(undefined, 'v1')).toEqual([]);
  expect(asked('dist/quickstart', 'v1').filter((question) => question.startsWith('helm'))).toEqual([]);
});
