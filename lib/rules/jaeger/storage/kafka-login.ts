import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { isTrue } from '../../../upstream/go-values';
import { variableOfFlag } from '../../../upstream/jaeger-flags';
import { KAFKA_AUTHENTICATION, KAFKA_LOGINS } from '../../../upstream/kafka';
import { withStrategy } from '../../../models/jaeger-cr/cr';
import { withProducer } from './kafka-connection';
import { type KafkaSide, kafkaSides, ofSide, textOfSide } from '../../../models/jaeger-cr/kafka-sides';

const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/pkg/kafka/auth/config.go';

/** Rules about the login of Jaeger to Kafka. */
export const kafkaLoginRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE166',
    severity: Severity.ERROR,
    summary: 'a Kafka login is complete, and is the one that authentication selects',
    see: SOURCE,
    example: () => withProducer({ authentication: 'plaintext' }),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      for (const side of kafkaSides(cr)) {
        yield* tlsInCapitals(side);
        // A Secret can contain all of these as variables.
        if (side.hasSecret) continue;
        yield* incomplete(side);
        yield* notRead(side);
      }
    },
  },
  {
    code: 'JAE064',
    severity: Severity.WARNING,
    summary: 'Kafka authentication tls has a client certificate',
    see: SOURCE,
    example: () => withProducer({ authentication: 'tls', 'tls.enabled': true }),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      for (const side of kafkaSides(cr)) {
        const option = ofSide(side, 'authentication');
        if (option === undefined || methodOf(side) !== 'tls' || side.hasSecret) continue;
        if (textOfSide(side, 'tls.cert') !== '') continue;
        yield {
          path: option.path,
          value: option.value,
          problem: `requires '${side.prefix}.tls.cert' and '${side.prefix}.tls.key'.`,
          effect: 'Jaeger encrypts but sends no client certificate. Brokers that require one reject it.',
          fix: `Set both, or use '${side.prefix}.tls.enabled: true' without authentication if the brokers require none.`,
          fixInCode: 'Use StorageTls.fromSecret(secret, { clientCertificate }), or omit authentication.',
        };
      }
    },
  },
];

function methodOf(side: KafkaSide): string {
  return textOfSide(side, 'authentication').trim().toLowerCase() || 'none';
}

/** Jaeger accepts the word in any case, but enables TLS only for lower case. */
function* tlsInCapitals(side: KafkaSide): Iterable<Finding> {
  const option = ofSide(side, 'authentication');
  const isPlain = !side.options.some(({ name }) => name.startsWith(`${side.prefix}.tls.`));
  if (option === undefined || methodOf(side) !== 'tls' || option.value === 'tls' || !isPlain) return;
  yield {
    path: option.path,
    value: option.value,
    problem: "must be 'tls' in lower case.",
    effect: 'Jaeger connects without TLS.',
    fix: "Use 'tls'.",
  };
}

/** A selected login with missing settings. */
function* incomplete(side: KafkaSide): Iterable<Finding> {
  const option = ofSide(side, 'authentication');
  const withKeytab = isTrue(textOfSide(side, 'kerberos.use-keytab'));
  const missing = (KAFKA_LOGINS.get(methodOf(side)) ?? [])
    .filter((name) => name !== 'kerberos.password' || !withKeytab)
    .filter((name) => textOfSide(side, name) === '')
    .map((name) => `${side.prefix}.${name}`);
  if (option === undefined || missing.length === 0) return;
  yield {
    path: option.path,
    value: option.value,
    problem: `requires ${missing.join(', ')}.`,
    effect: JAEGER_EXITS,
    fix: `Put ${missing.map(variableOfFlag).join(', ')} into a Secret, and set ${side.section}.kafkaSecretName to its name.`,
    fixInCode: `Use credentials: SecretRef.fromName(...) with a Secret that has ${missing.map(variableOfFlag).join(', ')}.`,
  };
}

/** Settings of a login that is not selected. */
function* notRead(side: KafkaSide): Iterable<Finding> {
  // JAE151 reports an unknown word.
  if (!KAFKA_AUTHENTICATION.includes(methodOf(side))) return;
  for (const method of KAFKA_LOGINS.keys()) {
    const first = side.options.find(({ name }) => name.startsWith(`${side.prefix}.${method}.`));
    if (first === undefined || methodOf(side) === method) continue;
    yield {
      path: first.path,
      atKey: true,
      problem: `has no effect: '${side.prefix}.authentication' is '${methodOf(side)}'.`,
      effect: 'Jaeger connects without this login.',
      fix: `Set '${side.prefix}.authentication: ${method}', or remove it.`,
    };
  }
}
