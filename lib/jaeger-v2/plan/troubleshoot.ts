import type { Step } from '../../app/plan/step';

interface Options {
  /** By which kubectl finds its pods. */
  readonly selector: string;
  readonly name: string;
  readonly namespace: string;
  /** Upstream's kind of storage. */
  readonly storage: string;
  readonly hasKafka: boolean;
  /** Whether NetworkPolicies are among the objects. */
  readonly hasPolicies: boolean;
}

/** Where to look when no trace comes. */
export function troubleshooting(options: Options): readonly Step[] {
  const { selector, name, namespace, storage, hasKafka, hasPolicies } = options;
  return [
    {
      text: `The pods of Jaeger \`${name}\`. \`CrashLoopBackOff\`: the log below says why. \`Pending\` or \`ImagePullBackOff\`: describe the pod.`,
      checks: [{ ask: 'list', kind: 'Pod', selector, namespace }],
    },
    {
      text: `The warnings and errors in the log of Jaeger \`${name}\`${meaningOf(storage, hasKafka)}`,
      logs: [{ selector, namespace, lines: 20, only: 'warn|error' }],
    },
    ...(hasPolicies
      ? [
          {
            text: 'If a Milvus logs `context deadline exceeded` or `i/o timeout`, check that the NetworkPolicy allows it as a sender.',
          },
        ]
      : []),
  ];
}

const UNREACHABLE =
  '`no such host`, `connection refused` or `i/o timeout`: the address is wrong, or nothing listens there.';
const UNTRUSTED = '`certificate signed by unknown authority`: the CA is wrong or missing.';
const EXITS = `Jaeger exits if its storage does not answer at startup. ${UNREACHABLE}`;

/** What the lines of Jaeger mean, as 2.13 and 2.20 print them. */
const MEANINGS: Readonly<Record<string, string>> = {
  badger:
    '`Cannot acquire directory lock`: another pod uses the volume. `permission denied`: the volume is not writable for its user.',
  elasticsearch: `${EXITS} \`401\`: the login is wrong. ${UNTRUSTED}`,
  opensearch: `${EXITS} \`401\`: the login is wrong. ${UNTRUSTED}`,
  cassandra: `${EXITS} \`Provided username\`: the login is wrong. ${UNTRUSTED}`,
  clickhouse: `${EXITS} ${UNTRUSTED}`,
  grpc: `Jaeger runs without its storage, and each query and span fails. ${UNREACHABLE} ${UNTRUSTED}`,
};
const KAFKA =
  'Collectors and ingesters run without Kafka, and try again. `SASL_AUTHENTICATION_FAILED`: the login to Kafka is wrong.';

function meaningOf(storage: string, hasKafka: boolean): string {
  const known = [MEANINGS[storage], ...(hasKafka ? [KAFKA] : [])].filter((text) => text !== undefined);
  return known.length === 0 ? ' show what it rejects:' : `. ${known.join(' ')}`;
}
