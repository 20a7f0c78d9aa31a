import { describe as say } from '../../../../lib/diagnostics/report';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import {
  adoptedEnvironmentRules,
  adoptionRules,
  valuesFileRules,
} from '../../../../lib/rules/milvus/adoption/adoption';
import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const TRACE = { exporter: 'noop' };
const WRITE = 'Save them again with `helm get values r -n d -o yaml`.';

function adoption(text: string, replaceTrace = false): string[] {
  const subject = {
    source: 'current.yaml',
    text,
    trace: TRACE,
    replaceTrace,
    command: 'helm get values r -n d -o yaml',
  };
  return runRules(adoptionRules, subject, 'env/r').map(say);
}

describe('MLV160', () => {
  const rest = `These are not the values that the release has. ${WRITE}`;
  test.each([
    [
      'COMPUTED VALUES:\na: 1\n',
      "current.yaml:1:1 values: contains the chart's defaults; run the command without --all",
    ],
    [
      '\n',
      'current.yaml values: is empty; helm prints null for a release without values, so the command may have failed',
    ],
    ['a: 1\n---\nb: 1\n', 'current.yaml values: contains several documents, but helm reads only the first'],
    [
      'Error: release: not found\n',
      'current.yaml:1:8 values: is not YAML: Nested mappings are not allowed in compact mappings',
    ],
    ['USER-SUPPLIED VALUES:\na: [\n', /^current\.yaml:3:1 values: is not YAML: /],
  ])('%j', (text, message) => {
    const [found = '', ...others] = adoption(text);
    expect(others).toEqual([]);
    if (typeof message === 'string') expect(found).toBe(`MLV160 ${message}. ${rest}`);
    else expect(found.replace('MLV160 ', '')).toMatch(message);
  });

  test('what helm prints passes', () => {
    for (const text of ['null\n', '{}\n', 'USER-SUPPLIED VALUES:\nnull\n', 'a: 1\n'])
      expect(adoption(text)).toEqual([]);
  });
});

describe('MLV161', () => {
  test('a key of the values, with both lines, also below the heading', () => {
    expect(adoption('a: 1\nb: 1\na: 2\n')).toMatchInlineSnapshot(
      `MLV161 current.yaml:3:1 a: duplicate key, first set in line 1. The last one silently wins. Remove one of the two.`,
    );
    expect(adoption('USER-SUPPLIED VALUES:\na: 1\na: 2\n')).toMatchInlineSnapshot(
      `MLV161 current.yaml:3:1 a: duplicate key, first set in line 2. The last one silently wins. Remove one of the two.`,
    );
  });

  test('a key of user.yaml', () => {
    expect(adoption('extraConfigFiles:\n  user.yaml: |\n    log: {}\n    a: 1\n    log: {}\n')).toMatchInlineSnapshot(
      `MLV161 current.yaml extraConfigFiles["user.yaml"] log: duplicate key, set in lines 1 and 3 of that text. The last one silently wins. Remove one of the two.`,
    );
  });

  test('the same key in other mappings passes', () => {
    expect(adoption('a: {x: 1}\nb: {x: 1}\n')).toEqual([]);
  });
});

describe('MLV162', () => {
  test('what is there is shown, but for what may be a credential', () => {
    const there = [
      'extraConfigFiles:',
      '  user.yaml: |',
      '    Trace:',
      '      exporter: otlp',
      '      otlp: {endpoint: "x:4317", headers: c2VjcmV0}',
      '      jaeger: {url: "http://u:secret@x"}',
      '',
    ].join('\n');
    expect(adoption(there)).toMatchInlineSnapshot(
      `MLV162 current.yaml extraConfigFiles["user.yaml"] trace: already set to {"exporter":"otlp","otlp":{"endpoint":"x:4317","headers":"(not shown)"},"jaeger":{"url":"(not shown)"}}. Adding tracing replaces them. Set replaceTrace: true (on the command line --replace-trace) to replace them.`,
    );
    expect(adoption(there, true)).toEqual([]);
  });

  test('the same settings pass, and a key that only begins like them', () => {
    expect(adoption('extraConfigFiles:\n  user.yaml: |\n    trace: {exporter: noop}\n    traceLevel: 1\n')).toEqual([]);
  });
});

describe('MLV163', () => {
  test('extraConfigFiles by an alias, below the heading too', () => {
    const text = 'a: &a\n  user.yaml: "log: {}"\nextraConfigFiles: *a\n';
    expect(adoption(text)).toMatchInlineSnapshot(
      `MLV163 current.yaml:3:19 extraConfigFiles: comes from an alias. Tracing cannot be added without changing unrelated lines. Write it as a block, as \`helm get values r -n d -o yaml\` does.`,
    );
    expect(adoption(`USER-SUPPLIED VALUES:\n${text}`)).toMatchInlineSnapshot(
      `MLV163 current.yaml:4:19 extraConfigFiles: comes from an alias. Tracing cannot be added without changing unrelated lines. Write it as a block, as \`helm get values r -n d -o yaml\` does.`,
    );
  });

  test('user.yaml by an alias passes', () => {
    expect(adoption('a: &a "log: {}"\nextraConfigFiles:\n  user.yaml: *a\n')).toEqual([]);
  });
});

describe('MLV165', () => {
  const entry = { name: 'TRACE_OTLP_HEADERS', valueFrom: { secretKeyRef: { name: 'otlp', key: 'headers' } } };
  const missing = (values: JsonObject) =>
    runRules(adoptedEnvironmentRules, { chart: MilvusChartVersion.NEWEST, values, env: [entry] }, 'env/r').map(say);

  test('each component that sends traces', () => {
    expect(missing({ proxy: { extraEnv: [entry] }, streaming: { enabled: false }, queryNode: {} }))
      .toMatchInlineSnapshot(`
      MLV165 env/r mixCoordinator.extraEnv: missing entry {"name":"TRACE_OTLP_HEADERS","valueFrom":{"secretKeyRef":{"name":"otlp","key":"headers"}}}. An existing release keeps its values, so this component sends its spans without the headers. Add the entry to the values.
      MLV165 env/r queryNode.extraEnv: missing entry {"name":"TRACE_OTLP_HEADERS","valueFrom":{"secretKeyRef":{"name":"otlp","key":"headers"}}}. An existing release keeps its values, so this component sends its spans without the headers. Add the entry to the values.
      MLV165 env/r dataNode.extraEnv: missing entry {"name":"TRACE_OTLP_HEADERS","valueFrom":{"secretKeyRef":{"name":"otlp","key":"headers"}}}. An existing release keeps its values, so this component sends its spans without the headers. Add the entry to the values.
    `);
  });

  test('the entry passes', () => {
    expect(
      missing({ cluster: { enabled: false }, standalone: { extraEnv: [{ name: 'A', value: 'b' }, entry] } }),
    ).toEqual([]);
  });
});

describe('MLV166', () => {
  const problems = (problem: { problem?: string }) =>
    runRules(
      valuesFileRules,
      { file: 'a.yaml', command: 'helm get values r -n d -o yaml > a.yaml', ...problem },
      'env/r',
    ).map(say);

  test('a file that is not there', () => {
    expect(problems({ problem: 'does not exist' })).toMatchInlineSnapshot(
      `MLV166 env/r values: 'a.yaml' does not exist. Without it the values of the release are unknown. Create it, in the folder that the app runs in, with \`helm get values r -n d -o yaml > a.yaml\`.`,
    );
  });

  test('a file that is there passes', () => {
    expect(problems({})).toEqual([]);
  });
});
