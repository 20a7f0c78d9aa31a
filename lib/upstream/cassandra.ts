const MAX_KEYSPACE_LENGTH = 48;

/** What Cassandra or the schema script rejects in a keyspace name, as a clause; undefined for a valid name. */
export function keyspaceProblem(name: string): string | undefined {
  if (/[^A-Za-z0-9_]/.test(name)) return 'must have only letters, digits and underscores';
  return name.length > MAX_KEYSPACE_LENGTH ? `must have at most ${MAX_KEYSPACE_LENGTH} characters` : undefined;
}

/** The datacenter that the operator gives the schema job by default. */
export const DEFAULT_DATACENTER = 'test';

/** The shortest TTL of traces. For a shorter one the schema job computes a compaction window of 0, which Cassandra rejects. */
export const SHORTEST_TRACE_TTL_SECONDS = 60;

/**
 * The Jaeger from which on an option names the authenticators that get the credentials. Without it there is none. An older Jaeger
 * allows Cassandra's own, and exits at startup with this option.
 */
export const AUTHENTICATOR_SINCE = '1.59.0';

/** The authenticator of Cassandra itself that checks a password. */
export const PASSWORD_AUTHENTICATOR = 'org.apache.cassandra.auth.PasswordAuthenticator';
