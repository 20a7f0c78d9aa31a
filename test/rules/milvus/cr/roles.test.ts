import { crMessages } from '../../../support/milvus-cr';

const OLD = 'milvusdb/milvus:v2.5.16';

describe('MLV146', () => {
  const message = (role: string, problem: string, roles: string) =>
    `MLV146 milvus.yaml spec.components.${role}: ${problem}. The operator silently ignores its settings. Remove it, or ` +
    `move its settings to one of ${roles}.`;

  test('in mode standalone', () => {
    for (const mode of ['standalone', undefined]) {
      expect(crMessages('MLV146', { mode, components: { proxy: { replicas: 2 } } })).toEqual([
        message('proxy', 'does not run in mode standalone', 'standalone, cdc'),
      ]);
    }
  });

  test('roles that a cluster of 2.6 does not have', () => {
    expect(
      ['indexNode', 'rootCoord', 'dataCoord', 'queryCoord', 'indexCoord'].flatMap((role) =>
        crMessages('MLV146', { mode: 'cluster', components: { [role]: { resources: {} } } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV146 milvus.yaml spec.components.indexNode: does not run in a cluster of Milvus 2.6 or newer. The operator silently ignores its settings. Remove it, or move its settings to one of proxy, queryNode, dataNode, standalone, cdc, mixCoord, streamingNode.
      MLV146 milvus.yaml spec.components.rootCoord: does not run in a cluster of Milvus 2.6 or newer. The operator silently ignores its settings. Remove it, or move its settings to one of proxy, queryNode, dataNode, standalone, cdc, mixCoord, streamingNode.
      MLV146 milvus.yaml spec.components.dataCoord: does not run in a cluster of Milvus 2.6 or newer. The operator silently ignores its settings. Remove it, or move its settings to one of proxy, queryNode, dataNode, standalone, cdc, mixCoord, streamingNode.
      MLV146 milvus.yaml spec.components.queryCoord: does not run in a cluster of Milvus 2.6 or newer. The operator silently ignores its settings. Remove it, or move its settings to one of proxy, queryNode, dataNode, standalone, cdc, mixCoord, streamingNode.
      MLV146 milvus.yaml spec.components.indexCoord: does not run in a cluster of Milvus 2.6 or newer. The operator silently ignores its settings. Remove it, or move its settings to one of proxy, queryNode, dataNode, standalone, cdc, mixCoord, streamingNode.
    `);
  });

  test('a coordinator together with mixCoord in a cluster of 2.5', () => {
    const components = { image: OLD, mixCoord: {}, rootCoord: { replicas: 2 } };
    expect(crMessages('MLV146', { mode: 'cluster', components })).toMatchInlineSnapshot(
      `MLV146 milvus.yaml spec.components.rootCoord: does not run in a cluster of Milvus before 2.6, or together with mixCoord. The operator silently ignores its settings. Remove it, or move its settings to one of proxy, queryNode, dataNode, standalone, cdc, mixCoord, indexNode, streamingNode.`,
    );
  });

  test.each([
    [
      'the roles of a cluster of 2.6',
      { mode: 'cluster', components: { streamingNode: { replicas: 2 }, mixCoord: { replicas: 2 } } },
    ],
    [
      'the roles of 2.5',
      { mode: 'cluster', components: { image: OLD, indexNode: { replicas: 2 }, rootCoord: { replicas: 2 } } },
    ],
    [
      'what the operator writes by itself',
      { components: { proxy: { paused: false, replicas: 1, serviceType: 'ClusterIP' } } },
    ],
    [
      'standalone pods beside a cluster',
      { mode: 'cluster', components: { standalone: { replicas: 0, resources: {} } } },
    ],
    [
      'a version that nobody can read',
      { mode: 'cluster', components: { image: 'milvus:ours', indexNode: { replicas: 2 } } },
    ],
    ['change data capture', { components: { cdc: { replicas: 2 } } }],
  ])('%s pass', (_, spec) => {
    expect(crMessages('MLV146', spec)).toEqual([]);
  });

  test.each([
    ['replicas', 2],
    ['replicas', -1],
    ['paused', true],
    ['serviceType', 'NodePort'],
  ])('%s: %j is a setting', (key, value) => {
    expect(crMessages('MLV146', { components: { proxy: { [key]: value } } })).toHaveLength(1);
  });
});

describe('MLV062', () => {
  test('reports unreadable versions', () => {
    expect(
      [
        { mode: 'cluster', components: { image: 'milvus:ours' } },
        { components: { image: 'registry.example.com:5000/milvus' } },
        { components: { image: 'milvus@sha256:abc' } },
        { components: { image: 'milvus:v2.6.11', version: 'latest' } },
      ].flatMap((spec) => crMessages('MLV062', spec)),
    ).toMatchInlineSnapshot(`
      MLV062 milvus.yaml spec.components.image: 'milvus:ours' names no version that the operator can read. The operator assumes a Milvus before 2.6: a cluster gets no streaming node, and the default message queue is another. Set spec.components.version, such as v2.6.11.
      MLV062 milvus.yaml spec.components.image: 'registry.example.com:5000/milvus' names no version that the operator can read. The operator assumes a Milvus before 2.6: a cluster gets no streaming node, and the default message queue is another. Set spec.components.version, such as v2.6.11.
      MLV062 milvus.yaml spec.components.image: 'milvus@sha256:abc' names no version that the operator can read. The operator assumes a Milvus before 2.6: a cluster gets no streaming node, and the default message queue is another. Set spec.components.version, such as v2.6.11.
      MLV062 milvus.yaml spec.components.version: 'latest' names no version that the operator can read. The operator assumes a Milvus before 2.6: a cluster gets no streaming node, and the default message queue is another. Set spec.components.version, such as v2.6.11.
    `);
  });

  test.each([
    [{ components: { image: 'milvus:ours', version: 'v2.6.11' } }],
    [{ components: { image: 'milvusdb/milvus:v2.6' } }],
    [{ components: { image: 'milvusdb/milvus:master-20260101-abc' } }],
    [{ components: { image: 'milvus:ours' }, dependencies: { msgStreamType: 'woodpecker' } }],
    [{ mode: 'cluster', components: {} }],
  ])('%j passes', (spec) => {
    expect(crMessages('MLV062', spec)).toEqual([]);
  });
});
