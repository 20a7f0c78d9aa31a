import { type Finding, Severity } from '../../../diagnostics/rule';
import { isTemplate } from '../../../kubernetes/address';
import { unknownWord } from '../../../diagnostics/sentences';
import { KAFKA_PROTOCOLS, OTHER_LOGINS, SASL_MECHANISMS } from '../../../upstream/milvus-addresses';
import type { AddressSource, AddressRule, KafkaLogin, StorageLogin } from './subject';

const KAFKA = { enabled: true, brokerList: 'kafka.data.svc:9092' };
const NO_PULSAR = { pulsarv3: { enabled: false } };
const CR_KAFKA = {
  msgStreamType: 'kafka',
  kafka: { external: true, brokerList: ['kafka.data.svc:9092'] },
};

/** Rules over the logins of Milvus to its dependencies. */
export const loginRules: readonly AddressRule[] = [
  {
    code: 'MLV170',
    severity: Severity.ERROR,
    summary: 'securityProtocol and mechanism of an external Kafka are ones that its client knows',
    see: 'https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md',
    values: () => ({ ...NO_PULSAR, externalKafka: { ...KAFKA, securityProtocol: 'TLS' } }),
    spec: () => ({ mode: 'cluster', dependencies: CR_KAFKA, config: { kafka: { securityProtocol: 'TLS' } } }),
    *check({ kafka }): Iterable<Finding> {
      if (kafka === undefined) return;
      const { protocol = '', protocolPath, mechanism = '', mechanismPath, hasUser } = kafka;
      yield* wordFindings(protocolPath, protocol, KAFKA_PROTOCOLS, 'security protocol');
      // Without a user Milvus does not pass it to the client.
      if (hasUser) yield* wordFindings(mechanismPath, mechanism, SASL_MECHANISMS, 'mechanism');
    },
  },
  {
    code: 'MLV077',
    severity: Severity.WARNING,
    summary: 'Milvus logs in to an external object storage either by an account or by IAM',
    see: 'https://milvus.io/docs/configure_minio.md#miniouseIAM',
    values: () => ({
      minio: { enabled: false },
      externalS3: { enabled: true, host: 's3.example.com', port: 443, bucketName: 'vectors' },
    }),
    spec: () => ({ dependencies: { storage: { external: true, endpoint: 'minio.data.svc:9000' } } }),
    *check({ storage, source }): Iterable<Finding> {
      if (storage !== undefined) yield* storageFindings(storage, source);
    },
  },
  {
    code: 'MLV079',
    severity: Severity.WARNING,
    summary: 'the security protocol of an external Kafka requires a login if, and only if, a user is set',
    see: 'https://github.com/milvus-io/milvus/issues/29815',
    values: () => ({ ...NO_PULSAR, externalKafka: KAFKA }),
    spec: () => ({ mode: 'cluster', dependencies: CR_KAFKA, config: { kafka: { securityProtocol: 'SASL_SSL' } } }),
    *check({ kafka, source }): Iterable<Finding> {
      if (kafka !== undefined) yield* kafkaFindings(kafka, source);
    },
  },
];

function* wordFindings(path: string, word: string, known: readonly string[], what: string): Iterable<Finding> {
  const upper = word.toUpperCase();
  if (word === '' || isTemplate(word) || known.includes(upper)) return;
  yield {
    path,
    value: word,
    effect: 'The Kafka client rejects it, and Milvus exits at startup and crash-loops.',
    ...unknownWord(`Kafka ${what}`, upper, known),
  };
}

function* storageFindings(login: StorageLogin, source: AddressSource): Iterable<Finding> {
  const { iamPath, useIAM, accountPath, hasAccount, keyPath, hasKey, provider } = login;
  if (useIAM) {
    if (!hasAccount || provider === 'azure') return;
    yield {
      path: iamPath,
      value: true,
      problem: 'conflicts with the account that is set too.',
      effect: 'Milvus logs in by IAM and ignores the account.',
      fix: 'Remove the account, or set useIAM to false.',
    };
    return;
  }
  const missing = !hasAccount ? accountPath : hasKey ? undefined : keyPath;
  if (missing === undefined || provider === 'gcpnative') return;
  yield {
    path: missing,
    problem: 'missing, and useIAM is not true.',
    effect:
      source === 'cr'
        ? 'The operator finds no Secret, sets StorageReady to False and starts no Milvus.'
        : 'Milvus has no login, and the storage rejects its requests.',
    ...(source === 'cr'
      ? {
          fix: 'Name a Secret with accesskey and secretkey, or set spec.config.minio.useIAM to true.',
          fixInCode: 'Set credentials, or set useIAM to true in config.minio.',
        }
      : {
          fix: 'Set MINIO_ACCESS_KEY_ID and MINIO_SECRET_ACCESS_KEY in extraEnv with valueFrom.secretKeyRef, or set useIAM to true.',
          fixInCode: 'Use MilvusReleaseStorage.fromS3 with MilvusReleaseStorageCredentials.',
        }),
  };
}

function* kafkaFindings(login: KafkaLogin, source: AddressSource): Iterable<Finding> {
  const { protocolPath: path, protocol, byDefault, mechanism = '', hasUser } = login;
  const effective = protocol ?? byDefault;
  const shown = protocol === undefined ? {} : { value: protocol };
  const isLogin = effective.toUpperCase().startsWith('SASL_');
  if (isTemplate(effective) || isLogin === hasUser) return;
  if (hasUser) {
    yield {
      path,
      ...shown,
      problem: protocol === undefined ? 'missing, but a user is set.' : 'uses no login, but a user is set.',
      effect: 'The Kafka client ignores the user and the password.',
      fix: 'Set it to SASL_SSL or SASL_PLAINTEXT, or remove the user.',
    };
    return;
  }
  if (OTHER_LOGINS.includes(mechanism.toUpperCase())) return;
  yield {
    path,
    ...shown,
    problem:
      protocol === undefined
        ? `missing: the chart's default, ${byDefault} with mechanism PLAIN, requires a user, and none is set.`
        : 'requires a login, but no user is set.',
    effect: 'The brokers reject the login, and Milvus exits at startup and crash-loops.',
    ...(source === 'cr'
      ? {
          fix: 'Name a Secret with username and password in spec.dependencies.kafka.secretRef, or set this to PLAINTEXT or SSL.',
          fixInCode: "Set credentials of MilvusMessageQueue.fromKafka, or set this to 'PLAINTEXT' or 'SSL'.",
        }
      : {
          fix: 'Set it to PLAINTEXT or SSL, or set KAFKA_SASLUSERNAME and KAFKA_SASLPASSWORD in extraEnv with valueFrom.secretKeyRef.',
          fixInCode:
            'Set securityProtocol to KafkaSecurityProtocol.PLAINTEXT or SSL, or set sasl: MilvusReleaseKafkaSasl.fromSecret(...).',
        }),
  };
}
