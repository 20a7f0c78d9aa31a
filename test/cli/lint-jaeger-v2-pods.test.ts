import { commandLine, found, marked } from '../support/lint';

/** What a Deployment, its ConfigMap and what is beside them are in one file. */
function expectFound(about: RegExp, text: string, ...codes: readonly string[]): void {
  const { text: plain, expected } = marked(text, ...codes);
  expect(found(plain, { about })).toEqual(expected);
}

const deployment = (image: string, { namespace = 'a', file = 'config.yaml', labels = '{}' } = {}) => `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: jaeger, namespace: ${namespace}}
spec:
  template:
    metadata: {labels: ${labels}}
    spec:
      containers:
        - image: ${image}
          args: [--config, /etc/jaeger/${file}]
          volumeMounts: [{name: config, mountPath: /etc/jaeger}]
      volumes: [{name: config, configMap: {name: jaeger}}]
`;

const configMap = (text: string) => `apiVersion: v1
kind: ConfigMap
metadata: {name: jaeger, namespace: a}
data:
  config.yaml: |
    ${text}
`;

const IMAGE = 'jaegertracing/jaeger:2.20.0';

describe('a ConfigMap and the pods that read it', () => {
  const text = 'connectors: {^span_metrics: {}}';
  const plain = text.replace('^', '');

  test('the version is that of the image', () => {
    expectFound(/JVT001/, `${configMap(text)}${deployment('jaegertracing/jaeger:2.17.0')}`, 'JVT001');
    expectFound(/JVT001/, `${configMap(plain)}${deployment('jaegertracing/jaeger:2.18.0')}`);
  });

  test('without a namespace they can be in the same one, as what helm template prints', () => {
    const pods = deployment('jaegertracing/jaeger:2.17.0');
    expectFound(/JVT001/, `${configMap(text)}${pods.replace(', namespace: a', '')}`, 'JVT001');
    expectFound(/JVT001/, `${configMap(text).replace(', namespace: a', '')}${pods}`, 'JVT001');
  });

  test('the number of pods is that of the Deployment, or the most of its autoscaler', () => {
    const memory = 'extensions: {jaeger_storage: {backends: {store: {^memory: {max_traces: 100000}}}}}';
    const scaler = (name: string) =>
      `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a, namespace: a}\n` +
      `spec: {scaleTargetRef: {kind: Deployment, name: ${name}}, maxReplicas: 3}\n`;
    const one = `${configMap(memory)}${deployment(IMAGE)}`;
    expectFound(/JVT050/, one.replace('spec:\n', 'spec:\n  replicas: 2\n'), 'JVT050');
    expectFound(/JVT050/, `${one}${scaler('jaeger')}`, 'JVT050');
    expectFound(/JVT050/, `${one}${scaler('other')}`.replace('^', ''));
  });

  test('a variable is one of the container, unless others can set it', () => {
    const one = `${configMap('extensions: {jaeger_query: {^base_path: "/${env:TEAM}"}}')}${deployment(IMAGE)}`;
    const unknown = one.replace('^', '');
    const withField = (field: string) => one.replace('          args:', `          ${field}\n          args:`);
    expectFound(/JVT058/, one, 'JVT058');
    expectFound(/JVT058/, withField('env: [{name: TEAMS, value: a}]'), 'JVT058');
    expectFound(/JVT058/, withField('env: [{name: TEAM, value: a}]').replace('^', ''));
    expectFound(/JVT058/, withField('envFrom: [{secretRef: {name: a}}]').replace('^', ''));
    expectFound(/JVT058/, withField('command: [/bin/start]').replace('^', ''));
    expectFound(/JVT058/, unknown.replace('image: jaegertracing/jaeger:2.20.0', 'image: other'));
  });

  test('the UI may listen on localhost beside another container, and perhaps where the pods are unknown', () => {
    const local =
      'service: {pipelines: {}, extensions: [jaeger_query]}\n' +
      '    extensions: {jaeger_query: {storage: {traces: s}, http: {endpoint: ^localhost:16686}}}';
    const about = /JVT(028|207)/;
    const pods = deployment(IMAGE);
    expectFound(about, `${configMap(local)}${pods}`, 'JVT028');
    const proxy = '        - image: quay.io/oauth2-proxy/oauth2-proxy:v7.12.0\n';
    expectFound(
      about,
      `${configMap(local)}${pods.replace('      volumes:', `${proxy}      volumes:`)}`.replace('^', ''),
    );
    expectFound(about, configMap(local), 'JVT207');
  });

  test('what they read is a configuration, whatever is in it; without them it is not', () => {
    const other = 'recievers: {otlp: {}}';
    expect(found(`${configMap(other)}${deployment(IMAGE)}`).length).toBeGreaterThan(0);
    expect(found(configMap(other))).toEqual([]);
    expect(found(`${configMap(other)}${deployment(IMAGE, { namespace: 'b' })}`)).toEqual([]);
    expect(found(`${configMap(other)}${deployment(IMAGE, { file: 'other.yaml' })}`, { about: /JVT0/ })).toEqual([]);
    expect(found(`${configMap(other)}${deployment('jaegertracing/all-in-one:1.62.0')}`)).toEqual([]);
  });

  test('a key that is not there is reported at the argument', () => {
    const pods = deployment(IMAGE, { file: 'jaeger.yaml' }).replace('/etc/jaeger/jaeger', '^/etc/jaeger/jaeger');
    expectFound(/JVT206/, `${configMap('{}')}${pods}`, 'JVT206');
  });

  const { cli } = commandLine();

  test('a text that is not YAML cannot be checked', () => {
    expect(cli(['lint', '-'], `${configMap('a: [')}${deployment(IMAGE)}`)).toMatchObject({
      code: 2,
      stderr:
        'cdk8s-milvus-tracing: standard input:7:1: the text data["config.yaml"] is not YAML: Flow sequence in block ' +
        'collection must be sufficiently indented and end with a ]\n',
    });
  });
});

describe('a Milvus beside them', () => {
  const config =
    'service: {pipelines: {}}\n    extensions: {jaeger_storage: {}}\n    receivers: {otlp: {protocols: {grpc: {endpoint: 0.0.0.0:4317}}}}';
  const service = `---
apiVersion: v1
kind: Service
metadata: {name: jaeger-collector, namespace: a}
spec: {selector: {app: jaeger}, ports: [{name: otlp-grpc, port: 4317}]}
`;
  const milvus = (trace: string) => `---
apiVersion: milvus.io/v1beta1
kind: Milvus
metadata: {name: milvus, namespace: a}
spec: {mode: standalone, config: {trace: ${trace}}}
`;
  const labelled = deployment(IMAGE, { labels: '{app: jaeger}' });

  test('it sends over a protocol that the Jaeger receives, or that is an error', () => {
    const otlp = milvus(
      '{exporter: otlp, sampleFraction: 1, otlp: {endpoint: "jaeger-collector:4317", method: grpc, secure: ^true}}',
    );
    const text = `${configMap(config)}${labelled}${service}`;
    expectFound(/MLV195/, `${text}${otlp}`, 'MLV195');
    expectFound(/MLV195/, `${text}${otlp.replace('^true', 'false')}`);
  });
});

describe('two objects of one name', () => {
  test('are an error beside pods of Jaeger 2, and none of our business elsewhere', () => {
    const map = configMap('{}');
    const twice = `${map}---\n${map.replace('name: jaeger', 'name: ^jaeger')}`;
    expectFound(/APP005/, `${twice}${deployment(IMAGE)}`, 'APP005');
    expectFound(/APP005/, `${twice.replace('^', '')}${deployment('nginx:1')}`);
  });
});
