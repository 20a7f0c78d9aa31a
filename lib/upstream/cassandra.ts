const MAX_KEYSPACE_LENGTH = 48;

/** What is wrong with a keyspace name, for Cassandra or the schema script; undefined if it is valid. */
export function keyspaceProblem(name: string): string | undefined {
  if (/[^A-Za-z0-9_]/.test(name)) return 'may have letters, digits and underscores only';
  return name.length > MAX_KEYSPACE_LENGTH ? `is longer than ${MAX_KEYSPACE_LENGTH} characters` : undefined;
}

/** What the operator gives the schema job as datacenter where the CR names none. */
export const DEFAULT_DATACENTER = 'test';

/** The job asks for windows of half an hour: with a shorter TTL of traces it requests none, and Cassandra rejects that. */
export const SHORTEST_TRACE_TTL_SECONDS = 60;
