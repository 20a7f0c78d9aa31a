import { Duration } from 'cdk8s';
import { type JaegerV2PrometheusProps, JaegerV2SpanMetrics, SecretRef } from '../../../../lib';
import { thrown } from '../../../support/thrown';

function made(props: Partial<JaegerV2PrometheusProps>): string | undefined {
  return thrown(() => JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus.monitoring.svc:9090', ...props }));
}

test('JVT338: the URL', () => {
  expect(made({ url: 'prometheus:9090' })).toMatchInlineSnapshot(
    `JVT338 JaegerV2SpanMetrics.prometheus url: 'prometheus:9090' must begin with http:// or https://. The UI's tab Monitor shows an error. Use a URL such as 'http://prometheus.monitoring.svc:9090'.`,
  );
  expect(made({ url: 'http://me:secret@prometheus:9090' })).toMatchInlineSnapshot(
    `JVT338 JaegerV2SpanMetrics.prometheus url: 'http://***@prometheus:9090' must not contain a user or password. The UI's tab Monitor shows an error. Use a URL such as 'http://prometheus.monitoring.svc:9090'.`,
  );
  expect(made({ url: 'https:///path' })).toMatchInlineSnapshot(
    `JVT338 JaegerV2SpanMetrics.prometheus url: 'https:///path' must not be empty. The UI's tab Monitor shows an error. Use a URL such as 'http://prometheus.monitoring.svc:9090'.`,
  );
  expect(made({ url: 'https://metrics.example/prometheus' })).toBeUndefined();
});

test('JVT339: two logins', () => {
  const login = SecretRef.fromName('login');
  expect(made({ credentials: login, bearerToken: login })).toMatchInlineSnapshot(
    `JVT339 JaegerV2SpanMetrics.prometheus bearerToken: conflicts with 'credentials'. Jaeger sends one of them only. Remove one.`,
  );
  expect(made({ bearerToken: login })).toBeUndefined();
});

test('JVT340: buckets and interval', () => {
  expect(made({ buckets: [Duration.seconds(1), Duration.millis(10)], flushInterval: Duration.seconds(0) }))
    .toMatchInlineSnapshot(`
    JVT340 JaegerV2SpanMetrics.prometheus buckets[1]: 10 must be longer than the one before it (milliseconds). The durations in the UI are wrong. Sort the buckets from short to long.
    JVT340 JaegerV2SpanMetrics.prometheus flushInterval: 0 must be above 0 (milliseconds). Jaeger exits at startup and crash-loops. Use a longer one, or leave it out.
  `);
  expect(made({ buckets: [Duration.millis(10), Duration.seconds(1)] })).toBeUndefined();
});
