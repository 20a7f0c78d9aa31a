import { JaegerOperatorVersion } from '../../../lib';
import { containersOf, environmentOf } from './support';

const own = (props: Parameters<typeof containersOf>[0]) => containersOf(props).map(({ image }) => image);
const related = (props: Parameters<typeof environmentOf>[0]) =>
  environmentOf(props).filter((entry) => entry.startsWith('RELATED_IMAGE_'));

test('from a mirror come all images, also those that the operator starts, with their tags', () => {
  const props = { images: { mirror: 'registry.example.com:5000/mirror' }, version: JaegerOperatorVersion.V1_65_0 };
  const mirror = 'registry.example.com:5000/mirror';
  expect(own(props)).toEqual([
    `${mirror}/jaegertracing/jaeger-operator:1.65.0`,
    `${mirror}/brancz/kube-rbac-proxy:v0.13.1`,
  ]);
  expect(related(props)).toEqual([
    `RELATED_IMAGE_JAEGER_AGENT=${mirror}/jaegertracing/jaeger-agent:1.62.0`,
    `RELATED_IMAGE_JAEGER_QUERY=${mirror}/jaegertracing/jaeger-query:1.65.0`,
    `RELATED_IMAGE_JAEGER_COLLECTOR=${mirror}/jaegertracing/jaeger-collector:1.65.0`,
    `RELATED_IMAGE_JAEGER_INGESTER=${mirror}/jaegertracing/jaeger-ingester:1.65.0`,
    `RELATED_IMAGE_JAEGER_ALL_IN_ONE=${mirror}/jaegertracing/all-in-one:1.65.0`,
    `RELATED_IMAGE_CASSANDRA_SCHEMA=${mirror}/jaegertracing/jaeger-cassandra-schema:1.65.0`,
    `RELATED_IMAGE_SPARK_DEPENDENCIES=${mirror}/jaegertracing/spark-dependencies/spark-dependencies`,
    `RELATED_IMAGE_JAEGER_ES_INDEX_CLEANER=${mirror}/jaegertracing/jaeger-es-index-cleaner:1.65.0`,
    `RELATED_IMAGE_JAEGER_ES_ROLLOVER=${mirror}/jaegertracing/jaeger-es-rollover:1.65.0`,
    `RELATED_IMAGE_OPENSHIFT_OAUTH_PROXY=${mirror}/openshift/origin-oauth-proxy:4.14`,
  ]);
});

test('each can be set by itself', () => {
  const images = {
    operator: 'a/operator:1',
    kubeRbacProxy: 'a/proxy:1',
    agent: 'a/agent:1.62.0',
    query: 'a/query:1.62.0',
    collector: 'a/collector:1.62.0',
    ingester: 'a/ingester:1.62.0',
    allInOne: `a/all-in-one@sha256:${'0'.repeat(64)}`,
    cassandraSchema: 'a/schema:1.62.0',
    sparkDependencies: 'a/spark:1',
    esIndexCleaner: 'a/cleaner:1.62.0',
    esRollover: 'a/rollover:1.62.0',
    oauthProxy: 'a/oauth:1',
  };
  expect(own({ images })).toEqual(['a/operator:1', 'a/proxy:1']);
  expect(related({ images })).toEqual([
    'RELATED_IMAGE_JAEGER_AGENT=a/agent:1.62.0',
    'RELATED_IMAGE_JAEGER_QUERY=a/query:1.62.0',
    'RELATED_IMAGE_JAEGER_COLLECTOR=a/collector:1.62.0',
    'RELATED_IMAGE_JAEGER_INGESTER=a/ingester:1.62.0',
    `RELATED_IMAGE_JAEGER_ALL_IN_ONE=a/all-in-one@sha256:${'0'.repeat(64)}`,
    'RELATED_IMAGE_CASSANDRA_SCHEMA=a/schema:1.62.0',
    'RELATED_IMAGE_SPARK_DEPENDENCIES=a/spark:1',
    'RELATED_IMAGE_JAEGER_ES_INDEX_CLEANER=a/cleaner:1.62.0',
    'RELATED_IMAGE_JAEGER_ES_ROLLOVER=a/rollover:1.62.0',
    'RELATED_IMAGE_OPENSHIFT_OAUTH_PROXY=a/oauth:1',
  ]);
  expect(related({})).toEqual([]);
  expect(related({ images: { query: 'a/query:1.62.0' } })).toEqual(['RELATED_IMAGE_JAEGER_QUERY=a/query:1.62.0']);
});

test.each([
  ['V1_57_0', JaegerOperatorVersion.V1_57_0, '1.57.0', '1.57.0', '1.57.0'],
  ['V1_59_0', JaegerOperatorVersion.V1_59_0, '1.59.0', '1.59.0', '1.59.0'],
  ['V1_60_0', JaegerOperatorVersion.V1_60_0, '1.60.0', '1.60.0', '1.60.0'],
  ['V1_60_1', JaegerOperatorVersion.V1_60_1, '1.60.1', '1.60.0', '1.60.0'],
  ['V1_61_0', JaegerOperatorVersion.V1_61_0, '1.61.0', '1.61.0', '1.61.0'],
  ['V1_62_0', JaegerOperatorVersion.V1_62_0, '1.62.0', '1.62.0', '1.62.0'],
  ['V1_65_0', JaegerOperatorVersion.V1_65_0, '1.65.0', '1.65.0', '1.62.0'],
  ['another', JaegerOperatorVersion.of({ operator: '1.53.0', jaeger: '1.53.0' }), '1.53.0', '1.53.0', '1.53.0'],
])('%s', (_, version, operator, jaeger, agent) => {
  expect([version.operator, version.jaeger, version._agent]).toEqual([operator, jaeger, agent]);
  expect(own({ version })[0]).toBe(`quay.io/jaegertracing/jaeger-operator:${operator}`);
});
