import { App, Chart, Size } from 'cdk8s';
import {
  ElasticsearchRedundancyPolicy,
  type ElasticsearchVolumeProps,
  Jaeger,
  JaegerStorage,
  JaegerStrategy,
  OpenShiftElasticsearch,
  type OpenShiftElasticsearchProps,
  type OpenShiftElasticsearchStorageProps,
  type ProvisionedElasticsearchProps,
  Retention,
  Rollover,
} from '../../../lib';
import { asObject } from '../../../lib/kubernetes/json';
import { jaegerRules } from '../../../lib/rules/jaeger/rules';
import { thrown } from '../../support/thrown';
import { runRules } from '../../../lib/diagnostics/run-rules';

const retention = Retention.days(7);
const three = OpenShiftElasticsearch.provisioned({ nodeCount: 3 });

test('minimal', () => {
  const storage = JaegerStorage.openShiftElasticsearch({ elasticsearch: three, retention });
  expect([storage._type, storage._volumes]).toEqual(['elasticsearch', []]);
  expect(storage._toSpec('here')).toStrictEqual({
    type: 'elasticsearch',
    elasticsearch: { nodeCount: 3 },
    esIndexCleaner: { enabled: true, numberOfDays: 7 },
  });
});

test('with all props', () => {
  const props: Required<OpenShiftElasticsearchStorageProps> = {
    elasticsearch: three,
    retention: Retention.keepForever(),
    indexPrefix: 'milvus',
    indexDateSeparator: '.',
    shards: 3,
    replicas: 2,
    version: 6,
    rollover: Rollover.of(),
    bulk: { workers: 2 },
    archive: true,
    options: { 'es.timeout': '30s' },
  };
  expect(JaegerStorage.openShiftElasticsearch(props)._toSpec('here')).toStrictEqual({
    type: 'elasticsearch',
    options: {
      es: {
        'index-prefix': 'milvus',
        'index-date-separator': '.',
        'num-shards': 3,
        'num-replicas': 2,
        version: 6,
        'use-aliases': true,
        bulk: { workers: 2 },
        timeout: '30s',
      },
      'es-archive': { enabled: true },
    },
    elasticsearch: { nodeCount: 3 },
    esIndexCleaner: { enabled: false },
    esRollover: {},
  });
});

const both: Required<OpenShiftElasticsearchProps> = {
  name: 'traces',
  redundancyPolicy: ElasticsearchRedundancyPolicy.FULL,
  useCertManagement: true,
};

test('one that the operator asks for, with all props', () => {
  const storage: Required<ElasticsearchVolumeProps> = { size: Size.mebibytes(102400), storageClassName: 'fast' };
  const props: Required<ProvisionedElasticsearchProps> = {
    ...both,
    nodeCount: 5,
    image: 'registry.example.com/elasticsearch:6',
    resources: { limits: { memory: '4096Mi' } },
    proxyResources: { requests: { cpu: '1000m' } },
    storage,
    nodeSelector: { pool: 'obs' },
    tolerations: [{ operator: 'Exists' }],
  };
  expect(OpenShiftElasticsearch.provisioned(props)._spec).toStrictEqual({
    ...both,
    redundancyPolicy: 'FullRedundancy',
    nodeCount: 5,
    image: 'registry.example.com/elasticsearch:6',
    resources: { limits: { memory: '4Gi' } },
    proxyResources: { requests: { cpu: '1' } },
    storage: { size: '100Gi', storageClassName: 'fast' },
    nodeSelector: { pool: 'obs' },
    tolerations: [{ operator: 'Exists' }],
  });
});

test('one that is there, minimal and with all props', () => {
  const existing = OpenShiftElasticsearch.fromExisting();
  expect([existing._name, existing._spec]).toStrictEqual(['elasticsearch', { doNotProvision: true }]);
  const named = OpenShiftElasticsearch.fromExisting(both);
  expect(named._spec).toStrictEqual({ ...both, doNotProvision: true });
  // @ts-expect-error: the operator reads it of one that it asks for
  OpenShiftElasticsearch.fromExisting({ nodeCount: 3 });
});

test('the redundancy policies are written as upstream names them', () => {
  const { FULL, MULTIPLE, SINGLE, ZERO } = ElasticsearchRedundancyPolicy;
  const written = [FULL, MULTIPLE, SINGLE, ZERO].map(
    (redundancyPolicy) => OpenShiftElasticsearch.fromExisting({ redundancyPolicy })._spec.redundancyPolicy,
  );
  expect(written).toStrictEqual(['FullRedundancy', 'MultipleRedundancy', 'SingleRedundancy', 'ZeroRedundancy']);
});

function jaeger(strategy: JaegerStrategy) {
  return new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { strategy });
}

test('fits the CRD; a cluster that is no OpenShift is warned about', () => {
  const storage = JaegerStorage.openShiftElasticsearch({ elasticsearch: three, retention, rollover: Rollover.of() });
  const { apiObject } = jaeger(JaegerStrategy.production({ storage }));
  const codes = runRules(jaegerRules, asObject(apiObject.toJson()), 'here').map(({ code }) => code);
  expect(codes).toEqual(['JAE042', 'JAE053']);
});

test('is refused in allInOne, with servers of its own, and with words that there are not', () => {
  const storage = (options: object, elasticsearch = three) =>
    JaegerStorage.openShiftElasticsearch({ elasticsearch, retention, options: { ...options } });
  const production = (one: ReturnType<typeof storage>) => () => jaeger(JaegerStrategy.production({ storage: one }));
  expect(thrown(() => jaeger(JaegerStrategy.allInOne({ storage: storage({}) })))).toMatchInlineSnapshot(
    `JAE015 chart/jaeger spec.storage.options.es.server-urls: missing. Jaeger looks for Elasticsearch in its own pod and crash-loops. Use JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention }).`,
  );
  expect(thrown(production(storage({ es: { 'server-urls': 'http://e:9200' } })))).toMatchInlineSnapshot(
    `JAE030 chart/jaeger spec.storage.options.es.server-urls: 'http://e:9200' conflicts with a prop, which sets 'https://elasticsearch:9200'. Only one value can be written. Remove one.`,
  );
  const big = OpenShiftElasticsearch.provisioned({ nodeCount: 3, storage: { size: Size.gibibytes(Number.NaN) } });
  expect(thrown(production(storage({}, big)))).toMatchInlineSnapshot(
    `APP006 chart/jaeger spec.storage.elasticsearch.storage.size: 'NaNGi' must be a quantity such as '500m' or '2Gi'. The API server rejects the object. Remove or correct it.`,
  );
  const fromJavaScript: object = { redundancyPolicy: 'Full' };
  const policy = OpenShiftElasticsearch.provisioned({ nodeCount: 3, ...fromJavaScript });
  expect(thrown(production(storage({}, policy)))).toMatchInlineSnapshot(
    `APP006 chart/jaeger spec.storage.elasticsearch.redundancyPolicy: 'Full' must be one of FullRedundancy, MultipleRedundancy, SingleRedundancy, ZeroRedundancy. The API server rejects the object. Remove or correct it.`,
  );
});
