import { describeYaml } from '../../../lib/diagnostics/report';
import { type JsonObject } from '../../../lib/kubernetes/json';
import { checkObject } from '../../../lib/rules/objects';
import { found } from '../../support/lint';

const problems = (object: JsonObject) => checkObject(object, 'x').map(describeYaml);
const metadata = { name: 'a' };

describe('APP019', () => {
  test('reports each of these', () => {
    expect(
      [
        { apiVersion: 'jaegertracing.io/v1beta1', kind: 'Jaeger', metadata },
        { apiVersion: 'io.jaegertracing/v1alpha1', kind: 'Jaeger', metadata },
        { apiVersion: 'jaegertracing.io/v1', kind: 'jaeger', metadata },
        { apiVersion: 'v1', kind: 'Jaeger', metadata },
        { kind: 'Jaeger', metadata },
        { apiversion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata },
        { apiVersion: 'jaegertracing.io/v1', Kind: 'Jaeger', metadata },
        { apiVersion: 'jaegertracing.io/v1', metadata },
        { apiVersion: 'milvus.io/v1', kind: 'Milvus', metadata },
        { apiVersion: 'milvus.io/v1beta1', kind: 'milvus', metadata },
        { apiVersion: 'milvus.io/v1beta1', kind: 'MilvusCluster', metadata },
      ].flatMap((object) => problems(object)),
    ).toMatchInlineSnapshot(`
      APP019 x apiVersion: unknown API version 'jaegertracing.io/v1beta1' of kind 'Jaeger'. The API server rejects the object. Use 'jaegertracing.io/v1'.
      APP019 x apiVersion: unknown API version 'io.jaegertracing/v1alpha1' of kind 'Jaeger'. The API server rejects the object. Use 'jaegertracing.io/v1'.
      APP019 x kind: unknown kind 'jaeger' in this API group. The API server rejects the object. Did you mean 'Jaeger'?
      APP019 x apiVersion: unknown API version 'v1' of kind 'Jaeger'. The API server rejects the object. Use 'jaegertracing.io/v1'.
      APP019 x apiVersion: missing. The API server rejects the object. Use 'jaegertracing.io/v1'.
      APP019 x apiversion: must be spelled 'apiVersion'. The API server rejects the object. Did you mean 'apiVersion'?
      APP019 x Kind: must be spelled 'kind'. The API server rejects the object. Did you mean 'kind'?
      APP019 x kind: missing. The API server rejects the object. Did you mean 'Jaeger'?
      APP019 x apiVersion: unknown API version 'milvus.io/v1' of kind 'Milvus'. The API server rejects the object. Use 'milvus.io/v1beta1'.
      APP019 x kind: unknown kind 'milvus' in this API group. The API server rejects the object. Did you mean 'Milvus'?
      APP019 x apiVersion: unknown API version 'milvus.io/v1beta1' of kind 'MilvusCluster'. The API server rejects the object. Use 'milvus.io/v1alpha1'.
    `);
  });

  test.each([
    [{ apiVersion: 'jaegertracing.io/v1', kind: 'JaegerList', metadata }],
    [{ apiVersion: 'milvus.io/v1beta1', kind: 'MilvusUpgrade', metadata }],
    [{ apiVersion: 'tempo.grafana.com/v1alpha1', kind: 'Jaeger', metadata }],
    [{ apiVersion: 'example.com/v1', kind: 'Milvus', metadata }],
    [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'jaeger' } }],
  ])('%j passes', (object) => {
    expect(problems(object)).toEqual([]);
  });

  test('is the only problem that lint reports for such an object', () => {
    expect(found('Apiversion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: a}\nspec: {strategy: x}\n')).toEqual([
      'APP019 1:1',
    ]);
    expect(found('kind: jaeger\nhost: a\n')).toEqual([]);
  });
});
