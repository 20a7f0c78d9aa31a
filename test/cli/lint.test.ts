import { symlinkSync } from 'node:fs';
import { toYaml } from '../../lib/kubernetes/yaml';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import behaviour from '../fixtures/operator-behaviour.json';
import { commandLine } from '../support/lint';

const { chart: CHART, milvus: MILVUS } = MilvusChartVersion.NEWEST;

const { path, file, cli } = commandLine();

const jaeger = (spec: object, name = 'jaeger') =>
  toYaml({ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name }, spec });
const GOOD = {
  storage: { options: { memory: { 'max-traces': 5 } } },
  ingress: { enabled: false },
  resources: { limits: { memory: '1Gi' } },
};

describe('finds what it can check', () => {
  test('files and folders, and other objects are counted', () => {
    file('manifests/a.yaml', `${jaeger(GOOD)}---\napiVersion: v1\nkind: Service\nmetadata: {name: a}\n---\n`);
    file('manifests/deep/b.yml', jaeger({ ...GOOD, strategy: 'prodution' }));
    file('manifests/c.json', JSON.stringify({ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', spec: GOOD }));
    file('manifests/README.md', 'text: [');
    symlinkSync('..', path('manifests/deep/up'));
    expect(cli(['lint', path('manifests')])).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "manifests/c.json:1:1 error APP003 metadata.name: missing. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.
      manifests/deep/b.yml:15:13 error JAE003 spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?
      3 Jaegers in 3 files checked, 1 other object skipped: 2 errors, 0 warnings
      ",
      }
    `);
  });

  test('standard input, and the items of a List', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Secret' }] };
    const text = `${toYaml(list)}${jaeger({ strategy: 'prodution', ...GOOD })
      .replace(/^/gm, '    ')
      .replace('    ', '  - ')}`;
    expect(cli(['lint', '-'], text.trimEnd())).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "standard input:11:17 error JAE003 spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?
      1 Jaeger in 1 file checked, 1 other object skipped: 1 error, 0 warnings
      ",
      }
    `);
  });

  test('YAML as kubectl reads it: yes is true, a date is text, and a key that stands twice is an error', () => {
    const text =
      jaeger(GOOD).replace('enabled: false', 'enabled: no') + '  labels: { day: 2026-11-24 }\n  labels: { a: b }\n';
    expect(cli(['lint', '-'], text).stdout).toMatchInlineSnapshot(`
      "standard input:16:3 error APP014 key: duplicate key 'labels', first set at 15:3. Current kubectl rejects the file; older versions silently use the last value. Remove one of the two.
      1 Jaeger in 1 file checked, 0 other objects skipped: 1 error, 0 warnings
      "
    `);
  });

  test('an anchor may be used often', () => {
    const labels = Array.from({ length: 300 }, (_, index) => `    l${index}: *a\n`).join('');
    const text = `${jaeger(GOOD)}  annotations:\n    a: &a x\n${labels}`;
    expect(cli(['lint', '-'], text)).toMatchObject({ code: 0, stderr: '' });
  });

  test('every CR of which it is known what the real operator makes', () => {
    for (const [name, { verdict, input }] of Object.entries(behaviour)) {
      expect([name, cli(['lint', '-'], toYaml(input)).code]).toEqual([name, verdict === 'works' ? 0 : 1]);
    }
  });
});

describe('options', () => {
  const text = jaeger({ ingress: { enabled: false }, resources: { limits: { memory: '1Gi' } } });

  test('a warning is no error, unless --strict', () => {
    const found = cli(['lint', '-'], text);
    expect(found).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "standard input:5:1 warning JAE032 spec.storage.options.memory.max-traces: missing: by default there is no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Set memory.max-traces in spec.storage.options, such as 100000.
      1 Jaeger in 1 file checked, 0 other objects skipped: 0 errors, 1 warning
      ",
      }
    `);
    expect(cli(['lint', '--strict', '-'], text)).toEqual({ ...found, code: 1 });
  });

  test('--format json', () => {
    const { code, stdout } = cli(['lint', '--format', 'json', '-'], jaeger({ ...GOOD, strategy: 'prodution' }));
    expect(code).toBe(1);
    const words = stdout.replace(`"${CHART}"`, '"CHART"').replace(`"${MILVUS}"`, '"MILVUS"');
    const report: unknown = JSON.parse(words);
    expect(report).toMatchInlineSnapshot(`
      {
        "accepted": [],
        "checked": 1,
        "errors": 1,
        "files": 1,
        "kinds": {
          "Jaeger": 1,
        },
        "notes": [],
        "problems": [
          {
            "code": "JAE003",
            "column": 13,
            "consequence": "The operator silently falls back to allinone.",
            "file": "standard input",
            "fix": "Did you mean 'production'?",
            "line": 15,
            "message": JAE003 standard input:15:13 spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?,
            "path": "spec.strategy",
            "rule": "unknown strategy 'prodution'.",
            "severity": "error",
            "value": "prodution",
          },
        ],
        "skipped": 0,
        "unusable": [],
        "version": 1,
        "versions": {
          "assumed": false,
          "chart": "CHART",
          "jaeger": "2.20.0",
          "milvus": "MILVUS",
        },
        "warnings": 0,
      }
    `);
  });
});

describe('exits 2 with one line on stderr for input that cannot be used', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${i === 0 ? '*a, *a' : `*b${i - 1}, *b${i - 1}`}]`),
  ];

  test.each([
    [
      'no-yaml',
      'a: [',
      'no-yaml:1:5: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'template',
      'a: {{ .Values.x }}\nb: {{- if }}\n',
      /^template:1:4: is a helm template, not plain YAML\. Check the rendered YAML: `helm template RELEASE CHART \| /,
    ],
    ['bomb', bomb.join('\n'), 'bomb: has aliases that expand without limit; nothing in it was checked'],
    ['alias', 'a: *b', 'alias:1:4: is not YAML: An alias (*) has no anchor (&) before it'],
    ['deep', '['.repeat(100_000), /^deep/],
    ['values', '[' + 'a,'.repeat(120_001) + ']', 'values: has more than 120000 values; split it'],
    ['aliases', `a: &a 1\nb: [${'*a, '.repeat(1001)}]`, 'aliases: has more than 1000 aliases; split it'],
    ['large', 'x'.repeat(5_000_001), 'large: is larger than 5 MB. Split it.'],
    ['binary', Uint8Array.of(97, 0, 98), 'binary: is binary, not text'],
    ['latin', Uint8Array.of(97, 58, 233), 'latin: is not UTF-8. Save it as UTF-8.'],
  ])('%s', (name, content, message) => {
    const { code, stderr } = cli(['lint', file(name, content)]);
    const [line = '', ...others] = stderr.trimEnd().split('\n');
    expect([code, others]).toEqual([2, []]);
    expect(line.replace(/^cdk8s-milvus-tracing: /, '')).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  test('standard input without end, a file that is not there, and what is no file', () => {
    expect(cli(['lint', '-'], 'x'.repeat(5_100_000)).stderr).toBe(
      'cdk8s-milvus-tracing: standard input: is larger than 5 MB. Split it.\n',
    );
    expect(cli(['lint', path('x')]).stderr).toBe(`cdk8s-milvus-tracing: x: does not exist\n`);
    expect(cli(['lint', '/dev/null']).stderr).toBe('cdk8s-milvus-tracing: /dev/null: is not a file or a folder\n');
  });

  test('checks the other files all the same', () => {
    const good = file('good.yaml', `\ufeff${jaeger(GOOD)}`.replace(/\n/g, '\r\n'));
    expect(cli(['lint', file('bad.yaml', 'a: ['), good])).toMatchObject({
      code: 2,
      stdout: '1 Jaeger in 1 file checked, 0 other objects skipped: 0 errors, 0 warnings\n',
    });
  });
});
