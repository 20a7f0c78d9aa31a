import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';
import { commandLine } from '../../support/lint';

const { file, cli } = commandLine();
const { chart: CHART } = MilvusChartVersion.NEWEST;
const GITHUB = { env: { GITHUB_ACTIONS: 'true' } };
const VALUES = 'minio: {existingSecret: minio}\npulsarv3: {enabled: true}\n';

function github(content: string, name = 'values.yaml'): string {
  return cli(['lint', '--chart', CHART, '--format', 'github', file(name, content)]).stdout.replaceAll(CHART, 'CHART');
}

test('a command for each problem, and the rest as lines', () => {
  const accepted = 'size: 1 # cdk8s-milvus-tracing: accept MLV040 ours\n';
  expect(github(`${VALUES}${accepted}colour: green\nmixCoordinator: {replicas: x}\n`)).toMatchInlineSnapshot(`
    "::warning file=values.yaml,line=4,col=1,endLine=4,endColumn=6,title=MLV040::MLV040 values.yaml:4:1 colour: unknown key: no template of milvus-helm 5.0.19 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.
    values.yaml:3:1 accepted MLV040 size: 'ours'
    1 values file in 1 file checked, 0 other objects skipped: 0 errors, 1 warning, accepted: 1
    "
  `);
  const { stdout } = cli(['lint', '--chart', CHART, '--format', 'github', '-'], `${VALUES}colour: green\n`);
  expect(stdout.replaceAll(CHART, 'CHART')).toMatchInlineSnapshot(`
    "::warning title=MLV040::MLV040 standard input:3:1 colour: unknown key: no template of milvus-helm 5.0.19 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.
    1 values file in 1 file checked, 0 other objects skipped: 0 errors, 1 warning
    "
  `);
});

test('what cannot be checked is an error as well', () => {
  expect(cli(['lint', '--format', 'github', file('a.yaml', 'a: [')])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "cdk8s-milvus-tracing: a.yaml:1:5: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
    ",
      "stdout": "::error::a.yaml:1:5: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
    nothing in 0 files checked, 0 other objects skipped: 0 errors, 0 warnings
    ",
    }
  `);
});

test('no text of the user is a property or a command', () => {
  const hostile = `${VALUES}"a%0A::error::b,c:d\\n::error::e": 1\n`;
  const [command = '', ...others] = github(hostile, '100% a,b:c\u202e.yaml').split('\n');
  expect(command).toMatchInlineSnapshot(
    `"::warning file=100%25 a%2Cb%3Ac\\u202e.yaml,line=3,col=1,endLine=3,endColumn=32,title=MLV040::MLV040 100%25 a,b:c\\u202e.yaml:3:1 a%250A::error::b,c:d\\u000a::error::e: unknown key: no template of milvus-helm 5.0.19 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml."`,
  );
  expect(others.filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
  expect(github(`${VALUES}"##[error]a ##vso[b": 1\n`)).not.toMatch(/##\[|##vso\[/);
});

test('is the default in GitHub Actions, but neither in a terminal nor where another one is named', () => {
  const args = ['lint', '--chart', CHART, file('values.yaml', `${VALUES}colour: green\n`)];
  const named = ['lint', '--format', 'github', ...args.slice(1)];
  expect(cli(args, '', GITHUB)).toEqual(cli(named));
  expect(cli(args, '', { ...GITHUB, isTerminal: true }).stdout).toMatch(/^\S+values\.yaml|^\u001b/);
  expect(cli(args, '', { env: { GITHUB_ACTIONS: 'false' } })).toEqual(cli(args, '', {}));
  expect(cli(['lint', '--format', 'json', ...args.slice(1)], '', GITHUB).stdout).toMatch(/^\{/);
});
