import { Duration, Size } from 'cdk8s';
import { JaegerV2Retention, type JaegerV2RolloverProps, JaegerV2Storage, JaegerV2Version } from '../../../../lib';

const SERVERS = ['http://opensearch.data.svc:9200'];
const { V2_13_0, V2_19_0, V2_20_0 } = JaegerV2Version;

function rolled(props: Partial<JaegerV2RolloverProps> = {}) {
  const retention = JaegerV2Retention.rollover({ days: 30, ...props });
  return JaegerV2Storage.openSearch({ servers: SERVERS, shards: 2, retention })._parts;
}

test('2.20 rotates each type of index by hand, and keeps those of sampling daily', () => {
  const behindAliases = { shards: 2, rotation: { manual_rollover: {} } };
  expect(rolled().backends(V2_20_0)).toStrictEqual({
    main: {
      opensearch: {
        server_urls: SERVERS,
        indices: {
          spans: behindAliases,
          services: behindAliases,
          dependencies: behindAliases,
          sampling: { shards: 2 },
        },
      },
    },
  });
});

test.each([V2_13_0, V2_19_0])('$jaeger uses aliases', (version) => {
  const size = { shards: 2 };
  expect(rolled().backends(version)).toStrictEqual({
    main: {
      opensearch: {
        server_urls: SERVERS,
        use_aliases: true,
        indices: { spans: size, services: size, dependencies: size, sampling: size },
      },
    },
  });
});

test('the pods create the aliases before Jaeger starts', () => {
  expect(rolled().contribution?.(V2_20_0).initContainers).toStrictEqual([
    {
      name: 'es-rollover-init',
      image: 'docker.io/jaegertracing/jaeger-es-rollover:2.20.0',
      args: ['init', 'http://opensearch.data.svc:9200', '--shards=2'],
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } },
    },
  ]);
});

test('conditions are in the units of Elasticsearch', () => {
  const conditions = (props: Partial<JaegerV2RolloverProps>): unknown =>
    JaegerV2Retention.rollover({ days: 30, ...props })._plan.rollover?.conditions;
  expect(conditions({})).toBe('{"max_age":"1d"}');
  expect(conditions({ maxAge: Duration.hours(36), maxSize: Size.gibibytes(50), maxDocs: 5 })).toBe(
    '{"max_age":"36h","max_size":"50gb","max_docs":5}',
  );
  expect(conditions({ maxAge: Duration.seconds(90), maxSize: Size.kibibytes(1) })).toBe(
    '{"max_age":"90s","max_size":"1kb"}',
  );
  expect(conditions({ maxSize: Size.mebibytes(1025) })).toBe('{"max_age":"1d","max_size":"1025mb"}');
});

test('an index is deleted and hidden when its youngest trace is old enough', () => {
  const { _plan: plan } = JaegerV2Retention.rollover({ days: 30, searchableDays: 7, maxAge: Duration.hours(36) });
  expect([plan.deleteAfterDays, plan.rollover?.searchableDays]).toStrictEqual([32, 9]);
});

test('the runbook says which index must not exist', () => {
  const { _parts: parts } = JaegerV2Storage.openSearch({
    servers: SERVERS,
    indexPrefix: 'prod',
    retention: JaegerV2Retention.rollover({ days: 30 }),
    archive: { retention: JaegerV2Retention.none() },
  });
  expect(parts.needs?.('tracing').map(({ text }) => text)).toStrictEqual([
    'OpenSearch answers at `http://opensearch.data.svc:9200` from within the cluster. This prints the HTTP status. 401 is fine; 000 means unreachable.',
    'No index is named `prod-jaeger-span-write`. The pods create an alias of this name before Jaeger starts. If an index has it, they stay in `Init:Error` until you delete the index.',
  ]);
});
