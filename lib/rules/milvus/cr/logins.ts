import { defined, type JsonObject, leavesOf, objectAt } from '../../../kubernetes/json';
import { isTrue } from '../../../upstream/go-values';
import { settingName, settingText } from '../../../upstream/milvus-settings';
import { isUsed } from '../../../models/milvus-cr/cr';
import { settingsByEnv } from '../../../models/milvus-cr/env';
import type { KafkaLogin, StorageLogin } from '../addresses/subject';

/** How Milvus and its operator log in to an external object storage; undefined without one. */
export function storageLogin(cr: JsonObject): StorageLogin | undefined {
  const { external, secretRef, type } = objectAt(cr, 'spec', 'dependencies', 'storage');
  // For Azure a setting or a connection string can name the account, and the operator does not check it.
  if (external !== true || type === 'Azure') return undefined;
  const hasAccount = typeof secretRef === 'string' && secretRef !== '';
  const settings = settingsOf(cr);
  return {
    iamPath: 'spec.config.minio.useIAM',
    useIAM: isTrue(settingText(settings.get('miniouseiam') ?? false)),
    accountPath: 'spec.dependencies.storage.secretRef',
    hasAccount,
    hasKey: hasAccount,
    provider: stringOf(settings.get('miniocloudprovider')) ?? '',
  };
}

/** How Milvus logs in to an external Kafka; undefined without one. */
export function kafkaLogin(cr: JsonObject): KafkaLogin | undefined {
  const { external, secretRef } = objectAt(cr, 'spec', 'dependencies', 'kafka');
  if (external !== true || !isUsed(cr, 'kafka')) return undefined;
  const settings = settingsOf(cr);
  const variables = settingsByEnv(cr);
  if (variables.has('kafkasecurityprotocol') || variables.has('kafkasaslmechanisms')) return undefined;
  const protocol = settings.get('kafkasecurityprotocol');
  const mechanism = stringOf(settings.get('kafkasaslmechanisms'));
  return {
    protocolPath: 'spec.config.kafka.securityProtocol',
    ...(protocol === undefined ? {} : { protocol: stringOf(protocol) ?? '' }),
    byDefault: '',
    mechanismPath: 'spec.config.kafka.saslMechanisms',
    ...defined({ mechanism }),
    hasUser:
      (typeof secretRef === 'string' && secretRef !== '') ||
      (stringOf(settings.get('kafkasaslusername')) ?? '') !== '' ||
      variables.has('kafkasaslusername'),
  };
}

/** The settings of `spec.config` by the name that Milvus compares. */
function settingsOf(cr: JsonObject): ReadonlyMap<string, unknown> {
  return new Map(leavesOf(objectAt(cr, 'spec', 'config')).map(([path, value]) => [settingName(path), value]));
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
