import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { endpointLink } from '../../../../lib/doctor/links/endpoint/endpoint';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const examined = (cluster: ExampleCluster) => new Examined(endpointLink.rules, { objects: exampleCluster(cluster) });

const PROXY = 'http://milvus:secret@proxy.example.com:3128';
const http = (...more: readonly JsonObject[]) => ({ env: [{ name: 'HTTP_PROXY', value: PROXY }, ...more] });
const noProxy = (value: string) => http({ name: 'no_proxy', value });
const grpc = {
  exporter: 'otlp',
  sampleFraction: 1,
  otlp: { endpoint: 'jaeger-collector.observability.svc:4317', secure: false },
};

describe('DOC191', () => {
  test('a proxy for HTTP, and the exporter jaeger', () => {
    const { messages, shown } = examined(http());
    expect(messages).toMatchInlineSnapshot(
      `DOC191 milvus/my-release-milvus-standalone env HTTP_PROXY: sends the spans through a proxy: NO_PROXY does not have 'jaeger-collector.observability.svc'. Few proxies reach a Service of the cluster: then no trace arrives. Add the host to NO_PROXY, and also where the variables come from. The pods restart.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl set env deployment/my-release-milvus-standalone -n milvus --list",
        "HTTP_PROXY=...",
        "mend: kubectl set env deployment/my-release-milvus-standalone -n milvus -c standalone NO_PROXY=jaeger-collector.observability.svc",
      ]
    `);
  });

  test('hosts without a proxy are kept, and the password of the proxy is not printed', () => {
    const { shown } = examined(noProxy('localhost,.example.com'));
    expect(shown.at(-1)).toBe(
      'mend: kubectl set env deployment/my-release-milvus-standalone -n milvus -c standalone no_proxy=localhost,.example.com,jaeger-collector.observability.svc',
    );
    expect(shown.join()).not.toContain('secret');
  });

  test('OTLP over gRPC goes by the proxy for HTTPS', () => {
    const env = [{ name: 'https_proxy', value: PROXY }];
    expect(examined({ env, trace: grpc }).messages).toEqual([expect.stringContaining('env https_proxy: sends')]);
    expect(examined({ ...http(), trace: grpc }).messages).toEqual([]);
    expect(examined({ env }).messages).toEqual([]);
  });

  test.each([
    'svc',
    'observability.svc',
    '.svc',
    '*',
    '*.svc',
    'jaeger-collector.observability.svc',
    'a, .svc',
    '.svc:14268',
  ])('NO_PROXY %s', (value) => {
    expect(examined(noProxy(value)).messages).toEqual([]);
  });

  test.each(['', 'svc.cluster.local', '.jaeger-collector.observability.svc', '10.0.0.0/8', '.svc:443', 'vc'])(
    'NO_PROXY %s does not have the host',
    (value) => {
      expect(examined(noProxy(value)).messages).toEqual([expect.stringContaining('DOC191')]);
    },
  );

  test('an address in a range', () => {
    const trace = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://10.96.0.20:14268/api/traces' } };
    expect(examined({ ...noProxy('10.96.0.0/12'), trace }).messages).toEqual([]);
    expect(examined({ ...noProxy('10.244.0.0/16'), trace }).messages).toEqual([expect.stringContaining('DOC191')]);
  });

  test('a host outside, an empty variable, and a list that is not known', () => {
    const trace = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://traces.example.com/api/traces' } };
    expect(examined({ ...http(), trace }).messages).toEqual([]);
    expect(examined({ env: [{ name: 'HTTP_PROXY', value: '' }] }).messages).toEqual([]);
    expect(examined(http({ name: 'NO_PROXY', valueFrom: {} })).messages).toEqual([]);
  });
});
