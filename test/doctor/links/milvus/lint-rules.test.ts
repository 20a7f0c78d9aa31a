import { lintText } from '../../../../lib/cli/lint-text';
import { EXAMPLE_TRACE, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import type { Lint } from '../../../../lib/doctor/chain/milvus/lint';
import { releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { lintRules } from '../../../../lib/doctor/links/milvus/lint-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

/** As the command gives it to doctor. */
const lint: Lint = (source, options) => lintText(source, options).problems.map(({ problem }) => problem);

const RELEASE = {
  name: 'my-release',
  namespace: 'milvus',
  status: 'deployed',
  chart: 'milvus-5.0.19',
  app_version: '2.6.15',
};

interface Given {
  readonly userYaml?: string;
  readonly values?: JsonObject;
  readonly chart?: string;
  readonly objects?: readonly JsonObject[];
}

function examined(
  { userYaml, values = {}, chart = RELEASE.chart, objects = exampleCluster() }: Given,
  ...codes: readonly string[]
) {
  const all = { ...values, ...(userYaml === undefined ? {} : { extraConfigFiles: { 'user.yaml': userYaml } }) };
  return new Examined(
    lintRules,
    {
      ...{ asked: { namespace: 'milvus' }, objects, lint },
      texts: [
        [releasesQuestion({ namespace: 'milvus', why: '' }), JSON.stringify([{ ...RELEASE, chart }])],
        [valuesQuestion(RELEASE), JSON.stringify(all)],
      ],
    },
    ...codes,
  );
}

const trace = (settings: string) => `log:\n  level: info\ntrace:\n  sampleFraction: 0.05\n${settings}`;
const RIGHT = trace(
  '  exporter: jaeger\n  jaeger:\n    url: http://jaeger-collector.observability.svc:14268/api/traces\n',
);

describe('DOC123', () => {
  test('a URL without its path', () => {
    const { messages, shown } = examined({
      userYaml: trace('  exporter: jaeger\n  jaeger:\n    url: http://jaeger-collector:14268\n'),
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC123 milvus/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://jaeger-collector:14268' must have the path /api/traces, not '/' (MLV012). Every export fails in the background, and no trace arrives. Use 'http://jaeger-collector:14268/api/traces'.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ helm get values my-release -n milvus -o yaml",
        "trace:",
        "  sampleFraction: 0.05",
        "  exporter: jaeger",
        "  jaeger:",
        "    url: http://jaeger-collector:14268",
        "mend: helm get values my-release -n milvus -o yaml > my-release.values.yaml",
        "mend: $EDITOR my-release.values.yaml",
        "mend: helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n milvus --version 5.0.19 --reset-values -f my-release.values.yaml",
      ]
    `);
  });

  test('settings where the chart reads none', () => {
    expect(examined({ values: { trace: { exporter: 'jaeger' } } }, 'DOC123').messages).toMatchInlineSnapshot(
      `DOC123 milvus/my-release trace: unknown key of the chart (MLV005). Helm silently ignores it, and Milvus sends no traces. Move it into extraConfigFiles["user.yaml"].`,
    );
  });

  test('a chart that mounts no user.yaml', () => {
    expect(examined({ userYaml: RIGHT, chart: 'milvus-3.3.0' }, 'DOC123').messages).toMatchInlineSnapshot(
      `DOC123 milvus/my-release extraConfigFiles: requires chart 4.0.0, but this is 3.3.0 (MLV189). Older charts mount no user.yaml: no setting in it reaches Milvus. Upgrade the release to chart 4.0.0 or newer first.`,
    );
  });

  test('an error about something else counts only while a pod crash-loops', () => {
    const values = { queryNode: { replica: 2 } };
    expect(examined({ userYaml: RIGHT, values }, 'DOC123').messages).toEqual([]);
    const status = {
      conditions: [{ type: 'Ready', status: 'False' }],
      containerStatuses: [{ name: 'standalone', ready: false, restartCount: 3 }],
    };
    const withStatus = (more: JsonObject) =>
      exampleCluster().map((each) => (each.kind === 'Pod' ? { ...each, status: { ...status, ...more } } : each));
    const evicted = withStatus({ phase: 'Failed', reason: 'Evicted' });
    expect(examined({ userYaml: RIGHT, values, objects: evicted }, 'DOC123').messages).toEqual([]);
    const objects = withStatus({});
    const { messages, shown } = examined({ userYaml: RIGHT, values, objects }, 'DOC123');
    expect(messages).toMatchInlineSnapshot(
      `DOC123 milvus/my-release queryNode.replica: unknown key in milvus-helm 5.0.19 (MLV101). Helm silently ignores it and keeps the default. Did you mean 'replicas'?`,
    );
    expect(shown.slice(0, 2)).toEqual(['$ helm get values my-release -n milvus -o yaml', 'queryNode.replica']);
  });

  test('a Milvus CR', () => {
    const cr = {
      ...{ apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata: { name: 'my-release', namespace: 'milvus' } },
      spec: { config: { trace: { exporter: 'Jaeger', sampleFraction: 1 } } },
      status: { status: 'Healthy' },
    };
    const { messages, shown } = new Examined(lintRules, { objects: [cr], lint }, 'DOC123');
    expect(messages).toMatchInlineSnapshot(
      `DOC123 milvus/my-release spec.config.trace.exporter: unknown exporter 'Jaeger' (MLV010). Milvus starts, logs at most a warning, and sends no traces. Did you mean 'jaeger'?`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get milvuses.milvus.io my-release -n milvus -o yaml",
        "spec.config.trace: {"exporter":"Jaeger","sampleFraction":1}",
        "mend: kubectl edit milvuses.milvus.io my-release -n milvus",
      ]
    `);
  });

  test('without helm, user.yaml of the ConfigMap', () => {
    const objects = exampleCluster({ trace: { ...EXAMPLE_TRACE, initTimeoutSeconds: '10s' } });
    const { messages, shown } = new Examined(lintRules, { objects, lint }, 'DOC123');
    expect(messages).toMatchInlineSnapshot(
      `DOC123 milvus/my-release trace.initTimeoutSeconds: '10s' must be a number of seconds above 0 (MLV017). Milvus waits without limit if the exporter hangs at startup. Set a number without a unit, such as 10.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 1",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
        "  initTimeoutSeconds: 10s",
      ]
    `);
  });

  test('right settings, and a credential in them that is never shown', () => {
    expect(examined({ userYaml: RIGHT }).messages).toEqual([]);
    const { messages, shown } = examined({
      userYaml: trace('  exporter: otlp\n  otlp:\n    endpoint: http://x:4317\n    headers: c2VjcmV0LXdvcmQ=\n'),
    });
    expect(messages.length).toBeGreaterThan(0);
    expect([...messages, ...shown].join('\n')).not.toContain('c2VjcmV0');
  });
});

describe('DOC124', () => {
  test('OTLP where search can hang', () => {
    const { messages } = examined(
      {
        userYaml: trace('  exporter: otlp\n  otlp:\n    endpoint: jaeger-collector:4317\n    secure: false\n'),
        values: { image: { all: { tag: 'v2.4.8' } } },
        chart: 'milvus-4.2.5',
        objects: [],
      },
      'DOC124',
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC124 milvus/my-release extraConfigFiles["user.yaml"] trace.exporter: 'otlp' is not safe before Milvus 2.4.9, and this is 2.4.8 (MLV035). Query nodes can hang at startup. Use the exporter jaeger, or Milvus 2.4.9 or newer.`,
    );
  });

  test('sampling everything, or a public password, loses no span', () => {
    expect(examined({ userYaml: RIGHT.replace('0.05', '1') }).messages).toEqual([]);
  });
});
