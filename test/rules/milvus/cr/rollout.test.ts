import { crMessages } from '../../../support/milvus-cr';

const CONFIG = { trace: { exporter: 'stdout', sampleFraction: 1 } };

describe('MLV060', () => {
  test('a MilvusCluster', () => {
    expect(crMessages('MLV060', {}, { apiVersion: 'milvus.io/v1alpha1', kind: 'MilvusCluster' })).toMatchInlineSnapshot(
      `MLV060 milvus.yaml kind: 'MilvusCluster' is deprecated upstream. The operator copies it into a Milvus of the same name, and most rules here look at that kind only. Use kind Milvus of milvus.io/v1beta1, with mode cluster for what was a MilvusCluster.`,
    );
  });

  test('a Milvus of v1alpha1', () => {
    expect(crMessages('MLV060', {}, { apiVersion: 'milvus.io/v1alpha1' })).toMatchInlineSnapshot(
      `MLV060 milvus.yaml apiVersion: 'milvus.io/v1alpha1' is deprecated upstream. The API server keeps only config and dependencies of it, and drops image, env and resources silently. Use kind Milvus of milvus.io/v1beta1, with mode cluster for what was a MilvusCluster.`,
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
      `MLV061 milvus.yaml spec.components.updateConfigMapOnly: is missing, and the operator's default is true. Pods that run already get the settings as a file and no restart: a Milvus before 2.4.3 does not look again, and newer ones do not always (milvus#47142). Set it to false, or restart the pods yourself after each change.`,
    );
  });

  test('reports each of these', () => {
    expect(
      [true, null].flatMap((updateConfigMapOnly) =>
        crMessages('MLV061', { components: { updateConfigMapOnly }, config: CONFIG }),
      ),
    ).toMatchInlineSnapshot(`
      MLV061 milvus.yaml spec.components.updateConfigMapOnly: true keeps pods as they are. Pods that run already get the settings as a file and no restart: a Milvus before 2.4.3 does not look again, and newer ones do not always (milvus#47142). Set it to false, or restart the pods yourself after each change.
      MLV061 milvus.yaml spec.components.updateConfigMapOnly: null keeps pods as they are. Pods that run already get the settings as a file and no restart: a Milvus before 2.4.3 does not look again, and newer ones do not always (milvus#47142). Set it to false, or restart the pods yourself after each change.
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
