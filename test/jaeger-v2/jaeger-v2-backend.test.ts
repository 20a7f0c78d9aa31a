import {
  Jaeger,
  JaegerV2,
  type JaegerV2Props,
  JaegerV2Roles,
  Milvus,
  MilvusMessageQueue,
  MilvusMode,
  MilvusRelease,
  MilvusTracing,
} from '../../lib';
import { load } from 'js-yaml';
import { objectAt } from '../../lib/kubernetes/json';
import { environment, manifests } from '../support/environment';
import { runbookOf } from '../support/plan';

type Sender = (jaeger: JaegerV2) => MilvusTracing;

const jaegerThrift: Sender = (jaeger) => MilvusTracing.jaeger(jaeger, { sampleFraction: 1 });
const otlp: Sender = (jaeger) => MilvusTracing.otlp(jaeger, { sampleFraction: 1 });
const otlpHttp: Sender = (jaeger) => MilvusTracing.otlpHttp(jaeger, { sampleFraction: 1 });

/** A helm release and a CR of Milvus that send to a Jaeger 2 in namespace `obs`, with what they send by. */
function senders(tracing: Sender, props: JaegerV2Props = {}, namespace = 'milvus') {
  const { app, env } = environment();
  const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'obs', ...props });
  const release = new MilvusRelease(env, 'my-release', { namespace, tracing: tracing(jaeger) });
  new Milvus(env, 'my-milvus', {
    namespace,
    tracing: tracing(jaeger),
    mode: MilvusMode.standalone({ messageQueue: MilvusMessageQueue.woodpecker() }),
  });
  const cr = Object.entries(manifests(app)).find(([path]) => path.endsWith(`milvus.${namespace}.my-milvus.yaml`))?.[1];
  const userYaml = load(String(objectAt(release.values, 'extraConfigFiles')['user.yaml']));
  return { app, traces: [objectAt(userYaml, 'trace'), objectAt(cr, 'spec', 'config', 'trace')] };
}

const AT = 'jaeger-collector.obs.svc';

test.each<[string, Sender, object]>([
  ['jaeger', jaegerThrift, { exporter: 'jaeger', jaeger: { url: `http://${AT}:14268/api/traces` } }],
  ['otlp', otlp, { exporter: 'otlp', otlp: { endpoint: `${AT}:4317`, method: 'grpc', secure: false } }],
  ['otlpHttp', otlpHttp, { exporter: 'otlp', otlp: { endpoint: `${AT}:4318`, method: 'http', secure: false } }],
])('MilvusTracing.%s: a helm release and a CR send to its Service', (_, tracing, trace) => {
  expect(senders(tracing).traces).toEqual([
    { sampleFraction: 1, ...trace },
    { sampleFraction: 1, ...trace },
  ]);
});

test('in the namespace of the Jaeger the address is that of the guide', () => {
  expect(senders(jaegerThrift, {}, 'obs').traces[0]?.jaeger).toEqual({
    url: 'http://jaeger-collector:14268/api/traces',
  });
});

test('the runbook draws what sends where', () => {
  const runbook = runbookOf(senders(otlp).app);
  expect(runbook.match(/^ {2}n\d -- .*$/gm)).toEqual([
    `  n2 -- "${AT}:4317" --> n1`,
    '  n3 -- "runs" --> n4',
    `  n4 -- "${AT}:4317" --> n1`,
  ]);
  expect(runbook).toContain('sends 100 % of its requests to Jaeger obs/jaeger.');
});

test.each<[Sender, JaegerV2Props, string]>([
  [
    jaegerThrift,
    { receivers: { jaegerThriftHttp: false } },
    "'Jaeger Thrift over HTTP' is not offered: this Jaeger does not receive it. Nothing listens there, and every trace is lost. Set 'jaegerThriftHttp' of its 'receivers' to true, or use MilvusTracing.otlp, which uses OTLP over gRPC, or MilvusTracing.otlpHttp, which uses OTLP over HTTP.",
  ],
  [
    otlp,
    { receivers: { otlpGrpc: false, otlpHttp: false } },
    "'OTLP over gRPC' is not offered: this Jaeger does not receive it. Nothing listens there, and every trace is lost. Set 'otlpGrpc' of its 'receivers' to true, or use MilvusTracing.jaeger, which uses Jaeger Thrift over HTTP.",
  ],
  [
    otlpHttp,
    { receivers: { otlpHttp: false } },
    "'OTLP over HTTP' is not offered: this Jaeger does not receive it. Nothing listens there, and every trace is lost. Set 'otlpHttp' of its 'receivers' to true, or use MilvusTracing.jaeger, which uses Jaeger Thrift over HTTP, or MilvusTracing.otlp, which uses OTLP over gRPC.",
  ],
])('a receiver that is off is one error before anything is written: %#', (tracing, props, message) => {
  expect(() => senders(tracing, props)).toThrow(`JAE029 env/jaeger endpoint: ${message}`);
});

test('TLS of a receiver is what a Milvus is told', () => {
  const grpc = { tls: { cert_file: '/tls/tls.crt', key_file: '/tls/tls.key' } };
  const roles = JaegerV2Roles.allInOne({ configPatch: { receivers: { otlp: { protocols: { grpc } } } } });
  expect(senders(otlp, { roles }).traces[1]?.otlp).toEqual({ endpoint: `${AT}:4317`, method: 'grpc', secure: true });
});

test('a Jaeger 1 of the same name in its namespace would share its Services', () => {
  const { app, env } = environment();
  new JaegerV2(env, 'jaeger', { namespace: 'obs' });
  new Jaeger(env, 'old', { name: 'jaeger', namespace: 'obs', resources: { limits: { memory: '1Gi' } } });
  expect(app.problems().map(({ code, where }) => `${code} ${where}`)).toContain('JAE160 env/old');
});

test('two of one name in one namespace are one error', () => {
  const { app, env } = environment();
  new JaegerV2(env, 'one', { name: 'jaeger', namespace: 'obs' });
  new JaegerV2(env, 'two', { name: 'jaeger', namespace: 'obs' });
  expect(new Set(app.problems().map(({ code }) => code))).toEqual(new Set(['APP005']));
});

test('a variable of a patch is warned about, unless the container has it', () => {
  const roles = (name: string) =>
    JaegerV2Roles.allInOne({
      environment: [{ name, value: '/team' }],
      configPatch: { extensions: { jaeger_query: { base_path: '${env:TEAM_PATH}' } } },
    });
  const warnings = (name: string) => {
    const { app, env } = environment();
    new JaegerV2(env, 'jaeger', { roles: roles(name) });
    return app
      .problems()
      .filter(({ code }) => code === 'JVT058')
      .map(({ path, fix }) => `${path}: ${fix}`);
  };
  expect(warnings('TEAM')).toMatchInlineSnapshot(`
    [
      "allInOne.config.extensions.jaeger_query.base_path: Set it by the prop 'environment' of the role, or give it a default: \${env:TEAM_PATH:-...}.",
    ]
  `);
  expect(warnings('TEAM_PATH')).toEqual([]);
});
