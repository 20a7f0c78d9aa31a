import { keyOf } from '../../../../lib/doctor/answers/question';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import {
  configOfWorkload,
  configQuestion,
  jaegerConfigQuestions,
} from '../../../../lib/doctor/chain/jaeger/jaeger-config';
import { jaegersIn } from '../../../../lib/doctor/chain/jaeger/jaegers';
import type { JsonObject } from '../../../../lib/kubernetes/json';

const jaegerConfig = { extensions: { jaeger_query: {} } };
const SOURCE = { namespace: 'observability', name: 'jaeger-config', key: 'config.yaml' };

function read(objects: readonly JsonObject[]) {
  const chain = exampleChain({ objects });
  const [workload = {}] = jaegersIn(chain).flatMap(({ workloads }) => workloads);
  return { chain, found: configOfWorkload(chain, workload) };
}

const withMap = (data: JsonObject) =>
  exampleCluster({ jaegerConfig }).map((object) =>
    object.kind === 'ConfigMap' && JSON.stringify(object.metadata).includes('jaeger-config')
      ? { ...object, data }
      : object,
  );

test('the ConfigMap that the pods of a Jaeger 2 mount', () => {
  const { chain, found } = read(exampleCluster({ jaegerConfig }));
  expect(found).toMatchObject({ config: jaegerConfig, source: SOURCE });
  expect(jaegerConfigQuestions(chain).map(keyOf)).toEqual([
    'kubectl get configmap jaeger-config -n observability -o json',
  ]);
  expect(keyOf(configQuestion(SOURCE))).toBe(
    'kubectl get configmap jaeger-config -n observability -o jsonpath={.data.config\\.yaml}',
  );
});

test('the configuration that is built in', () => {
  const { chain, found } = read(exampleCluster());
  expect(found).toBeUndefined();
  expect(jaegerConfigQuestions(chain)).toEqual([]);
});

test.each<JsonObject>([
  {},
  { 'config.yaml': '{' },
  { 'config.yaml': 'text' },
  { 'config.yaml': 1 },
  { 'other.yaml': 'a: 1' },
])('a ConfigMap with %j says nothing', (data) => {
  expect(read(withMap(data)).found).toEqual({ config: undefined, source: SOURCE });
});

test('a source that is no file', () => {
  const objects = exampleCluster({ jaegerConfig }).map((object) => {
    const tree: unknown = JSON.parse(
      JSON.stringify(object).replaceAll('--config=/etc/jaeger/config.yaml', '--config=env:CONFIG'),
    );
    return typeof tree === 'object' && tree !== null ? { ...tree } : {};
  });
  expect(read(objects).found).toEqual({ config: undefined });
});
