import { MilvusTracing, TracingBackend } from '../../../lib';
import { TRACER_VERSIONS } from '../../../tools/e2e/parts';
import { Authority } from '../support/pki';
import { arrived, requestTo } from './arrived';
import { JAEGER_1 } from './jaeger-1';
import { JAEGER_2 } from './jaeger-2';
import { setting } from './setting';
import { committed, reaching, userYamlOf, valuesWith } from './user-yaml';

const JAEGERS = [JAEGER_1, JAEGER_2];
const SENT = { said: 'Init tracer finished"] [Exporter=otlp]', lost: '' };

/** The `user.yaml` of a release with a backend whose receivers speak TLS. */
function overTls(factory: 'otlp' | 'otlpHttp'): string {
  const grpc = 'tempo.example.com:4317';
  const backend = TracingBackend.fromEndpoints({
    label: 'the test',
    otlp: { grpc, http: grpc.replace('4317', '4318'), secure: true },
  });
  return userYamlOf(valuesWith(MilvusTracing[factory](backend, { sampleFraction: 1 })));
}

describe.each(JAEGERS)('a Jaeger $version that receives Thrift', (jaeger) => {
  const set = setting(() => ({ jaeger, receivers: { thrift: true } }));

  test.each(TRACER_VERSIONS)("the quickstart's user.yaml with the tracer of Milvus %s", async (milvus) => {
    const userYaml = reaching(set.jaeger(), committed('quickstart'));
    const { traceId, requests, said, lost } = await set.tracers().run({ milvus, userYaml });
    expect({ requests, said, lost }).toEqual({
      requests: 1,
      said: 'Init tracer finished"] [Exporter=jaeger]',
      lost: '',
    });
    expect((await arrived(set.jaeger(), traceId)).spans).toMatchObject(requestTo('proxy'));
    expect(await set.jaeger().services()).toEqual(['proxy']);
  });
});

describe.each(JAEGERS)('a Jaeger $version that receives OTLP', (jaeger) => {
  const set = setting(() => ({ jaeger, receivers: { otlp: {} } }));

  test.each(TRACER_VERSIONS)("production's user.yaml with the tracer of Milvus %s", async (milvus) => {
    const userYaml = reaching(set.jaeger(), committed('production'));
    // One request of twenty is sampled.
    const { traceId, said, lost } = await set.tracers().run({ milvus, role: 'querynode', userYaml });
    expect({ said, lost }).toEqual(SENT);
    expect((await arrived(set.jaeger(), traceId)).spans).toMatchObject(requestTo('querynode'));
    expect(await set.jaeger().services()).toContain('querynode');
  });

  test.each(TRACER_VERSIONS)('OTLP over HTTP with the tracer of Milvus %s', async (milvus) => {
    const backend = TracingBackend.fromEndpoints({
      label: 'the test',
      otlp: { http: 'tempo.monitoring.svc:4318', secure: false },
    });
    const tracing = MilvusTracing.otlpHttp(backend, { sampleFraction: 1 });
    const userYaml = reaching(set.jaeger(), userYamlOf(valuesWith(tracing)));
    const { traceId, said, lost } = await set.tracers().run({ milvus, role: 'datanode', userYaml });
    expect({ said, lost }).toEqual(SENT);
    expect((await arrived(set.jaeger(), traceId)).spans).toMatchObject(requestTo('datanode'));
  });
});

describe.each(JAEGERS)('a Jaeger $version with a certificate', (jaeger) => {
  let authority: Authority;
  const set = setting((folder) => {
    authority = new Authority(`${folder}/pki`);
    return { jaeger, receivers: { otlp: { tls: authority.issue('jaeger', ['localhost']) } } };
  });
  // Milvus has no setting for a certificate authority. Go reads those of the system from the file in this variable.
  const trusting = () => ({ SSL_CERT_FILE: authority.certificateFile });

  test.each(TRACER_VERSIONS)('of an authority that the system of Milvus %s trusts', async (milvus) => {
    for (const [factory, role] of [
      ['otlp', 'proxy'],
      ['otlpHttp', 'datanode'],
    ] as const) {
      const userYaml = reaching(set.jaeger(), overTls(factory));
      const { traceId, said, lost } = await set.tracers().run({ milvus, role, userYaml, env: trusting() });
      expect({ said, lost }).toEqual(SENT);
      expect((await arrived(set.jaeger(), traceId)).spans).toMatchObject(requestTo(role));
    }
  });

  test.each(TRACER_VERSIONS)('of an authority that the system of Milvus %s does not know', async (milvus) => {
    const userYaml = reaching(set.jaeger(), overTls('otlp'));
    const { traceId, said, lost } = await set.tracers().run({ milvus, role: 'stranger', userYaml });
    expect(said).toBe(SENT.said);
    expect(lost).toContain('certificate signed by unknown authority');
    const after = await set.tracers().run({ milvus, role: 'marker', userYaml, env: trusting() });
    await arrived(set.jaeger(), after.traceId);
    expect(await set.jaeger().trace(traceId)).toBeUndefined();
    expect(await set.jaeger().services()).not.toContain('stranger');
  });
});
