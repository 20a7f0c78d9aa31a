import { crMessages } from '../../../support/milvus-cr';

const CONFIG = { trace: { exporter: 'stdout', sampleFraction: 1 } };

describe('MLV060', () => {
  test('a MilvusCluster', () => {
    expect(crMessages('MLV060', {}, { apiVersion: 'milvus.io/v1alpha1', kind: 'MilvusCluster' })).toMatchInlineSnapshot(
      `MLV060 milvus.yaml kind: 'MilvusCluster' is deprecated. The operator copies it into a Milvus of the same name, and most rules here check that kind only. Use kind Milvus of milvus.io/v1beta1, with mode: cluster in place of MilvusCluster.`,
    );
  });

  test('a Milvus of v1alpha1', () => {
    expect(crMessages('MLV060', {}, { apiVersion: 'milvus.io/v1alpha1' })).toMatchInlineSnapshot(
      `MLV060 milvus.yaml apiVersion: 'milvus.io/v1alpha1' is deprecated. The API server keeps only config and dependencies, and silently drops image, env and resources. Use kind Milvus of milvus.io/v1beta1, with mode: cluster in place of MilvusCluster.`,
    );
  });

  test('a Milvus of v1beta1, and another kind of the group, pass', () => {
    expect(crMessages('MLV060', {})).toEqual([]);
    expect(crMessages('MLV060', {}, { kind: 'MilvusUpgrade' })).toEqual([]);
  });
});

describe('MLV061', () => {
  test('missing', () => {
    expect(crMessages('MLV061', { config: CONFIG })).toMatchInlineSnapshot(
      `MLV061 milvus.yaml spec.components.updateConfigMapOnly: missing: the operator's default is true. Running pods may keep the old trace settings: Milvus before 2.4.3 never reloads them, newer ones not always (milvus#47142). Set it to false, or restart the pods yourself after each change.`,
    );
  });

  test('reports other values than false', () => {
    expect(
      [true, null].flatMap((updateConfigMapOnly) =>
        crMessages('MLV061', { components: { updateConfigMapOnly }, config: CONFIG }),
      ),
    ).toMatchInlineSnapshot(`
      MLV061 milvus.yaml spec.components.updateConfigMapOnly: true updates the ConfigMap without restarting pods. Running pods may keep the old trace settings: Milvus before 2.4.3 never reloads them, newer ones not always (milvus#47142). Set it to false, or restart the pods yourself after each change.
      MLV061 milvus.yaml spec.components.updateConfigMapOnly: null updates the ConfigMap without restarting pods. Running pods may keep the old trace settings: Milvus before 2.4.3 never reloads them, newer ones not always (milvus#47142). Set it to false, or restart the pods yourself after each change.
    `);
  });

  test.each([
    [{ components: { updateConfigMapOnly: false }, config: CONFIG }],
    [{ config: { trace: { exporter: 'noop' } } }],
    [{ config: {} }],
  ])('%j passes', (spec) => {
    expect(crMessages('MLV061', spec)).toEqual([]);
  });

  test('the older kind has no such field', () => {
    expect(
      crMessages('MLV061', { config: CONFIG }, { apiVersion: 'milvus.io/v1alpha1', kind: 'MilvusCluster' }),
    ).toEqual([]);
  });
});
