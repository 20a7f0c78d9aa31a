import { nameOf } from '../../../../lib/doctor/chain/chain';
import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { LogPart } from '../../../../lib/doctor/chain/pods/logs';
import { exampleLog } from '../../../../lib/doctor/links/configuration/example';
import { tracerRules } from '../../../../lib/doctor/links/tracer/rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

/** The lines that Milvus 2.3.5, 2.5.7, 2.6.14 and 3.0.0 write. */
const start = (text: string, level = 'WARN') =>
  `[2026/11/30 20:11:07.915 +00:00] [${level}] [tracer/tracer.go:44] ${text}`;
const finished = (exporter: string) => start(`["Init tracer finished"] [Exporter=${exporter}]`, 'INFO');
const OTLP = {
  exporter: 'otlp',
  sampleFraction: 1,
  otlp: { endpoint: 'jaeger-collector.observability:4317', secure: false },
};

interface Settings extends Pick<ExampleCluster, 'trace' | 'env'> {
  readonly part?: LogPart;
}

function examined(log: string, { part, ...settings }: Settings = {}): Examined {
  const objects = exampleCluster(settings);
  return new Examined(tracerRules, { objects, texts: exampleLog(objects, log, part) });
}

describe('DOC160', () => {
  test('an unknown exporter from a Secret, until 2.6', () => {
    const { messages, shown } = examined(
      start('["Init tracer faield"] [error="Empty Trace"] [errorVerbose="Empty Trace\\n(1) attached"]'),
      { env: [{ name: 'TRACE_EXPORTER', valueFrom: {} }] },
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC160 milvus/my-release-milvus-standalone-abc12-x1 tracer: could not be started. Milvus runs, but makes no spans. Set trace.exporter to jaeger or otlp, in lower case.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs my-release-milvus-standalone-abc12-x1 -n milvus -c standalone --tail=600 | grep 'Init tracer'",
        "[2026/11/30 20:11:07.915 +00:00] [WARN] [tracer/tracer.go:44] ["Init tracer faield"] [error="Empty Trace"]",
      ]
    `);
  });

  test.each([
    [
      '["Init tracer faield"] [error="otlp method not supported: HTTP"]',
      { ...OTLP, otlp: { method: 'HTTP' } },
      'Set trace.otlp.method to grpc, in lower case.',
    ],
    [
      '["Init tracer faield"] [error="failed to exit idle mode: passthrough: received empty target in Build()"]',
      OTLP,
      'Set trace.otlp.endpoint.',
    ],
    [
      '["Init tracer failed"] [error="unsupported trace exporter: Jaeger: invalid tracer config"]',
      OTLP,
      'Restart the pods: the settings have been corrected since.',
    ],
    ['["Init tracer failed"] [error="something else"]', OTLP, 'Correct the trace settings that the line names.'],
  ])('%s', (line, trace, fix) => {
    expect(examined(start(line), { trace }).messages.filter((message) => message.startsWith('DOC160'))).toEqual([
      `DOC160 milvus/my-release-milvus-standalone-abc12-x1 tracer: could not be started. Milvus runs, but makes no spans. ${fix}`,
    ]);
  });

  test('settings that turn tracing off are for the link sampling', () => {
    const line = start('["Init tracer faield"] [error="Empty Trace"]');
    expect(examined(line, { trace: { exporter: 'noop', sampleFraction: 1 } }).messages).toEqual([]);
    expect(examined(line, { trace: null }).messages).toEqual([]);
    expect(examined(line, { trace: { exporter: 'Jaeger', sampleFraction: 1 } }).messages).toEqual([]);
  });

  test('a later start that went well', () => {
    expect(examined([start('["Init tracer failed"] [error="x"]'), finished('jaeger')].join('\n')).messages).toEqual([]);
  });
});

describe('DOC161', () => {
  test('another exporter than the settings have', () => {
    const { messages, shown } = examined(finished('stdout'));
    expect(messages).toMatchInlineSnapshot(
      `DOC161 milvus/my-release-milvus-standalone-abc12-x1 tracer: 'stdout' is the exporter in use, but the settings say 'jaeger'. Something overrides the settings: Milvus reads them from etcd first. Restart the pods. If it stays, look in the etcd of Milvus for keys that have config/trace in their names.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs my-release-milvus-standalone-abc12-x1 -n milvus -c standalone --tail=600 | grep 'Init tracer'",
        "[2026/11/30 20:11:07.915 +00:00] [INFO] [tracer/tracer.go:44] ["Init tracer finished"] [Exporter=stdout]",
        "mend: kubectl rollout restart deployment/my-release-milvus-standalone -n milvus",
        "mend: kubectl rollout status deployment/my-release-milvus-standalone -n milvus --timeout=600s",
      ]
    `);
  });

  test('the same', () => {
    expect(examined(finished('jaeger')).messages).toEqual([]);
    expect(examined(finished('otlp'), { trace: OTLP }).messages).toEqual([]);
  });

  test('a variable says so', () => {
    const objects = exampleCluster({ env: [{ name: 'TRACE_EXPORTER', value: 'stdout' }] });
    expect(new Examined(tracerRules, { objects, texts: exampleLog(objects, finished('stdout')) }).messages).toEqual([]);
  });
});

describe('DOC162', () => {
  const head = (...lines: readonly string[]) =>
    ['   /  |/  /  _/ /| | / / / / / __/', 'Welcome to use Milvus!', ...lines].join('\n');
  const info = '[2026/11/30 20:11:07.915 +00:00] [INFO] [roles/roles.go:365] ["starting running Milvus components"]';

  test('a log from its start without the line', () => {
    const { messages, shown } = examined(head('Version:   v2.2.16', info), { part: LogPart.HEAD });
    expect(messages).toMatchInlineSnapshot(
      `DOC162 milvus/my-release-milvus-standalone-abc12-x1 tracer: no line of the log says that it was started. This Milvus has not come that far, or is too old for the trace settings. Wait until it is ready. Milvus before 2.3 has no such tracer: upgrade it.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs my-release-milvus-standalone-abc12-x1 -n milvus -c standalone --tail=-1 --limit-bytes=400000 | grep 'Init tracer'",
        "(no line)",
      ]
    `);
  });

  test('a log with the line, of level WARN, or of which the start is gone', () => {
    expect(examined(head(info, finished('jaeger')), { part: LogPart.HEAD }).messages).toEqual([]);
    expect(examined(head(info.replace('INFO', 'WARN')), { part: LogPart.HEAD }).messages).toEqual([]);
    expect(examined(info, { part: LogPart.HEAD }).messages).toEqual([]);
    expect(examined(info).messages).toEqual([]);
  });

  test('a log that is longer than what was read', () => {
    expect(examined(head(...Array.from({ length: 5000 }, () => info)), { part: LogPart.HEAD }).messages).toEqual([]);
  });
});

describe('DOC163', () => {
  const lost = (text: string) => `${finished('otlp')}\n2026/11/30 20:11:20 ${text}`;

  test('a Service that is missing, and a Jaeger that is not ready, are what is wrong', () => {
    const line = '2026/11/30 20:11:07 Post "http://x": dial tcp 10.96.0.20:14268: connect: connection refused';
    const found = (change: (object: JsonObject) => readonly JsonObject[]) => {
      const objects = exampleCluster().flatMap(change);
      return new Examined(tracerRules, { objects, texts: exampleLog(objects, line) }, 'DOC163').messages;
    };
    const isJaeger = (object: JsonObject, kind: string) => object.kind === kind && nameOf(object).startsWith('jaeger-');
    expect(found((object) => [object])).toEqual([expect.stringContaining('DOC163')]);
    expect(found((object) => (isJaeger(object, 'Service') ? [] : [object]))).toEqual([]);
    expect(
      found((object) => (isJaeger(object, 'Pod') ? [{ ...object, status: { phase: 'Running' } }] : [object])),
    ).toEqual([]);
  });

  test('spans that were lost before Jaeger was ready', () => {
    const before = '[2026/11/30 20:11:07.000 +00:00] [INFO] [roles/roles.go:365] ["starting"]';
    const line = `${before}\n2026/11/30 20:11:07 Post "http://x": dial tcp 10.96.0.20:14268: connect: connection refused`;
    const found = (lastTransitionTime: string) => {
      const conditions = [{ type: 'Ready', status: 'True', lastTransitionTime }];
      const objects = exampleCluster().map((object) =>
        object.kind === 'Pod' && nameOf(object).startsWith('jaeger-')
          ? { ...object, status: { phase: 'Running', conditions } }
          : object,
      );
      return new Examined(tracerRules, { objects, texts: exampleLog(objects, line) }, 'DOC163').messages;
    };
    expect(found('2026-11-30T20:11:00Z')).toEqual([]);
    expect(found('2026-11-30T20:10:55Z')).toEqual([expect.stringContaining('DOC163')]);
  });

  test('a NetworkPolicy that is between is what is wrong', () => {
    const closed = (namespace: string) => ({
      ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'closed', namespace } },
      spec: { podSelector: {} },
    });
    const line = '2026/11/30 20:11:07 traces export: context deadline exceeded';
    const found = (namespace: string) => {
      const objects = exampleCluster({ more: [closed(namespace)] });
      return new Examined(tracerRules, { objects, texts: exampleLog(objects, line) }, 'DOC163').messages;
    };
    expect(found('observability')).toEqual([]);
    expect(found('milvus')).toEqual([expect.stringContaining('DOC163')]);
  });

  test('a receiver that is not there', () => {
    const { messages, shown } = examined(
      lost(
        'traces export: context deadline exceeded: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.96.0.20:4317: connect: connection refused"',
      ),
      { trace: OTLP },
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC163 milvus/my-release-milvus-standalone-abc12-x1 trace.otlp.endpoint: 'jaeger-collector.observability:4317' does not receive the spans: the connection is refused. No trace of this pod arrives. Look at the pods behind the Service, and at the port that they listen on.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl logs my-release-milvus-standalone-abc12-x1 -n milvus -c standalone --tail=600 | grep 'traces export'",
        "2026/11/30 20:11:20 traces export: context deadline exceeded: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.96.0.20:4317: connect: connection refused"",
      ]
    `);
  });

  // Sentences of Milvus 2.5.7 and 3.0.0, and of 2.3.5 on the one-node cluster.
  test.each([
    [
      'Post "http://x:14268/api/traces": dial tcp: lookup x on 10.96.0.10:53: no such host',
      'the host name does not resolve.',
    ],
    [
      'Post "http://x:14268/api/traces": dial tcp: lookup x on 10.96.0.10:53: server misbehaving',
      'the host name does not resolve.',
    ],
    [
      'traces export: exporter export timeout: rpc error: code = Unavailable desc = name resolver error: produced zero addresses',
      'the host name does not resolve.',
    ],
    ['Post "http://x:14268/api/traces": dial tcp 10.96.31.78:14268: i/o timeout', 'nothing answers in time.'],
    ['Post "http://x:14268/api/traces": context deadline exceeded', 'nothing answers in time.'],
    [
      'traces export: context deadline exceeded: rpc error: code = DeadlineExceeded desc = context deadline exceeded while waiting for connections to become ready',
      'nothing answers in time.',
    ],
    [
      'traces export: context deadline exceeded: rpc error: code = Unavailable desc = connection error: desc = "transport: authentication handshake failed: tls: first record does not look like a TLS handshake"',
      'Milvus uses TLS, and the receiver does not.',
    ],
    [
      'traces export: Post "https://x:4318/v1/traces": http: server gave HTTP response to HTTPS client',
      'Milvus uses TLS, and the receiver does not.',
    ],
    [
      'Post "https://x:14268/api/traces": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      "Milvus rejects the receiver's certificate.",
    ],
    [
      'traces export: exporter export timeout: rpc error: code = Unavailable desc = connection error: desc = "error reading server preface: http2: frame too large"',
      'the port speaks another protocol than the exporter.',
    ],
    [
      'traces export: rpc error: code = Unimplemented desc = unknown service opentelemetry.proto.collector.trace.v1.TraceService',
      'the receiver has nothing at this port and path.',
    ],
    ['failed to upload traces; HTTP status code: 404', 'the receiver has nothing at this port and path.'],
    ['failed to upload traces; HTTP status code: 405', 'the receiver has nothing at this port and path.'],
    [
      'traces export: failed to send to http://x:4318/v1/traces: 404 Not Found (body: (empty))',
      'the receiver has nothing at this port and path.',
    ],
    ['failed to upload traces; HTTP status code: 400', 'the receiver rejects them.'],
    ['traces export: failed to send to http://x:4318/v1/traces: 400 Bad Request', 'the receiver rejects them.'],
    ['traces export: failed to send to http://x:4318/v1/traces: 401 Unauthorized', 'the receiver requires a login.'],
    ['Post "": unsupported protocol scheme ""', 'the exporter cannot use the address.'],
    [
      'traces export: exporter export timeout: rpc error: code = Unavailable desc = delegating_resolver: invalid target address "": missing address',
      'the exporter cannot use the address.',
    ],
  ])('%s', (text, problem) => {
    const [message, ...others] = examined(lost(text), { trace: OTLP }).messages;
    expect(others).toEqual([]);
    expect(message).toContain(`does not receive the spans: ${problem} No trace of this pod arrives.`);
  });

  test('of a wrong address, the link endpoint says which is right', () => {
    const trace = {
      exporter: 'jaeger',
      sampleFraction: 1,
      jaeger: { url: 'http://jaeger-collector:14268/api/traces' },
    };
    const line =
      'Post "http://jaeger-collector:14268/api/traces": dial tcp: lookup jaeger-collector on 10.96.0.10:53: no such host';
    expect(examined(`${finished('jaeger')}\n2026/11/30 20:11:20 ${line}`, { trace }).messages).toEqual([]);
  });

  test('errors that have ended', () => {
    const line = '2026/11/30 20:11:20 failed to upload traces; HTTP status code: 503';
    const idle = '[2026/11/30 20:13:07.915 +00:00] [INFO] [gc/gc_tuner.go:90] ["GC Tune done"]';
    expect(examined([finished('jaeger'), line, idle].join('\n')).messages).toEqual([]);
    // Each 5 s, and then none for 16 s.
    const every5 = [15, 20, 25].map((second) => line.replace(':20 ', `:${second} `));
    const after = idle.replace('20:13:07', '20:11:41');
    expect(examined([finished('jaeger'), ...every5, after].join('\n')).messages).toEqual([]);
  });
});
