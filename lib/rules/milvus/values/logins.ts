import { objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { isTrue } from '../../../upstream/go-values';
import { settingText } from '../../../upstream/milvus-settings';
import type { MilvusReleaseSubject } from '../../../models/milvus-values/release';
import { isOn, isReplaced, isSetByEnv } from '../../../models/milvus-values/values';
import { isOverridden, userSetting } from '../../../models/milvus-values/settings';
import type { KafkaLogin, StorageLogin } from '../addresses/subject';

/** The protocol that the chart writes by default. */
const CHART_PROTOCOL = 'SASL_SSL';

/** How Milvus logs in to an external object storage; undefined without one. */
export function storageLogin(subject: MilvusReleaseSubject): StorageLogin | undefined {
  const { values } = subject;
  if (!isOn(values, 'externalS3', false) || isReplaced(values) || isSetByEnv(subject, 'miniouseiam')) return undefined;
  const { accessKey = '', secretKey = '', useIAM, cloudProvider } = objectAt(values, 'externalS3');
  return {
    iamPath: 'externalS3.useIAM',
    useIAM: isTrue(settingText(userSetting(subject, 'miniouseiam') ?? useIAM ?? false)),
    accountPath: 'externalS3.accessKey',
    hasAccount: isGiven(accessKey) || ACCOUNTS.some((setting) => isOverridden(subject, setting)),
    keyPath: 'externalS3.secretKey',
    hasKey: isGiven(secretKey) || KEYS.some((setting) => isOverridden(subject, setting)),
    provider: typeof cloudProvider === 'string' ? cloudProvider : '',
  };
}

/** Settings that contain Azure's account and its key. */
const CONNECTION_STRINGS = ['azurestorageconnectionstring', 'azureconnectionstring'];
const ACCOUNTS = ['minioaccesskeyid', ...CONNECTION_STRINGS];
const KEYS = ['miniosecretaccesskey', ...CONNECTION_STRINGS];

/** How Milvus logs in to an external Kafka; undefined without one. */
export function kafkaLogin(subject: MilvusReleaseSubject): KafkaLogin | undefined {
  const { values } = subject;
  if (!isOn(values, 'externalKafka', false) || isReplaced(values)) return undefined;
  if (isSetByEnv(subject, 'kafkasecurityprotocol', 'kafkasaslmechanisms')) return undefined;
  const section = objectAt(values, 'externalKafka');
  const protocol = userSetting(subject, 'kafkasecurityprotocol') ?? section.securityProtocol;
  const mechanism = userSetting(subject, 'kafkasaslmechanisms') ?? valueAt(section, 'sasl', 'mechanisms');
  return {
    protocolPath: 'externalKafka.securityProtocol',
    // Null removes the chart's default.
    ...(protocol === undefined ? {} : { protocol: typeof protocol === 'string' ? protocol : '' }),
    byDefault: CHART_PROTOCOL,
    mechanismPath: 'externalKafka.sasl.mechanisms',
    ...(typeof mechanism === 'string' ? { mechanism } : {}),
    hasUser: (stringAt(section, 'sasl', 'username') ?? '') !== '' || isOverridden(subject, 'kafkasaslusername'),
  };
}

function isGiven(value: unknown): boolean {
  return value !== '' && value !== null && value !== undefined;
}
