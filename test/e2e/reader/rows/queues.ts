import type { Answer } from '../answer';
import type { Row } from './row';

const KEYS = {
  'etcd.endpoints': 'texts',
  'kafka.brokerList': 'text',
  'kafka.securityProtocol': 'text',
  'kafka.saslMechanisms': 'text',
  'pulsar.address': 'text',
} as const;

const asks = { keys: KEYS };
const reads = (key: keyof typeof KEYS, value: unknown) => (answer: Answer) => {
  expect(answer.value(key)).toEqual(value);
};

const KAFKA = { enabled: true, brokerList: 'kafka.data.svc:9092', securityProtocol: 'PLAINTEXT' };

/** Addresses of etcd and the message queue, and the login to Kafka: lib/rules/milvus/addresses. */
export const queueRows: readonly Row[] = [
  {
    rule: 'MLV074',
    says: 'localhost is an address of etcd as it is',
    userYaml: 'etcd: { endpoints: localhost:2379 }\n',
    asks,
    claim: reads('etcd.endpoints', ['localhost:2379']),
  },
  ...[
    ['a list', '[a:2379, b:2379]'],
    ['a text', "'a:2379,b:2379'"],
    ['a text with a blank', "'a:2379, b:2379'"],
  ].flatMap(([name, endpoints]) =>
    ['MLV167', 'MLV076'].map((rule) => ({
      rule,
      says: `${name} of endpoints of etcd is read as two`,
      userYaml: `etcd: { endpoints: ${endpoints} }\n`,
      asks,
      isReported: false,
      claim: reads('etcd.endpoints', ['a:2379', 'b:2379']),
    })),
  ),
  {
    rule: 'MLV167',
    says: 'an endpoint of etcd without a port goes to its client as it is',
    userYaml: 'etcd: { endpoints: [a] }\n',
    asks,
    claim: reads('etcd.endpoints', ['a']),
  },
  {
    rule: 'MLV076',
    says: 'a scheme of an endpoint of etcd goes to its client',
    userYaml: "etcd: { endpoints: ['http://a:2379'] }\n",
    asks,
    claim: reads('etcd.endpoints', ['http://a:2379']),
  },

  {
    rule: 'MLV076',
    says: 'a URL of Pulsar is used as it is, and the port setting is ignored',
    userYaml: "pulsar: { address: 'pulsar://a:6651', port: 6650 }\n",
    asks,
    claim: reads('pulsar.address', 'pulsar://a:6651'),
  },
  {
    rule: 'MLV167',
    says: 'a URL of Pulsar with TLS is used as it is',
    userYaml: "pulsar: { address: 'pulsar+ssl://a:6651,b:6651', port: 6650 }\n",
    asks,
    isReported: false,
    claim: reads('pulsar.address', 'pulsar+ssl://a:6651,b:6651'),
  },
  {
    rule: 'MLV167',
    says: 'a host of Pulsar gets the scheme and the port',
    userYaml: 'pulsar: { address: a, port: 6650 }\n',
    asks,
    isReported: false,
    claim: reads('pulsar.address', 'pulsar://a:6650'),
  },
  {
    rule: 'MLV167',
    says: 'a host of Pulsar with a port is taken for a URL',
    userYaml: "pulsar: { address: 'a:6650' }\n",
    asks,
    claim: reads('pulsar.address', 'a:6650'),
  },

  {
    rule: 'MLV076',
    says: 'a broker of Kafka without a port goes to its client as it is',
    userYaml: 'kafka: { brokerList: kafka.data.svc }\n',
    asks,
    claim: reads('kafka.brokerList', 'kafka.data.svc'),
  },
  {
    rule: 'MLV169',
    says: 'of a list of brokers the chart makes one with blanks, and Milvus takes it as it is',
    values: { externalKafka: { ...KAFKA, brokerList: ['a:9092', 'b:9092'] } },
    asks: { ...asks, files: { 'default.yaml': 'kafka:\n  brokerList: [a:9092 b:9092]\n' } },
    claim: reads('kafka.brokerList', 'a:9092 b:9092'),
  },
  {
    rule: 'MLV169',
    says: 'in user.yaml a list of brokers is as good as a text',
    values: { externalKafka: KAFKA },
    userYaml: 'kafka: { brokerList: [a:9092, b:9092] }\n',
    asks,
    isReported: false,
    claim: reads('kafka.brokerList', 'a:9092,b:9092'),
  },
  {
    rule: 'MLV170',
    says: 'a security protocol of Kafka goes to its client as it is',
    values: { externalKafka: { ...KAFKA, securityProtocol: 'TLS' } },
    userYaml: 'kafka: { securityProtocol: TLS }\n',
    asks,
    claim: reads('kafka.securityProtocol', 'TLS'),
  },
  {
    rule: 'MLV079',
    says: 'the protocol in user.yaml wins over that of the chart, in whatever spelling',
    values: { externalKafka: { ...KAFKA, securityProtocol: 'SASL_SSL' } },
    userYaml: 'Kafka.SecurityProtocol: PLAINTEXT\n',
    asks: { ...asks, files: { 'default.yaml': 'kafka: { securityProtocol: SASL_SSL }\n' } },
    isReported: false,
    claim: reads('kafka.securityProtocol', 'PLAINTEXT'),
  },
  {
    rule: 'MLV079',
    says: 'a protocol that needs a login is read without a user',
    values: { externalKafka: { ...KAFKA, securityProtocol: 'SASL_SSL' } },
    asks: { ...asks, files: { 'default.yaml': 'kafka: { securityProtocol: SASL_SSL, saslMechanisms: PLAIN }\n' } },
    claim: reads('kafka.securityProtocol', 'SASL_SSL'),
  },
];
