import { exampleChain } from '../../../../lib/doctor/chain/example';
import { EXAMPLE_TRACE, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { MAY_READ_ALL } from '../../../../lib/doctor/chain/scope';
import {
  EXAMPLE_NAMESPACE,
  EXAMPLE_RELEASE,
  exampleExpected,
  exampleRelease,
} from '../../../../lib/doctor/links/manifests/example';
import { manifestsLink } from '../../../../lib/doctor/links/manifests/manifests';
import { releaseRules } from '../../../../lib/doctor/links/manifests/release-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const LIST = '$ helm list -A --deployed --failed --pending --max 1000 -o json';
const FILE = 'dist/quickstart/helm/my-release.values.yml';
const REPO = '--repo https://zilliztech.github.io/milvus-helm/';
const examined = (...answers: Parameters<typeof exampleRelease>) =>
  new Examined(releaseRules, exampleRelease(...answers));
const userYaml = (text: string) => ({ extraConfigFiles: { 'user.yaml': text } });
const RIGHT = 'milvus-5.0.19';

describe('DOC235', () => {
  const without = (namespace: string, mayReadAll = 'yes', objects: readonly JsonObject[] = []) =>
    exampleChain({
      objects,
      texts: [
        [MAY_READ_ALL, mayReadAll],
        [releasesQuestion({ why: '' }), '[]'],
        [releasesQuestion({ namespace: 'default', why: '' }), '[]'],
      ],
      expected: exampleExpected({ objects: [EXAMPLE_NAMESPACE], releases: [{ ...EXAMPLE_RELEASE, namespace }] }),
    });

  test('not installed', () => {
    const { messages, shown } = new Examined(releaseRules, without('milvus'));
    expect(messages).toMatchInlineSnapshot(
      `DOC235 milvus/my-release release: not installed in this namespace. No Milvus of this folder runs, so none sends spans. Install it as the runbook of the folder does.`,
    );
    expect(shown).toEqual([
      LIST,
      '(no such release)',
      `mend: helm install my-release milvus ${REPO} -n milvus --version 5.0.19 --create-namespace -f ${FILE}`,
    ]);
  });

  test('helm was not asked about its namespace, the namespace is missing, Argo CD installed it, or helm failed', () => {
    expect(new Examined(releaseRules, without('milvus', 'no')).messages).toEqual([]);
    expect(new Examined(releaseRules, without('tracing')).messages).toEqual([]);
    expect(new Examined(releaseRules, without('milvus', 'yes', exampleCluster())).messages).toEqual([]);
    const chain = exampleChain({
      texts: [[MAY_READ_ALL, 'yes']],
      errors: [[releasesQuestion({ why: '' }), 'Error: secrets is forbidden']],
      expected: exampleExpected({ releases: [EXAMPLE_RELEASE] }),
    });
    expect(new Examined(releaseRules, chain).messages).toEqual([]);
    expect(manifestsLink.unseen(chain)).toBe('secrets is forbidden');
  });
});

describe('DOC236', () => {
  test('another chart', () => {
    const { messages, shown } = examined(EXAMPLE_TRACE, 'milvus-5.0.10');
    expect(messages).toMatchInlineSnapshot(
      `DOC236 milvus/my-release chart: 'milvus-5.0.10' differs from the chart of dist/quickstart/helm/my-release.values.yml: 5.0.19. The values were checked against another chart, with other defaults. Set the release's chart in the app, and synthesize again.`,
    );
    expect(shown).toEqual([LIST, '"name":"my-release" "chart":"milvus-5.0.10"']);
  });

  test('the same', () => {
    expect(examined(EXAMPLE_TRACE).messages).toEqual([]);
  });
});

describe('DOC237', () => {
  test('another exporter, and no fraction', () => {
    const { messages, shown } = examined({ exporter: 'noop' });
    expect(messages).toMatchInlineSnapshot(
      `DOC237 milvus/my-release extraConfigFiles["user.yaml"] trace.exporter: 'noop' differs from dist/quickstart/helm/my-release.values.yml. 2 more values differ. Milvus runs with other settings than those of the folder. Upgrade the release with the file, or change the app and synthesize.`,
    );
    expect(shown).toEqual([
      '$ helm get values my-release -n milvus -o json',
      'noop   (in the file: jaeger)',
      `mend: helm upgrade my-release milvus ${REPO} -n milvus --version 5.0.19 --reset-then-reuse-values -f ${FILE}`,
    ]);
  });

  test('no trace settings at all, with the chart that the release has', () => {
    const { messages, shown } = examined(EXAMPLE_TRACE, 'milvus-5.0.10', {});
    expect(messages.slice(1)).toMatchInlineSnapshot(
      `DOC237 milvus/my-release extraConfigFiles: not set on the cluster, but in dist/quickstart/helm/my-release.values.yml. Milvus runs with other settings than those of the folder. Upgrade the release with the file, or change the app and synthesize.`,
    );
    expect(shown.at(-1)).toContain('--version 5.0.10');
  });

  test('other values beside, comments and another order', () => {
    const url = 'http://jaeger-collector.observability.svc:14268/api/traces';
    const text = `# of the team\ntrace: {jaeger: {url: '${url}'}, sampleFraction: 1, exporter: jaeger}\nproxy: {maxTaskNum: 2048}`;
    const values = { ...userYaml(text), cluster: { enabled: true } };
    expect(examined(EXAMPLE_TRACE, RIGHT, values).messages).toEqual([]);
    expect(manifestsLink.seen(exampleRelease(EXAMPLE_TRACE, RIGHT, values))).toBe(
      'as in dist/quickstart: release my-release',
    );
  });

  test('a file that is no YAML', () => {
    expect(examined(EXAMPLE_TRACE, RIGHT, userYaml('trace: {')).messages).toHaveLength(1);
  });
});
