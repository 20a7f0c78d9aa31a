import { type Finding, Severity } from '../../../diagnostics/rule';
import { isTemplate } from '../../../kubernetes/address';
import { didYouMean } from '../../../diagnostics/nearest';
import { KAFKA_PROTOCOLS, OTHER_LOGINS, SASL_MECHANISMS } from '../../../upstream/milvus-addresses';
import type { AddressHome, AddressRule, KafkaLogin, StorageLogin } from './subject';

const KAFKA = { enabled: true, brokerList: 'kafka.data.svc:9092' };
const NO_PULSAR = { pulsarv3: { enabled: false } };
const CR_KAFKA = {
  msgStreamType: 'kafka',
  kafka: { external: true, brokerList: ['kafka.data.svc:9092'] },
};

/** Rules over the login at what Milvus stands on. */
export const loginRules: readonly AddressRule[] = [
  {
    code: 'MLV170',
    severity: Severity.ERROR,
    summary: "securityProtocol and the mechanism of an external Kafka are words that Kafka's client knows",
    see: 'https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md',
    values: () => ({ ...NO_PULSAR, externalKafka: { ...KAFKA, securityProtocol: 'TLS' } }),
    spec: () => ({ mode: 'cluster', dependencies: CR_KAFKA, config: { kafka: { securityProtocol: 'TLS' } } }),
    *check({ kafka }): Iterable<Finding> {
      if (kafka === undefined) return;
      const { protocol = '', protocolPath, mechanism = '', mechanismPath, hasUser } = kafka;
      yield* unknownWord(protocolPath, protocol, KAFKA_PROTOCOLS, 'security protocol');
      // Without a user the client never sees it.
      if (hasUser) yield* unknownWord(mechanismPath, mechanism, SASL_MECHANISMS, 'mechanism');
    },
  },
  {
    code: 'MLV077',
    severity: Severity.WARNING,
    summary: 'Milvus logs in to an external object storage by an account or by IAM, not by both or neither',
    see: 'https://milvus.io/docs/configure_minio.md#miniouseIAM',
    values: () => ({
      minio: { enabled: false },
      externalS3: { enabled: true, host: 's3.example.com', port: 443, bucketName: 'vectors' },
    }),
    spec: () => ({ dependencies: { storage: { external: true, endpoint: 'minio.data.svc:9000' } } }),
    *check({ storage, home }): Iterable<Finding> {
      if (storage !== undefined) yield* storageFindings(storage, home);
    },
  },
  {
    code: 'MLV079',
    severity: Severity.WARNING,
    summary: 'the security protocol of an external Kafka asks for a login exactly where there is a user',
    see: 'https://github.com/milvus-io/milvus/issues/29815',
    values: () => ({ ...NO_PULSAR, externalKafka: KAFKA }),
    spec: () => ({ mode: 'cluster', dependencies: CR_KAFKA, config: { kafka: { securityProtocol: 'SASL_SSL' } } }),
    *check({ kafka, home }): Iterable<Finding> {
      if (kafka !== undefined) yield* kafkaFindings(kafka, home);
    },
  },
];

function* unknownWord(path: string, word: string, known: readonly string[], what: string): Iterable<Finding> {
  const upper = word.toUpperCase();
  if (word === '' || isTemplate(word) || known.includes(upper)) return;
  yield {
    path,
    value: word,
    problem: `is not a ${what} of Kafka.`,
    effect: "Kafka's client rejects it: Milvus exits at startup and crash-loops.",
    fix: didYouMean(upper, known),
  };
}

function* storageFindings(login: StorageLogin, home: AddressHome): Iterable<Finding> {
  const { iamPath, useIAM, accountPath, hasAccount, keyPath, hasKey, provider } = login;
  if (useIAM) {
    if (!hasAccount || provider === 'azure') return;
    yield {
      path: iamPath,
      value: true,
      problem: 'is set beside an account.',
      effect: 'Milvus logs in by IAM and ignores the account.',
      fix: 'Remove the account, or set useIAM to false.',
    };
    return;
  }
  const missing = !hasAccount ? accountPath : hasKey ? undefined : keyPath;
  if (missing === undefined || provider === 'gcpnative') return;
  yield {
    path: missing,
    problem: `is missing, and useIAM is not true.`,
    effect:
      home === 'cr'
        ? 'The operator finds no Secret, reports StorageReady False and starts no Milvus.'
        : 'Milvus has no login, and the storage rejects its requests.',
    ...(home === 'cr'
      ? {
          fix: 'Name a Secret with accesskey and secretkey there, or set spec.config.minio.useIAM to true.',
          fixInCode: 'Give credentials, or set useIAM to true in config.minio.',
        }
      : {
          fix: 'Give MINIO_ACCESS_KEY_ID and MINIO_SECRET_ACCESS_KEY by extraEnv with valueFrom.secretKeyRef, or set useIAM to true.',
          fixInCode: 'Use MilvusStorage.s3 with StorageCredentials.',
        }),
  };
}

function* kafkaFindings(login: KafkaLogin, home: AddressHome): Iterable<Finding> {
  const { protocolPath: path, protocol, byDefault, mechanism = '', hasUser } = login;
  const effective = protocol ?? byDefault;
  const shown = protocol === undefined ? {} : { value: protocol };
  const isLogin = effective.toUpperCase().startsWith('SASL_');
  if (isTemplate(effective) || isLogin === hasUser) return;
  if (hasUser) {
    yield {
      path,
      ...shown,
      problem: effective === '' ? 'is missing, and a user is given.' : 'has no login, and a user is given.',
      effect: "Kafka's client ignores the user and the password.",
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
        ? `is missing: the chart's default is ${byDefault} with mechanism PLAIN, and no user is given.`
        : 'asks for a login, and no user is given.',
    effect: 'The brokers reject Milvus, which exits at startup and crash-loops.',
    ...(home === 'cr'
      ? {
          fix: 'Name a Secret with username and password in spec.dependencies.kafka.secretRef, or set it to PLAINTEXT or SSL.',
          fixInCode: "Give credentials to MilvusCrMessageQueue.externalKafka, or set it to 'PLAINTEXT' or 'SSL'.",
        }
      : {
          fix: 'Set it to PLAINTEXT or SSL, or give KAFKA_SASLUSERNAME and KAFKA_SASLPASSWORD by extraEnv with valueFrom.secretKeyRef.',
          fixInCode: "Set securityProtocol to 'PLAINTEXT' or 'SSL', or give sasl: KafkaSasl.fromSecret(...).",
        }),
  };
}
