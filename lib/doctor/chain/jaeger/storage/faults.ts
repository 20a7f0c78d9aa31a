/** What is wrong between Jaeger and its storage. */
export enum StorageFault {
  /** The host has no address. */
  NO_HOST = 'no host',
  /** Nothing listens, or nothing answers. */
  UNREACHABLE = 'unreachable',
  /** User or password are wrong, or missing. */
  CREDENTIALS = 'credentials',
  /** Cassandra checks logins by something that Jaeger does not allow. */
  AUTHENTICATOR = 'authenticator',
  /** The user may not do what Jaeger needs. */
  RIGHTS = 'rights',
  /** The certificate is not trusted, or only one side speaks TLS. */
  TLS = 'tls',
  /** Elasticsearch answers the health check with an error. */
  HEALTH = 'health',
  /** The server is of a version that Jaeger does not know. */
  VERSION = 'version',
  /** The keyspace of Cassandra does not exist, or has not its tables. */
  KEYSPACE = 'keyspace',
  /** A file that an option names does not exist. */
  FILE = 'file',
  /** The folder of Badger may not be written. */
  FOLDER = 'folder',
  /** Another process uses the folder of Badger. */
  LOCK = 'lock',
  /** The disk is full. */
  DISK = 'disk',
  /** Elasticsearch has made the indices read-only. */
  READ_ONLY = 'read-only',
  /** The storage is too busy. */
  BUSY = 'busy',
  /** No such kind of storage. */
  TYPE = 'type',
  /** Something else. */
  OTHER = 'other',
}

/** The lines in which Jaeger 1 and 2 say that they end because of their storage. */
const STARTS = [
  /Failed to (?:init|create) (?:the )?(?:storage factory|span (?:writer|reader)|consumer|dependency reader)/,
  /[Ff]ailed to initialize (?:storage|backend)/,
  /Cannot initialize storage factory/,
  /cannot find factory for trace storage/,
];

/** The lines in which they say that writing or reading has failed. */
const RUNS = [
  /Elasticsearch (?:could not process|part of) bulk request/,
  /bulk indexer error/,
  /Failed to save spans?\b/i,
  /Failed to exec query|gocql: no (?:hosts|response)/,
  /Failed to (?:produce|deliver) message|kafka: [Ff]ailed to (?:produce|deliver)/,
  /Exporting failed\. (?:Dropping|Rejecting) data|sending queue is full/,
  /"msg":"HTTP handler, Internal Server Error"/,
];

/** What the lines say, the surest first. */
const FAULTS: readonly (readonly [RegExp, StorageFault])[] = [
  [/unexpected authenticator/, StorageFault.AUTHENTICATOR],
  [/unknown storage type|unknown span storage type/, StorageFault.TYPE],
  [
    /failed to load (?:CA|TLS|password|token|certificate)|open [^:]{0,300}: no such file or directory/,
    StorageFault.FILE,
  ],
  [
    /x509:|certificate|tls: (?:first record|handshake|failed|bad)|HTTP request to an HTTPS server|HTTP response to HTTPS client|server gave HTTP response/,
    StorageFault.TLS,
  ],
  [/flood-stage|read-only-allow-delete|index read-only|FORBIDDEN\/\d+\/index/, StorageFault.READ_ONLY],
  [
    /Error 401|status code: 401|401 Unauthorized|unable to authenticate|and\/or password are incorrect|SASL [Aa]uthentication [Ff]ailed|password are incorrect|requires authentication|AuthenticationException/,
    StorageFault.CREDENTIALS,
  ],
  [
    /Error 403|status code: 403|403 Forbidden|is unauthorized for user|no permissions for|not authorized|UnauthorizedException|has no (?:CREATE|SELECT|MODIFY) permission/,
    StorageFault.RIGHTS,
  ],
  [
    /no such host|failed to resolve any of the provided hostnames|server misbehaving|Temporary failure in name resolution/,
    StorageFault.NO_HOST,
  ],
  [/Cannot acquire directory lock|resource temporarily unavailable/, StorageFault.LOCK],
  [/no space left on device/, StorageFault.DISK],
  [/permission denied|read-only file system|Error Creating Dir|operation not permitted/, StorageFault.FOLDER],
  [/eyspace \S{1,100} does not exist|unconfigured table|table \S{1,100} does not exist/, StorageFault.KEYSPACE],
  [
    /connection refused|i\/o timeout|no route to host|deadline exceeded|connection reset|network is unreachable|run out of available brokers|unable to connect to initial hosts|no hosts available|\bEOF\b/,
    StorageFault.UNREACHABLE,
  ],
  [/no Elasticsearch node available|no available connection/, StorageFault.HEALTH],
  [/\b429\b|Too Many Requests|rejected execution|queue is full|es_rejected_execution/, StorageFault.BUSY],
  [
    /failed to resolve backend version|unsupported (?:Elasticsearch|version)|missing required fields|[Uu]nsupported protocol version|mapper_parsing_exception|unknown setting/,
    StorageFault.VERSION,
  ],
];

/**
 * What a line says of the storage; undefined if it is about something else.
 *
 * @param isEnd whether the program ended with it
 */
export function faultIn(line: string, isEnd: boolean): StorageFault | undefined {
  const isMeant = (isEnd ? STARTS : RUNS).some((pattern) => pattern.test(line));
  if (!isMeant) return undefined;
  const found = faultOfText(line);
  // What runs may complain of one request that was wrong.
  return found ?? (isEnd ? StorageFault.OTHER : undefined);
}

/** The lines of the clients of Cassandra and Kafka before the last one, which does not say why. */
const CLIENTS = /gocql: |error: failed to connect to |\bsarama\b/;

/** What a client said before the end, in the lines from the last one backwards; undefined if it said nothing. */
export function faultBefore(lines: readonly string[]): readonly [StorageFault, string] | undefined {
  for (const line of lines) {
    const fault = CLIENTS.test(line) ? faultOfText(line) : undefined;
    if (fault !== undefined) return [fault, line];
  }
  return undefined;
}

function faultOfText(text: string): StorageFault | undefined {
  return FAULTS.find(([pattern]) => pattern.test(text))?.[1];
}
