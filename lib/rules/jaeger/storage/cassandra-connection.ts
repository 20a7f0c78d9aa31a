import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { withoutCredentials } from '../../../diagnostics/credentials';
import { quote } from '../../../diagnostics/report';
import { invalidName } from '../../../diagnostics/sentences';
import { addressProblem, isTemplate, parseAddress } from '../../../kubernetes/address';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { DEFAULT_DATACENTER, keyspaceProblem } from '../../../upstream/cassandra';
import { isTrue } from '../../../upstream/go-values';
import { optionAt, optionText, withStorage } from '../../../models/jaeger-cr/cr';
import { schemaJob } from '../../../models/jaeger-cr/running';
import { schemaJobFails } from './schema-job';

const OPTIONS = ['spec', 'storage', 'options'];
const JOB = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/cassandra_dependencies.go';
const SCRIPT = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/cassandra/schema/create.sh';
/** The error of Cassandra when the local datacenter has no replica of the keyspace. */
const NO_REPLICA = 'Cannot achieve consistency level LOCAL_ONE';
const FLAGS = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/cassandra/options.go';

function onCassandra(options: JsonObject, cassandraCreateSchema: JsonObject = { enabled: false }): JsonObject {
  return { spec: { strategy: 'production', storage: { type: 'cassandra', options, cassandraCreateSchema } } };
}

/** The option prefixes of the storage, and of its archive if enabled. */
function namespacesOf(cr: JsonObject): readonly string[] {
  const archive = isTrue(optionText(cr, 'cassandra-archive.enabled', ...OPTIONS));
  return archive ? ['cassandra', 'cassandra-archive'] : ['cassandra'];
}

/** Rules about the connection of Jaeger and the schema job to Cassandra, and about its keyspace. */
export const cassandraConnectionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE167',
    severity: Severity.ERROR,
    summary: 'cassandra.servers is set, and cassandra-archive.servers for an archive',
    see: FLAGS,
    example: () => onCassandra({ 'cassandra.keyspace': 'jaeger_v1_dc1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      // A Secret can contain CASSANDRA_SERVERS.
      if ((stringAt(cr, 'spec', 'storage', 'secretName') ?? '') !== '') return;
      for (const namespace of namespacesOf(cr)) {
        const option = optionAt(cr, `${namespace}.servers`, ...OPTIONS);
        if (option !== undefined && option.value !== '') continue;
        const job = namespace === 'cassandra' && schemaJob(cr) !== undefined;
        yield {
          path: option?.path ?? `spec.storage.options.${namespace}.servers`,
          problem: 'missing.',
          effect:
            namespace === 'cassandra'
              ? `Jaeger looks for Cassandra in its own pod and crash-loops.${job ? " The schema job uses host 'cassandra'." : ''}`
              : `The archive does not use the servers of the storage. ${JAEGER_EXITS}`,
          fix: "Set it to the host names of your Cassandra, such as 'cassandra.data.svc'.",
          fixInCode: 'Use JaegerStorage.cassandra({ servers: [...], schema }).',
        };
      }
    },
  },
  {
    code: 'JAE168',
    severity: Severity.ERROR,
    summary: 'a keyspace has only letters, digits and underscores, and no capitals with a schema job',
    see: SCRIPT,
    example: () => onCassandra({ 'cassandra.servers': 'c', 'cassandra.keyspace': 'jaeger-v1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      for (const namespace of namespacesOf(cr)) {
        const option = optionAt(cr, `${namespace}.keyspace`, ...OPTIONS);
        const keyspace = optionText(cr, `${namespace}.keyspace`, ...OPTIONS);
        if (option === undefined || isTemplate(keyspace)) continue;
        const ofJob = namespace === 'cassandra' && schemaJob(cr) !== undefined;
        const invalid = keyspaceProblem(keyspace);
        const capitals = ofJob && /[A-Z]/.test(keyspace) ? 'must have no capital letters' : undefined;
        const problem = invalid ?? capitals;
        if (problem === undefined) continue;
        yield {
          path: option.path,
          value: option.value,
          ...invalidName('keyspace', problem, `Use '${suggested(keyspace, ofJob)}'.`),
          effect:
            invalid === undefined
              ? `The schema job creates keyspace '${keyspace.toLowerCase()}', but Jaeger uses '${keyspace}' and crash-loops.`
              : ofJob
                ? schemaJobFails(cr)
                : `No keyspace can have this name. ${JAEGER_EXITS}`,
        };
      }
    },
  },
  {
    code: 'JAE169',
    severity: Severity.ERROR,
    summary: 'Cassandra servers are host names; with a schema job the port is in cassandra.port',
    see: JOB,
    example: () => onCassandra({ 'cassandra.servers': 'cassandra:9042' }, { datacenter: 'dc1', timeout: '10m' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      for (const namespace of namespacesOf(cr)) {
        const option = optionAt(cr, `${namespace}.servers`, ...OPTIONS);
        const text = optionText(cr, `${namespace}.servers`, ...OPTIONS);
        if (option === undefined || text === '' || isTemplate(text)) continue;
        // Jaeger removes spaces and tries all servers; the schema job uses only the first.
        const servers = text.replaceAll(' ', '').split(',');
        const ofJob = namespace === 'cassandra' && schemaJob(cr) !== undefined;
        const [first = ''] = servers;
        const invalid = serverProblem(first, ofJob);
        if (invalid === undefined || (!ofJob && !servers.every((server) => serverProblem(server, false)))) continue;
        const hosts = servers.map((server) => parseAddress(server).host).filter((host) => host !== '');
        const { port } = parseAddress(first);
        const isPort = addressProblem(first, 'host[:port]') === undefined;
        yield {
          path: option.path,
          value: option.value,
          problem: isPort
            ? 'must not have a port: the schema job reads it as part of the host name.'
            : servers.length === 1
              ? invalid
              : `server ${quote(withoutCredentials(option.path, first))} in ${VALUE} ${invalid}`,
          effect: ofJob ? schemaJobFails(cr) : JAEGER_EXITS,
          ...serversFix(hosts, isPort ? port : undefined),
        };
      }
    },
  },
  {
    code: 'JAE065',
    severity: Severity.WARNING,
    summary: 'the schema job has a datacenter, the same as cassandra.local-dc',
    see: JOB,
    example: () => onCassandra({ 'cassandra.servers': 'c' }, { mode: 'prod', timeout: '10m' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      const job = schemaJob(cr);
      const mode = stringAt(job, 'mode') ?? '';
      if (job === undefined || (mode !== '' && mode !== 'prod')) return;
      const datacenter = stringAt(job, 'datacenter') ?? '';
      const local = optionText(cr, 'cassandra.local-dc', ...OPTIONS);
      if (datacenter === '') {
        yield {
          path: 'spec.storage.cassandraCreateSchema.datacenter',
          problem: "missing, although mode is 'prod'.",
          effect: `The job uses datacenter '${DEFAULT_DATACENTER}'. Without one of this name it fails; before Cassandra 4, Jaeger fails with '${NO_REPLICA}'.`,
          fix: "Set it to the datacenter that 'nodetool status' shows, or use mode: 'test' for a single node.",
        };
      } else if (local !== '' && local !== datacenter) {
        yield {
          path: 'spec.storage.cassandraCreateSchema.datacenter',
          value: datacenter,
          problem: `differs from 'cassandra.local-dc', which is '${local}'.`,
          effect: `If Cassandra has datacenter '${local}', Jaeger uses it without a replica and fails with '${NO_REPLICA}'.`,
          fix: 'Use the same datacenter for both.',
        };
      }
    },
  },
];

function serversFix(hosts: readonly string[], port: string | undefined): Pick<Finding, 'fix' | 'fixInCode'> {
  const servers = hosts.length === 0 ? ['cassandra.data.svc'] : hosts;
  const list = servers.map((host) => `'${host}'`).join(', ');
  return {
    fix: `Use '${servers.join(',')}'${port === undefined ? '' : `, and set 'cassandra.port: ${port}'`}.`,
    fixInCode: `Use servers: [${list}]${port === undefined ? '' : `, port: ${port}`}.`,
  };
}

/** What is wrong with a server. The driver accepts an IPv6 address without brackets as well. */
function serverProblem(server: string, ofJob: boolean): string | undefined {
  if (parseAddress(server).isBareIpv6) return undefined;
  return addressProblem(server, ofJob ? 'host' : 'host[:port]')?.problem;
}

function suggested(keyspace: string, ofJob: boolean): string {
  const name = keyspace.replaceAll(/[^A-Za-z0-9_]/g, '_').slice(0, 48);
  return ofJob ? name.toLowerCase() : name;
}
