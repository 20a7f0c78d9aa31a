import { TRACER_VERSIONS } from '../../../tools/e2e/parts';
import { arrived, requestTo } from './arrived';
import { JAEGER_1 } from './jaeger-1';
import { setting } from './setting';
import { reaching, reported } from './user-yaml';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const CLIENT_SPAN = 'b7ad6b7169203331';
/** How many requests are sent if none is sampled. */
const ALL = 1000;

/** What Milvus 2.6.14 says, and Milvus 3.0.0. */
const FAILURES = new Map([
  ['2.6.14', { exporter: 'Empty Trace', method: 'otlp method not supported: HTTP' }],
  [
    '3.0.0',
    {
      exporter: 'unsupported trace exporter: OTLP: invalid tracer config',
      method: 'otlp method not supported: HTTP: invalid tracer config',
    },
  ],
]);

function userYaml(sampleFraction: number, exporter = 'otlp', method = 'grpc'): string {
  const port = method === 'grpc' ? 4317 : 4318;
  const otlp = `{ method: ${method}, endpoint: "jaeger-collector:${port}", secure: false }`;
  return `trace: { exporter: ${exporter}, sampleFraction: ${sampleFraction}, otlp: ${otlp} }\n`;
}

function traceparent(flags: string): Readonly<Record<string, string>> {
  return { traceparent: `00-${TRACE_ID}-${CLIENT_SPAN}-${flags}` };
}

describe.each(TRACER_VERSIONS)('the tracer of Milvus %s', (milvus) => {
  const set = setting(() => ({ jaeger: JAEGER_1, receivers: { otlp: {} } }));
  const run = (text: string, headers = {}) =>
    set.tracers().run({ milvus, userYaml: reaching(set.jaeger(), text), headers });

  test("does not start with 'OTLP' for otlp, nor with method 'HTTP', and Milvus goes on", async () => {
    const failures = FAILURES.get(milvus);
    const none = { requests: ALL, traceId: '', lost: '' };
    const said = (error = '') => `Init tracer failed"] [error="${error}"]`;
    expect(await run(userYaml(1, 'OTLP'))).toEqual({ ...none, said: said(failures?.exporter) });
    expect(await run(userYaml(1, 'otlp', 'HTTP'))).toEqual({ ...none, said: said(failures?.method) });
    expect(reported(userYaml(1, 'OTLP'))).toEqual(['MLV010']);
    expect(reported(userYaml(1, 'otlp', 'HTTP'))).toEqual(['MLV014']);
  });

  test('samples nothing at sampleFraction 0 but what a client asks for', async () => {
    expect(reported(userYaml(0))).toEqual(['MLV011']);
    expect(await run(userYaml(0))).toMatchObject({ requests: ALL, traceId: '' });
    expect(await run(userYaml(0), traceparent('01'))).toMatchObject({ requests: 1, traceId: TRACE_ID, lost: '' });
    const { spans, answer } = await arrived(set.jaeger(), TRACE_ID);
    expect(spans).toMatchObject(requestTo('proxy'));
    expect(JSON.stringify(answer)).toContain(CLIENT_SPAN);
    expect(await set.jaeger().services()).toEqual(['proxy']);
  });

  test('does not trace at sampleFraction 1 what a client does not want to be traced', async () => {
    expect(await run(userYaml(1), traceparent('00'))).toMatchObject({ requests: ALL, traceId: '' });
  });

  const untraced = milvus === '3.0.0';
  test(`${untraced ? 'does not trace' : 'traces'} a request with a client_request_id of 32 hexadecimal digits`, async () => {
    for (const header of ['client_request_id', 'client-request-id']) {
      const { requests } = await run(userYaml(1), { [header]: TRACE_ID });
      expect(requests).toBe(untraced ? ALL : 1);
      const others = [{ [header]: 'order-4711' }, { [header]: TRACE_ID, ...traceparent('01') }];
      for (const headers of others) expect(await run(userYaml(1), headers)).toMatchObject({ requests: 1, lost: '' });
    }
  });
});
