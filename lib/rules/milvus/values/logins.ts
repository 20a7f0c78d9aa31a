import { objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { settingText } from '../../../upstream/milvus-settings';
import type { MilvusReleaseSubject } from '../../../models/milvus-values/release';
import { isOn, isReplaced, isSetByEnv } from '../../../models/milvus-values/values';
import { isSetBeside, userSetting } from '../../../models/milvus-values/settings';
import type { KafkaLogin, StorageLogin } from '../addresses/subject';

/** The protocol that the chart writes where the values name none. */
const CHART_PROTOCOL = 'SASL_SSL';

/** How Milvus logs in to an external object storage; undefined where there is none. */
export function storageLogin(subject: MilvusReleaseSubject): StorageLogin | undefined {
  const { values } = subject;
  if (!isOn(values, 'externalS3', false) || isReplaced(values) || isSetByEnv(subject, 'miniouseiam')) return undefined;
  const { accessKey = '', secretKey = '', useIAM, cloudProvider } = objectAt(values, 'externalS3');
  return {
    iamPath: 'externalS3.useIAM',
    useIAM: settingText(userSetting(subject, 'miniouseiam') ?? useIAM ?? false) === 'true',
    accountPath: 'externalS3.accessKey',
    hasAccount: isGiven(accessKey) || ACCOUNTS.some((setting) => isSetBeside(subject, setting)),
    keyPath: 'externalS3.secretKey',
    hasKey: isGiven(secretKey) || KEYS.some((setting) => isSetBeside(subject, setting)),
    provider: typeof cloudProvider === 'string' ? cloudProvider : '',
  };
}

/** They name Azure's account and its key. */
const CONNECTION_STRINGS = ['azurestorageconnectionstring', 'azureconnectionstring'];
/** What Milvus reads, and what it was called before 2.2. */
const ACCOUNTS = ['minioaccesskeyid', 'minioaccesskey', ...CONNECTION_STRINGS];
const KEYS = ['miniosecretaccesskey', 'miniosecretkey', ...CONNECTION_STRINGS];

/** How Milvus logs in to an external Kafka; undefined where there is none. */
export function kafkaLogin(subject: MilvusReleaseSubject): KafkaLogin | undefined {
  const { values } = subject;
  if (!isOn(values, 'externalKafka', false) || isReplaced(values)) return undefined;
  if (isSetByEnv(subject, 'kafkasecurityprotocol', 'kafkasaslmechanisms')) return undefined;
  const section = objectAt(values, 'externalKafka');
  const said = userSetting(subject, 'kafkasecurityprotocol') ?? section.securityProtocol;
  const mechanism = userSetting(subject, 'kafkasaslmechanisms') ?? valueAt(section, 'sasl', 'mechanisms');
  return {
    protocolPath: 'externalKafka.securityProtocol',
    // A null takes the chart's default away.
    ...(said === undefined ? {} : { protocol: typeof said === 'string' ? said : '' }),
    byDefault: CHART_PROTOCOL,
    mechanismPath: 'externalKafka.sasl.mechanisms',
    ...(typeof mechanism === 'string' ? { mechanism } : {}),
    hasUser: (stringAt(section, 'sasl', 'username') ?? '') !== '' || isSetBeside(subject, 'kafkasaslusername'),
  };
}

function isGiven(value: unknown): boolean {
  return value !== '' && value !== null && value !== undefined;
}
