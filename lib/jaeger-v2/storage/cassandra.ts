import { Duration } from 'cdk8s';
import { goDuration, secondsOf } from '../../app/amounts';
import type { Step } from '../../app/plan/step';
import { checkProps, DURATION, partOf, required, SECRET } from '../../app/props';
import type { SecretRef } from '../../app/secret-ref';
import { throwErrors } from '../../diagnostics/report';
import { runRules } from '../../diagnostics/run-rules';
import type { StorageTls } from '../../jaeger-common/storage-tls';
import { defined, type JsonObject } from '../../kubernetes/json';
import { cassandraRules, type CassandraSettings } from '../../rules/jaeger-v2/props/cassandra';
import { PASSWORD_AUTHENTICATOR } from '../../upstream/cassandra';
import type { JaegerV2Version } from '../../upstream/jaeger-v2/version';
import { secretText, secretVariable } from '../secret-variables';
import type { JaegerV2CassandraSchema } from './cassandra-schema';
import { ARCHIVE, MAIN, type StorageParts } from './parts';

/**
 * Where archived traces go. Login and TLS are those of the storage.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/cassandra/
 */
export interface JaegerV2CassandraArchiveProps {
  /** The keyspace of the archive: letters, digits and underscores, and not that of the storage. */
  readonly keyspace: string;
  /** `host` or `host:port`. @default - those of the storage */
  readonly servers?: string[];
  /** Who creates the keyspace, and how long its traces are kept. @default - as the storage does, but its traces are kept until you delete them */
  readonly schema?: JaegerV2CassandraSchema;
}

/**
 * Settings of an existing Cassandra.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/cassandra/
 */
export interface JaegerV2CassandraProps {
  /** `host` or `host:port` of each node. Rejected: none, and a scheme. */
  readonly servers: string[];
  /** Who creates the tables, and how long traces are kept. */
  readonly schema: JaegerV2CassandraSchema;
  /** The keyspace with Jaeger's tables. Rejected: anything but letters, digits and underscores. @default jaeger_v1_dc1 */
  readonly keyspace?: string;
  /** The datacenter that Jaeger talks to. @default - any */
  readonly localDatacenter?: string;
  /** A Secret in the namespace of the Jaeger with the keys CASSANDRA_USERNAME and CASSANDRA_PASSWORD. @default - no login */
  readonly credentials?: SecretRef;
  /**
   * The Java class that checks the credentials: `authenticator` in the configuration of Cassandra. Jaeger sends them to no other one.
   *
   * @default org.apache.cassandra.auth.PasswordAuthenticator
   */
  readonly authenticator?: string;
  /** TLS to the servers. @default - none: plain text */
  readonly tls?: StorageTls;
  /** How long a query may take. @default - the driver's own */
  readonly queryTimeout?: Duration;
  /** How long a connection may take. @default - the driver's own */
  readonly connectTimeout?: Duration;
  /** Where traces go that a user archives in the UI. @default - no archive */
  readonly archive?: JaegerV2CassandraArchiveProps;
}

const USERNAME = 'CASSANDRA_USERNAME';
const PASSWORD = 'CASSANDRA_PASSWORD';
const PORT = 9042;

/** Cassandra, as a storage. */
export function cassandraStorage(props: JaegerV2CassandraProps): StorageParts {
  const where = 'JaegerV2Storage.cassandra';
  const schema = partOf('JaegerV2CassandraSchema', '_settings');
  checkProps(where, props, {
    schema: required(schema),
    'archive.schema': schema,
    credentials: SECRET,
    tls: partOf('StorageTls', '_client'),
    queryTimeout: DURATION,
    connectTimeout: DURATION,
  });
  const { servers, keyspace = 'jaeger_v1_dc1', credentials, tls, archive } = props;
  throwErrors(runRules(cassandraRules, settingsOf(props, keyspace), where));
  const login = credentials && [
    secretVariable(USERNAME, credentials.name, USERNAME),
    secretVariable(PASSWORD, credentials.name, PASSWORD),
  ];
  return {
    kind: 'cassandra',
    backends: (version) => ({
      [MAIN]: { cassandra: backend(props, version, servers, props.schema._settings(keyspace)) },
      ...(archive === undefined ? {} : { [ARCHIVE]: { cassandra: archiveBackend(props, archive, version) } }),
    }),
    contribution: () => ({
      environment: login ?? [],
      volumes: tls?._volumes ?? [],
      secrets:
        credentials === undefined
          ? []
          : [{ name: credentials.name, what: 'the login to Cassandra', keys: [USERNAME, PASSWORD] }],
    }),
    needs: () => needs(props),
  };
}

function settingsOf({ servers, queryTimeout, connectTimeout, archive }: JaegerV2CassandraProps, keyspace: string) {
  return {
    servers,
    keyspace,
    ...defined({
      queryTimeout: queryTimeout && secondsOf(queryTimeout),
      connectTimeout: connectTimeout && secondsOf(connectTimeout),
      archive: archive && { keyspace: archive.keyspace, servers: archive.servers ?? servers },
    }),
  } satisfies CassandraSettings;
}

function backend(
  props: JaegerV2CassandraProps,
  version: JaegerV2Version,
  servers: readonly string[],
  schema: JsonObject,
): JsonObject {
  const { localDatacenter, credentials, authenticator = PASSWORD_AUTHENTICATOR, tls } = props;
  const { queryTimeout, connectTimeout } = props;
  const basic = credentials && {
    username: secretText(version, USERNAME),
    password: secretText(version, PASSWORD),
    allowed_authenticators: [authenticator],
  };
  return {
    schema,
    connection: {
      servers: servers.map(withPort),
      ...defined({
        local_dc: localDatacenter,
        auth: basic && { basic },
        timeout: connectTimeout && goDuration(connectTimeout),
      }),
      // Without it, Jaeger speaks TLS.
      tls: tls?._client ?? { insecure: true },
    },
    ...defined({ query: queryTimeout && { timeout: goDuration(queryTimeout) } }),
  };
}

function archiveBackend(
  props: JaegerV2CassandraProps,
  { keyspace, servers, schema }: JaegerV2CassandraArchiveProps,
  version: JaegerV2Version,
): JsonObject {
  const settings = schema?._settings(keyspace) ?? props.schema._settings(keyspace, Duration.seconds(0));
  return backend(props, version, servers ?? props.servers, settings);
}

/** Jaeger rejects a name without a dot and without a port. */
function withPort(server: string): string {
  return /:\d+$/.test(server) ? server : `${server}:${PORT}`;
}

function needs({ servers, archive }: JaegerV2CassandraProps): readonly Step[] {
  const all = [...new Set([...servers, ...(archive?.servers ?? [])].map(withPort))];
  return [{ text: `A Cassandra at \`${all.join('`, `')}\`, reachable from the pods of the cluster.` }];
}
