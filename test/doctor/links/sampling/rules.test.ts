import { exampleChain } from '../../../../lib/doctor/chain/example';
import { EXAMPLE_TRACE, type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { releasesQuestion, valuesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { samplingRules } from '../../../../lib/doctor/links/sampling/rules';
import { samplingLink } from '../../../../lib/doctor/links/sampling/sampling';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

function examined(cluster: ExampleCluster) {
  return new Examined(samplingRules, { objects: exampleCluster(cluster) });
}

const fraction = (sampleFraction: unknown) => ({ trace: { ...EXAMPLE_TRACE, sampleFraction } });

describe('DOC200', () => {
  test('a release without trace settings gets them for the Jaeger of its cluster', () => {
    const release = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
    const texts = [
      [releasesQuestion({ namespace: 'default', why: '' }), JSON.stringify([release])],
      [valuesQuestion(release), 'null'],
    ] as const;
    const { messages, shown } = new Examined(samplingRules, { objects: exampleCluster({ trace: null }), texts });
    expect(messages).toMatchInlineSnapshot(
      `DOC200 milvus/my-release trace.exporter: missing: tracing is off. Milvus runs, and sends no traces. Send to Jaeger 'observability/jaeger'. Save these lines as my-release.trace.yml, and upgrade the release: its pods restart.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "(empty)",
        "mend: helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n milvus --version 5.0.19 --reset-then-reuse-values -f my-release.trace.yml",
        "mend: kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n milvus --timeout=600s",
        "extraConfigFiles:",
        "  user.yaml: |",
        "    trace:",
        "      exporter: jaeger",
        "      sampleFraction: 1",
        "      jaeger:",
        "        url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('a variable that turns it off', () => {
    const { messages, shown } = examined({ env: [{ name: 'TRACE_EXPORTER', value: 'noop' }] });
    expect(messages).toMatchInlineSnapshot(
      `DOC200 milvus/my-release trace.exporter: 'noop' turns tracing off. Milvus runs, and sends no traces. Send to Jaeger 'observability/jaeger'. A variable of the pods overrides the file: change it, and also in what creates the pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl set env deployment/my-release-milvus-standalone -n milvus --list",
        "TRACE_EXPORTER=noop",
        "mend: kubectl set env deployment/my-release-milvus-standalone -n milvus TRACE_EXPORTER=jaeger",
      ]
    `);
  });

  test.each([
    ['', 'missing: tracing is off.'],
    [null, 'missing: tracing is off.'],
    ['stdout', "'stdout' writes spans to the log of Milvus. No trace gets to a Jaeger."],
    ['noop', "'noop' turns tracing off."],
    ['Jaeger', "unknown exporter 'Jaeger': tracing is off. Milvus runs, and sends no traces. Did you mean 'jaeger'?"],
    [
      'zipkin',
      "unknown exporter 'zipkin': tracing is off. Milvus runs, and sends no traces. Send to Jaeger 'observability/jaeger'.",
    ],
  ])('%s', (exporter, problem) => {
    expect(examined({ trace: { ...EXAMPLE_TRACE, exporter } }).messages).toEqual([expect.stringContaining(problem)]);
  });

  test('no Jaeger to send to', () => {
    const objects = exampleCluster({ trace: null }).filter(({ metadata }) =>
      JSON.stringify(metadata).includes('milvus'),
    );
    const { messages, shown } = new Examined(samplingRules, { objects });
    expect(messages).toMatchInlineSnapshot(
      `DOC200 milvus/my-release trace.exporter: missing: tracing is off. Milvus runs, and sends no traces. Install a Jaeger, and set trace to send to it.`,
    );
    expect(shown).toHaveLength(2);
  });

  test('an exporter that sends, and one from a Secret', () => {
    expect(examined({}).messages).toEqual([]);
    expect(examined({ trace: null, env: [{ name: 'TRACE_EXPORTER', valueFrom: {} }] }).messages).toEqual([]);
  });
});

describe('DOC201', () => {
  test('no fraction', () => {
    const { messages, shown } = examined(fraction(undefined));
    expect(messages).toMatchInlineSnapshot(
      `DOC201 milvus/my-release trace.sampleFraction: missing: the default of Milvus is 0. Milvus runs, and sends no traces. Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: jaeger",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
        "trace:",
        "  exporter: jaeger",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
        "  sampleFraction: 1",
      ]
    `);
  });

  test.each([
    [0, '0 samples nothing. Milvus runs, and sends no traces.'],
    ['0', "'0' samples nothing. Milvus runs, and sends no traces."],
    [-1, '-1 is below 0: Milvus treats it as 0.'],
    ['10%', "'10%' is not a number: Milvus treats it as 0."],
    ['nan', "'nan' is not a number. Milvus traces every request or none, which depends on the processor."],
  ])('%s', (value, problem) => {
    expect(examined(fraction(value)).messages).toEqual([expect.stringContaining(problem)]);
  });

  test('a fraction above 0, one from a Secret, and no exporter that samples', () => {
    expect(examined(fraction('0.5')).messages).toEqual([]);
    expect(examined({ ...fraction(0), env: [{ name: 'TRACE_SAMPLEFRACTION', valueFrom: {} }] }).messages).toEqual([]);
    expect(examined({ trace: { exporter: 'noop', sampleFraction: 0 } }).messages).toEqual([
      expect.stringContaining('DOC200'),
    ]);
  });
});

describe('DOC202', () => {
  test('1 of 1000', () => {
    const { messages, shown } = examined(fraction(0.001));
    expect(messages).toMatchInlineSnapshot(
      `DOC202 milvus/my-release trace.sampleFraction: 0.001 traces 1 of 1000 requests. Traces are rare: a few searches show none. Send 5000 requests and look again, or set a larger fraction, such as 0.05.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 0.001",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('1 of 100', () => {
    expect(examined(fraction(0.01)).messages).toEqual([]);
  });
});

describe('DOC203', () => {
  test('a percentage', () => {
    const { messages, shown } = examined(fraction(5));
    expect(messages).toMatchInlineSnapshot(
      `DOC203 milvus/my-release trace.sampleFraction: 5 is above 1. Milvus traces every request, not a percentage of them. Set these lines in the user.yaml that Milvus reads, and restart its pods.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap my-release-milvus -n milvus -o 'jsonpath={.data.user\\.yaml}'",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 5",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
        "trace:",
        "  exporter: jaeger",
        "  sampleFraction: 0.05",
        "  jaeger:",
        "    url: http://jaeger-collector.observability.svc:14268/api/traces",
      ]
    `);
  });

  test('all of them', () => {
    expect(examined(fraction(1)).messages).toEqual([]);
  });
});

/** A Jaeger 2 with these policies. */
function tail(...policies: readonly JsonObject[]): ExampleCluster {
  const processors = ['tail_sampling', 'batch'];
  return {
    jaegerConfig: {
      processors: { tail_sampling: { policies }, batch: null },
      service: { pipelines: { traces: { receivers: ['otlp', 'jaeger'], processors } } },
    },
  };
}
const some = (share: number) => ({
  ...{ name: 'some', type: 'probabilistic' },
  probabilistic: { sampling_percentage: share },
});
const slow = (ms: number) => ({ name: 'slow', type: 'latency', latency: { threshold_ms: ms } });
const failed = { name: 'failed', type: 'status_code', status_code: { status_codes: ['ERROR'] } };
const all = { name: 'all', type: 'always_sample' };
const both = (...policies: readonly JsonObject[]) => ({ name: 'both', type: 'and', and: { and_sub_policy: policies } });
const none = { name: 'none', type: 'rate_limiting', rate_limiting: { spans_per_second: 0 } };

describe('DOC204', () => {
  test('a policy that keeps nothing', () => {
    const { messages, shown } = examined(tail(some(0)));
    expect(messages).toMatchInlineSnapshot(
      `DOC204 observability/jaeger processors.tail_sampling.policies: keep no trace. Jaeger takes all spans of Milvus 'milvus/my-release', and silently drops them. Add a policy such as the following to that list, and restart the pods of Jaeger.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap jaeger-config -n observability -o 'jsonpath={.data.config\\.yaml}'",
        "tail_sampling:",
        "  policies:",
        "    - name: some",
        "      type: probabilistic",
        "      probabilistic:",
        "        sampling_percentage: 0",
        "- name: all",
        "  type: always_sample",
      ]
    `);
  });

  test.each([[[]], [[none]], [[both(all, some(0))]]])('%j', (policies) => {
    expect(examined(tail(...policies)).messages).toEqual([expect.stringContaining('DOC204')]);
  });

  test('policies that keep something, or may', () => {
    const limited = { name: 'a', type: 'rate_limiting', rate_limiting: { spans_per_second: 10 } };
    for (const policy of [some(10), all, slow(10), limited, { name: 'b', type: 'ottl_condition' }, both(all, slow(5))])
      expect(examined(tail(policy, some(0))).messages).toEqual([]);
  });

  test('a processor that no pipeline uses', () => {
    const jaegerConfig = { processors: { tail_sampling: { policies: [some(0)] } } };
    expect(examined({ jaegerConfig }).messages).toEqual([]);
  });
});

describe('DOC205', () => {
  test('1 of 200', () => {
    const { messages, shown } = examined(tail(slow(500), some(0.5)));
    expect(messages).toMatchInlineSnapshot(
      `DOC205 observability/jaeger processors.tail_sampling.policies: keep 1 of 200 requests of Milvus 'milvus/my-release', with its sampleFraction 1. Jaeger silently drops the others: a few searches can show none. To see each trace, add a policy such as the following to that list, and restart the pods of Jaeger.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get configmap jaeger-config -n observability -o 'jsonpath={.data.config\\.yaml}'",
        "tail_sampling:",
        "  policies:",
        "    - name: slow",
        "      type: latency",
        "      latency:",
        "        threshold_ms: 500",
        "    - name: some",
        "      type: probabilistic",
        "      probabilistic:",
        "        sampling_percentage: 0.5",
        "- name: all",
        "  type: always_sample",
      ]
    `);
  });

  test('only slow traces', () => {
    expect(examined(tail(slow(500), failed)).messages).toMatchInlineSnapshot(
      `DOC205 observability/jaeger processors.tail_sampling.policies: keep only slow traces and those with errors. Jaeger silently drops the others: a few searches can show none. To see each trace, add a policy such as the following to that list, and restart the pods of Jaeger.`,
    );
    expect(examined(tail(both(slow(500), some(10)))).messages).toEqual([expect.stringContaining('DOC205')]);
  });

  test('a part that is enough, and one that Milvus makes rare itself', () => {
    expect(examined(tail(slow(500), some(1))).messages).toEqual([]);
    expect(examined({ ...tail(some(10)), ...fraction(0.05) }).messages).toEqual([expect.stringContaining('DOC205')]);
    expect(examined({ ...tail(some(100)), ...fraction(0.001) }).messages).toEqual([expect.stringContaining('DOC202')]);
  });
});

describe('what the link says', () => {
  const chain = (cluster: ExampleCluster) => exampleChain({ objects: exampleCluster(cluster) });

  test.each<readonly [ExampleCluster, string]>([
    [{}, 'every request traced'],
    [fraction(0.05), '1 of 20 requests traced'],
    [tail(some(10)), 'every request traced, Jaeger observability/jaeger keeps 10 % of them'],
  ])('%j', (cluster, words) => {
    expect(samplingLink.unseen(chain(cluster))).toBeUndefined();
    expect(samplingLink.seen(chain(cluster))).toBe(words);
  });

  test('what cannot be seen', () => {
    const hidden = { env: [{ name: 'TRACE_SAMPLEFRACTION', valueFrom: {} }] };
    expect(samplingLink.unseen(chain(hidden))).toBe('trace.sampleFraction of milvus/my-release comes from a Secret');
    expect(samplingLink.unseen(exampleChain({}))).toBe('no Milvus runs');
    const objects = exampleCluster(tail(all));
    const without = (namespace: string) =>
      exampleChain({
        objects: objects.filter(
          ({ kind, metadata }) => kind !== 'ConfigMap' || !JSON.stringify(metadata).includes(namespace),
        ),
      });
    expect(samplingLink.unseen(without('milvus'))).toBe('the trace settings of milvus/my-release are not known');
    expect(samplingLink.unseen(without('observability'))).toBe(
      'the configuration of Jaeger observability/jaeger was not read',
    );
  });
});
