import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../../kubernetes/json';
import { STREAMING_SINCE } from '../../../upstream/milvus-components';
import { REPLACED_SETTINGS, STANDALONE_QUEUES } from '../../../upstream/milvus-operator';
import { example, isCluster, isCurrent, isUsed, milvusOf, queueOf } from '../../../models/milvus-cr/cr';

/** Where each dependency says how to reach it. */
const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['etcd', 'endpoints'],
  ['storage', 'endpoint'],
  ['pulsar', 'endpoint'],
  ['kafka', 'brokerList'],
  ['woodpecker', 'quorumBufferPools'],
]);

/** What the operator writes over where it makes the dependency itself, and how its own value begins behind the name. */
const OVERWRITTEN: readonly (readonly [string, string, string])[] = [
  ['storage', 'endpoint', '-minio.'],
  ['storage', 'secretRef', '-minio'],
  ['pulsar', 'endpoint', '-pulsar-proxy.'],
  ['kafka', 'brokerList', '-kafka.'],
];

/** Rules over what a Milvus needs beside itself. */
export const dependencyRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV147',
    severity: Severity.ERROR,
    summary: 'a dependency that is external has an address',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_webhook.go',
    example: () => example({ dependencies: { etcd: { external: true } } }),
    *check(cr): Iterable<Finding> {
      for (const [dependency, address] of ADDRESSES) {
        const section = objectAt(cr, 'spec', 'dependencies', dependency);
        if (section.external !== true || !isUsed(cr, dependency) || !isEmpty(section[address])) continue;
        yield {
          path: `spec.dependencies.${dependency}.${address}`,
          problem: 'is missing, although external is true.',
          effect:
            "The operator's webhook refuses the CR; without it, which is the default, Milvus finds no such server and does not start.",
          fix: `Give ${address}, or remove external for one that the operator makes.`,
        };
      }
    },
  },
  {
    code: 'MLV148',
    severity: Severity.ERROR,
    summary: 'a dependency that has an address or a Secret of its own is external',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_webhook.go#L686',
    example: () => example({ dependencies: { storage: { endpoint: 'minio.data.svc:9000' } } }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      for (const [dependency, field, own] of OVERWRITTEN) {
        const section = objectAt(cr, 'spec', 'dependencies', dependency);
        const value = section[field];
        if (!isCurrent(cr) || section.external === true || !isUsed(cr, dependency) || isEmpty(value)) continue;
        // As a CR comes back from the cluster.
        if ([value].flat().every((each) => textOf(each).startsWith(`${name}${own}`))) continue;
        yield {
          path: `spec.dependencies.${dependency}.${field}`,
          value,
          problem: 'is given, but external is not true.',
          effect: `The operator installs a ${dependency} of its own and writes its ${field} over this.`,
          fix: `Set spec.dependencies.${dependency}.external to true, or remove ${field}`,
        };
      }
    },
  },
  {
    code: 'MLV149',
    severity: Severity.ERROR,
    summary: 'what the operator takes from the dependencies does not stand in spec.config',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_webhook.go#L330',
    example: () => example({ config: { minio: { address: 'minio.data.svc' } } }),
    *check(cr): Iterable<Finding> {
      const said = new Set<string>();
      for (const [setting, place] of REPLACED_SETTINGS) {
        // Address and port are one endpoint.
        if (valueAt(cr, 'spec', 'config', ...setting.split('.')) === undefined || said.has(place)) continue;
        said.add(place);
        const external = `${place.slice(0, place.lastIndexOf('.'))}.external`;
        yield {
          path: `spec.config.${setting}`,
          problem: `is a setting that the operator removes${setting.startsWith('pulsar.') ? ', also in a switch of the message queue' : ''}`,
          effect: 'Milvus never reads it.',
          fix: `Set spec.${external} to true, and spec.${place}`,
        };
      }
      yield* replacedBrokers(cr);
      const asked = stringAt(cr, 'spec', 'config', 'mq', 'type');
      const queue = queueOf(cr);
      if (asked === undefined || queue === undefined || queue === 'custom' || asked === queue) return;
      yield {
        path: 'spec.config.mq.type',
        value: asked,
        problem: `is a setting that the operator replaces, here by ${queue}`,
        effect: 'Milvus uses another message queue than this one.',
        fix: 'Set spec.dependencies.msgStreamType.',
      };
    },
  },
  {
    code: 'MLV150',
    severity: Severity.ERROR,
    summary: 'the message queue is one that the mode and version of Milvus can use',
    see: 'https://milvus.io/docs/configure_mq.md#mqtype',
    example: () => example({ mode: 'cluster', dependencies: { msgStreamType: 'rocksmq' } }),
    *check(cr): Iterable<Finding> {
      const value = stringAt(cr, 'spec', 'dependencies', 'msgStreamType');
      const milvus = milvusOf(cr);
      const rule =
        isCluster(cr) && STANDALONE_QUEUES.includes(value ?? '')
          ? 'lives inside of one process, and this is a cluster'
          : value === 'woodpecker' && !milvus.isAtLeast(STREAMING_SINCE)
            ? `came with Milvus ${STREAMING_SINCE}, and this is ${milvus.version}`
            : undefined;
      if (rule === undefined) return;
      yield {
        path: 'spec.dependencies.msgStreamType',
        value,
        problem: rule,
        effect: 'Milvus refuses it at its start, and its pods crash.',
        fix: isCluster(cr) ? 'Use pulsar, kafka, or woodpecker from Milvus 2.6 on.' : 'Use rocksmq, pulsar or kafka.',
      };
    },
  },
];

/** Brokers in the settings, which the operator replaces by those of the dependency; the same ones do no harm. */
function* replacedBrokers(cr: JsonObject): Iterable<Finding> {
  const value = valueAt(cr, 'spec', 'config', 'kafka', 'brokerList');
  const { external, brokerList } = objectAt(cr, 'spec', 'dependencies', 'kafka');
  const text = (brokers: unknown) => [brokers].flat().map(textOf).join(',');
  if (isEmpty(value) || queueOf(cr) !== 'kafka' || (external === true && text(value) === text(brokerList))) return;
  yield {
    path: 'spec.config.kafka.brokerList',
    value,
    problem: 'is a setting that the operator replaces.',
    effect: 'Milvus uses the brokers of spec.dependencies.kafka instead.',
    fix: 'Set spec.dependencies.kafka.external to true, and spec.dependencies.kafka.brokerList.',
  };
}
