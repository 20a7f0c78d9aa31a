import { Duration } from 'cdk8s';
import {
  type JaegerV2ClickHouseProps,
  JaegerV2ClickHouseProtocol,
  JaegerV2Roles,
  JaegerV2Storage,
  JaegerV2Version,
  SecretRef,
  StorageTls,
} from '../../../lib';
import { objects } from '../support';

const { V2_17_0, V2_18_0, V2_20_0 } = JaegerV2Version;

test('minimal: Jaeger creates its tables', () => {
  const { _parts: parts } = JaegerV2Storage.clickHouse({ addresses: ['clickhouse.data.svc:9000'] });
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: { clickhouse: { addresses: ['clickhouse.data.svc:9000'], database: 'jaeger', create_schema: true } },
  });
  expect(parts.contribution?.(V2_17_0)).toStrictEqual({ environment: [], volumes: [], featureGates: [], secrets: [] });
  expect(parts.contribution?.(V2_18_0)).toMatchObject({ featureGates: ['storage.clickhouse'] });
});

const all: Required<JaegerV2ClickHouseProps> = {
  addresses: ['clickhouse-1.data.svc:8443', 'clickhouse-2.data.svc:8443'],
  database: 'traces',
  protocol: JaegerV2ClickHouseProtocol.HTTP,
  credentials: SecretRef.fromName('clickhouse-login'),
  tls: StorageTls.fromSecret(SecretRef.fromName('clickhouse-ca')),
  dialTimeout: Duration.seconds(5),
  createSchema: false,
  traceTtl: Duration.days(30),
};

test('all props', () => {
  const { _parts: parts } = JaegerV2Storage.clickHouse(all);
  expect(parts.backends(V2_20_0)).toStrictEqual({
    main: {
      clickhouse: {
        protocol: 'http',
        addresses: ['clickhouse-1.data.svc:8443', 'clickhouse-2.data.svc:8443'],
        database: 'traces',
        auth: { basic: { username: '${env:CLICKHOUSE_USERNAME}', password: '${env:CLICKHOUSE_PASSWORD}' } },
        tls: { insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt' },
        dial_timeout: '5s',
        create_schema: false,
        ttl: '720h',
      },
    },
  });
  const { environment, volumes, secrets } = parts.contribution?.(V2_20_0) ?? {};
  const key = (name: string) => ({ name, valueFrom: { secretKeyRef: { name: 'clickhouse-login', key: name } } });
  expect(environment).toStrictEqual([key('CLICKHOUSE_USERNAME'), key('CLICKHOUSE_PASSWORD')]);
  expect(volumes?.map(({ _volume: volume }) => volume.name)).toStrictEqual(['storage-tls']);
  expect(secrets).toStrictEqual([
    { name: 'clickhouse-login', what: 'the login to ClickHouse', keys: ['CLICKHOUSE_USERNAME', 'CLICKHOUSE_PASSWORD'] },
  ]);
  expect(parts.newSettings?.map(({ path, since }) => [path, since])).toStrictEqual([
    ['JaegerV2Storage.clickHouse', '2.14.0'],
    ['storage.tls', '2.19.0'],
    ['storage.traceTtl', '2.18.0'],
  ]);
});

test('the container switches its feature gate on', () => {
  const storage = JaegerV2Storage.clickHouse({ addresses: ['clickhouse.data.svc:9000'] });
  expect(objects({ roles: JaegerV2Roles.allInOne({ storage }) })['Deployment jaeger']).toMatchObject({
    spec: {
      template: {
        spec: { containers: [{ args: ['--config=/conf/config.yaml', '--feature-gates=storage.clickhouse'] }] },
      },
    },
  });
});
