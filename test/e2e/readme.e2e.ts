import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from './support/cluster';
import { ROOT } from './support/root';

const PAGE = readFileSync(join(ROOT, 'README.md'), 'utf8');
const COMMANDS = /^## The guide in five commands$[^]*?^```sh\n([^]*?)^```$/m.exec(PAGE)?.[1] ?? '';

describe.each(['helm3', 'helm4'] as const)('the commands of the README with %s', (helm) => {
  let cluster: Cluster;

  beforeAll(async () => {
    const repository = /--repo (\S+)/.exec(COMMANDS)?.[1] ?? '';
    cluster = await Cluster.start({ helm, address: '192.0.2.1', repository });
    cluster.operator.release();
  });

  afterAll(async () => {
    await cluster.end();
  });

  test('install all of the quickstart, in one go', async () => {
    const { code, stderr } = await cluster.shell.run(COMMANDS);
    expect([code, stderr]).toEqual([0, '']);
    expect(await cluster.shell.ok('kubectl get jaeger jaeger -n default -o name')).toBe(
      'jaeger.jaegertracing.io/jaeger\n',
    );
    expect(await cluster.shell.ok('helm list -n default -q')).toBe('my-release\n');
  });
});
