import type { JsonObject } from '../../../../lib/kubernetes/json';
import { configMapQuestions } from '../../../../lib/doctor/chain/milvus/config-files';
import { type ExampleAnswers, exampleChain } from '../../../../lib/doctor/chain/example';
import { milvusesIn, releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { traceInEffect } from '../../../../lib/doctor/chain/milvus/trace';
import { keyOf } from '../../../../lib/doctor/answers/question';

const RELEASE = { name: 'my-release', namespace: 'default', status: 'deployed', chart: 'milvus-5.0.19' };
const labels = { 'app.kubernetes.io/name': 'milvus', 'app.kubernetes.io/instance': 'my-release' };

/** As the chart makes it. */
function workload(role: string, container: JsonObject = {}): JsonObject {
  const mounts = ['default.yaml', 'user.yaml'].map((file) => ({
    name: 'milvus-config',
    mountPath: `/milvus/configs/${file}`,
    subPath: file,
  }));
  const args = ['milvus', 'run', role];
  const milvus = { name: role, image: 'milvusdb/milvus:v2.6.15', args, volumeMounts: mounts, ...container };
  const volumes = [{ name: 'milvus-config', configMap: { name: 'my-release-milvus' } }];
  return {
    kind: 'Deployment',
    metadata: { name: `my-release-milvus-${role}`, namespace: 'default', labels },
    spec: { template: { metadata: { labels }, spec: { containers: [milvus], volumes } } },
  };
}

function configMap(data: JsonObject): JsonObject {
  return { kind: 'ConfigMap', metadata: { name: 'my-release-milvus', namespace: 'default' }, data };
}

function inEffect(answers: ExampleAnswers) {
  const chain = exampleChain(answers);
  const [milvus, ...others] = milvusesIn(chain);
  if (milvus === undefined || others.length > 0) throw new Error('expected one Milvus');
  return traceInEffect(chain, milvus);
}

const USER_YAML = `common:
  gracefulTime: 1
# tracing
trace:
  exporter: jaeger
  sampleFraction: 1
  jaeger:
    url: http://jaeger-collector:14268/api/traces
log:
  level: debug
`;

test('the ConfigMap that the pods mount, over the files that are read before it', () => {
  const data = { 'default.yaml': 'trace:\n  exporter: noop\n  otlp:\n    secure: false\n', 'user.yaml': USER_YAML };
  expect(inEffect({ objects: [workload('standalone'), configMap(data)] })).toEqual({
    trace: {
      exporter: 'jaeger',
      otlp: { secure: false },
      sampleFraction: 1,
      jaeger: { url: 'http://jaeger-collector:14268/api/traces' },
    },
    from: {
      command: `kubectl get configmap my-release-milvus -n default -o 'jsonpath={.data.user\\.yaml}'`,
      line: 'trace:\n  exporter: jaeger\n  sampleFraction: 1\n  jaeger:\n    url: http://jaeger-collector:14268/api/traces',
    },
    path: 'trace',
    unknown: [],
  });
});

test('variables override the file; of one from a Secret the value is unknown', () => {
  const env = [
    { name: 'TRACE_EXPORTER', value: 'noop' },
    { name: 'TRACE_JAEGER_URL', valueFrom: { secretKeyRef: { name: 'x', key: 'url' } } },
    { name: 'TRACE_OTLP_HEADERS', value: 'c2VjcmV0' },
    { name: 'LOG_LEVEL', value: 'info' },
  ];
  const objects = [workload('proxy', { env }), configMap({ 'user.yaml': USER_YAML })];
  expect(inEffect({ objects })).toEqual({
    trace: { exporter: 'noop', sampleFraction: 1, otlp: { headers: 'c2VjcmV0' } },
    from: {
      command: 'kubectl set env deployment/my-release-milvus-proxy -n default --list',
      line: 'TRACE_EXPORTER=noop\n# TRACE_JAEGER_URL from a reference\nTRACE_OTLP_HEADERS=***',
    },
    path: 'trace',
    unknown: ['jaeger.url'],
  });
});

test('a ConfigMap without trace settings has none; the values are not asked then', () => {
  const values = { extraConfigFiles: { 'user.yaml': USER_YAML } };
  const answers: ExampleAnswers = {
    objects: [workload('standalone'), configMap({ 'default.yaml': 'log: {}', 'user.yaml': '# nothing\n' })],
    texts: [[valuesQuestion(RELEASE), JSON.stringify(values)]],
  };
  expect(inEffect(answers)).toMatchObject({ trace: {}, from: { line: '(no trace settings)' } });
});

test('a ConfigMap that may not be read: the values of helm', () => {
  const values = { extraConfigFiles: { 'user.yaml': 'trace: {exporter: otlp, otlp: {headers: c2VjcmV0}}' } };
  const answers: ExampleAnswers = {
    asked: { namespace: 'default' },
    texts: [
      [releasesQuestion({ namespace: 'default', why: '' }), JSON.stringify([RELEASE])],
      [valuesQuestion(RELEASE), JSON.stringify(values)],
    ],
  };
  expect(inEffect(answers)).toMatchObject({
    trace: { exporter: 'otlp', otlp: { headers: 'c2VjcmV0' } },
    from: {
      command: 'helm get values my-release -n default -o json',
      line: 'trace: {exporter: otlp, otlp: {headers: ***',
    },
  });
});

test('a Milvus CR without pods: its spec.config', () => {
  const cr = {
    kind: 'Milvus',
    metadata: { name: 'my-milvus', namespace: 'milvus' },
    spec: { config: { trace: { exporter: 'otlp', otlp: { endpoint: 'jaeger-collector.observability:4317' } } } },
  };
  expect(inEffect({ objects: [cr] })).toEqual({
    trace: { exporter: 'otlp', otlp: { endpoint: 'jaeger-collector.observability:4317' } },
    from: {
      command: `kubectl get milvuses.milvus.io my-milvus -n milvus -o 'jsonpath={.spec.config.trace}'`,
      line: '{"exporter":"otlp","otlp":{"endpoint":"jaeger-collector.observability:4317"}}',
    },
    path: 'spec.config.trace',
    unknown: [],
  });
});

describe('the ConfigMaps that are asked for', () => {
  const asked = (...objects: readonly JsonObject[]) =>
    milvusesIn(exampleChain({ objects })).flatMap(configMapQuestions).map(keyOf);
  const get = (name: string) => `kubectl get configmap ${name} -n default -o json --show-managed-fields`;

  test('one for all components of the chart', () => {
    expect(asked(workload('proxy'), workload('querynode'))).toEqual([get('my-release-milvus')]);
  });

  test('the folder of the Milvus Operator, whose command is a script', () => {
    const container = {
      args: ['/milvus/tools/run.sh', 'milvus', 'run', 'standalone'],
      volumeMounts: [{ name: 'milvus-config', mountPath: '/milvus/configs/operator', readOnly: true }],
    };
    expect(asked(workload('standalone', container))).toEqual([get('my-release-milvus')]);
  });

  test('a file of another key: customConfigMap', () => {
    const volumeMounts = [{ name: 'milvus-config', mountPath: '/milvus/configs/user.yaml', subPath: 'milvus.yaml' }];
    expect(asked(workload('standalone', { volumeMounts }))).toEqual([get('my-release-milvus')]);
  });

  test('none for what else the chart runs with the labels of Milvus', () => {
    const attu = { image: 'zilliz/attu:v2.5.12', args: [] };
    const woodpecker = { image: 'milvusdb/woodpecker:v0.1.26', args: ['/woodpecker/bin/start-woodpecker.sh'] };
    expect(asked(workload('attu', attu), workload('woodpecker', woodpecker))).toEqual([]);
  });
});
