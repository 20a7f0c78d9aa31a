import { type Finding, Severity } from '../../../diagnostics/rule';
import { type AddressProblem, addressProblem, parseAddress } from '../../../kubernetes/address';
import { KAFKA_PORT } from '../../../upstream/milvus-addresses';
import { type ConfiguredAddress, type AddressRule, effectOf } from './subject';

/** Rules over the form of addresses. */
export const formRules: readonly AddressRule[] = [
  {
    code: 'MLV167',
    severity: Severity.ERROR,
    summary: 'addresses of the object storage, etcd and the message queue have the form that their reader accepts',
    see: 'https://github.com/milvus-io/milvus/blob/master/pkg/util/paramtable/service_param.go',
    values: () => ({
      minio: { enabled: false },
      externalS3: { enabled: true, host: 'https://s3.example.com', port: 443, bucketName: 'vectors', useIAM: true },
    }),
    spec: () => ({ dependencies: { storage: { external: true, endpoint: 'https://s3.example.com' } } }),
    *check(subject): Iterable<Finding> {
      for (const address of subject.addresses) {
        const problem = formProblem(address);
        if (problem === undefined) continue;
        const { path, value } = address;
        yield { path, value, problem: problem.problem, effect: effectOf(subject), fix: fixFor(address, problem) };
      }
    },
  },
  {
    code: 'MLV076',
    severity: Severity.WARNING,
    summary: 'brokers of Kafka have a port, and addresses of etcd and Pulsar have no scheme',
    see: 'https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md',
    values: () => ({
      externalEtcd: { enabled: true, endpoints: ['http://etcd.data.svc:2379'] },
      etcd: { enabled: false },
    }),
    spec: () => ({ dependencies: { etcd: { external: true, endpoints: ['http://etcd.data.svc:2379'] } } }),
    *check({ addresses }): Iterable<Finding> {
      for (const address of addresses) {
        if (formProblem(address) !== undefined) continue;
        const found = ambiguity(address);
        if (found !== undefined) yield { path: address.path, value: address.value, ...found };
      }
    },
  },
];

function formProblem({ value, reader }: ConfiguredAddress): AddressProblem | undefined {
  const { scheme } = parseAddress(value);
  if (scheme === undefined || !reader.schemes.includes(scheme)) return addressProblem(value, reader.form);
  const { path = '', hasUser } = parseAddress(value);
  if (hasUser) return { problem: 'must not contain a user or password.' };
  const rest = value.slice(scheme.length + '://'.length, value.length - path.length);
  const form = reader.form === 'host:port' ? 'host:port' : 'host[:port]';
  // A URL of Pulsar can name several brokers.
  const problems = rest.split(',').map((each) => addressProblem(each, form));
  const problem = problems.find((each) => each !== undefined)?.problem;
  return problem === undefined ? undefined : { problem };
}

function fixFor(address: ConfiguredAddress, { suggestion }: AddressProblem): string {
  const { dependency, reader, value } = address;
  if (suggestion === undefined)
    return `Use ${reader.form === 'host' ? 'a host' : reader.form}, such as '${reader.example}'.`;
  const { scheme, port } = parseAddress(value);
  if (dependency === 'storage' && scheme === 'https') return `Use '${suggestion}', and set useSSL to true for TLS.`;
  if (dependency === 'pulsar' && scheme === 'pulsar+ssl') {
    return `Use host:port of a listener without TLS, such as '${reader.example}': the operator always adds pulsar://.`;
  }
  return reader.form === 'host' && port !== undefined
    ? `Use '${suggestion}', and set the port ${port} in its own key.`
    : `Use '${suggestion}'.`;
}

/** What an address leaves to a default, or overrides; undefined if nothing. */
function ambiguity({ dependency, value }: ConfiguredAddress): Pick<Finding, 'problem' | 'effect' | 'fix'> | undefined {
  const { scheme, host, port } = parseAddress(value);
  const bare = host.includes(':') ? `[${host}]` : host;
  if (dependency === 'kafka' && port === undefined) {
    return {
      problem: 'has no port.',
      effect: `Milvus connects to port ${KAFKA_PORT}, where brokers with TLS or a login often do not listen.`,
      fix: `Use '${value}:PORT', such as '${value}:${KAFKA_PORT}'.`,
    };
  }
  if (dependency === 'etcd' && scheme !== undefined) {
    return {
      problem: 'has a scheme.',
      effect: 'The scheme decides whether Milvus uses TLS, and overrides etcd.ssl.enabled.',
      fix: `Use '${bare}:${port ?? ''}'.`,
    };
  }
  if (dependency === 'pulsar' && scheme === 'pulsar') {
    return {
      problem: 'is a URL.',
      effect: 'Milvus uses it as it is, and ignores the port setting.',
      fix: `Use '${bare}'${port === undefined ? '' : `, and set the port ${port} in its own key`}.`,
    };
  }
  return undefined;
}
