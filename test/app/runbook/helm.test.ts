import { imagesCommand, ownValues, releaseCommands } from '../../../lib/app/runbook/helm';
import type { Release, ReleaseTask } from '../../../lib/app/plan/release';

const RELEASE: Release = {
  name: 'r',
  namespace: 'n',
  chart: 'milvus',
  chartVersion: '5.0.19',
  repository: 'https://charts.example.com/',
  appVersion: '2.6.15',
  valuesFile: 'helm/r.values.yml',
  isExisting: false,
  keepsOtherValues: true,
  waits: [],
};
const VERSION = "helm get metadata r -n n -o yaml | sed -n 's/^version: //p'";
const SAME = `CHART_VERSION=$(${VERSION})`;
const UPGRADE = 'helm upgrade r milvus/milvus -n n --version "$CHART_VERSION" --reset-then-reuse-values';

test.each<[ReleaseTask['task'], string[]]>([
  ['add-repository', ['helm repo add milvus https://charts.example.com/', 'helm repo update milvus']],
  ['list-repositories', ['helm repo list']],
  ['list', ["helm list -n n --filter '^r$'"]],
  ['install', ['helm install r milvus/milvus -n n --create-namespace --version 5.0.19 -f x/env/helm/r.values.yml']],
  ['show-values', ['helm get values r -n n']],
  ['show-version', [VERSION]],
  ['compare-values', ['helm get values r -n n -o yaml | diff - x/env/helm/r.values.yml || test $? = 1']],
  [
    'upgrade',
    ['helm upgrade r milvus/milvus -n n --version 5.0.19 --reset-then-reuse-values -f x/env/helm/r.values.yml'],
  ],
  ['upgrade-same-version', [SAME, `${UPGRADE} -f x/env/helm/r.values.yml`]],
])('%s', (task, commands) => {
  expect(releaseCommands({ task, release: RELEASE }, 'x/env')).toEqual(commands);
});

test('the namespace default is not created: helm 4 would label it', () => {
  const release = { ...RELEASE, namespace: 'default' };
  expect(releaseCommands({ task: 'install', release }, 'x/env')).toEqual([
    'helm install r milvus/milvus -n default --version 5.0.19 -f x/env/helm/r.values.yml',
  ]);
});

test('an upgrade to the values of the file alone', () => {
  const release = { ...RELEASE, keepsOtherValues: false };
  expect(releaseCommands({ task: 'upgrade', release }, 'x/env')).toEqual([
    'helm upgrade r milvus/milvus -n n --version 5.0.19 --reset-values -f x/env/helm/r.values.yml',
  ]);
});

test('values that are set are one argument of the shell each, quotation marks and all', () => {
  const values = { a: { 'user.yaml': "it's\n" }, b: 1 };
  expect(releaseCommands({ task: 'set-values', release: RELEASE, values }, 'x/env')).toEqual([
    SAME,
    `${UPGRADE} --set-json 'a={"user.yaml":"it'\\''s\\n"}' 'b=1'`,
  ]);
});

test('the values of a release, and its images', () => {
  expect(ownValues(RELEASE)).toBe('helm get values r -n n -o yaml');
  expect(imagesCommand(RELEASE, 'x/env')).toBe(
    'helm template r milvus --repo https://charts.example.com/ -n n --version 5.0.19 -f x/env/helm/r.values.yml | ' +
      `sed -n 's/^[- ]*image: *"*\\([^"]*\\)"*$/\\1/p' | sort -u`,
  );
});
