import { exampleCluster, EXAMPLE_TRACE } from '../../../../lib/doctor/chain/example-cluster';
import {
  exampleBackground,
  exampleLease,
  exampleReceived,
  type ExampleReceived,
  exampleSearch,
  type ExampleTrace,
} from '../../../../lib/doctor/links/traces/example';
import { silenceRules } from '../../../../lib/doctor/links/traces/silence-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const examined = (received: ExampleReceived, ...codes: readonly string[]) =>
  new Examined(silenceRules, exampleReceived(received), ...codes);
const TRACES =
  "kubectl get --raw '/api/v1/namespaces/observability/services/jaeger-query:16686/proxy/api/traces?service=standalone&limit=20&start=1766718245000000&end=1767409445000000'";
const DAY = 24 * 60 * 60;
/** The example, whose pod of Milvus was started at a time. */
const startedAt = (startedAt: string, of = exampleCluster()) =>
  of.map((object) =>
    object.kind === 'Pod' && JSON.stringify(object.metadata).includes('my-release')
      ? {
          ...object,
          status: {
            phase: 'Running',
            conditions: [{ type: 'Ready', status: 'True' }],
            containerStatuses: [{ name: 'standalone', state: { running: { startedAt } } }],
          },
        }
      : object,
  );
/** The same pod with another name. */
const second = (pod: JsonObject): JsonObject => {
  const copy: unknown = JSON.parse(JSON.stringify(pod).replace('abc12-x1', 'abc12-x2'));
  return typeof copy === 'object' && copy !== null ? { ...copy } : {};
};
const FIVE_MINUTES_AGO = '2026-01-02T02:59:05Z';
const withFraction = (sampleFraction: unknown) => exampleCluster({ trace: { ...EXAMPLE_TRACE, sampleFraction } });

describe('DOC213', () => {
  const codes = (received: ExampleReceived) => examined(received, 'DOC213').messages;

  test('ten spans came in ten seconds, and none for ten minutes', () => {
    const { messages, shown } = examined({ traces: exampleBackground(600) });
    expect(messages).toMatchInlineSnapshot(
      `DOC213 observability/jaeger service standalone: the last span is 10 min old. Milvus made spans without any request before, so its spans are lost now. Read what the tracer in the log of Milvus says. Run doctor --probe to see whether Jaeger takes spans.`,
    );
    expect(shown).toEqual([
      `$ ${TRACES}`,
      '"startTime": 1767322445000000   (2026-01-02T02:54:05Z)',
      "mend: kubectl logs deployment/my-release-milvus-standalone -n milvus --tail=-1 | grep -iE 'tracer|traces export'",
    ]);
  });

  test('the same, with a restart meanwhile', () => {
    const { messages } = examined({ traces: exampleBackground(600), objects: startedAt(FIVE_MINUTES_AGO) });
    expect(messages).toMatchInlineSnapshot(
      `DOC213 observability/jaeger service standalone: the last span is 10 min old: none came since the start of the pods at 2026-01-02T02:59:05Z. Milvus made spans without any request before, so its spans are lost now. Read what the tracer in the log of Milvus says. Run doctor --probe to see whether Jaeger takes spans.`,
    );
  });

  test('a silence that is short, or since a start that is', () => {
    expect(codes({ traces: exampleBackground(119) })).toEqual([]);
    expect(codes({ traces: exampleBackground(121) })).toHaveLength(1);
    expect(codes({ traces: exampleBackground(600), objects: startedAt('2026-01-02T03:02:06Z') })).toEqual([]);
  });

  test('a fraction that makes spans rare', () => {
    const traces = exampleBackground(600);
    expect(codes({ traces, objects: withFraction(0.05) })).toHaveLength(1);
    expect(codes({ traces, objects: withFraction(0.03) })).toEqual([]);
    expect(codes({ traces, objects: withFraction(0) })).toEqual([]);
    expect(codes({ traces, objects: withFraction('some') })).toEqual([]);
  });

  test('nothing is known about how many came without requests', () => {
    const searches = Array.from({ length: 12 }, (_, index) => exampleSearch(600 + index));
    expect(codes({ traces: searches })).toEqual([]);
    expect(codes({ traces: exampleBackground(600, 9) })).toEqual([]);
    const other: ExampleTrace['spans'] = [['standalone', 'milvus.proto.data.DataCoord/Flush']];
    expect(codes({ traces: searches.map(({ secondsAgo }) => ({ secondsAgo, spans: other })) })).toEqual([]);
  });

  test('another service of Milvus still sends, or a search has come since', () => {
    expect(codes({ traces: [...exampleBackground(600), exampleSearch(30)] })).toEqual([]);
  });

  test('clocks that differ', () => {
    expect(codes({ traces: exampleBackground(600), leases: [exampleLease('node-1', -300)] })).toEqual([]);
  });

  test('two Milvuses that send to one Jaeger', () => {
    const second = exampleCluster()
      .filter((object) => JSON.stringify(object.metadata).includes('my-release'))
      .map((object): JsonObject => {
        const copy: unknown = JSON.parse(JSON.stringify(object).replaceAll('my-release', 'second'));
        return typeof copy === 'object' && copy !== null ? { ...copy } : {};
      });
    expect(codes({ traces: exampleBackground(600), objects: [...exampleCluster(), ...second] })).toEqual([]);
  });

  test('another version of Milvus since the restart can be silent', () => {
    const objects = startedAt(FIVE_MINUTES_AGO).map((object): JsonObject => {
      const isOld = object.kind === 'ReplicaSet' && JSON.stringify(object.metadata).includes('my-release');
      const copy: unknown = isOld ? JSON.parse(JSON.stringify(object).replaceAll('v2.6.15', 'v2.5.4')) : object;
      return typeof copy === 'object' && copy !== null ? { ...copy } : {};
    });
    expect(examined({ traces: exampleBackground(600), objects }).messages.map((each) => each.slice(0, 6))).toEqual([
      'DOC214',
    ]);
  });

  test('no pod of Milvus is ready: the link of Milvus says why', () => {
    const objects = exampleCluster().filter(
      ({ kind, metadata }) => kind !== 'Pod' || !JSON.stringify(metadata).includes('my-release'),
    );
    expect(codes({ traces: exampleBackground(600), objects })).toEqual([]);
  });
});

describe('DOC214', () => {
  test('the last search was made before the restart', () => {
    const { messages, shown } = examined({ traces: [exampleSearch(2 * DAY)] });
    expect(messages).toMatchInlineSnapshot(
      `DOC214 observability/jaeger service standalone: the last span is 48 h old: none came since the start of the pods at 2026-01-01T00:00:00Z. Either no traced request was made since, or the spans are lost. Search or load a collection in Milvus, then run doctor again.`,
    );
    expect(shown).toEqual([`$ ${TRACES}`, '"startTime": 1767150245000002   (2025-12-31T03:04:05Z)']);
  });

  test('a restart just now: spans of before show nothing', () => {
    const { messages } = examined({ traces: [exampleSearch(60)], objects: startedAt('2026-01-02T03:03:35Z') });
    expect(messages.map((each) => each.replace(/\. Either.*$/, ''))).toEqual([
      'DOC214 observability/jaeger service standalone: the last span is 60 s old: none came since the start of the pods at 2026-01-02T03:03:35Z',
    ]);
  });

  test('a span in the second of the start is of the pod before', () => {
    const of = (startedAt_: string) =>
      examined({ traces: [exampleSearch(60)], objects: startedAt(startedAt_) }, 'DOC214').messages.length;
    expect(of('2026-01-02T03:03:05Z')).toBe(1);
    expect(of('2026-01-02T03:03:04Z')).toBe(0);
  });

  test('after it, or one of two pods was not restarted', () => {
    expect(examined({ traces: [exampleSearch(600)] }, 'DOC214').messages).toEqual([]);
    const restarted = startedAt('2026-01-02T03:03:35Z').filter(({ kind }) => kind === 'Pod');
    expect(
      examined({ traces: [exampleSearch(60)], objects: [...exampleCluster(), ...restarted.map(second)] }).messages,
    ).toEqual([]);
  });
});

describe('DOC215', () => {
  test('the last search was made three hours ago', () => {
    const { messages, shown } = examined({ traces: [exampleSearch(3 * 60 * 60)] });
    expect(messages).toMatchInlineSnapshot(
      `DOC215 observability/jaeger service standalone: the last span is 3 h old. The UI looks at the last hour by default, and shows none of Milvus' traces. Choose a longer Lookback in the UI. Search or load a collection in Milvus, then run doctor again.`,
    );
    expect(shown).toEqual([`$ ${TRACES}`, '"startTime": 1767312245000002   (2026-01-02T00:04:05Z)']);
  });

  test('by the clock of a node that is three hours behind', () => {
    const leases = [exampleLease('node-1', -3 * 60 * 60)];
    expect(examined({ traces: [exampleSearch(3 * 60 * 60)], leases }).messages).toEqual([]);
  });

  test('59 minutes ago', () => {
    expect(examined({ traces: [exampleSearch(59 * 60)] }).messages).toEqual([]);
  });
});
