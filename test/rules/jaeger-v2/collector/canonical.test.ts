import { check, withConfig } from '../../../support/jaeger-v2-collector';

describe('JVT121', () => {
  test('quantities', () => {
    expect(check('JVT121', { resources: { requests: { cpu: '1000m', memory: '1Gi' }, limits: { memory: '1024Mi' } } }))
      .toMatchInlineSnapshot(`
      JVT121 production/jaeger spec.resources.requests.cpu: '1000m' is not canonical: the operator writes '1'. GitOps tools report permanent drift. Write '1'.
      JVT121 production/jaeger spec.resources.limits.memory: '1024Mi' is not canonical: the operator writes '1Gi'. GitOps tools report permanent drift. Write '1Gi'.
    `);
  });

  test('claims', () => {
    const claim = { metadata: { name: 'traces' }, spec: { resources: { requests: { storage: '0.5Ti' } } } };
    expect(check('JVT121', { mode: 'statefulset', volumeClaimTemplates: [claim] })).toMatchInlineSnapshot(`
      JVT121 production/jaeger spec.volumeClaimTemplates[0].spec.resources.requests.storage: '0.5Ti' is not canonical: the operator writes '512Gi'. GitOps tools report permanent drift. Write '512Gi'.
      JVT121 production/jaeger spec.volumeClaimTemplates[0].status: missing: the operator adds it. GitOps tools report permanent drift. Write {}.
    `);
  });

  test('ports', () => {
    expect(check('JVT121', { ports: [{ name: 'sampling', port: 5778 }] })).toMatchInlineSnapshot(`
      JVT121 production/jaeger spec.ports[0].protocol: missing: the operator adds it. GitOps tools report permanent drift. Write TCP.
      JVT121 production/jaeger spec.ports[0].targetPort: missing: the operator adds it. GitOps tools report permanent drift. Write 5778.
    `);
  });

  test('endpoints', () => {
    const receivers = {
      otlp: { protocols: { grpc: {}, http: { endpoint: ':4318' } } },
      jaeger: { protocols: { thrift_http: { endpoint: '14268' } } },
      zipkin: {},
    };
    const service = {
      pipelines: {
        traces: { receivers: ['otlp', 'jaeger', 'zipkin'], exporters: ['jaeger_storage_exporter'] },
      },
    };
    expect(check('JVT121', withConfig({ receivers, service }))).toMatchInlineSnapshot(`
      JVT121 production/jaeger spec.config.receivers.otlp.protocols.grpc.endpoint: missing: the operator adds it. Without webhooks of the operator, Jaeger listens on localhost, and nothing reaches it. Write '0.0.0.0:4317'.
      JVT121 production/jaeger spec.config.receivers.otlp.protocols.http.endpoint: ':4318' is not canonical: the operator writes '0.0.0.0:4318'. GitOps tools report permanent drift. Write '0.0.0.0:4318'.
      JVT121 production/jaeger spec.config.receivers.jaeger.protocols.thrift_http.endpoint: '14268' is not canonical: the operator writes '0.0.0.0:14268'. GitOps tools report permanent drift. Write '0.0.0.0:14268'.
      JVT121 production/jaeger spec.config.receivers.zipkin.endpoint: missing: the operator adds it. Without webhooks of the operator, Jaeger listens on localhost, and nothing reaches it. Write '0.0.0.0:9411'.
    `);
    // The operator does not touch a receiver that no pipeline has.
    expect(check('JVT121', withConfig({ receivers, service: { pipelines: {} } }))).toEqual([]);
  });

  test('what is canonical passes', () => {
    expect(check('JVT121')).toEqual([]);
    const ports = [{ name: 'sampling', port: 5778, targetPort: 5778, protocol: 'TCP' }];
    const resources = { requests: { cpu: '500m', memory: '1Gi' } };
    expect(check('JVT121', { ports, resources })).toEqual([]);
    const receivers = { otlp: { protocols: { grpc: { endpoint: '${env:HOST}:4317' } } } };
    expect(check('JVT121', withConfig({ receivers }))).toEqual([]);
  });
});

describe('JVT122', () => {
  test('components and protocols', () => {
    const receivers = { otlp: { protocols: { grpc: null, http: {} } }, jaeger: { protocols: { thrift_http: {} } } };
    expect(check('JVT122', withConfig({ receivers, processors: { batch: null } }))).toMatchInlineSnapshot(`
      JVT122 production/jaeger spec.config.receivers.otlp.protocols.grpc: null must be {} in a custom resource. \`kubectl edit\` and kustomize can drop it, and then the component is undefined. Write {}.
      JVT122 production/jaeger spec.config.processors.batch: null must be {} in a custom resource. \`kubectl edit\` and kustomize can drop it, and then the component is undefined. Write {}.
    `);
  });

  test('empty mappings pass', () => {
    expect(check('JVT122')).toEqual([]);
  });
});
