import { runRules } from '../../lib/diagnostics/rule';
import { milvusReleaseRules } from '../../lib/rules/milvus';
import { toYaml } from '../../lib/kubernetes/yaml';
import { messages } from '../support/problems';

type Values = Readonly<Record<string, unknown>>;
const NO_TRACES = 'Milvus starts, logs a warning at most, and sends no traces';
const NO_EXPORT = 'every export fails in the background and no trace arrives';
const PATH = 'extraConfigFiles["user.yaml"]';

function check(code: string, values: Values, releaseName = 'my-release', namespace = 'default'): string[] {
  return messages(runRules(milvusReleaseRules, { releaseName, namespace, values }, 'qs/my-release'), code);
}

function trace(code: string, block: unknown): string[] {
  return check(code, { extraConfigFiles: { 'user.yaml': toYaml({ trace: block }) } });
}

const GOOD = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://jaeger-collector:14268/api/traces' } };
const OTLP = { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4317', secure: false } };

test('what the guide says, and OTLP, raise nothing', () => {
  for (const block of [GOOD, OTLP]) {
    const values = { extraConfigFiles: { 'user.yaml': toYaml({ trace: block }) } };
    expect(runRules(milvusReleaseRules, { releaseName: 'my-release', namespace: 'default', values }, 'x')).toEqual([]);
  }
});

test('MLV001 release names', () => {
  expect(check('MLV001', {}, 'My_Release')).toEqual([
    "MLV001 qs/my-release releaseName: 'My_Release' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric): helm " +
      "refuses to install it. Call it 'my-release'.",
  ]);
  expect(check('MLV001', {}, `${'r'.repeat(52)}-r`)).toEqual([
    `MLV001 qs/my-release releaseName: '${'r'.repeat(52)}-r' has 54 characters; helm's limit is 53: helm refuses to install it. ` +
      `Call it '${'r'.repeat(52)}'.`,
  ]);
  expect(check('MLV001', {}, 'r'.repeat(53))).toEqual([]);
});

test('MLV002 namespaces', () => {
  expect(check('MLV002', {}, 'r', 'Data')).toEqual([
    "MLV002 qs/my-release namespace: 'Data' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric): helm and the " +
      "API server refuse it. Call it 'data'.",
  ]);
  expect(check('MLV002', {}, 'r', 'data')).toEqual([]);
});

describe('MLV003', () => {
  test('an object in place of text', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': { trace: {} } } })).toEqual([
      `MLV003 qs/my-release ${PATH}: {"trace":{}} is not a text: helm stops with an error about streamingnode, or mounts a ` +
        'folder in place of the file. Give the settings as an object to MilvusRelease.userYaml; it is written as text.',
    ]);
  });

  test('no files at all', () => {
    expect(check('MLV003', { extraConfigFiles: 'trace: {}' })[0]).toMatch(/is not a mapping of file names to text/);
  });

  test('tabs', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': 'trace:\n\texporter: jaeger' } })[0]).toMatch(
      /is not YAML \(.*\): Milvus would drop all of its configuration files and crash on etcd at localhost/,
    );
  });

  test('a list', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': '- trace' } })).toEqual([
      `MLV003 qs/my-release ${PATH}: '- trace' is YAML, but no mapping at its top level: Milvus would drop all of its ` +
        'configuration files and crash on etcd at localhost. Give the settings as an object to MilvusRelease.userYaml.',
    ]);
  });

  test('comments only pass', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': '# nothing yet' } })).toEqual([]);
  });
});

test('MLV004 other files', () => {
  expect(check('MLV004', { extraConfigFiles: { 'trace.yaml': '' } })).toEqual([
    'MLV004 qs/my-release extraConfigFiles["trace.yaml"]: is not user.yaml: it lands in the ConfigMap and is never mounted: ' +
      'Milvus does not see it. Put its content into user.yaml.',
  ]);
  expect(check('MLV004', { extraConfigFiles: { 'default.yaml': '' } })[0]).toMatch(
    /it would replace the configuration/,
  );
  expect(check('MLV004', { extraConfigFiles: { 'user.yaml': '' } })).toEqual([]);
});

test('MLV005 misplaced and misspelt keys', () => {
  expect(check('MLV005', { trace: GOOD })).toEqual([
    'MLV005 qs/my-release trace: is no key of the chart: helm accepts it and nobody reads it: no traces, no error. Move it ' +
      `into ${PATH}.`,
  ]);
  expect(check('MLV005', { extraConfigFile: {} })[0]).toMatch(/Did you mean 'extraConfigFiles'\.$/);
  expect(check('MLV005', { cluster: { enabled: false }, extraConfigFiles: {} })).toEqual([]);
});

test('MLV006 customConfigMap', () => {
  expect(check('MLV006', { customConfigMap: 'mine', extraConfigFiles: {} })).toEqual([
    "MLV006 qs/my-release customConfigMap: 'mine' is set together with extraConfigFiles: the chart ignores " +
      'extraConfigFiles, and with it the tracing. Remove customConfigMap, or put the trace settings into that ConfigMap by hand.',
  ]);
  expect(check('MLV006', { customConfigMap: '', extraConfigFiles: {} })).toEqual([]);
});

test('MLV010 exporters', () => {
  expect(trace('MLV010', { ...GOOD, exporter: 'Jaeger' })).toEqual([
    `MLV010 qs/my-release ${PATH} trace.exporter: 'Jaeger' is not an exporter: ${NO_TRACES}. Did you mean 'jaeger'.`,
  ]);
  expect(trace('MLV010', { exporter: 'zipkin' })[0]).toMatch(/Use one of noop, stdout, jaeger, otlp\.$/);
  expect(trace('MLV010', { exporter: 'noop' })).toEqual([]);
});

describe('MLV011', () => {
  const at = `MLV011 qs/my-release ${PATH} trace.sampleFraction:`;
  const fix = 'Give the share of requests to trace, such as 0.05, or 1 for all of them.';
  const nothing = 'Milvus would take it as 0 and send no traces';

  test.each([
    [0, `0 samples nothing: ${nothing}`],
    [50, '50 is no number from 0 to 1: Milvus would trace every request'],
    [-0.1, `-0.1 is no number from 0 to 1: ${nothing}`],
    ['50%', `'50%' is no number from 0 to 1: ${nothing}`],
  ])('%j', (sampleFraction, text) => {
    expect(trace('MLV011', { ...GOOD, sampleFraction })).toEqual([`${at} ${text}. ${fix}`]);
  });

  test('missing', () => {
    expect(trace('MLV011', { exporter: 'jaeger' })).toEqual([
      `${at} is missing, and Milvus' default is 0: ${nothing}. ${fix}`,
    ]);
  });

  test.each([{ exporter: 'noop' }, { exporter: 'noop', sampleFraction: 0 }, { ...GOOD, sampleFraction: 1e-9 }, GOOD])(
    '%j passes',
    (block) => {
      expect(trace('MLV011', block)).toEqual([]);
    },
  );
});

describe('MLV012', () => {
  const fix = 'Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.';

  test.each([
    ['jaeger-collector:14268', 'does not begin with http:// or https://'],
    ['not a url', 'is not a URL'],
    ['http://h:14268', "has the path '/', not /api/traces"],
    ['http://h:14268/api/traces/', "has the path '/api/traces/', not /api/traces"],
    ['http://h:4317/api/traces', 'leads to the OTLP gRPC port, not to Thrift over HTTP'],
    ['http://u:p@h:14268/api/traces', 'holds a user or password, which would stand in a ConfigMap'],
  ])('%s', (url, rule) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: '${url}' ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test('missing', () => {
    expect(trace('MLV012', { exporter: 'jaeger' })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: is missing: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test('https without a port passes', () => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url: 'https://jaeger.example.com/api/traces' } })).toEqual([]);
  });
});

describe('MLV013', () => {
  const fix = 'Use HOST:4317 with method grpc, or HOST:4318 with method http.';

  test.each([
    ['http://h:4317', '', 'has a scheme'],
    ['h:4318/v1/traces', 'http', 'has a path'],
    ['h', 'grpc', 'is not host:port'],
    ['h:99999', 'grpc', 'is not host:port'],
    ['h:4318', 'grpc', 'is the OTLP HTTP port, but the method is grpc'],
    ['h:4317', 'http', 'is the OTLP gRPC port, but the method is http'],
    ['h:14268', 'grpc', "is the port of the exporter 'jaeger'"],
  ])('%s with %s', (endpoint, method, rule) => {
    expect(trace('MLV013', { ...OTLP, otlp: { endpoint, method } })).toEqual([
      `MLV013 qs/my-release ${PATH} trace.otlp.endpoint: '${endpoint}' ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test('another port passes', () => {
    expect(trace('MLV013', { ...OTLP, otlp: { endpoint: 'collector.example.com:443', secure: true } })).toEqual([]);
  });
});

test('MLV014 methods', () => {
  expect(trace('MLV014', { otlp: { method: 'HTTP' } })).toEqual([
    `MLV014 qs/my-release ${PATH} trace.otlp.method: 'HTTP' is not a method: ${NO_TRACES}. Did you mean 'http'.`,
  ]);
  expect(trace('MLV014', { otlp: { method: 'grpc' } })).toEqual([]);
});

test('MLV015 secure', () => {
  expect(trace('MLV015', { otlp: { secure: 'yes' } })).toEqual([
    `MLV015 qs/my-release ${PATH} trace.otlp.secure: 'yes' is not a boolean: Milvus would take every word it cannot parse as ` +
      'false, without a message. Write true or false, without quotes.',
  ]);
  expect(trace('MLV015', { otlp: { secure: true } })).toEqual([]);
});

test('MLV016 unknown settings', () => {
  expect(trace('MLV016', { ...GOOD, jaeger: { urll: 'x' } })).toEqual([
    `MLV016 qs/my-release ${PATH} trace.jaeger.urll: is no setting of Milvus 2.6: Milvus keeps it and never reads it. Did you ` +
      "mean 'trace.jaeger.url'.",
  ]);
  expect(trace('MLV016', 'jaeger')[0]).toMatch(/trace: 'jaeger' is not a mapping/);
  expect(trace('MLV016', { SAMPLEFRACTION: 1 })).toEqual([]);
});

test('MLV017 the time-out', () => {
  expect(trace('MLV017', { initTimeoutSeconds: '10s' })).toEqual([
    `MLV017 qs/my-release ${PATH} trace.initTimeoutSeconds: '10s' is no number of seconds above 0: Milvus would wait without ` +
      'an end when the exporter hangs at start. Give seconds without a unit, such as 10.',
  ]);
  expect(trace('MLV017', { initTimeoutSeconds: 0.5 })).toEqual([]);
});

test('MLV031 OTLP over HTTP', () => {
  expect(trace('MLV031', { ...OTLP, otlp: { endpoint: 'h:4318', method: 'http' } })).toEqual([
    `MLV031 qs/my-release ${PATH} trace.otlp.method: 'http' reaches only the Go half of Milvus: the spans of segcore, where ` +
      'searches run, would be posted to / and lost. Use method grpc with port 4317.',
  ]);
  expect(trace('MLV031', OTLP)).toEqual([]);
});
