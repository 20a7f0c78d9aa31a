import { quote } from '../../../diagnostics/report';
import { Severity } from '../../../diagnostics/rule';
import { kubectl } from '../../answers/question';
import { kindOf, nameOf, namespaceOf } from '../../chain/chain';
import { StorageFault } from '../../chain/jaeger/storage/faults';
import { secretsOf } from '../../chain/jaeger/storage/name';
import { mergeCommand } from '../jaeger/mend';
import type { LinkFinding } from '../link';
import { crashExample, runningExample } from './example';
import type { FaultRule, Told } from './fault-rule';

const DEPLOYMENT = 'https://www.jaegertracing.io/docs/1.62/deployment/';
const ELASTICSEARCH = `${DEPLOYMENT}#elasticsearch`;
const CASSANDRA = `${DEPLOYMENT}#cassandra`;
const BADGER = `${DEPLOYMENT}#badger---local-storage`;

/** The rules, one for each fault, in the order of their codes. */
export const FAULT_TABLE: readonly FaultRule[] = [
  {
    code: 'DOC100',
    fault: StorageFault.NO_HOST,
    summary: "the host of Jaeger's storage exists",
    see: ELASTICSEARCH,
    example: () =>
      crashExample(
        'failed to create primary Elasticsearch client: health check timeout: Head "http://elasticsearch.logging.svc:9200": dial tcp: lookup elasticsearch.logging.svc on 10.96.0.10:53: no such host: no Elasticsearch node available',
      ),
    problem: (said, name) => {
      const host = /lookup ([\w.-]+)/.exec(said)?.[1];
      return host === undefined
        ? `the host of ${name} does not exist.`
        : `host ${quote(host)} of ${name} does not exist.`;
    },
    mend: ({ option }) => ({ fix: `Correct ${option}, or create that Service.` }),
  },
  {
    code: 'DOC101',
    fault: StorageFault.UNREACHABLE,
    summary: "Jaeger's storage is reachable",
    see: ELASTICSEARCH,
    example: () =>
      crashExample(
        'gocql: unable to create session: unable to connect to initial hosts: dial tcp 10.96.7.7:9042: connect: connection refused',
      ),
    problem: (said, name) => {
      const address = /dial tcp ([\d.]+:\d+|\[[\da-f:]+\]:\d+)/.exec(said)?.[1];
      return `its ${name} is unreachable${address === undefined ? '' : ` at ${quote(address)}`}.`;
    },
    mend: ({ name, option, said }) => ({
      fix: /\bEOF\b|connection reset/.test(said)
        ? `Use https:// in ${option} if ${name} expects TLS, or start it.`
        : `Start ${name}, or correct ${option}. A NetworkPolicy can block it too.`,
    }),
  },
  {
    code: 'DOC102',
    fault: StorageFault.CREDENTIALS,
    summary: "Jaeger's storage accepts the user and password",
    see: ELASTICSEARCH,
    example: () => crashExample('failed to create Elasticsearch client: elastic: Error 401 (Unauthorized)'),
    problem: (_, name) => `its ${name} rejects the user or password.`,
    mend: mendCredentials,
  },
  {
    code: 'DOC103',
    fault: StorageFault.RIGHTS,
    summary: "Jaeger's storage gives its user the rights that it needs",
    see: ELASTICSEARCH,
    example: () =>
      crashExample(
        'failed to create template "jaeger-span": elastic: Error 403 (Forbidden): action [indices:admin/index_template/put] is unauthorized for user [jaeger] [type=security_exception]',
      ),
    problem: (_, name) => `its ${name} gives the user too few rights.`,
    mend: ({ name }) => ({
      fix:
        name === 'Cassandra'
          ? 'Grant the user SELECT and MODIFY on the keyspace.'
          : 'Give the user the right that the line names, for the indices jaeger-*.',
    }),
  },
  {
    code: 'DOC104',
    fault: StorageFault.TLS,
    summary: 'Jaeger and its storage agree on TLS',
    see: ELASTICSEARCH,
    example: () =>
      crashExample(
        'failed to create primary Elasticsearch client: health check timeout: Head "https://elasticsearch.logging.svc:9200": tls: failed to verify certificate: x509: certificate signed by unknown authority: no Elasticsearch node available',
      ),
    problem: (said, name) =>
      speaksPlain(said) ? `its ${name} does not use TLS there.` : `the certificate of ${name} is not trusted.`,
    mend: ({ said, option, jaeger: { isV2 }, name }) => {
      if (speaksPlain(said)) return { fix: `Use http:// in ${option}, or switch TLS on in ${name}.` };
      const ca = isV2 ? 'tls.ca_file' : name === 'Cassandra' ? 'cassandra.tls.ca' : 'es.tls.ca';
      return {
        fix:
          said.includes('not valid') || said.includes('SANs')
            ? `Use a host name of its certificate in ${option}.`
            : `Mount the certificate of its authority, and name the file in ${ca}.`,
      };
    },
  },
  {
    code: 'DOC105',
    fault: StorageFault.HEALTH,
    summary: 'Elasticsearch answers the health check of Jaeger',
    see: ELASTICSEARCH,
    example: () =>
      crashExample(
        'failed to create primary Elasticsearch client: health check timeout: no Elasticsearch node available',
      ),
    problem: (_, name) => `its ${name} answers the health check with an error.`,
    mend: (told) => {
      const { fix, ...rest } = mendCredentials(told);
      return { fix: `A wrong password is the usual reason. ${fix}`, ...rest };
    },
  },
  {
    code: 'DOC106',
    fault: StorageFault.VERSION,
    summary: 'Jaeger knows the version of its storage',
    see: ELASTICSEARCH,
    example: () => crashExample('failed to create template "jaeger-span": missing required fields: [BodyJson]'),
    problem: (_, name) => `unknown version of ${name}.`,
    mend: ({ name }) => ({
      fix:
        name === 'Cassandra'
          ? 'Use Cassandra 4 or 5.'
          : 'Use Elasticsearch 7 or 8, or OpenSearch, and check that its URL is the right one.',
    }),
  },
  {
    code: 'DOC107',
    fault: StorageFault.KEYSPACE,
    summary: "the keyspace of Cassandra has Jaeger's tables",
    see: CASSANDRA,
    example: () => crashExample("gocql: unable to create session: Keyspace 'jaeger_v1_dc1' does not exist"),
    problem: () => "its Cassandra has no keyspace with Jaeger's tables.",
    mend: ({ jaeger: { cr } }) => ({
      fix:
        cr === undefined
          ? 'Create it with the schema job of Jaeger, or correct the name of the keyspace.'
          : 'Enable cassandraCreateSchema in the Jaeger, or correct cassandra.keyspace.',
    }),
  },
  {
    code: 'DOC108',
    fault: StorageFault.FILE,
    summary: 'the files that the options of the storage name exist',
    see: ELASTICSEARCH,
    example: () =>
      crashExample(
        'failed to create primary Elasticsearch client: failed to load CA CertPool: failed to load CA /es/ca.crt: open /es/ca.crt: no such file or directory',
      ),
    problem: (said) => {
      const file = /open ([^\s:]+): no such file/.exec(said)?.[1];
      return file === undefined
        ? 'a file of its options cannot be read.'
        : `file ${quote(file)} does not exist in the pod.`;
    },
    mend: () => ({ fix: 'Mount the Secret or ConfigMap that holds it, or correct the path.' }),
  },
  {
    code: 'DOC109',
    fault: StorageFault.FOLDER,
    summary: "Jaeger's user may write the folder of Badger",
    see: BADGER,
    example: () => crashExample('Error Creating Dir: "/badger/key" error: mkdir /badger/key: permission denied'),
    problem: () => 'no permission to write the folder of Badger.',
    mend: ({ chain, jaeger: { cr } }) => ({
      fix: 'Give the volume to the group of the pod: set securityContext.fsGroup to 10001.',
      ...(cr === undefined ? {} : { commands: [mergeCommand(chain, cr, { securityContext: { fsGroup: 10001 } })] }),
    }),
  },
  {
    code: 'DOC110',
    fault: StorageFault.LOCK,
    summary: 'one process uses the folder of Badger',
    see: BADGER,
    example: () =>
      crashExample(
        'Cannot acquire directory lock on "/badger/key".  Another process is using this Badger database. error: resource temporarily unavailable',
      ),
    problem: () => 'another process uses the folder of Badger.',
    mend: () => ({ fix: 'Run one pod only, with the Deployment strategy Recreate.' }),
  },
  {
    code: 'DOC111',
    fault: StorageFault.DISK,
    summary: "the disk of Jaeger's storage is not full",
    see: BADGER,
    example: () => crashExample('while opening memtables: write /badger/key/00001.mem: no space left on device'),
    problem: (_, name) => `the disk of ${name} is full.`,
    mend: ({ name }) => ({
      fix:
        name === 'Badger'
          ? 'Enlarge the volume, or shorten badger.span-store-ttl.'
          : 'Enlarge the disk, or delete old indices.',
    }),
  },
  {
    code: 'DOC112',
    fault: StorageFault.READ_ONLY,
    summary: 'the indices of Elasticsearch are not read-only',
    see: 'https://www.elastic.co/docs/troubleshoot/elasticsearch/fix-watermark-errors',
    example: () =>
      runningExample(
        '"msg":"Elasticsearch part of bulk request failed","response":{"status":429,"error":{"type":"cluster_block_exception","reason":"index [jaeger-span-2026-01-02] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];"}}',
      ),
    problem: (_, name) => `its ${name} has made the indices read-only, since the disk is full.`,
    mend: () => ({
      fix: 'Free or add disk space. If they stay read-only, set index.blocks.read_only_allow_delete to null.',
    }),
  },
  {
    code: 'DOC113',
    fault: StorageFault.BUSY,
    severity: Severity.WARNING,
    summary: "Jaeger's storage takes all spans",
    see: `${DEPLOYMENT}#collector`,
    example: () =>
      runningExample(
        '"msg":"Elasticsearch could not process bulk request","error":"elastic: Error 429 (Too Many Requests): rejected execution of coordinating operation [type=es_rejected_execution_exception]"',
      ),
    problem: (_, name) => `its ${name} rejects spans: it is too busy, or the disk is full.`,
    mend: ({ name }) => ({ fix: `Give ${name} more resources or disk, or lower the sampling.` }),
  },
  {
    code: 'DOC114',
    fault: StorageFault.TYPE,
    summary: 'Jaeger knows the type of its storage',
    see: 'https://www.jaegertracing.io/docs/1.62/deployment/#storage-backends',
    example: () =>
      crashExample('unknown storage type elasticserch. Valid types are [cassandra opensearch elasticsearch memory]'),
    problem: (said) => {
      const type = /unknown (?:span )?storage type (\S+?)\.? /.exec(said)?.[1];
      return type === undefined ? 'unknown storage type.' : `unknown storage type ${quote(type)}.`;
    },
    mend: () => ({ fix: 'Correct SPAN_STORAGE_TYPE, or the type in the Jaeger.' }),
  },
  {
    code: 'DOC115',
    fault: StorageFault.OTHER,
    summary: "Jaeger's storage starts",
    see: DEPLOYMENT,
    example: () => crashExample('something that was never seen'),
    problem: () => 'the storage cannot be started.',
    mend: ({ said, option }) => ({
      fix: /missing port in address|strconv\.Atoi|first path segment in URL/.test(said)
        ? `Correct ${option}.`
        : 'Mend what the line names.',
    }),
  },
  {
    code: 'DOC117',
    fault: StorageFault.AUTHENTICATOR,
    summary: 'Jaeger allows what checks the logins of Cassandra',
    see: CASSANDRA,
    example: () =>
      crashExample(
        'gocql: unable to create session: unable to discover protocol version: unexpected authenticator "org.apache.cassandra.auth.PasswordAuthenticator"',
      ),
    problem: () => 'its Cassandra checks logins by an authenticator that Jaeger does not allow.',
    mend: ({ jaeger: { isV2 } }) => ({
      fix: `Name it in ${isV2 ? 'connection.auth.basic.allowed_authenticators' : 'cassandra.basic.allowed-authenticators'}.`,
    }),
  },
];

/** Sentences of clients that speak TLS to a server that does not, and of servers that want it. */
function speaksPlain(said: string): boolean {
  return /first record does not look like|HTTP response to HTTPS/.test(said);
}

function mendCredentials({ chain, workload, name }: Told): Pick<LinkFinding, 'fix' | 'commands'> {
  const [secret] = secretsOf(workload);
  const restart = kubectl(
    'rollout',
    'restart',
    `${kindOf(workload).toLowerCase()}/${nameOf(workload)}`,
    '-n',
    namespaceOf(workload),
  );
  return {
    fix: `Correct the user and password of ${name}${secret === undefined ? '' : ` in Secret ${quote(secret)}`}, and restart Jaeger.`,
    commands: [chain.command(restart)],
  };
}
