import { type VersionOptions, Versions } from '../../lib/cli/versions';
import { commandLine } from '../support/lint';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';

const { chart: CHART, milvus: MILVUS } = MilvusChartVersion.NEWEST;

/** The chart and the Milvus for a file whose image has the tag. */
function versions(options: VersionOptions, tag?: string): string {
  const { chart, milvus } = Versions.of(options).for(tag);
  return `${chart} ${milvus}`;
}

test.each([
  [{}, undefined, `${CHART} ${MILVUS}`],
  [{ chart: '4.2.58' }, undefined, '4.2.58 2.5.16'],
  [{ chart: 'v4.2.58' }, undefined, '4.2.58 2.5.16'],
  [{ milvus: '2.5.3' }, undefined, '4.2.58 2.5.3'],
  [{ milvus: 'v2.4.2' }, undefined, '4.2.25 2.4.2'],
  [{ milvus: '2.3.5' }, undefined, '4.2.0 2.3.5'],
  [{ milvus: '2.7.0' }, undefined, `${CHART} 2.7.0`],
  [{ milvus: '3.0.0' }, undefined, `${CHART} 3.0.0`],
  [{ chart: '5.0.27', milvus: '3.0.1' }, undefined, '5.0.27 3.0.1'],
  [{ chart: '5.0.18', milvus: '2.6.15' }, undefined, '5.0.18 2.6.15'],
  [{ chart: '5.0.19', milvus: '2.6.1' }, undefined, '5.0.19 2.6.1'],
  [{}, 'v2.5.4', '4.2.58 2.5.4'],
  [{}, '2.6.2-gpu', `${CHART} 2.6.2-gpu`],
  [{}, 'v3.0.0', `${CHART} 3.0.0`],
  [{ chart: '5.0.22' }, 'v3.0.0', '5.0.22 3.0.0'],
  [{}, 'latest', `${CHART} ${MILVUS}`],
  [{ chart: '4.2.58' }, 'v2.5.4', '4.2.58 2.5.4'],
  [{ milvus: '2.5.3' }, 'v2.5.4', '4.2.58 2.5.3'],
])('%j with the tag %j', (options, tag, expected) => {
  expect(versions(options, tag)).toBe(expected);
});

test.each([
  [{ chart: 'newest' }, `--chart: invalid version 'newest'. Use one such as ${CHART}`],
  [{ chart: '5.0.19', milvus: '2.6' }, "--milvus: invalid version '2.6'. Use one such as 2.5.16."],
  [{ milvus: '' }, "--milvus: invalid version ''. Use one such as 2.5.16."],
])('%j is refused', (options, message) => {
  expect(() => Versions.of(options)).toThrow(message);
});

test.each([
  ['5.0.18', `5.0.18 --milvus ${MILVUS}`],
  ['v3.3.0', '3.3.0 --milvus 2.2.16. Charts before 4.0.0 mount no user.yaml.'],
])('of chart %s, which is not listed, the tag of a file tells the Milvus', (chart, rest) => {
  expect(versions({ chart }, 'v2.2.0')).toBe(`${chart.replace('v', '')} 2.2.0`);
  const bare = chart.replace('v', '');
  expect(() => Versions.of({ chart }).for('latest')).toThrow(
    `--chart: unknown version '${bare}'. Add its Milvus, which is the appVersion of the chart: --chart ${rest}`,
  );
});

const { cli } = commandLine();
const QUIET = 'pulsarv3: {enabled: true}\nminio: {existingSecret: minio}\n';
const HEADERS = `${QUIET}extraConfigFiles:\n  user.yaml: "trace.otlp.headers: ''"\n`;
const COUNTED = '1 values file in 1 file checked, 0 other objects skipped';

test('assumes the newest chart, and names it once', () => {
  const { stdout } = cli(['lint', '-'], `${HEADERS}---\n${HEADERS}`);
  expect(stdout).toBe(
    `2 values files in 1 file checked, 0 other objects skipped: 0 errors, 0 warnings; assumed Milvus ${MILVUS} of chart ${CHART}, the ` +
      'newest known (set --chart or --milvus)\n',
  );
  expect(JSON.parse(cli(['lint', '--format', 'json', '-'], HEADERS).stdout)).toMatchObject({
    kinds: { 'values file': 1 },
    versions: { chart: CHART, milvus: MILVUS, assumed: true },
  });
});

test('versions of the command line are used, and not repeated in the summary', () => {
  expect(cli(['lint', '--chart', '5.0.19', '-'], HEADERS).stdout).toBe(`${COUNTED}: 0 errors, 0 warnings\n`);
  const older = cli(['lint', '--milvus', '2.5.16', '-'], HEADERS);
  expect(older.code).toBe(1);
  expect(older.stdout).toMatchInlineSnapshot(`
    "standard input:4:15 error MLV020 extraConfigFiles["user.yaml"] trace.otlp.headers: requires Milvus 2.6.0, but this is 2.5.16. This version ignores it and sends no headers. Use Milvus 2.6.0 or newer, or remove it.
    1 values file in 1 file checked, 0 other objects skipped: 1 error, 0 warnings
    "
  `);
  expect(cli(['lint', '--milvus', '3.0.0', '-'], HEADERS).stdout).toBe(`${COUNTED}: 0 errors, 0 warnings\n`);
  expect(JSON.parse(cli(['lint', '--milvus', '2.5.16', '--format', 'json', '-'], HEADERS).stdout)).toMatchObject({
    versions: { chart: '4.2.58', milvus: '2.5.16', assumed: false },
  });
});

test('a file that names its image is checked for that', () => {
  const { stdout } = cli(['lint', '-'], `image: {all: {tag: v2.5.16}}\n${HEADERS}`);
  expect(stdout).toMatch(/^standard input:5:15 error MLV020 [^]*: 1 error, 0 warnings\n$/);
});

test('a chart of which the Milvus is unknown is a mistake of the command line', () => {
  expect(cli(['lint', '--chart', '9.9.9', '-'], HEADERS)).toEqual({
    code: 2,
    stdout: 'nothing in 0 files checked, 0 other objects skipped: 0 errors, 0 warnings\n',
    stderr:
      "cdk8s-milvus-tracing: standard input: --chart: unknown version '9.9.9'. " +
      `Add its Milvus, which is the appVersion of the chart: --chart 9.9.9 --milvus ${MILVUS}\n`,
  });
});

test('exits 2 with one line for a version that cannot be used', () => {
  expect(cli(['lint', '--chart', '5', '-'], HEADERS)).toEqual({
    code: 2,
    stdout: '',
    stderr: `cdk8s-milvus-tracing: --chart: invalid version '5'. Use one such as ${CHART}.\n`,
  });
});
