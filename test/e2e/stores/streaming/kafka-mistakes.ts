import type { JsonObject } from '../../../../lib/kubernetes/json';
import { JAEGER_EXITS } from '../../../../lib/rules/shared/startup';
import { PRODUCER, type Settings } from './mistakes';

/** Options that a rule reports, what it says of them, and what the collector says when it exits at startup. */
export interface KafkaMistake extends Settings {
  readonly code: string;
  readonly what: string;
  readonly producer: JsonObject;
  readonly effect: string;
  readonly log: RegExp;
}

const NOBODY_ANSWERS = /client has run out of available brokers to talk to/;

export const KAFKA_MISTAKES: readonly KafkaMistake[] = [
  {
    code: 'JAE164',
    what: 'a broker without a port',
    producer: { ...PRODUCER, 'kafka.producer.brokers': 'kafka.data.svc' },
    effect: JAEGER_EXITS,
    log: /address kafka\.data\.svc: missing port in address/,
  },
  {
    code: 'JAE164',
    what: 'a list of brokers, of which the last does not answer',
    producer: { ...PRODUCER, 'kafka.producer.brokers': ['kafka.data.svc:9095', 'nobody.data.svc:9095'] },
    effect: 'Jaeger uses only the last entry.',
    log: NOBODY_ANSWERS,
  },
  {
    code: 'JAE165',
    what: 'a security protocol in the place of the version',
    producer: { ...PRODUCER, 'kafka.producer.protocol-version': 'SASL_SSL' },
    effect: JAEGER_EXITS,
    log: /invalid version `SASL_SSL`/,
  },
  {
    code: 'JAE165',
    what: 'a compression that the default version does not have',
    // A Secret could contain the version.
    producer: { ...plain(), 'kafka.producer.compression': 'zstd' },
    secrets: false,
    effect: JAEGER_EXITS,
    log: /zstd compression requires Version >= V2_1_0_0/,
  },
  {
    code: 'JAE166',
    what: 'a login without a user',
    producer: PRODUCER,
    secrets: false,
    effect: JAEGER_EXITS,
    log: /Net\.SASL\.User must not be empty when SASL is enabled/,
  },
  {
    code: 'JAE166',
    what: 'Kerberos without its settings',
    producer: { ...plain(), 'kafka.producer.authentication': 'kerberos' },
    secrets: false,
    effect: JAEGER_EXITS,
    log: /Net\.SASL\.GSSAPI\.\w+ must not be empty/,
  },
  {
    code: 'JAE166',
    what: 'a login that is not selected',
    producer: { ...plain(), 'kafka.producer.plaintext.username': 'jaeger' },
    secrets: false,
    effect: 'Jaeger connects without this login.',
    log: NOBODY_ANSWERS,
  },
  {
    code: 'JAE151',
    what: 'an unknown authentication',
    producer: { ...PRODUCER, 'kafka.producer.authentication': 'sasl' },
    effect: JAEGER_EXITS,
    log: /Unknown\/Unsupported authentication method sasl/,
  },
  {
    code: 'JAE151',
    what: 'an unknown mechanism',
    producer: { ...PRODUCER, 'kafka.producer.plaintext.mechanism': 'SCRAM' },
    effect: JAEGER_EXITS,
    log: /plaintext\.mechanism error: SCRAM/,
  },
  {
    code: 'JAE151',
    what: 'an unknown encoding',
    producer: { ...PRODUCER, 'kafka.producer.encoding': 'avro' },
    effect: JAEGER_EXITS,
    log: /kafka encoding is not one of/,
  },
  {
    code: 'JAE022',
    what: 'a CA while TLS is off',
    producer: { ...PRODUCER, 'kafka.producer.tls.enabled': false, 'kafka.producer.tls.ca': '/ca.crt' },
    effect: JAEGER_EXITS,
    log: /kafka\.producer\.tls\.\* options cannot be used when kafka\.producer\.tls\.enabled is false/,
  },
];

/** The options without a login. */
function plain(): JsonObject {
  const names = ['brokers', 'topic'].map((name) => `kafka.producer.${name}`);
  return Object.fromEntries(names.map((name) => [name, PRODUCER[name]]));
}
