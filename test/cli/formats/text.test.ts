import { stripVTControlCharacters } from 'node:util';
import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';
import { commandLine, timeless } from '../../support/lint';

const { file, cli } = commandLine();
const { chart: CHART } = MilvusChartVersion.NEWEST;

/** What `lint` prints in a pipe, or where it is said to be started. */
function text(content: string, around: Parameters<typeof cli>[2] = {}, name = 'values.yaml'): string {
  return timeless(cli(['lint', '--chart', CHART, file(name, content)], '', around).stdout);
}

const VALUES = 'minio: {existingSecret: minio}\npulsarv3: {enabled: true}\n';
const TRACE = `${VALUES}extraConfigFiles:\n  user.yaml: |\n    trace:\n      exporter: jager\n`;
const JAEGER = 'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: a}\n';

test('one error in a text in the values', () => {
  expect(text(TRACE)).toMatchInlineSnapshot(`
    "values.yaml
      6:17 error MLV010 extraConfigFiles["user.yaml"] trace.exporter
        6 |       exporter: jager
          |                 ^^^^^
        Unknown exporter 'jager'.
        Milvus starts, logs at most a warning, and sends no traces.
        -> Did you mean 'jaeger'?

    1 error in 1 file.
    Checked 1 values file.
    What a code means: \`cdk8s-milvus-tracing lint --explain MLV010\`
    "
  `);
});

test('several files: by file, with what was accepted, what was noticed and a summary', () => {
  file('all/a.yaml', `${VALUES}colour: green\n`);
  file('all/b.yaml', `${JAEGER}spec: {strategy: prodution}\n---\napiVersion: v1\nkind: Service\n`);
  file('all/c.yaml', `colour: green # cdk8s-milvus-tracing: accept MLV040 ours\n${VALUES}`);
  const names = [file('none.yaml', 'a: 1\n'), file('all/d.yaml', VALUES).replace(/\/d\.yaml$/, '')];
  const { stdout, ...rest } = cli(['lint', ...names, file('broken.yaml', 'a: [')], '', {});
  expect({ ...rest, stdout: timeless(stdout) }).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "cdk8s-milvus-tracing: broken.yaml:1:5: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
    ",
      "stdout": "all/a.yaml
      3:1 warning MLV040 colour
        3 | colour: green
          | ^^^^^^
        Unknown key: no template of milvus-helm 5.0.19 reads it.
        Helm silently ignores it.
        -> Remove it, or look up the key in the chart's values.yaml.

    all/b.yaml
      4:1 warning JAE031 spec.ingress
        4 | spec: {strategy: prodution}
          | ^^^^
        Enabled without ingressClassName and hosts.
        The UI, which has no login, can be served on every host name, by any ingress controller or by
        none.
        -> Set ingressClassName and hosts, or enabled: false.

      4:1 warning JAE032 spec.storage.options.memory.max-traces
        4 | spec: {strategy: prodution}
          | ^^^^
        Missing: by default there is no limit.
        Traces accumulate until the pod runs out of memory and is killed, and all of them are lost.
        -> Set memory.max-traces in spec.storage.options, such as 100000.

      4:1 warning JAE061 spec.allInOne.resources.limits.memory
        4 | spec: {strategy: prodution}
          | ^^^^
        Missing, although traces are kept in memory.
        Traces can use all memory of the node, and then other pods are killed as well.
        -> Set it, such as '2Gi'.

      4:18 error JAE003 spec.strategy
        4 | spec: {strategy: prodution}
          |                  ^^^^^^^^^
        Unknown strategy 'prodution'.
        The operator silently falls back to allinone.
        -> Did you mean 'production'?

    all/c.yaml:1:1 accepted MLV040 colour: 'ours'
    none.yaml: no Jaeger, Milvus or milvus-helm values found. If the file holds values,
    add --as values.

    1 error, 4 warnings in 2 of 5 files, 1 warning accepted.
    Checked 3 values files and 1 Jaeger; skipped 2 other objects.
    Assumed Milvus MILVUS of chart CHART, the newest known (set --chart or --milvus).
    1 input could not be checked.
    What a code means: \`cdk8s-milvus-tracing lint --explain MLV040\`
    ",
    }
  `);
});

test('nothing found, nothing to check', () => {
  expect(text(VALUES)).toMatchInlineSnapshot(`
    "No problems in 1 file.
    Checked 1 values file.
    "
  `);
  expect(text('a: 1\n')).toMatchInlineSnapshot(`
    "values.yaml: no Jaeger, Milvus or milvus-helm values found. If the file holds
    values, add --as values.

    Nothing to check in 1 file; skipped 1 other object.
    "
  `);
});

test('inputs that cannot be checked, and warnings with --strict', () => {
  const printed = (args: readonly string[]) => {
    const { stdout, ...rest } = cli(['lint', ...args], '', {});
    return { ...rest, summary: timeless(stdout).split('\n\n').at(-1) };
  };
  const warned = file('warned.yaml', `${VALUES}colour: green\n`);
  expect(printed(['missing.yaml'])).toMatchInlineSnapshot(`
    {
      "code": 2,
      "stderr": "cdk8s-milvus-tracing: missing.yaml: does not exist
    ",
      "summary": "1 input could not be checked.
    ",
    }
  `);
  expect(printed(['--strict', warned])).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "",
      "summary": "1 warning in 1 file.
    Checked 1 values file.
    Assumed Milvus MILVUS of chart CHART, the newest known (set --chart or --milvus).
    Exit code 1: --strict fails on warnings.
    What a code means: \`cdk8s-milvus-tracing lint --explain MLV040\`
    ",
    }
  `);
  expect(printed([warned])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "summary": "1 warning in 1 file.
    Checked 1 values file.
    Assumed Milvus MILVUS of chart CHART, the newest known (set --chart or --milvus).
    What a code means: \`cdk8s-milvus-tracing lint --explain MLV040\`
    ",
    }
  `);
  expect(printed(['-'])).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "",
      "summary": "Nothing to check in 1 file.
    ",
    }
  `);
});

test.each([
  [{ npm_lifecycle_event: 'npx' }, 'npx cdk8s-milvus-tracing lint --explain MLV010'],
  [{ npm_lifecycle_event: 'cli', npm_package_name: 'cdk8s-milvus-tracing' }, 'npm run -s cli -- lint --explain MLV010'],
  [{ npm_lifecycle_event: 'cli', npm_package_name: 'other' }, 'cdk8s-milvus-tracing lint --explain MLV010'],
])('names the command as it was started, %j', (env, command) => {
  expect(text(TRACE, { env })).toContain(`What a code means: \`${command}\`\n`);
});

test('standard input, JSON, and the ends of lines that Windows has', () => {
  const cr = JSON.stringify({
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: 'a' },
    spec: { strategy: 'x' },
  });
  expect(cli(['lint', '-'], cr, { columns: 60, isTerminal: true }).stdout).toMatchInlineSnapshot(`
    "[1mstandard input[0m
      [2m1:77[0m [1;33mwarning[0m [1mJAE031[0m spec.ingress
        [2m1 |[0m ...er","metadata":{"name":"a"},"spec":{"strategy"...
        [2m  |[0m                                [1;33m^^^^^^[0m
        [1mEnabled without ingressClassName and hosts.[0m
        The UI, which has no login, can be served on every host
        name, by any ingress controller or by none.
        [36m-> Set ingressClassName and hosts, or enabled: false.[0m

      [2m1:77[0m [1;33mwarning[0m [1mJAE032[0m spec.storage.options.memory.max-traces
        [2m1 |[0m ...er","metadata":{"name":"a"},"spec":{"strategy"...
        [2m  |[0m                                [1;33m^^^^^^[0m
        [1mMissing: by default there is no limit.[0m
        Traces accumulate until the pod runs out of memory and
        is killed, and all of them are lost.
        [36m-> Set memory.max-traces in spec.storage.options, such[0m
        [36m   as 100000.[0m

      [2m1:77[0m [1;33mwarning[0m [1mJAE061[0m spec.allInOne.resources.limits.memory
        [2m1 |[0m ...er","metadata":{"name":"a"},"spec":{"strategy"...
        [2m  |[0m                                [1;33m^^^^^^[0m
        [1mMissing, although traces are kept in memory.[0m
        Traces can use all memory of the node, and then other
        pods are killed as well.
        [36m-> Set it, such as '2Gi'.[0m

      [2m1:96[0m [1;31merror[0m [1mJAE003[0m spec.strategy
        [2m1 |[0m ...etadata":{"name":"a"},"spec":{"strategy":"x"}}
        [2m  |[0m                                             [1;31m^^^[0m
        [1mUnknown strategy 'x'.[0m
        The operator silently falls back to allinone.
        [36m-> Use one of allinone, production, streaming.[0m

    [1;31m1 error, 3 warnings in 1 file.[0m
    Checked 1 Jaeger.
    What a code means:
    \`cdk8s-milvus-tracing lint --explain JAE031\`
    "
  `);
  expect(text(TRACE.replaceAll('\n', '\r\n'))).toBe(text(TRACE));
});

test('what is the same in many files is told three times', () => {
  const names = Array.from({ length: 5 }, (_, index) => file(`values${index}.yaml`, `${VALUES}colour: green\n`));
  const { stdout } = cli(['lint', '--chart', CHART, ...names], '', {});
  expect(timeless(stdout).split('\n\n').slice(2, 4).join('\n\n')).toMatchInlineSnapshot(`
    "values2.yaml
      3:1 warning MLV040 colour
        3 | colour: green
          | ^^^^^^
        Unknown key: no template of milvus-helm 5.0.19 reads it.
        Helm silently ignores it.
        -> Remove it, or look up the key in the chart's values.yaml.

    values3.yaml
      3:1 warning MLV040 colour
        3 | colour: green
          | ^^^^^^
        Unknown key: no template of milvus-helm 5.0.19 reads it.
        Effect and fix: as at values0.yaml:3:1."
  `);
  expect(stdout.split('-> ').length - 1).toBe(3);
});

test('fits into a narrow terminal, and stays readable in a wide one', () => {
  expect(text(TRACE, { columns: 40, isTerminal: true })).toMatchInlineSnapshot(`
    "[1mvalues.yaml[0m
      [2m6:17[0m [1;31merror[0m [1mMLV010[0m
        extraConfigFiles["user.yaml"]
        trace.exporter
        [2m6 |[0m       exporter: jager
        [2m  |[0m                 [1;31m^^^^^[0m
        [1mUnknown exporter 'jager'.[0m
        Milvus starts, logs at most a
        warning, and sends no traces.
        [36m-> Did you mean 'jaeger'?[0m

    [1;31m1 error in 1 file.[0m
    Checked 1 values file.
    What a code means:
    \`cdk8s-milvus-tracing lint --explain MLV010\`
    "
  `);
  expect(text(`${VALUES}colour: green\n`, { columns: 200, isTerminal: true })).toMatchInlineSnapshot(`
    "[1mvalues.yaml[0m
      [2m3:1[0m [1;33mwarning[0m [1mMLV040[0m colour
        [2m3 |[0m colour: green
        [2m  |[0m [1;33m^^^^^^[0m
        [1mUnknown key: no template of milvus-helm 5.0.19 reads it.[0m
        Helm silently ignores it.
        [36m-> Remove it, or look up the key in the chart's values.yaml.[0m

    [1;33m1 warning in 1 file.[0m
    Checked 1 values file.
    What a code means: \`cdk8s-milvus-tracing lint --explain MLV040\`
    "
  `);
});

test('has colours in a terminal', () => {
  const colourful = text(TRACE, { isTerminal: true });
  expect(colourful.replaceAll('\u001b', 'ESC')).toMatchInlineSnapshot(`
    "ESC[1mvalues.yamlESC[0m
      ESC[2m6:17ESC[0m ESC[1;31merrorESC[0m ESC[1mMLV010ESC[0m extraConfigFiles["user.yaml"] trace.exporter
        ESC[2m6 |ESC[0m       exporter: jager
        ESC[2m  |ESC[0m                 ESC[1;31m^^^^^ESC[0m
        ESC[1mUnknown exporter 'jager'.ESC[0m
        Milvus starts, logs at most a warning, and sends no traces.
        ESC[36m-> Did you mean 'jaeger'?ESC[0m

    ESC[1;31m1 error in 1 file.ESC[0m
    Checked 1 values file.
    What a code means: \`cdk8s-milvus-tracing lint --explain MLV010\`
    "
  `);
  expect(stripVTControlCharacters(colourful)).toBe(text(TRACE, { columns: 80 }));
});
