import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
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
const FLAGS = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/cassandra/options.go';

function onCassandra(options: JsonObject, cassandraCreateSchema: JsonObject = { enabled: false }): JsonObject {
  return { spec: { strategy: 'production', storage: { type: 'cassandra', options, cassandraCreateSchema } } };
}

/** The storage and its archive, where there is one. */
function namespacesOf(cr: JsonObject): readonly string[] {
  const archive = isTrue(optionText(cr, 'cassandra-archive.enabled', ...OPTIONS));
  return archive ? ['cassandra', 'cassandra-archive'] : ['cassandra'];
}

/** Rules over how Jaeger and the schema job reach Cassandra, and its keyspace. */
export const cassandraConnectionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE167',
    severity: Severity.ERROR,
    summary: 'cassandra has cassandra.servers in its options, and an archive its own',
    see: FLAGS,
    example: () => onCassandra({ 'cassandra.keyspace': 'jaeger_v1_dc1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      // A Secret can have CASSANDRA_SERVERS.
      if ((stringAt(cr, 'spec', 'storage', 'secretName') ?? '') !== '') return;
      for (const namespace of namespacesOf(cr)) {
        const option = optionAt(cr, `${namespace}.servers`, ...OPTIONS);
        if (option !== undefined && option.value !== '') continue;
        const job = namespace === 'cassandra' && schemaJob(cr) !== undefined;
        yield {
          path: option?.path ?? `spec.storage.options.${namespace}.servers`,
          problem: 'is missing.',
          effect:
            namespace === 'cassandra'
              ? `Jaeger looks for Cassandra in its own pod${job ? ", the schema job at host 'cassandra'" : ''}, and crash-loops.`
              : `The archive does not take the servers of the storage: ${JAEGER_EXITS}`,
          fix: `Set it to the host names of your Cassandra, such as 'cassandra.data.svc'.`,
          fixInCode: 'Use JaegerStorage.cassandra({ servers: [...], schema }).',
        };
      }
    },
  },
  {
    code: 'JAE168',
    severity: Severity.ERROR,
    summary: 'a keyspace has letters, digits and underscores only; one of the schema job no capitals',
    see: SCRIPT,
    example: () => onCassandra({ 'cassandra.servers': 'c', 'cassandra.keyspace': 'jaeger-v1' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      for (const namespace of namespacesOf(cr)) {
        const option = optionAt(cr, `${namespace}.keyspace`, ...OPTIONS);
        const keyspace = optionText(cr, `${namespace}.keyspace`, ...OPTIONS);
        if (option === undefined || isTemplate(keyspace)) continue;
        const ofJob = namespace === 'cassandra' && schemaJob(cr) !== undefined;
        const broken = keyspaceProblem(keyspace);
        const hasCapitals = ofJob && /[A-Z]/.test(keyspace);
        if (broken === undefined && !hasCapitals) continue;
        yield {
          path: option.path,
          value: option.value,
          problem: broken ?? 'has capital letters.',
          effect:
            broken === undefined
              ? `The schema job creates keyspace '${keyspace.toLowerCase()}', Jaeger asks for '${keyspace}' and crash-loops.`
              : ofJob
                ? schemaJobFails(cr)
                : `Cassandra has no keyspace with such a name: ${JAEGER_EXITS}`,
          fix: `Use '${suggested(keyspace, ofJob)}'.`,
        };
      }
    },
  },
  {
    code: 'JAE169',
    severity: Severity.ERROR,
    summary: 'servers of Cassandra are host names; beside a schema job the port is cassandra.port',
    see: JOB,
    example: () => onCassandra({ 'cassandra.servers': 'cassandra:9042' }, { datacenter: 'dc1', timeout: '10m' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      for (const namespace of namespacesOf(cr)) {
        const option = optionAt(cr, `${namespace}.servers`, ...OPTIONS);
        const text = optionText(cr, `${namespace}.servers`, ...OPTIONS);
        if (option === undefined || text === '' || isTemplate(text)) continue;
        // Jaeger drops blanks, and tries one server after the other; the job asks the first one only.
        const servers = text.replaceAll(' ', '').split(',');
        const ofJob = namespace === 'cassandra' && schemaJob(cr) !== undefined;
        const [first = ''] = servers;
        const broken = ruleBroken(first, ofJob);
        if (broken === undefined || (!ofJob && !servers.every((server) => ruleBroken(server, false)))) continue;
        const hosts = servers.map((server) => parseAddress(server).host).filter((host) => host !== '');
        const { port } = parseAddress(first);
        const isPort = addressProblem(first, 'host[:port]') === undefined;
        yield {
          path: option.path,
          value: option.value,
          problem: isPort ? `has a port, and the schema job takes '${first}' for a host name.` : `'${first}' ${broken}`,
          effect: ofJob ? schemaJobFails(cr) : JAEGER_EXITS,
          fix: `Use '${hosts.join(',') || 'cassandra.data.svc'}'${isPort ? `, and set 'cassandra.port: ${port ?? ''}'` : ''}`,
          fixInCode: `Use servers: [${hosts.map((host) => `'${host}'`).join(', ') || "'cassandra.data.svc'"}]${isPort ? `, port: ${port ?? ''}` : ''}`,
        };
      }
    },
  },
  {
    code: 'JAE065',
    severity: Severity.WARNING,
    summary: "the schema job has the keyspace's datacenter, which is the one that Jaeger talks to",
    see: JOB,
    example: () => onCassandra({ 'cassandra.servers': 'c' }, { mode: 'prod', timeout: '10m' }),
    when: withStorage('cassandra'),
    *check(cr): Iterable<Finding> {
      const job = schemaJob(cr);
      const mode = stringAt(job, 'mode') ?? '';
      if (job === undefined || (mode !== '' && mode !== 'prod')) return;
      const datacenter = stringAt(job, 'datacenter') ?? '';
      const local = optionText(cr, 'cassandra.local-dc', ...OPTIONS);
      const lost =
        "where that is not one of Cassandra's, Jaeger fails with 'Cannot achieve consistency level LOCAL_ONE'";
      if (datacenter === '') {
        yield {
          path: 'spec.storage.cassandraCreateSchema.datacenter',
          problem: "is missing, with mode 'prod'.",
          effect: `The schema job puts the keyspace into datacenter '${DEFAULT_DATACENTER}': ${lost}`,
          fix: "Set it to the datacenter that 'nodetool status' shows, or mode: 'test' for a single node.",
        };
      } else if (local !== '' && local !== datacenter) {
        yield {
          path: 'spec.storage.cassandraCreateSchema.datacenter',
          value: datacenter,
          problem: `is not '${local}', which 'cassandra.local-dc' names.`,
          effect: "Jaeger asks a datacenter that has no copy: 'Cannot achieve consistency level LOCAL_ONE'.",
          fix: 'Use the same datacenter for both.',
        };
      }
    },
  },
];

/** What is wrong with a server; gocql takes an IPv6 address without brackets as well. */
function ruleBroken(server: string, ofJob: boolean): string | undefined {
  if (parseAddress(server).isBareIpv6) return undefined;
  return addressProblem(server, ofJob ? 'host' : 'host[:port]')?.problem;
}

function suggested(keyspace: string, ofJob: boolean): string {
  const name = keyspace.replaceAll(/[^A-Za-z0-9_]/g, '_').slice(0, 48);
  return ofJob ? name.toLowerCase() : name;
}
