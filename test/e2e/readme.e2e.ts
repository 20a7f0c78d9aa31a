import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from './support/cluster';
import { ROOT } from './support/root';

const PAGE = readFileSync(join(ROOT, 'README.md'), 'utf8');
const COMMANDS = commandsOf('The guide in five commands');
const OF_JAEGER_2 = commandsOf('Jaeger 2 in two commands');

/** The first commands of a section. */
function commandsOf(title: string): string {
  return new RegExp(`^## ${title}$[^]*?^\`\`\`sh\\n([^]*?)^\`\`\`$`, 'm').exec(PAGE)?.[1] ?? '';
}

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

  test('install Jaeger 2 and a Milvus, in one go', async () => {
    expect(OF_JAEGER_2.replaceAll('\\\n', '').trim().split('\n')).toHaveLength(2);
    const { code, stderr } = await cluster.shell.run(OF_JAEGER_2);
    expect([code, stderr]).toEqual([0, '']);
    expect(await cluster.shell.ok('kubectl get deployment jaeger -n default -o name')).toBe('deployment.apps/jaeger\n');
    expect(await cluster.shell.ok('helm list -n default -q')).toBe('my-release\n');
    await cluster.shell.ok('helm uninstall my-release -n default');
    await cluster.shell.ok('kubectl delete -f dist/jaeger-v2/manifests/2-jaeger');
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
