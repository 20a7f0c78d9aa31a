import { defined, type JsonObject } from '../../kubernetes/json';
import type { SecretRef } from '../../app/secret-ref';
import { checkProps, SECRET } from '../../app/props';
import type { CassandraSchema } from './cassandra-schema';
import { AUTHENTICATOR_SINCE, PASSWORD_AUTHENTICATOR } from '../../upstream/cassandra';
import { atLeast } from '../../upstream/version-order';
import { type StorageFlagsProps, storageOptions } from './options';
import type { SparkDependencies } from './spark-dependencies';
import type { StorageTls } from '../../jaeger-common/storage-tls';
import type { StorageParts } from './parts';

/**
 * Settings of an existing Cassandra.
 *
 * @see https://www.jaegertracing.io/docs/1.62/deployment/
 */
export interface CassandraStorageProps extends StorageFlagsProps {
  /** Host names; the schema job uses the first. Rejected: none, a scheme, and beside a schema job a port. */
  readonly servers: string[];
  /** Who creates the tables; the operator reconciles no other Jaeger until the job is done. */
  readonly schema: CassandraSchema;
  /** The port of all servers. @default 9042 */
  readonly port?: number;
  /**
   * The keyspace with Jaeger's tables. Rejected: anything but letters, digits and underscores, and beside a schema job capitals.
   *
   * @default jaeger_v1_test
   */
  readonly keyspace?: string;
  /** The datacenter that Jaeger talks to. @default - any */
  readonly localDatacenter?: string;
  /**
   * A Secret in the namespace of the Jaeger with the keys CASSANDRA_USERNAME and CASSANDRA_PASSWORD. An archive needs keys of its own:
   * CASSANDRA_ARCHIVE_USERNAME and CASSANDRA_ARCHIVE_PASSWORD.
   *
   * @default - no login
   */
  readonly credentials?: SecretRef;
  /**
   * The Java class that checks the credentials: `authenticator` in the configuration of Cassandra. Jaeger 1.59 and newer send the
   * credentials to no other class. Not written without credentials, or for an older Jaeger, which does not know the option.
   *
   * @default org.apache.cassandra.auth.PasswordAuthenticator
   */
  readonly authenticator?: string;
  /** TLS to the servers. The schema job and the nightly one get none: warnings JAE038 and JAE068 beside them. @default - none */
  readonly tls?: StorageTls;
  /** Where traces go that a user archives in the UI. @default - no archive */
  readonly archive?: CassandraArchiveProps;
  /** The nightly job for the UI's page Dependencies. @default - the operator's own: it runs */
  readonly dependencies?: SparkDependencies;
}

/**
 * Where archived traces go. Port, TLS and the Secret of the credentials are those of the storage.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface CassandraArchiveProps {
  /** Host names, without port. @default - those of the storage */
  readonly servers?: string[];
  /** The keyspace of the archive: letters, digits and underscores. */
  readonly keyspace: string;
}

/** Cassandra, as `spec.storage` says it. */
export function cassandraStorage(props: CassandraStorageProps): StorageParts {
  checkProps('JaegerStorage.cassandra', props, { credentials: SECRET });
  const { servers, port, keyspace, localDatacenter, tls, archive, credentials } = props;
  const { authenticator = PASSWORD_AUTHENTICATOR } = props;
  const volumes = tls?._volumes ?? [];
  const fromProps = (jaeger: string): JsonObject => {
    const hasAuthenticator = credentials !== undefined && atLeast(jaeger, AUTHENTICATOR_SINCE);
    const connection: JsonObject = {
      servers: servers.join(','),
      ...defined({ port, tls: tls?._options }),
      ...(hasAuthenticator ? { basic: { 'allowed-authenticators': authenticator } } : {}),
    };
    return {
      cassandra: {
        ...connection,
        ...defined({ keyspace, 'local-dc': localDatacenter }),
      },
      ...defined({ 'cassandra-archive': archive && archiveOptions(archive, connection) }),
    };
  };
  return {
    type: 'cassandra',
    spec: (where, jaeger) => ({
      ...defined({ secretName: credentials?.name }),
      options: storageOptions(fromProps(jaeger), props.options, where),
      cassandraCreateSchema: props.schema._spec,
      ...defined({ dependencies: props.dependencies?._spec }),
    }),
    volumes,
  };
}

function archiveOptions({ servers, keyspace }: CassandraArchiveProps, connection: JsonObject): JsonObject {
  return {
    enabled: true,
    ...connection,
    ...defined({ servers: servers?.join(',') }),
    keyspace,
  };
}
