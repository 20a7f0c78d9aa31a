import { found, marked, TRACE } from '../support/lint';

const USER = 'extraConfigFiles:\n  user.yaml: |\n    log:\n      level: info\n';

const TRACED = 'extraConfigFiles:\n  user.yaml: "trace: {exporter: stdout, sampleFraction: 0.5}"\n';

/** Each row: what is wrong, the codes, a values file with a mark at each place, and a near miss. */
test.each([
  ['trace at the top of the values', 'MLV005', `^trace:\n  exporter: jaeger\n${USER}`, USER],
  ['a misspelt extraConfigFiles', 'MLV005', USER.replace('extra', '^extra').replace('Files', 'File'), USER],
  ['a file that is not mounted', 'MLV004', `${USER}  ^trace.yaml: |\n    exporter: jaeger\n`, USER],
  ["a file that replaces the chart's", 'MLV004', `${USER}  ^default.yaml: ''\n`, USER],
  ['user.yaml as a mapping', 'MLV003', 'extraConfigFiles:\n  ^user.yaml:\n    trace: {}\n', USER],
  ['user.yaml null', 'MLV003', 'extraConfigFiles: {^user.yaml: }', "extraConfigFiles: {user.yaml: ''}"],
  ['files that are a text', 'MLV003', 'pulsarv3: {}\n^extraConfigFiles: |\n  trace: {}\n', `pulsarv3: {}\n${USER}`],
  ['a tab in user.yaml', 'MLV003', 'extraConfigFiles:\n  user.yaml: |\n    trace:\n    ^\texporter: noop\n', USER],
  ['no YAML in user.yaml', 'MLV003', `${USER}    trace: [\n^`, `${USER}    trace: {}\n`],
  ['a list in user.yaml', 'MLV003', 'extraConfigFiles:\n  ^user.yaml: "- trace"', USER],
  ['a customConfigMap beside files', 'MLV006', `customConfigMap: ^mine\n${USER}`, `customConfigMap: ''\n${USER}`],
  ['a key that stands twice', 'APP014', `${USER}etcd: {}\n^etcd: {}\n`, `${USER}etcd: {etcd: {}}\n`],
  ['a key twice in user.yaml', 'APP014', `${USER}    ^log: {}\n`, `${USER}    logs: {}\n`],
])('%s', (_what, codes, wrong, right) => {
  const { text, expected } = marked(wrong, ...codes.split(' '));
  expect(found(text, { about: TRACE })).toEqual(expected);
  expect(found(right, { about: TRACE })).toEqual([]);
});

const env = (name: string, value: string) => `queryNode:\n  extraEnv:\n  - name: ${name}\n    value: ${value}\n`;
const KEY = '{secretKeyRef: {name: minio, key: secret}}';

test.each([
  [
    'an environment that contradicts user.yaml',
    'MLV113',
    `${env('TRACE_EXPORTER', '^noop')}${TRACED}`,
    env('TRACE_EXPORTER', 'stdout') + TRACED,
  ],
  [
    'two message queues',
    'MLV103',
    'kafka: {enabled: true}\npulsarv3: {enabled: ^true}',
    'kafka: {enabled: true}\npulsarv3: {enabled: false}',
  ],
  ['no message queue', 'MLV104', 'pulsarv3: {enabled: false}\nkafka: {}', 'pulsarv3: {enabled: true}\nkafka: {}'],
  [
    'Pulsar beside a standalone',
    'MLV041',
    'cluster: {enabled: false}\npulsarv3: {}',
    'cluster: {enabled: false}\npulsarv3: {enabled: false}',
  ],
  [
    'a queue that is not known',
    'MLV105',
    'cluster: {enabled: false}\nstandalone: {messageQueue: ^rocksdb}',
    'cluster: {enabled: false}\nstandalone: {messageQueue: rocksmq}',
  ],
  [
    'a queue left to the chart',
    'MLV044',
    'cluster: {enabled: false}\nattu: {}',
    'cluster: {enabled: false}\nstandalone: {messageQueue: rocksmq}',
  ],
  [
    'no MinIO, and no word about its TLS',
    'MLV107',
    'minio: {enabled: false}\npulsarv3: {}',
    'minio: {enabled: false, tls: {enabled: false}}\npulsarv3: {}',
  ],
  [
    'an image of another line',
    'MLV109',
    'image: {all: {tag: ^v2.5.16}}\npulsarv3: {}',
    'image: {all: {tag: v2.6.1}}\npulsarv3: {}',
  ],
  [
    'a key that is nearly one of the chart',
    'MLV101',
    'pulsarv3: {}\nqueryNode: {^replica: 2}',
    'pulsarv3: {}\nqueryNode: {replicas: 2}',
  ],
  [
    'a credential in the environment',
    'MLV115',
    env('MINIO_SECRET_ACCESS_KEY', 'abc').replace('name', '^name') + TRACED,
    env('MINIO_SECRET_ACCESS_KEY', KEY).replace('value', 'valueFrom') + TRACED,
  ],
])('%s', (_what, code, wrong, right) => {
  const about = new RegExp(code);
  const { text, expected } = marked(wrong, code);
  const problems = found(text, { about, chart: '5.0.19' });
  if (wrong.includes('^')) expect(problems).toEqual(expected);
  else expect(problems).toEqual([expect.stringMatching(about)]);
  expect(found(right, { about, chart: '5.0.19' })).toEqual([]);
});

describe('a Milvus CR', () => {
  const head = 'apiVersion: milvus.io/v1beta1\nkind: Milvus\nmetadata: {name: my-release}\nspec:\n';
  const trace = '    trace: {exporter: noop}\n';
  const good = `${head}  components: {updateConfigMapOnly: false}\n  config:\n${trace}`;

  const sends = good.replace('noop', 'stdout, sampleFraction: 1');

  test.each([
    ['trace under components', 'MLV140', `${head}  components:\n    ^trace: {exporter: noop}\n`, good],
    ['config as a text', 'MLV141 APP006', `${head}  ^config: ^|\n${trace}`, good],
    ['pods that do not restart', 'MLV061', sends.replace('false', '^true'), sends],
    [
      'the deprecated kind',
      'MLV060',
      good.replace('v1beta1\nkind: Milvus\n', 'v1alpha1\nkind: ^MilvusCluster\n'),
      good,
    ],
    [
      'the deprecated kind of a version without it',
      'APP019',
      good.replace(': milvus.io/v1beta1\nkind: Milvus\n', ': ^milvus.io/v1beta1\nkind: MilvusCluster\n'),
      good,
    ],
    ['a key that stands twice', 'APP014', `${good}  ^config: {}\n`, good],
  ])('%s', (_what, codes, wrong, right) => {
    const { text, expected } = marked(wrong, ...codes.split(' '));
    expect(found(text).sort()).toEqual([...expected].sort());
    expect(found(right)).toEqual([]);
  });
});
