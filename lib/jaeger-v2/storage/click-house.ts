import type { Duration } from 'cdk8s';
import { goDuration, secondsOf } from '../../app/amounts';
import { checkProps, DURATION, partOf, SECRET, wordOf } from '../../app/props';
import type { SecretRef } from '../../app/secret-ref';
import { throwErrors } from '../../diagnostics/report';
import { runRules } from '../../diagnostics/run-rules';
import type { StorageTls } from '../../jaeger-common/storage-tls';
import { defined } from '../../kubernetes/json';
import { addressRules } from '../../rules/jaeger-v2/props/addresses';
import { durationRules } from '../../rules/jaeger-v2/props/durations';
import type { SettingSince } from '../../rules/jaeger-v2/props/storage-install';
import { CLICKHOUSE_GATE_NAME, hasClickHouseGate, SINCE } from '../../upstream/jaeger-v2/storage-settings';
import { secretText, secretVariable } from '../secret-variables';
import { MAIN, type StorageParts } from './parts';

/** The protocol that is spoken with ClickHouse. */
export enum JaegerV2ClickHouseProtocol {
  /** Port 8123, with TLS 8443. */
  HTTP = 'http',
  /** ClickHouse's own: port 9000, with TLS 9440. */
  NATIVE = 'native',
}

/**
 * Settings of an existing ClickHouse. Upstream calls it experimental: a later version can need new tables.
 *
 * @see https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/v2/clickhouse/config.go
 */
export interface JaegerV2ClickHouseProps {
  /** `host:port` of each server. Rejected: none, no port, and a scheme. */
  readonly addresses: string[];
  /** The database, which exists. @default jaeger */
  readonly database?: string;
  /** The protocol. @default JaegerV2ClickHouseProtocol.NATIVE */
  readonly protocol?: JaegerV2ClickHouseProtocol;
  /** A Secret in the namespace of the Jaeger with the keys CLICKHOUSE_USERNAME and CLICKHOUSE_PASSWORD. @default - user default, without a password */
  readonly credentials?: SecretRef;
  /** TLS to the servers, from Jaeger 2.19.0 on. @default - none: plain text */
  readonly tls?: StorageTls;
  /** How long a connection may take. Rejected below a second. @default - the driver's own */
  readonly dialTimeout?: Duration;
  /** Whether Jaeger creates its tables. @default true */
  readonly createSchema?: boolean;
  /** How long traces are kept, from Jaeger 2.18.0 on; tables that exist keep theirs. Rejected below a second. @default - until you delete them */
  readonly traceTtl?: Duration;
}

const USERNAME = 'CLICKHOUSE_USERNAME';
const PASSWORD = 'CLICKHOUSE_PASSWORD';

/** ClickHouse, as a storage. */
export function clickHouseStorage(props: JaegerV2ClickHouseProps): StorageParts {
  const where = 'JaegerV2Storage.clickHouse';
  checkProps(where, props, {
    protocol: wordOf(JaegerV2ClickHouseProtocol),
    credentials: SECRET,
    tls: partOf('StorageTls', '_client'),
    dialTimeout: DURATION,
    traceTtl: DURATION,
  });
  const {
    addresses,
    database = 'jaeger',
    credentials,
    tls,
    protocol,
    dialTimeout,
    createSchema = true,
    traceTtl,
  } = props;
  const byPath = Object.fromEntries(addresses.map((address, index) => [`addresses[${index}]`, address]));
  const seconds = defined({
    dialTimeout: dialTimeout && secondsOf(dialTimeout),
    traceTtl: traceTtl && secondsOf(traceTtl),
  });
  throwErrors([
    ...runRules(addressRules, { addresses: byPath }, where),
    ...runRules(durationRules, { seconds }, where),
  ]);
  return {
    kind: 'clickhouse',
    backends: (version) => ({
      [MAIN]: {
        clickhouse: {
          ...defined({ protocol }),
          addresses: [...addresses],
          database,
          ...defined({
            auth: credentials && {
              basic: { username: secretText(version, USERNAME), password: secretText(version, PASSWORD) },
            },
            tls: tls?._client,
            dial_timeout: dialTimeout && goDuration(dialTimeout),
          }),
          create_schema: createSchema,
          ...defined({ ttl: traceTtl && goDuration(traceTtl) }),
        },
      },
    }),
    contribution: ({ jaeger }) => ({
      environment:
        credentials === undefined
          ? []
          : [USERNAME, PASSWORD].map((variable) => secretVariable(variable, credentials.name, variable)),
      volumes: tls?._volumes ?? [],
      featureGates: hasClickHouseGate(jaeger) ? [CLICKHOUSE_GATE_NAME] : [],
      secrets:
        credentials === undefined
          ? []
          : [{ name: credentials.name, what: 'the login to ClickHouse', keys: [USERNAME, PASSWORD] }],
    }),
    needs: () => [
      {
        text: `A ClickHouse at \`${addresses.join('`, `')}\` with the database \`${database}\`, reachable from the pods of the cluster.`,
      },
    ],
    newSettings: newSettings(props),
  };
}

function newSettings({ tls, traceTtl }: JaegerV2ClickHouseProps): readonly SettingSince[] {
  return [
    { path: 'JaegerV2Storage.clickHouse', since: SINCE.clickHouse, otherwise: 'use another storage' },
    ...(tls === undefined ? [] : [{ path: 'storage.tls', since: SINCE.clickHouseTls }]),
    ...(traceTtl === undefined ? [] : [{ path: 'storage.traceTtl', since: SINCE.clickHouseTtl }]),
  ];
}
