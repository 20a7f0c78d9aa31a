import type { JsonObject } from '../../../../lib/kubernetes/json';
import { checkObject } from '../../../../lib/rules/objects';
import { crMessages, milvusCr } from '../../../support/milvus-cr';

const WRONG = { labels: {}, resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } };

/** The parts of a CR that MLV184 looks at: each of those that are given asks for more than its limit. */
function looked(components: JsonObject, mode = 'cluster', more: JsonObject = {}): string[] {
  return checkObject(milvusCr({ mode, components }, more), 'x')
    .filter(({ code }) => code === 'MLV184')
    .map(({ finding }) => finding.path.replace('spec.components.', '').replace('.resources.requests.memory', ''));
}

const all = (...roles: readonly string[]) => Object.fromEntries(roles.map((role) => [role, WRONG]));
const CLUSTER = ['proxy', 'queryNode', 'dataNode', 'streamingNode'];
const OLD = ['rootCoord', 'dataCoord', 'queryCoord', 'indexCoord'];

describe('running roles', () => {
  test('with streaming nodes', () => {
    expect(looked(all(...OLD, 'indexNode', 'mixCoord', ...CLUSTER)).sort()).toEqual(['mixCoord', ...CLUSTER].sort());
  });

  test.each(['milvusdb/milvus:v2.6.15', 'milvusdb/milvus:v3.0.0', 'milvusdb/milvus:latest'])(
    'an index node with %s',
    (image) => {
      expect(looked({ image, ...all('indexNode', 'proxy', 'rootCoord') })).toEqual(['proxy']);
    },
  );

  test('before streaming nodes: coordinators, one or many', () => {
    const image = 'milvusdb/milvus:v2.5.20';
    expect(looked({ image, ...all(...OLD, 'indexNode') }).sort()).toEqual([...OLD, 'indexNode'].sort());
    expect(looked({ image, ...all(...OLD, 'indexNode', 'mixCoord') }).sort()).toEqual(['indexNode', 'mixCoord']);
    expect(looked({ image, ...all(...OLD), mixCoord: 'none' }).sort()).toEqual([...OLD].sort());
  });

  test('of a standalone', () => {
    expect(looked(all('standalone', 'proxy', 'queryNode'), 'standalone')).toEqual(['standalone']);
  });

  test('of no other kind or version', () => {
    expect(looked(all('proxy'), 'cluster', { apiVersion: 'milvus.io/v1alpha1' })).toEqual([]);
    expect(looked(all('proxy'), 'cluster', { kind: 'MilvusCluster' })).toEqual([]);
  });
});

test('groups of a role are checked by the schema of the CRD', () => {
  const queryNode = { groups: [{}, WRONG, { resources: { limits: { memory: '2GB' } } }, { affinity: 'none' }] };
  expect(looked({ queryNode })).toEqual(['queryNode.groups[1]']);
  expect(crMessages('MLV185', { mode: 'cluster', components: { queryNode } })).toEqual([]);
});

test('wrong types are reported by the schema, except in values of a sub-chart', () => {
  const wrong = { affinity: 'none', tolerations: { key: 'a' } };
  expect(crMessages('MLV185', { components: wrong })).toEqual([]);
  expect(crMessages('MLV185', { dependencies: { etcd: { inCluster: { values: wrong } } } })).toMatchInlineSnapshot(`
    MLV185 milvus.yaml spec.dependencies.etcd.inCluster.values.affinity: 'none' must be a mapping. The API server rejects the pods, and the Milvus never becomes ready. Write a mapping.
    MLV185 milvus.yaml spec.dependencies.etcd.inCluster.values.tolerations: {"key":"a"} must be a list. The API server rejects the pods, and the Milvus never becomes ready. Write a list.
  `);
});
