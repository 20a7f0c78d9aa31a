import { describeYaml } from '../../../lib/diagnostics/report';
import { type JsonObject } from '../../../lib/kubernetes/json';
import { checkObject } from '../../../lib/rules/objects';
import { found } from '../../support/lint';

const said = (object: JsonObject) => checkObject(object, 'x').map(describeYaml);
const metadata = { name: 'a' };

describe('APP019', () => {
  test.each([
    [
      { apiVersion: 'jaegertracing.io/v1beta1', kind: 'Jaeger', metadata },
      "apiVersion: 'jaegertracing.io/v1beta1' is not an API version of kind 'Jaeger': the API server rejects the object. Use 'jaegertracing.io/v1'.",
    ],
    [
      { apiVersion: 'io.jaegertracing/v1alpha1', kind: 'Jaeger', metadata },
      "apiVersion: 'io.jaegertracing/v1alpha1' is not an API version of kind 'Jaeger': the API server rejects the object. Use 'jaegertracing.io/v1'.",
    ],
    [
      { apiVersion: 'jaegertracing.io/v1', kind: 'jaeger', metadata },
      "kind: 'jaeger' is not a kind of this group: the API server rejects the object. Did you mean 'Jaeger'?",
    ],
    [
      { apiVersion: 'v1', kind: 'Jaeger', metadata },
      "apiVersion: 'v1' is not an API version of kind 'Jaeger': the API server rejects the object. Use 'jaegertracing.io/v1'.",
    ],
    [
      { kind: 'Jaeger', metadata },
      "apiVersion: is missing: the API server rejects the object. Use 'jaegertracing.io/v1'.",
    ],
    [
      { apiversion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata },
      "apiversion: must be spelled 'apiVersion': the API server rejects the object. Did you mean 'apiVersion'?",
    ],
    [
      { apiVersion: 'jaegertracing.io/v1', Kind: 'Jaeger', metadata },
      "Kind: must be spelled 'kind': the API server rejects the object. Did you mean 'kind'?",
    ],
    [
      { apiVersion: 'jaegertracing.io/v1', metadata },
      "kind: is missing: the API server rejects the object. Did you mean 'Jaeger'?",
    ],
    [
      { apiVersion: 'milvus.io/v1', kind: 'Milvus', metadata },
      "apiVersion: 'milvus.io/v1' is not an API version of kind 'Milvus': the API server rejects the object. Use 'milvus.io/v1beta1'.",
    ],
    [
      { apiVersion: 'milvus.io/v1beta1', kind: 'milvus', metadata },
      "kind: 'milvus' is not a kind of this group: the API server rejects the object. Did you mean 'Milvus'?",
    ],
    [
      { apiVersion: 'milvus.io/v1beta1', kind: 'MilvusCluster', metadata },
      "apiVersion: 'milvus.io/v1beta1' is not an API version of kind 'MilvusCluster': the API server rejects the object. Use 'milvus.io/v1alpha1'.",
    ],
  ])('%j', (object, message) => {
    expect(said(object)).toEqual([`APP019 x ${message}`]);
  });

  test.each([
    [{ apiVersion: 'jaegertracing.io/v1', kind: 'JaegerList', metadata }],
    [{ apiVersion: 'milvus.io/v1beta1', kind: 'MilvusUpgrade', metadata }],
    [{ apiVersion: 'tempo.grafana.com/v1alpha1', kind: 'Jaeger', metadata }],
    [{ apiVersion: 'example.com/v1', kind: 'Milvus', metadata }],
    [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'jaeger' } }],
  ])('%j passes', (object) => {
    expect(said(object)).toEqual([]);
  });

  test('is found by lint, which checks nothing else of such an object', () => {
    expect(found('Apiversion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: a}\nspec: {strategy: x}\n')).toEqual([
      'APP019 1:1',
    ]);
    expect(found('kind: jaeger\nhost: a\n')).toEqual([]);
  });
});
