import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../lib/doctor/answers/answers';
import { Chain } from '../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../lib/doctor/chain/example';
import { type ExampleCluster, exampleCluster } from '../../../lib/doctor/chain/example-cluster';
import { outcomesIn, Reached, withOutcomes } from '../../../lib/doctor/probe/outcome';
import { probe } from '../../../lib/doctor/probe/probe';
import { listen } from '../../e2e/support/ports';
import { simulate } from '../../support/doctor-command';

// kubectl is simulated: it forwards to a receiver of the test. test/e2e asks real ones.
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'doctor-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const FOUND: Answer = { code: 0, stdout: '{"data": [{"spans": [{}]}]}', stderr: '' };
const MISSING: Answer = { code: 1, stdout: '', stderr: 'Error from server (NotFound): the server could not find it' };

interface Case {
  readonly status?: number;
  readonly answers?: readonly Answer[];
  /** What kubectl says in place of forwarding. */
  readonly refused?: string;
  readonly cluster?: ExampleCluster;
}

/** What comes of a probe, and what the receiver got. */
async function probed({ status = 200, answers = [FOUND], refused, cluster = {} }: Case) {
  const received: { path: string | undefined; body: unknown }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes: Buffer) => (body += bytes.toString('utf8')));
    request.on('end', () => {
      received.push({ path: request.url, body: JSON.parse(body) });
      response.writeHead(status).end(status === 200 ? '{}' : 'no\nmore');
    });
  });
  const port = await listen(server);
  const env = simulate(folder, { objects: [], values: {}, forward: refused ?? port });
  const left = [...answers];
  const asked: string[] = [];
  const outcomes = await probe(exampleChain({ objects: exampleCluster(cluster) }), {
    ...{ asked: {}, env, patience: 0 },
    ask: async ({ args }) => {
      asked.push(args.join(' '));
      return Promise.resolve(left.shift() ?? MISSING);
    },
  });
  await new Promise((done) => server.close(done));
  return { outcomes, received, asked };
}

const PLACE = { namespace: 'observability', name: 'jaeger' };
const FORWARD = ['port-forward', 'service/jaeger-collector', '4318:4318', '-n', 'observability'];

test('a span of the service of doctor, that is looked for by the ID of its trace', async () => {
  const { outcomes, received, asked } = await probed({ answers: [FOUND] });
  expect(outcomes).toEqual([expect.objectContaining({ ...PLACE, reached: Reached.FOUND, args: asked[0]?.split(' ') })]);
  const traceId = outcomes[0]?.line ?? '';
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(received).toEqual([
    {
      path: '/v1/traces',
      body: {
        resourceSpans: [
          {
            resource: {
              attributes: [{ key: 'service.name', value: { stringValue: 'cdk8s-milvus-tracing-doctor' } }],
            },
            scopeSpans: [{ spans: [expect.objectContaining({ traceId, name: 'probe' })] }],
          },
        ],
      },
    },
  ]);
  expect(asked).toEqual([
    `get --raw /api/v1/namespaces/observability/services/jaeger-query:16686/proxy/api/traces/${traceId}`,
  ]);
});

test('a span that is not found', async () => {
  const { outcomes } = await probed({ answers: [MISSING] });
  expect(outcomes).toMatchObject([{ ...PLACE, reached: Reached.NOT_FOUND, line: 'trace not found' }]);
});

test('an API that cannot be asked', async () => {
  const stderr = 'Error from server (Forbidden): User "ann" cannot get resource "services/proxy" in API group ""';
  const { outcomes } = await probed({ answers: [{ code: 1, stdout: '', stderr }] });
  expect(outcomes).toMatchObject([{ reached: Reached.NOT_ASKED, line: 'this account may not read services/proxy' }]);
});

test('tail sampling can drop the span, which is no fault', async () => {
  const jaegerConfig = { processors: { 'tail_sampling/slow': {} } };
  const { outcomes } = await probed({ answers: [MISSING], cluster: { jaegerConfig } });
  expect(outcomes).toMatchObject([{ reached: Reached.NOT_ASKED, line: 'tail sampling can have dropped the span' }]);
});

test('a receiver that takes nothing', async () => {
  const { outcomes, asked } = await probed({ status: 503 });
  expect(outcomes).toEqual([
    {
      ...PLACE,
      reached: Reached.NOT_ACCEPTED,
      args: FORWARD,
      line: 'POST /v1/traces: 503 Service Unavailable: no',
      took: 0,
    },
  ]);
  expect(asked).toEqual([]);
});

test('a kubectl that does not forward', async () => {
  const refused = 'Error from server (Forbidden): cannot create resource "pods/portforward"';
  expect((await probed({ refused })).outcomes).toEqual([
    { ...PLACE, reached: Reached.NOT_FORWARDED, args: FORWARD, line: refused, took: 0 },
  ]);
});

test('no receiver of OTLP over HTTP', async () => {
  const service = { ports: [{ name: 'http', port: 14268, targetPort: 14268 }] };
  expect((await probed({ cluster: { service } })).outcomes).toEqual([
    { ...PLACE, reached: Reached.NO_RECEIVER, line: 'no Service leads to a receiver of OTLP over HTTP', took: 0 },
  ]);
});

test('what is saved with the answers is what was seen', async () => {
  const { outcomes } = await probed({});
  expect(outcomesIn(new Chain(withOutcomes(exampleChain({}).answers, outcomes)))).toEqual(outcomes);
});
