import { ApiObject, JsonPatch } from 'cdk8s';
import {
  JaegerV2,
  type JaegerV2Props,
  JaegerV2Roles,
  MilvusRelease,
  MilvusTracing,
  TracingBackend,
} from '../../../lib';
import { checkEnvironment } from '../../../lib/rules/environments';
import { environment } from '../../support/environment';
import { messages } from '../../support/problems';

const LOST = 'Every export fails in the background, and no trace arrives.';

/** The text of MLV195 about a release that sends to these addresses, and a Jaeger 2 in namespace `obs`. */
function found(
  tracing: MilvusTracing,
  props: JaegerV2Props = {},
  change: (jaeger: JaegerV2) => void = () => undefined,
) {
  const { app, env } = environment();
  change(new JaegerV2(env, 'jaeger', { namespace: 'obs', ...props }));
  new MilvusRelease(env, 'my-release', { namespace: 'milvus', tracing });
  return app
    .problems()
    .filter(({ code }) => code === 'MLV195')
    .map(({ message }) => message);
}

function backend(endpoints: { thrift?: string; grpc?: string; http?: string; secure?: boolean }): TracingBackend {
  const { thrift, grpc, http, secure = false } = endpoints;
  return TracingBackend.fromEndpoints({
    label: 'x',
    ...(thrift === undefined ? {} : { jaegerThriftHttp: thrift }),
    ...(grpc === undefined && http === undefined
      ? {}
      : { otlp: { ...(grpc === undefined ? {} : { grpc }), ...(http === undefined ? {} : { http }), secure } }),
  });
}

const GRPC = 'jaeger-collector.obs.svc:4317';
const otlp = (secure = false, grpc = GRPC) => MilvusTracing.otlp(backend({ grpc, secure }), { sampleFraction: 0.1 });
const thrift = (url: string) => MilvusTracing.jaeger(backend({ thrift: url }), { sampleFraction: 0.1 });

describe('MLV195', () => {
  test.each([
    ['OTLP', otlp()],
    ['OTLP over HTTP', MilvusTracing.otlpHttp(backend({ http: 'jaeger-collector.obs:4318' }), { sampleFraction: 0.1 })],
    ['Thrift', thrift('http://jaeger-collector.obs.svc.cluster.local:14268/api/traces')],
    ['another Service', otlp(false, 'other.obs.svc:4317')],
    ['another namespace', otlp(false, 'jaeger-collector:4317')],
  ])('passes: %s', (_, tracing) => {
    expect(found(tracing, { receivers: {} })).toEqual([]);
  });

  test('a port that the Service does not have', () => {
    const url = 'http://jaeger-collector.obs.svc:14268/api/traces';
    expect(found(thrift(url), { receivers: { jaegerThriftHttp: false } })).toEqual([
      `MLV195 env/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: '${url}' points to port 14268 of Service 'jaeger-collector' (env/jaeger/Service-jaeger-collector), which has only 4317, 4318. ${LOST} ` +
        "Enable it in 'receivers' of that JaegerV2, or use another factory of MilvusTracing.",
    ]);
  });

  test('TLS that the receiver does not speak, and the reverse', () => {
    const tls = { receivers: { otlp: { protocols: { grpc: { tls: { cert_file: '/c', key_file: '/k' } } } } } };
    expect(found(otlp(true))).toEqual([
      `MLV195 env/my-release extraConfigFiles["user.yaml"] trace.otlp.secure: true sends TLS to port 4317 of Service 'jaeger-collector' (env/jaeger/Service-jaeger-collector), which expects plain text. ${LOST} Set it to false.`,
    ]);
    const roles = JaegerV2Roles.allInOne({ configPatch: tls });
    expect(found(otlp(false), { roles })).toEqual([
      `MLV195 env/my-release extraConfigFiles["user.yaml"] trace.otlp.secure: false sends plain text to port 4317 of Service 'jaeger-collector' (env/jaeger/Service-jaeger-collector), which expects TLS. ${LOST} Set it to true.`,
    ]);
    expect(found(otlp(true), { roles })).toEqual([]);
  });

  test('a patch of its Service counts', () => {
    const without = (jaeger: JaegerV2) => {
      const service = jaeger.node.findChild('Service-jaeger-collector');
      if (!(service instanceof ApiObject)) throw new TypeError('not an object');
      service.addJsonPatch(JsonPatch.replace('/spec/ports/0/port', 4400));
    };
    expect(found(otlp(), {}, without)).toEqual([expect.stringContaining('points to port 4317 of Service')]);
  });

  test.each([
    ['no ConfigMap', ['Deployment', 'Service']],
    ['no pods', ['ConfigMap', 'Service']],
    ['no Service', ['ConfigMap', 'Deployment']],
    ['a configuration that is no YAML', ['ConfigMap', 'Deployment', 'Service'], '{'],
  ])('what cannot be read is not guessed: %s', (_, kinds, text = 'receivers: {}') => {
    const at = (kind: string, more: object) => ({
      where: `p/${kind}`,
      object: { kind, metadata: { name: 'jaeger-collector', namespace: 'milvus' }, ...more },
    });
    const container = {
      image: 'jaegertracing/jaeger:2.20.0',
      args: ['--config=/conf/config.yaml'],
      volumeMounts: [{ name: 'c', mountPath: '/conf' }],
    };
    const spec = { containers: [container], volumes: [{ name: 'c', configMap: { name: 'jaeger-collector' } }] };
    const objects = [
      at('Service', { spec: { selector: { app: 'jaeger' }, ports: [{ port: 4318 }] } }),
      at('Deployment', { spec: { template: { metadata: { labels: { app: 'jaeger' } }, spec } } }),
      at('ConfigMap', { data: { 'config.yaml': text } }),
    ].filter(({ object }) => kinds.includes(object.kind));
    const trace = { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4317', secure: false } };
    const milvus = { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata: { name: 'm', namespace: 'milvus' } };
    const sender = { where: 'p/milvus', object: { ...milvus, spec: { config: { trace } } } };
    expect(messages(checkEnvironment({ objects: [...objects, sender], releases: [] }, 'p'), 'MLV195')).toEqual([]);
  });

  test('an OpenTelemetryCollector that runs Jaeger: the Services that the operator makes of it', () => {
    const config = {
      receivers: { otlp: { protocols: { grpc: { endpoint: '0.0.0.0:4317', tls: { cert_file: '/c' } } } } },
      exporters: { jaeger_storage_exporter: { trace_storage: 'main' } },
      service: { pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } } },
    };
    const cr = {
      apiVersion: 'opentelemetry.io/v1beta1',
      kind: 'OpenTelemetryCollector',
      metadata: { name: 'jaeger', namespace: 'milvus' },
      spec: { image: 'jaegertracing/jaeger:2.20.0', config },
    };
    const check = (endpoint: string, method = 'grpc') => {
      const trace = { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint, method, secure: false } };
      const milvus = { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata: { name: 'm', namespace: 'milvus' } };
      const objects = [
        { where: 'p/jaeger', object: cr },
        { where: 'p/milvus', object: { ...milvus, spec: { config: { trace } } } },
      ];
      return messages(checkEnvironment({ objects, releases: [] }, 'p'), 'MLV195');
    };
    expect(check('jaeger-collector:4317')).toEqual([
      `MLV195 p/milvus spec.config.trace.otlp.secure: false sends plain text to port 4317 of Service 'jaeger-collector' (p/jaeger), which expects TLS. ${LOST} Set it to true.`,
    ]);
    expect(check('jaeger-collector-headless:4318', 'http')).toEqual([
      `MLV195 p/milvus spec.config.trace.otlp.endpoint: 'jaeger-collector-headless:4318' points to port 4318 of Service 'jaeger-collector-headless' (p/jaeger), which has only 4317. ${LOST} Enable it in 'receivers' of that JaegerV2, or use another factory of MilvusTracing.`,
    ]);
  });
});
