import { MilvusTracing, OtlpHeaders, SecretRef, TracingBackend } from '../../../lib';
import { toBase64 } from '../../../lib/kubernetes/base64';
import { valueAt } from '../../../lib/kubernetes/json';
import { TRACER_VERSIONS } from '../../../tools/e2e/parts';
import { listAt } from '../support/objects';
import { arrived, requestTo } from './arrived';
import { JAEGER_2 } from './jaeger-2';
import { setting } from './setting';
import { reaching, reported, userYamlOf, valuesWith } from './user-yaml';

const ACCOUNT = 'milvus:only-for-this-test';
/** The headers; a Secret has them in base64, which Kubernetes encodes once more. */
const HEADERS = JSON.stringify({ authorization: `Basic ${toBase64(ACCOUNT)}` });

const FACTORIES = ['otlp', 'otlpHttp'] as const;

/** The values of a release whose headers are in a Secret. */
function values(factory: 'otlp' | 'otlpHttp'): unknown {
  const host = 'jaeger-collector.observability.svc';
  const backend = TracingBackend.fromEndpoints({
    label: 'the test',
    otlp: { grpc: `${host}:4317`, http: `${host}:4318`, secure: false },
  });
  const headers = OtlpHeaders.fromSecret(SecretRef.fromName('tracing'));
  return valuesWith(MilvusTracing[factory](backend, { sampleFraction: 1, headers }));
}

/** The variables of the proxy's pod that come from the Secret, with its content. */
function fromSecret(release: unknown, content: string): Readonly<Record<string, string>> {
  const names = listAt(release, 'proxy', 'extraEnv').filter(
    (variable) => valueAt(variable, 'valueFrom', 'secretKeyRef', 'name') === 'tracing',
  );
  return Object.fromEntries(names.map(({ name }) => [String(name), content]));
}

// Jaeger 1 lets everybody send.
describe.each(TRACER_VERSIONS)(
  `a Jaeger ${JAEGER_2.version} that asks for an account, and the tracer of Milvus %s`,
  (milvus) => {
    const set = setting(() => ({ jaeger: JAEGER_2, receivers: { otlp: { account: ACCOUNT } } }));

    test.each(FACTORIES)('headers from a Secret, by %s', async (factory) => {
      const release = values(factory);
      const env = fromSecret(release, toBase64(HEADERS));
      expect(Object.keys(env)).toEqual(['TRACE_OTLP_HEADERS']);
      const userYaml = reaching(set.jaeger(), userYamlOf(release));
      const { traceId, lost } = await set.tracers().run({ milvus, userYaml, env });
      expect(lost).toBe('');
      expect((await arrived(set.jaeger(), traceId)).spans).toMatchObject(requestTo('proxy'));
    });

    // Both work, and both put the account into a ConfigMap (MLV019).
    test.each([
      ['base64 of JSON', toBase64(HEADERS)],
      ['JSON itself', HEADERS],
    ])('headers in user.yaml as %s', async (_, headers) => {
      const text = `${userYamlOf(values('otlp'))}    headers: '${headers}'\n`;
      expect(reported(text)).toEqual(['MLV019']);
      const { traceId, lost } = await set.tracers().run({ milvus, userYaml: reaching(set.jaeger(), text) });
      expect(lost).toBe('');
      await arrived(set.jaeger(), traceId);
    });

    test.each([
      ['no headers', ''],
      ['headers that are not JSON', `authorization=Basic ${toBase64(ACCOUNT)}`],
      ['a number among the headers', toBase64(HEADERS.replace('}', ',"tenant":1}'))],
      ['another password', toBase64(HEADERS.replace(toBase64(ACCOUNT), toBase64('milvus:another')))],
    ])('nothing arrives with %s', async (_, content) => {
      const release = values('otlp');
      const userYaml = reaching(set.jaeger(), userYamlOf(release));
      const { traceId, lost } = await set.tracers().run({ milvus, userYaml, env: fromSecret(release, content) });
      expect(lost).toContain('code = Unauthenticated');
      const right = await set.tracers().run({ milvus, userYaml, env: fromSecret(release, toBase64(HEADERS)) });
      await arrived(set.jaeger(), right.traceId);
      expect(await set.jaeger().trace(traceId)).toBeUndefined();
    });
  },
);
