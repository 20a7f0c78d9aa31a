import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isTemplate, parseAddress } from '../../../kubernetes/address';
import { type JsonObject, objectAt, textOf } from '../../../kubernetes/json';
import { hasPlaceholder, PLACEHOLDER_PROBLEM } from '../../../kubernetes/placeholder';
import { MILVUS_EXITS } from '../../shared/startup';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { isOn, isReplaced } from '../../../models/milvus-values/values';
import { isSetBeside } from '../../../models/milvus-values/settings';

/** A value of the chart without which Milvus does not start. */
interface Needed {
  readonly part: string;
  readonly key: string;
  /** The setting that stands for it in user.yaml and the environment. */
  readonly setting: string;
  /** What the chart has where the values say nothing; empty for nothing. */
  readonly byDefault: string;
  readonly fix: string;
}

const NEEDED: readonly Needed[] = [
  {
    part: 'externalS3',
    key: 'host',
    setting: 'minioaddress',
    byDefault: '',
    fix: "Give the host name of the storage, such as 's3.eu-central-1.amazonaws.com'.",
  },
  {
    part: 'externalS3',
    key: 'port',
    setting: 'minioport',
    byDefault: '',
    fix: 'Give the port: 443 with TLS, 9000 for most MinIO servers.',
  },
  { part: 'externalS3', key: 'bucketName', setting: 'miniobucketname', byDefault: '', fix: 'Name the bucket.' },
  { part: 'minio', key: 'bucketName', setting: 'miniobucketname', byDefault: 'milvus-bucket', fix: 'Name the bucket.' },
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
    fix: "Give the host, such as 'pulsar-proxy.data.svc'.",
  },
  {
    part: 'externalPulsar',
    key: 'port',
    setting: 'pulsarport',
    byDefault: '6650',
    fix: 'Give the port, such as 6650.',
  },
  {
    part: 'externalPulsar',
    key: 'tenant',
    setting: 'pulsartenant',
    byDefault: 'public',
    fix: "Name a tenant, such as 'public'.",
  },
  {
    part: 'externalPulsar',
    key: 'namespace',
    setting: 'pulsarnamespace',
    byDefault: 'default',
    fix: "Name a namespace of Pulsar, such as 'default'.",
  },
  {
    part: 'externalKafka',
    key: 'brokerList',
    setting: 'kafkabrokerlist',
    byDefault: 'localhost:9092',
    fix: "Give host:port of each broker with commas between them, such as 'kafka-0.kafka.data.svc:9092'.",
  },
];

/** Rules over what is enabled and somewhere else. */
export const externalRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV168',
    severity: Severity.ERROR,
    summary:
      'an external object storage has host, port and bucket, and an external etcd, Pulsar or Kafka has an address',
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
      for (const needed of NEEDED) yield* missing(subject, needed);
    },
  },
  {
    code: 'MLV078',
    severity: Severity.WARNING,
    summary: 'externalS3.port is the port that externalS3.host has, where it has one',
    see: 'https://github.com/milvus-io/milvus/blob/master/pkg/util/paramtable/service_param.go',
    example: () => ({
      ...RELEASE,
      values: {
        minio: { enabled: false },
        externalS3: { enabled: true, host: 'minio.data.svc:9000', port: 443, bucketName: 'vectors', useIAM: true },
      },
    }),
    *check({ values }): Iterable<Finding> {
      const { host, port: said } = objectAt(values, 'externalS3');
      const port = typeof host === 'string' ? parseAddress(host).port : undefined;
      const beside = writtenAs(said);
      if (port === undefined || beside === '' || beside === port || !isOn(values, 'externalS3', false)) return;
      yield {
        path: 'externalS3.port',
        value: said,
        problem: `is not the port of externalS3.host, ${port}`,
        effect: 'Milvus takes the port from the host and ignores this one.',
        fix: `Set it to ${port}, or remove the port from the host.`,
      };
    },
  },
];

function* missing(subject: MilvusReleaseSubject, needed: Needed): Iterable<Finding> {
  const { part, key, setting, fix } = needed;
  const section = objectAt(subject.values, part);
  if (!isUsed(subject.values, part) || isSetBeside(subject, setting) || isElsewhere(section, needed)) return;
  const problem = problemOf(section, needed);
  if (problem === undefined) return;
  yield { path: `${part}.${key}`, ...(key in section ? { value: section[key] } : {}), ...problem, fix };
}

/** Whether a part is on, and the only one of its kind. */
function isUsed(values: JsonObject, part: string): boolean {
  return part === 'minio' ? isOn(values, part, true) && !isOn(values, 'externalS3', false) : isOn(values, part, false);
}

function problemOf(
  section: JsonObject,
  { key, byDefault, setting }: Needed,
): Pick<Finding, 'problem' | 'effect'> | undefined {
  if (!(key in section) && byDefault !== '') {
    if (!byDefault.startsWith(LOCAL)) return undefined;
    const rule = `is missing: the chart's default is '${byDefault}', the Milvus pod itself`;
    return { problem: rule, effect: 'Milvus finds nobody there and crash-loops.' };
  }
  const text = writtenAs(section[key]);
  if (text === '') {
    const panic = PANICS.get(setting);
    return {
      problem: 'is missing.',
      effect: panic === undefined ? MILVUS_EXITS : `Milvus panics at startup with "${panic}".`,
    };
  }
  if (NAMES.includes(key) && text.includes('/')) {
    return { problem: "must not contain '/'.", effect: MILVUS_EXITS };
  }
  const isPort = /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= 65535;
  if (key !== 'port' || isPort || isTemplate(text)) return undefined;
  const rule = hasPlaceholder(text) ? PLACEHOLDER_PROBLEM : 'must be a port from 1 to 65535';
  return { problem: rule, effect: MILVUS_EXITS };
}

const LOCAL = 'localhost';
/** Parts of a topic's name. */
const NAMES = ['tenant', 'namespace'];

/** What Milvus says of a setting that is empty. */
const PANICS: ReadonlyMap<string, string> = new Map([
  ['minioport', 'minio.port is empty'],
  ['miniobucketname', 'minio.bucketName is empty'],
]);

/** Whether another value says it: the host its port, and a provider that has one address only. */
function isElsewhere(section: JsonObject, { part, key }: Needed): boolean {
  const { host, cloudProvider } = section;
  const address = parseAddress(typeof host === 'string' ? host : '');
  if (key === 'port' && (address.port !== undefined || isTemplate(writtenAs(host)))) return true;
  return part === 'externalS3' && key !== 'bucketName' && cloudProvider === 'gcpnative';
}

/** As the template writes it: nothing for null, and nothing for what is empty. */
function writtenAs(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : 'a list';
  return typeof value === 'string' || typeof value === 'number' ? textOf(value) : '';
}
