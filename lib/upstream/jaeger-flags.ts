/**
 * The flags of the components of Jaeger 1.62.0, as its binaries list them, without the dashes: the keys of `options`.
 * Jaeger exits at startup on an unknown flag.
 *
 * In the blocks below, a line begins with the part before the first dot of its flags (`-` if there is none). A flag that does
 * not take text has its type after a colon.
 */
export type Flags = ReadonlyMap<string, FlagType>;

/** The type of a flag, as Go's flag package names it. */
export type FlagType = 'string' | 'bool' | 'int' | 'uint' | 'float' | 'duration';

/** Flags that some components share. */
interface Group {
  readonly of: readonly string[];
  readonly flags: Flags;
}

const TYPES: ReadonlyMap<string, FlagType> = new Map([
  ['bool', 'bool'],
  ['int', 'int'],
  ['uint', 'uint'],
  ['float', 'float'],
  ['duration', 'duration'],
]);

const ALWAYS: readonly Group[] = [
  {
    of: ['agent', 'allInOne', 'collector', 'ingester', 'query'],
    flags: parsed(`
      admin http.host-port http.tls.cert http.tls.cipher-suites http.tls.client-ca http.tls.enabled:bool http.tls.key
      admin http.tls.max-version http.tls.min-version
      - config-file help:bool log-encoding log-level metrics-backend metrics-http-route
    `),
  },
  {
    of: ['allInOne', 'collector'],
    flags: parsed(`
      collector enable-span-size-metrics:bool grpc-server.host-port grpc-server.max-connection-age:duration
      collector grpc-server.max-connection-age-grace:duration grpc-server.max-message-size:int grpc.tls.cert
      collector grpc.tls.cipher-suites grpc.tls.client-ca grpc.tls.enabled:bool grpc.tls.key grpc.tls.max-version
      collector grpc.tls.min-version http-server.host-port http-server.idle-timeout:duration
      collector http-server.read-header-timeout:duration http-server.read-timeout:duration http.tls.cert
      collector http.tls.cipher-suites http.tls.client-ca http.tls.enabled:bool http.tls.key http.tls.max-version
      collector http.tls.min-version num-workers:int otlp.enabled:bool otlp.grpc.host-port
      collector otlp.grpc.max-connection-age:duration otlp.grpc.max-connection-age-grace:duration
      collector otlp.grpc.max-message-size:int otlp.grpc.tls.cert otlp.grpc.tls.cipher-suites otlp.grpc.tls.client-ca
      collector otlp.grpc.tls.enabled:bool otlp.grpc.tls.key otlp.grpc.tls.max-version otlp.grpc.tls.min-version
      collector otlp.grpc.tls.reload-interval:duration otlp.http.cors.allowed-headers otlp.http.cors.allowed-origins
      collector otlp.http.host-port otlp.http.idle-timeout:duration otlp.http.read-header-timeout:duration
      collector otlp.http.read-timeout:duration otlp.http.tls.cert otlp.http.tls.cipher-suites otlp.http.tls.client-ca
      collector otlp.http.tls.enabled:bool otlp.http.tls.key otlp.http.tls.max-version otlp.http.tls.min-version
      collector otlp.http.tls.reload-interval:duration queue-size:int queue-size-memory:uint tags
      collector zipkin.cors.allowed-headers zipkin.cors.allowed-origins zipkin.host-port zipkin.keep-alive:bool
      collector zipkin.tls.cert zipkin.tls.cipher-suites zipkin.tls.client-ca zipkin.tls.enabled:bool zipkin.tls.key
      collector zipkin.tls.max-version zipkin.tls.min-version
      sampling strategies-file strategies-reload-interval:duration strategies.bugfix-5270:bool
    `),
  },
  {
    of: ['allInOne', 'collector', 'ingester'],
    flags: parsed(`
      downsampling hashsalt ratio:float
    `),
  },
  {
    of: ['agent', 'allInOne'],
    flags: parsed(`
      http-server host-port
      processor jaeger-binary.server-host-port jaeger-binary.server-max-packet-size:int
      processor jaeger-binary.server-queue-size:int jaeger-binary.server-socket-buffer-size:int
      processor jaeger-binary.workers:int jaeger-compact.server-host-port jaeger-compact.server-max-packet-size:int
      processor jaeger-compact.server-queue-size:int jaeger-compact.server-socket-buffer-size:int
      processor jaeger-compact.workers:int zipkin-compact.server-host-port zipkin-compact.server-max-packet-size:int
      processor zipkin-compact.server-queue-size:int zipkin-compact.server-socket-buffer-size:int
      processor zipkin-compact.workers:int
      reporter grpc.discovery.min-peers:int grpc.host-port grpc.retry.max:uint grpc.tls.ca grpc.tls.cert
      reporter grpc.tls.enabled:bool grpc.tls.key grpc.tls.server-name grpc.tls.skip-host-verify:bool type
    `),
  },
  {
    of: ['allInOne', 'collector', 'query'],
    flags: parsed(`
      multi-tenancy enabled:bool header tenants
    `),
  },
  {
    of: ['allInOne', 'query'],
    flags: parsed(`
      query additional-headers base-path bearer-token-propagation:bool enable-tracing:bool grpc-server.host-port
      query grpc.tls.cert grpc.tls.cipher-suites grpc.tls.client-ca grpc.tls.enabled:bool grpc.tls.key
      query grpc.tls.max-version grpc.tls.min-version http-server.host-port http.tls.cert http.tls.cipher-suites
      query http.tls.client-ca http.tls.enabled:bool http.tls.key http.tls.max-version http.tls.min-version
      query log-static-assets-access:bool max-clock-skew-adjustment:duration static-files ui-config
    `),
  },
  {
    of: ['allInOne', 'collector', 'ingester', 'query'],
    flags: parsed(`
      span-storage type
    `),
  },
  {
    of: ['ingester'],
    flags: parsed(`
      ingester deadlockInterval:duration parallelism
      kafka consumer.authentication consumer.brokers consumer.client-id consumer.encoding
      kafka consumer.fetch-max-message-bytes:int consumer.group-id consumer.kerberos.config-file
      kafka consumer.kerberos.disable-fast-negotiation:bool consumer.kerberos.keytab-file consumer.kerberos.password
      kafka consumer.kerberos.realm consumer.kerberos.service-name consumer.kerberos.use-keytab:bool
      kafka consumer.kerberos.username consumer.plaintext.mechanism consumer.plaintext.password
      kafka consumer.plaintext.username consumer.protocol-version consumer.rack-id consumer.tls.ca consumer.tls.cert
      kafka consumer.tls.enabled:bool consumer.tls.key consumer.tls.server-name consumer.tls.skip-host-verify:bool
      kafka consumer.topic
    `),
  },
  {
    of: ['agent'],
    flags: parsed(`
      agent tags
    `),
  },
];

/** Flags that a storage adds to each component that uses it. */
const OF_STORAGE: ReadonlyMap<string, Flags> = new Map(
  Object.entries({
    memory: parsed(`
    memory max-traces:int
  `),
    badger: parsed(`
    badger consistency:bool directory-key directory-value ephemeral:bool maintenance-interval:duration
    badger metrics-update-interval:duration read-only:bool span-store-ttl:duration
  `),
    cassandra: parsed(`
    cassandra-archive basic.allowed-authenticators connect-timeout:duration connections-per-host:int consistency
    cassandra-archive disable-compression:bool enabled:bool keyspace local-dc max-retry-attempts:int password
    cassandra-archive port:int proto-version:int reconnect-interval:duration servers socket-keep-alive:duration
    cassandra-archive timeout:duration tls.ca tls.cert tls.enabled:bool tls.key tls.server-name
    cassandra-archive tls.skip-host-verify:bool username
    cassandra basic.allowed-authenticators connect-timeout:duration connections-per-host:int consistency
    cassandra disable-compression:bool index.logs:bool index.process-tags:bool index.tag-blacklist
    cassandra index.tag-whitelist index.tags:bool keyspace local-dc max-retry-attempts:int password port:int
    cassandra proto-version:int reconnect-interval:duration servers socket-keep-alive:duration
    cassandra span-store-write-cache-ttl:duration timeout:duration tls.ca tls.cert tls.enabled:bool tls.key
    cassandra tls.server-name tls.skip-host-verify:bool username
  `),
    elasticsearch: parsed(`
    es-archive adaptive-sampling.lookback:duration bulk.actions:int bulk.flush-interval:duration bulk.size:int
    es-archive bulk.workers:int create-index-templates:bool enabled:bool index-date-separator index-prefix
    es-archive index-rollover-frequency-adaptive-sampling index-rollover-frequency-services
    es-archive index-rollover-frequency-spans log-level max-doc-count:int num-replicas:int num-shards:int password
    es-archive password-file prioirity-dependencies-template:int prioirity-service-template:int
    es-archive prioirity-span-template:int remote-read-clusters send-get-body-as server-urls
    es-archive service-cache-ttl:duration sniffer:bool sniffer-tls-enabled:bool tags-as-fields.all:bool
    es-archive tags-as-fields.config-file tags-as-fields.dot-replacement tags-as-fields.include timeout:duration
    es-archive tls.ca tls.cert tls.enabled:bool tls.key tls.server-name tls.skip-host-verify:bool token-file
    es-archive use-aliases:bool use-ilm:bool username version:uint
    es adaptive-sampling.lookback:duration bulk.actions:int bulk.flush-interval:duration bulk.size:int
    es bulk.workers:int create-index-templates:bool index-date-separator index-prefix
    es index-rollover-frequency-adaptive-sampling index-rollover-frequency-services index-rollover-frequency-spans
    es log-level max-doc-count:int max-span-age:duration num-replicas:int num-shards:int password password-file
    es prioirity-dependencies-template:int prioirity-service-template:int prioirity-span-template:int
    es remote-read-clusters send-get-body-as server-urls service-cache-ttl:duration sniffer:bool
    es sniffer-tls-enabled:bool tags-as-fields.all:bool tags-as-fields.config-file tags-as-fields.dot-replacement
    es tags-as-fields.include timeout:duration tls.ca tls.cert tls.enabled:bool tls.key tls.server-name
    es tls.skip-host-verify:bool token-file use-aliases:bool use-ilm:bool username version:uint
  `),
    kafka: parsed(`
    kafka producer.authentication producer.batch-linger:duration producer.batch-max-messages:int
    kafka producer.batch-min-messages:int producer.batch-size:int producer.brokers producer.compression
    kafka producer.compression-level:int producer.encoding producer.kerberos.config-file
    kafka producer.kerberos.disable-fast-negotiation:bool producer.kerberos.keytab-file producer.kerberos.password
    kafka producer.kerberos.realm producer.kerberos.service-name producer.kerberos.use-keytab:bool
    kafka producer.kerberos.username producer.max-message-bytes:int producer.plaintext.mechanism
    kafka producer.plaintext.password producer.plaintext.username producer.protocol-version producer.required-acks
    kafka producer.tls.ca producer.tls.cert producer.tls.enabled:bool producer.tls.key producer.tls.server-name
    kafka producer.tls.skip-host-verify:bool producer.topic
  `),
  }),
);

/** Flags that `metricsStorage` of type prometheus adds to the query component and to all-in-one. */
const OF_PROMETHEUS = parsed(`
  prometheus server-url connect-timeout:duration token-file token-override-from-context:bool
  prometheus query.duration-unit query.namespace query.normalize-calls:bool query.normalize-duration:bool
  prometheus tls.ca tls.cert tls.enabled:bool tls.key tls.server-name tls.skip-host-verify:bool
`);

/** The storage that a flag belongs to, such as `elasticsearch` for `es.server-urls`; undefined for other flags. */
export function storageOfFlag(name: string): string | undefined {
  return [...OF_STORAGE].find(([, flags]) => flags.has(name))?.[0];
}

/**
 * The environment variable from which Jaeger reads a flag.
 *
 * @see https://github.com/jaegertracing/jaeger/blob/v1.62.0/pkg/config/config.go
 */
export function variableOfFlag(name: string): string {
  return name.replace(/[.-]/g, '_').toUpperCase();
}

const known = new Map<string, Flags>();

/** All flags of a component with a storage; empty for an unknown component. Computed once per process. */
export function flagsOf(component: string, storage: string, prometheus: boolean): Flags {
  const key = `${component} ${storage} ${prometheus}`;
  const flags = known.get(key) ?? gathered(component, storage, prometheus);
  known.set(key, flags);
  return flags;
}

function gathered(component: string, storage: string, prometheus: boolean): Flags {
  const always = ALWAYS.filter(({ of }) => of.includes(component)).map(({ flags }) => flags);
  const added = component === 'agent' ? [] : [OF_STORAGE.get(storage) ?? new Map<string, FlagType>()];
  return new Map([...always, ...added, ...(prometheus ? [OF_PROMETHEUS] : [])].flatMap((flags) => [...flags]));
}

function parsed(block: string): Flags {
  const lines = block.trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [prefix = '', ...names] = line.trim().split(' ');
      return names.map((name): [string, FlagType] => {
        const [rest = '', type = ''] = name.split(':');
        return [prefix === '-' ? rest : `${prefix}.${rest}`, TYPES.get(type) ?? 'string'];
      });
    }),
  );
}

const variables = new Set<string>();

/** Whether a component of Jaeger 1 reads a variable: for one of its flags, or to choose a storage. */
export function isVariableOfJaeger1(name: string): boolean {
  if (/^(?:SPAN|METRICS|DEPENDENCY|SAMPLING)_STORAGE_TYPE$/.test(name)) return true;
  if (variables.size === 0) {
    for (const flags of [...ALWAYS.map((group) => group.flags), ...OF_STORAGE.values(), OF_PROMETHEUS]) {
      // Names without a dot, such as LOG_LEVEL, can be meant for anything.
      for (const flag of flags.keys()) if (flag.includes('.')) variables.add(variableOfFlag(flag));
    }
  }
  return variables.has(name);
}
