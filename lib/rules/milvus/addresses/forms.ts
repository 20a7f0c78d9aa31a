import { type Finding, Severity } from '../../../diagnostics/rule';
import { type AddressProblem, addressProblem, parseAddress } from '../../../kubernetes/address';
import { KAFKA_PORT } from '../../../upstream/milvus-addresses';
import { type AddressPlace, type AddressRule, consequenceOf } from './subject';

/** Rules over the form of addresses. */
export const formRules: readonly AddressRule[] = [
  {
    code: 'MLV167',
    severity: Severity.ERROR,
    summary: 'addresses of the object storage, etcd and the message queue have the form that their reader takes',
    see: 'https://github.com/milvus-io/milvus/blob/master/pkg/util/paramtable/service_param.go',
    values: () => ({
      minio: { enabled: false },
      externalS3: { enabled: true, host: 'https://s3.example.com', port: 443, bucketName: 'vectors', useIAM: true },
    }),
    spec: () => ({ dependencies: { storage: { external: true, endpoint: 'https://s3.example.com' } } }),
    *check(subject): Iterable<Finding> {
      for (const place of subject.places) {
        const problem = formProblem(place);
        if (problem === undefined) continue;
        const { path, value } = place;
        yield { path, value, problem: problem.problem, effect: consequenceOf(subject), fix: fixFor(place, problem) };
      }
    },
  },
  {
    code: 'MLV076',
    severity: Severity.WARNING,
    summary: 'an address says its port, and leaves TLS to the setting for it',
    see: 'https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md',
    values: () => ({
      externalEtcd: { enabled: true, endpoints: ['http://etcd.data.svc:2379'] },
      etcd: { enabled: false },
    }),
    spec: () => ({ dependencies: { etcd: { external: true, endpoints: ['http://etcd.data.svc:2379'] } } }),
    *check({ places }): Iterable<Finding> {
      for (const place of places) {
        if (formProblem(place) !== undefined) continue;
        const found = unsaid(place);
        if (found !== undefined) yield { path: place.path, value: place.value, ...found };
      }
    },
  },
];

function formProblem({ value, reader }: AddressPlace): AddressProblem | undefined {
  const { scheme } = parseAddress(value);
  if (scheme === undefined || !reader.schemes.includes(scheme)) return addressProblem(value, reader.form);
  const { path = '', hasUser } = parseAddress(value);
  if (hasUser) return { problem: 'must not contain a user or password' };
  const rest = value.slice(scheme.length + '://'.length, value.length - path.length);
  const form = reader.form === 'host:port' ? 'host:port' : 'host[:port]';
  // A URL of Pulsar may name several brokers.
  const problems = rest.split(',').map((each) => addressProblem(each, form));
  const rule = problems.find((problem) => problem !== undefined)?.problem;
  return rule === undefined ? undefined : { problem: rule };
}

function fixFor(place: AddressPlace, { suggestion }: AddressProblem): string {
  const { dependency, reader, value } = place;
  if (suggestion === undefined)
    return `Give ${reader.form === 'host' ? 'a host' : reader.form}, such as '${reader.example}'`;
  const { scheme, port } = parseAddress(value);
  if (dependency === 'storage' && scheme === 'https') return `Use '${suggestion}', and set useSSL to true for TLS`;
  if (dependency === 'pulsar' && scheme === 'pulsar+ssl') {
    return `The operator writes pulsar:// in front: use host:port of a listener without TLS, such as '${reader.example}'`;
  }
  return reader.form === 'host' && port !== undefined
    ? `Use '${suggestion}', and give the port ${port} in the key beside it`
    : `Use '${suggestion}'`;
}

/** What an address leaves to somebody's default; undefined where it says all. */
function unsaid({ dependency, value }: AddressPlace): Pick<Finding, 'problem' | 'effect' | 'fix'> | undefined {
  const { scheme, host, port } = parseAddress(value);
  const bare = host.includes(':') ? `[${host}]` : host;
  if (dependency === 'kafka' && port === undefined) {
    return {
      problem: 'has no port.',
      effect: `Milvus connects to port ${KAFKA_PORT}, where a broker with TLS or a login often does not listen.`,
      fix: `Use '${value}:PORT', such as '${value}:${KAFKA_PORT}'.`,
    };
  }
  if (dependency === 'etcd' && scheme !== undefined) {
    return {
      problem: 'has a scheme.',
      effect: 'For this address the scheme decides about TLS, and etcd.ssl.enabled does not.',
      fix: `Use '${bare}:${port ?? ''}'.`,
    };
  }
  if (dependency === 'pulsar' && scheme === 'pulsar') {
    return {
      problem: 'is a URL.',
      effect: 'Milvus takes it as it is, and ignores the port beside it.',
      fix: `Use '${bare}'${port === undefined ? '' : `, and give the port ${port} in the key beside it`}`,
    };
  }
  return undefined;
}
