import { kubectl } from '../../../../lib/doctor/answers/question';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { CONTEXT, MAY_READ_ALL } from '../../../../lib/doctor/chain/scope';
import { releaseRules } from '../../../../lib/doctor/links/milvus/release-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const IN_MILVUS = releasesQuestion({ namespace: 'milvus', why: '' });
const asked = { namespace: 'milvus' };

function released(status: string, objects: readonly JsonObject[], ...codes: readonly string[]): Examined {
  const release = { name: 'my-release', namespace: 'milvus', status, chart: 'milvus-5.0.19', app_version: '2.6.15' };
  return new Examined(releaseRules, { asked, objects, texts: [[IN_MILVUS, JSON.stringify([release])]] }, ...codes);
}

describe('DOC120', () => {
  test('nothing in the namespace of -n', () => {
    const examined = new Examined(releaseRules, { asked, texts: [[IN_MILVUS, '[]']] });
    expect(examined.messages).toMatchInlineSnapshot(
      `DOC120 milvus milvus: no Milvus found in this namespace. Nothing sends traces. Name the namespace of Milvus with -n, or install Milvus.`,
    );
    expect(examined.shown).toEqual(['$ helm list -n milvus --deployed --failed --pending --max 1000 -o json', '[]']);
  });

  test('nothing on the cluster', () => {
    const texts = [
      [MAY_READ_ALL, 'yes\n'],
      [CONTEXT, '{}'],
      [releasesQuestion({ why: '' }), '[{"name": "x", "namespace": "y", "chart": "milvus-operator-1.3.8"}]'],
    ] as const;
    expect(new Examined(releaseRules, { texts }).messages).toMatchInlineSnapshot(
      `DOC120 - milvus: no Milvus found on this cluster. Nothing sends traces. Install Milvus, or use the --context of the cluster that has it.`,
    );
  });

  test('pods that no helm has made', () => {
    expect(
      new Examined(releaseRules, { asked, objects: exampleCluster(), texts: [[IN_MILVUS, '[]']] }).messages,
    ).toEqual([]);
  });

  test('helm did not answer', () => {
    expect(
      new Examined(releaseRules, { asked, errors: [[IN_MILVUS, 'Error: secrets is forbidden']] }).messages,
    ).toEqual([]);
    expect(new Examined(releaseRules, { asked }).messages).toEqual([]);
  });
});

describe('DOC121', () => {
  test('a release without pods', () => {
    const { messages, shown } = released('failed', []);
    expect(messages).toMatchInlineSnapshot(
      `DOC121 milvus/my-release status: is 'failed', but no Deployment of the release runs Milvus. Nothing sends traces. Read why in the history (DESCRIPTION). Upgrade again once the cause is gone, or roll back.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ helm status my-release -n milvus",
        "STATUS: failed",
        "mend: helm history my-release -n milvus",
        "mend: helm rollback my-release -n milvus",
      ]
    `);
  });

  test('a first install that failed cannot be rolled back', () => {
    const release = {
      name: 'my-release',
      namespace: 'milvus',
      status: 'failed',
      chart: 'milvus-5.0.19',
      revision: '1',
    };
    const { shown } = new Examined(releaseRules, { asked, texts: [[IN_MILVUS, JSON.stringify([release])]] });
    expect(shown.filter((line) => line.startsWith('mend: '))).toEqual(['mend: helm history my-release -n milvus']);
  });

  test('an install that was interrupted', () => {
    expect(released('pending-install', []).shown).toContain('mend: helm uninstall my-release -n milvus');
  });

  test('pods, or Deployments that may not be listed', () => {
    expect(released('failed', exampleCluster(), 'DOC121').messages).toEqual([]);
    const errors = [
      [
        kubectl('get', 'deployments,statefulsets', '-n', 'milvus', '-o', 'json'),
        'Error from server (Forbidden): deployments.apps is forbidden: User "x" cannot list resource "deployments" in API group "apps"',
      ],
    ] as const;
    expect(new Examined(releaseRules, { asked, errors }, 'DOC121').messages).toEqual([]);
  });
});

describe('DOC122', () => {
  test('a change that failed, while Milvus runs', () => {
    const { messages, shown } = released('failed', exampleCluster());
    expect(messages).toMatchInlineSnapshot(
      `DOC122 milvus/my-release status: is 'failed', not 'deployed'. Milvus runs, but it can have other settings than the values say. Read why in the history (DESCRIPTION). Upgrade again once the cause is gone, or roll back.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ helm status my-release -n milvus",
        "STATUS: failed",
        "mend: helm history my-release -n milvus",
        "mend: helm rollback my-release -n milvus",
      ]
    `);
  });

  test('a change that was interrupted, while no pod is ready', () => {
    const objects = exampleCluster().filter(({ kind }) => kind !== 'Pod');
    expect(released('pending-upgrade', objects).messages).toMatchInlineSnapshot(
      `DOC122 milvus/my-release status: is 'pending-upgrade', not 'deployed'. Milvus can have other settings than the values say. If no helm command is running any more, roll back, then upgrade again.`,
    );
  });

  test('deployed', () => {
    expect(released('deployed', exampleCluster()).messages).toEqual([]);
  });
});
