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

describe('the line of a problem', () => {
  /** The line and the mark below it, for each problem. */
  const lines = (content: string, around = {}): string =>
    text(content, around)
      .split('\n')
      .filter((line) => /^ +\d* \|/.test(line))
      .join('\n');

  test('is marked where it has characters of two cells, of none, and tabs', () => {
    const content = ['配置: &追踪 [emoji 😀,\te\u0301]', '设置: [😀, e\u0301, {strategy: x}]'].join('\n');
    expect(lines(`${VALUES}${content}\n`)).toMatchInlineSnapshot(`
      "    3 | 配置: *** [emoji 😀,    é]
            | ^^^^
          4 | 设置: [😀, é, {strategy: x}]
            | ^^^^"
    `);
    expect(lines(`${TRACE}      "e\u0301😀\\t配置": { exporter:\t1 }\n`)).toMatchInlineSnapshot(`
      "    6 |       exporter: jager
            |                 ^^^^^
          7 |       "é😀\\t配置": { exporter:    1 }
            |                      ^^^^^^^^"
    `);
  });

  test('is marked at a hidden text with escaped line ends', () => {
    const jaeger = 'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: "a\\nb", labels: {a: b}}\n';
    expect(lines(jaeger)).toContain(
      ['    3 | metadata: {name: ***, labels: {a: b}}', '      |                  ^^^'].join('\n'),
    );
  });

  test('is cut around the place where it is long', () => {
    const many = Array.from({ length: 200 }, (_, index) => `key${index}: ${index}`).join(', ');
    const content = `${VALUES}queryNode: {${many}, replicas: 1, wrong: 1, ${many}}\n`;
    expect(lines(content, { columns: 40 }).split('\n').slice(398, 404).join('\n')).toMatchInlineSnapshot(`
      "    3 | ...8: 198, key199: 199, repli...
            |            ^^^^^^
          3 | ...icas: 1, wrong: 1, key0: 0...
            |             ^^^^^
          3 | ...wrong: 1, key0: 0, key1: 1...
            |              ^^^^"
    `);
    expect(lines(content, { columns: 200 }).split('\n').slice(0, 2).join('\n')).toMatchInlineSnapshot(`
      "    3 | queryNode: {key0: 0, key1: 1, key2: 2, key3: 3, key4: 4, key5: 5, key6: 6, key7: 7, key8: 8, key9: 9, key10: ...
            |             ^^^^"
    `);
    expect(
      Math.max(
        ...lines(content, { columns: 40 })
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(40);
  });

  test('has no credential, no comment, and no value of a Secret', () => {
    const secret = [
      `${VALUES}externalS3: {secretKey: hunter2, host: "http://me:hunter2@s3", colour: 1, password: &a hunter2} # hunter2`,
      'log: {token: *a, note: &hunter2 x, more: "line\\nhunter2", port: 5}',
      'args: [--user, me, --es.password, hunter2, {a: b}]',
      'options: [{key: apiKey, value: hunter2}, {value: hunter2, name: token}]',
      'queryNode: {extraEnv: [{name: A_PASSWORD, value: hunter2}, {name: a b, value: c}], colour: {headers: {a: hunter2}}}',
    ].join('\n');
    expect(lines(secret)).toMatchInlineSnapshot(`
      "    3 | externalS3: {secretKey: ***, host: "http://***@s3", colour: 1, password: *** ***}
            |              ^^^^^^^^^
          3 | externalS3: {secretKey: ***, host: "http://***@s3", colour: 1, password: *** ***}
            |                              ^^^^
          3 | externalS3: {secretKey: ***, host: "http://***@s3", colour: 1, password: *** ***}
            |                                                     ^^^^^^
          3 | externalS3: {secretKey: ***, host: "http://***@s3", colour: 1, password: *** ***}
            |                                                                ^^^^^^^^
          3 | externalS3: {secretKey: ***, host: "http://***@s3", colour: 1, password: *** ***}
            |                                                                ^^^^^^^^
          4 | log: {token: ***, note: *** x, more: ***, port: 5}
            |       ^^^^^
          4 | log: {token: ***, note: *** x, more: ***, port: 5}
            |       ^^^^^
          4 | log: {token: ***, note: *** x, more: ***, port: 5}
            |                   ^^^^
          4 | log: {token: ***, note: *** x, more: ***, port: 5}
            |                                ^^^^
          4 | log: {token: ***, note: *** x, more: ***, port: 5}
            |                                           ^^^^
          5 | args: [***, ***, ***, ***, {a: b}]
            | ^^^^
          6 | options: [{key: apiKey, value: ***}, {value: ***, name: token}]
            | ^^^^^^^
          6 | options: [{key: apiKey, value: ***}, {value: ***, name: token}]
            |                                       ^^^^^
          7 | queryNode: {extraEnv: [{name: A_PASSWORD, value: ***}, {name: a b, value: c}], colour: {h...
            |                         ^^^^
          7 | ...{extraEnv: [{name: A_PASSWORD, value: ***}, {name: a b, value: c}], colour: {headers: ...
            |                                                                        ^^^^^^"
    `);
    expect(text(secret)).not.toContain('hunter2');
    const stored = `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  user.yaml: |\n    trace: {exporter: jager, unknown: hunter2}\n`;
    expect(
      text(stored)
        .split('\n')
        .filter((line) => /^ +\d+ \|/.test(line))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "    6 |     trace: {exporter: ***, unknown: ***}
          6 |     trace: {exporter: ***, unknown: ***}"
    `);
  });

  test('is left out in a text that is not YAML, and where it would be a command to a CI system', () => {
    expect(lines(`${VALUES}extraConfigFiles:\n  user.yaml: |\n    password: "hunter2\n    trace: [\n`)).toBe('');
    expect(lines(`${VALUES}colour: "##[error]a"\n`)).toBe('');
  });
});
