import type { JsonObject } from '../../../../lib/kubernetes/json';
import { JAEGER_EXITS } from '../../../../lib/rules/shared/startup';
import { CASSANDRA, type Settings } from './mistakes';

const NO_AUTHENTICATOR =
  'Jaeger 1.59 and newer allow no authenticator. If Cassandra requires a login, Jaeger exits at startup and crash-loops.';
const ARCHIVE: JsonObject = {
  ...CASSANDRA,
  'cassandra-archive.enabled': true,
  'cassandra-archive.servers': 'cassandra.data.svc',
  'cassandra-archive.port': CASSANDRA['cassandra.port'],
  'cassandra-archive.keyspace': 'jaeger_v1_dc1',
};

/** Options that a rule reports, what it says of them, and what the query pod says when it exits at startup. */
export interface CassandraMistake extends Settings {
  readonly code: string;
  readonly what: string;
  readonly cassandra: JsonObject;
  readonly effect: string;
  readonly log: RegExp;
}

export const CASSANDRA_MISTAKES: readonly CassandraMistake[] = [
  {
    code: 'JAE071',
    what: 'a login without the name of what checks it',
    cassandra: without(CASSANDRA, 'cassandra.basic.allowed-authenticators'),
    effect: NO_AUTHENTICATOR,
    log: /unexpected authenticator \\"org\.apache\.cassandra\.auth\.PasswordAuthenticator\\"/,
  },
  {
    code: 'JAE071',
    what: 'the same for the archive',
    cassandra: ARCHIVE,
    effect: NO_AUTHENTICATOR,
    log: /unexpected authenticator \\"org\.apache\.cassandra\.auth\.PasswordAuthenticator\\"/,
  },
  {
    code: 'JAE167',
    what: 'an archive without servers',
    cassandra: without(ARCHIVE, 'cassandra-archive.servers'),
    secrets: false,
    effect: `The archive does not use the servers of the storage. ${JAEGER_EXITS}`,
    log: /failed to resolve any of the provided hostnames/,
  },
  {
    code: 'JAE168',
    what: 'a keyspace with a hyphen',
    cassandra: { ...CASSANDRA, 'cassandra.keyspace': 'jaeger-v1' },
    effect: `No keyspace can have this name. ${JAEGER_EXITS}`,
    log: /Keyspace 'jaeger-v1' does not exist/,
  },
  {
    code: 'JAE168',
    what: 'a keyspace with capitals that the schema job makes',
    cassandra: { ...CASSANDRA, 'cassandra.keyspace': 'Jaeger_v1_dc1' },
    schema: { mode: 'prod', datacenter: 'dc1', timeout: '10m' },
    effect: "The schema job creates keyspace 'jaeger_v1_dc1', but Jaeger uses 'Jaeger_v1_dc1' and crash-loops.",
    log: /Keyspace 'Jaeger_v1_dc1' does not exist/,
  },
  {
    code: 'JAE169',
    what: 'a server with a scheme',
    cassandra: { ...CASSANDRA, 'cassandra.servers': 'http://cassandra.data.svc' },
    effect: JAEGER_EXITS,
    log: /unable to create session: strconv\.Atoi: parsing/,
  },
  {
    code: 'JAE149',
    what: 'a list of servers, of which the last does not answer',
    cassandra: { ...CASSANDRA, 'cassandra.servers': ['cassandra.data.svc', 'nobody.data.svc'] },
    effect: "Jaeger uses only the last entry, and the schema job uses host 'cassandra'.",
    log: /unable to connect to initial hosts: .*connection refused/,
  },
  {
    code: 'JAE151',
    what: 'an unknown consistency',
    cassandra: { ...CASSANDRA, 'cassandra.consistency': 'LOCAL' },
    effect: JAEGER_EXITS,
    log: /invalid consistency \\?"LOCAL\\?"/,
  },
  {
    code: 'JAE022',
    what: 'a CA while TLS is off',
    cassandra: { ...CASSANDRA, 'cassandra.tls.enabled': false, 'cassandra.tls.ca': '/ca.crt' },
    effect: JAEGER_EXITS,
    log: /cassandra\.tls\.\* options cannot be used when cassandra\.tls\.enabled is false/,
  },
  {
    code: 'JAE013',
    what: 'an unknown option',
    cassandra: { ...CASSANDRA, 'cassandra.timeuot': '10s' },
    effect: JAEGER_EXITS,
    log: /unknown flag: --cassandra\.timeuot/,
  },
];

/** Settings of the schema job that a rule reports, as the operator writes them into its pod, and what the job says when it fails. */
export interface JobMistake extends Settings {
  readonly code: string;
  readonly what: string;
  readonly schema: JsonObject;
  readonly env: Readonly<Record<string, string>>;
  readonly effect: string;
  readonly log: RegExp;
}

const JOB_FAILS = 'The schema job fails, and the operator reconciles no Jaeger for 10m.';
const JOB: JsonObject = { mode: 'prod', datacenter: 'dc1', timeout: '10m' };

export const JOB_MISTAKES: readonly JobMistake[] = [
  {
    code: 'JAE026',
    what: 'an unknown mode',
    schema: { ...JOB, mode: 'production' },
    env: { MODE: 'production' },
    effect: JOB_FAILS,
    log: /invalid MODE=production/,
  },
  {
    code: 'JAE065',
    what: 'no datacenter, and Cassandra has none with the default name',
    schema: { mode: 'prod', timeout: '10m' },
    env: { MODE: 'prod', DATACENTER: 'test', KEYSPACE: 'other_datacenter' },
    effect:
      "The job uses datacenter 'test'. Without one of this name it fails; before Cassandra 4, Jaeger fails with 'Cannot achieve consistency level LOCAL_ONE'.",
    log: /Unrecognized strategy option \{test\} passed to NetworkTopologyStrategy/,
  },
  {
    code: 'JAE102',
    what: 'spans that are kept for less than a minute',
    schema: { ...JOB, traceTTL: '59s' },
    env: { TRACE_TTL: '59', KEYSPACE: 'short' },
    effect: `Cassandra rejects the table 'traces'. ${JOB_FAILS}`,
    log: /0 must be greater than 1 for compaction_window_size/,
  },
  {
    code: 'JAE168',
    what: 'a keyspace with a hyphen',
    cassandra: { ...CASSANDRA, 'cassandra.keyspace': 'jaeger-v1' },
    schema: JOB,
    env: { KEYSPACE: 'jaeger-v1' },
    effect: JOB_FAILS,
    log: /invalid characters in KEYSPACE=jaeger-v1/,
  },
  {
    code: 'JAE168',
    what: 'a keyspace of 49 characters',
    cassandra: { ...CASSANDRA, 'cassandra.keyspace': 'k'.repeat(49) },
    schema: JOB,
    env: { KEYSPACE: 'k'.repeat(49) },
    effect: JOB_FAILS,
    log: /more than 48 characters long/,
  },
];

function without(options: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(options).filter(([key]) => key !== name));
}
