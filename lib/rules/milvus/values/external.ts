import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isTemplate, parseAddress } from '../../../kubernetes/address';
import { type JsonObject, objectAt, textOf } from '../../../kubernetes/json';
import { hasPlaceholder, PLACEHOLDER_PROBLEM } from '../../../kubernetes/placeholder';
import { MILVUS_EXITS } from '../../shared/startup';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { isOn, isReplaced } from '../../../models/milvus-values/values';
import { isOverridden } from '../../../models/milvus-values/settings';

/** A value of the chart that Milvus needs to start. */
interface RequiredValue {
  readonly part: string;
  readonly key: string;
  /** The same setting in user.yaml and the environment, in the spelling that Milvus compares. */
  readonly setting: string;
  /** The chart's default; empty for none. */
  readonly byDefault: string;
  readonly fix: string;
}

const REQUIRED: readonly RequiredValue[] = [
  {
    part: 'externalS3',
    key: 'host',
    setting: 'minioaddress',
    byDefault: '',
    fix: "Set the host name of the storage, such as 's3.eu-central-1.amazonaws.com'.",
  },
  {
    part: 'externalS3',
    key: 'port',
    setting: 'minioport',
    byDefault: '',
    fix: 'Set the port: 443 with TLS, 9000 for most MinIO servers.',
  },
  {
    part: 'externalS3',
    key: 'bucketName',
    setting: 'miniobucketname',
    byDefault: '',
    fix: 'Set the name of the bucket.',
  },
  {
    part: 'minio',
    key: 'bucketName',
    setting: 'miniobucketname',
    byDefault: 'milvus-bucket',
    fix: 'Set the name of the bucket.',
  },
  {
    part: 'externalEtcd',
    key: 'endpoints',
    setting: 'etcdendpoints',
    byDefault: 'localhost:2379',
    fix: "List host:port of each member, such as 'etcd-0.etcd.data.svc:2379'.",
  },
  {
    part: 'externalPulsar',
    key: 'host',
    setting: 'pulsaraddress',
    byDefault: 'localhost',
    fix: "Set the host, such as 'pulsar-proxy.data.svc'.",
  },
  {
    part: 'externalPulsar',
    key: 'port',
    setting: 'pulsarport',
    byDefault: '6650',
    fix: 'Set the port, such as 6650.',
  },
  {
    part: 'externalPulsar',
    key: 'tenant',
    setting: 'pulsartenant',
    byDefault: 'public',
    fix: "Set a tenant, such as 'public'.",
  },
  {
    part: 'externalPulsar',
    key: 'namespace',
    setting: 'pulsarnamespace',
    byDefault: 'default',
    fix: "Set a namespace of Pulsar, such as 'default'.",
  },
  {
    part: 'externalKafka',
    key: 'brokerList',
    setting: 'kafkabrokerlist',
    byDefault: 'localhost:9092',
    fix: "List host:port of each broker, separated by commas, such as 'kafka-0.kafka.data.svc:9092'.",
  },
];

/** Rules over dependencies that run outside of the release. */
export const externalRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV168',
    severity: Severity.ERROR,
    summary:
      'an external object storage has host, port and bucket, and an external etcd, Pulsar or Kafka has its address',
    see: 'https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/templates/config.tpl',
    example: () => ({
      ...RELEASE,
      values: {
        minio: { enabled: false },
        externalS3: { enabled: true, host: 's3.example.com', bucketName: 'vectors', useIAM: true },
      },
    }),
    *check(subject): Iterable<Finding> {
      if (isReplaced(subject.values)) return;
      for (const required of REQUIRED) yield* missing(subject, required);
    },
  },
  {
    code: 'MLV078',
    severity: Severity.WARNING,
    summary: 'externalS3.port does not contradict a port in externalS3.host',
    see: 'https://github.com/milvus-io/milvus/blob/master/pkg/util/paramtable/service_param.go',
    example: () => ({
      ...RELEASE,
      values: {
        minio: { enabled: false },
        externalS3: { enabled: true, host: 'minio.data.svc:9000', port: 443, bucketName: 'vectors', useIAM: true },
      },
    }),
    *check({ values }): Iterable<Finding> {
      const { host, port } = objectAt(values, 'externalS3');
      const ofHost = typeof host === 'string' ? parseAddress(host).port : undefined;
      const text = writtenAs(port);
      if (ofHost === undefined || text === '' || text === ofHost || !isOn(values, 'externalS3', false)) return;
      yield {
        path: 'externalS3.port',
        value: port,
        problem: `conflicts with externalS3.host, which has port ${ofHost}.`,
        effect: 'Milvus uses the port in the host and ignores this one.',
        fix: `Set it to ${ofHost}, or remove the port from the host.`,
      };
    },
  },
];

function* missing(subject: MilvusReleaseSubject, required: RequiredValue): Iterable<Finding> {
  const { part, key, setting, fix } = required;
  const section = objectAt(subject.values, part);
  if (!isUsed(subject.values, part) || isOverridden(subject, setting) || isElsewhere(section, required)) return;
  const problem = problemOf(section, required);
  if (problem === undefined) return;
  yield { path: `${part}.${key}`, ...(key in section ? { value: section[key] } : {}), ...problem, fix };
}

/** Whether a part is enabled, and not replaced by an external one. */
function isUsed(values: JsonObject, part: string): boolean {
  return part === 'minio' ? isOn(values, part, true) && !isOn(values, 'externalS3', false) : isOn(values, part, false);
}

function problemOf(
  section: JsonObject,
  { key, byDefault, setting }: RequiredValue,
): Pick<Finding, 'problem' | 'effect'> | undefined {
  if (!(key in section) && byDefault !== '') {
    if (!byDefault.startsWith(LOCAL)) return undefined;
    const problem = `missing: the chart's default '${byDefault}' is the Milvus pod itself.`;
    return { problem, effect: 'Milvus cannot connect and crash-loops.' };
  }
  const text = writtenAs(section[key]);
  if (text === '') {
    const panic = PANICS.get(setting);
    return {
      problem: key in section ? 'must not be empty.' : 'missing.',
      effect: panic === undefined ? MILVUS_EXITS : `Milvus panics at startup with "${panic}".`,
    };
  }
  if (NAMES.includes(key) && text.includes('/')) {
    return { problem: "must not contain '/'.", effect: MILVUS_EXITS };
  }
  const isPort = /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= 65535;
  if (key !== 'port' || isPort || isTemplate(text)) return undefined;
  const problem = hasPlaceholder(text) ? `${PLACEHOLDER_PROBLEM}.` : 'must be a port from 1 to 65535.';
  return { problem, effect: MILVUS_EXITS };
}

const LOCAL = 'localhost';
/** Parts of the name of a topic. */
const NAMES = ['tenant', 'namespace'];

/** The message of Milvus for an empty setting. */
const PANICS: ReadonlyMap<string, string> = new Map([
  ['minioport', 'minio.port is empty'],
  ['miniobucketname', 'minio.bucketName is empty'],
]);

/** Whether another value makes it unnecessary: a host with a port, or a provider with one fixed address. */
function isElsewhere(section: JsonObject, { part, key }: RequiredValue): boolean {
  const { host, cloudProvider } = section;
  const address = parseAddress(typeof host === 'string' ? host : '');
  if (key === 'port' && (address.port !== undefined || isTemplate(writtenAs(host)))) return true;
  return part === 'externalS3' && key !== 'bucketName' && cloudProvider === 'gcpnative';
}

/** As the template writes it: empty for null and for an empty list. */
function writtenAs(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : 'a list';
  return typeof value === 'string' || typeof value === 'number' ? textOf(value) : '';
}
