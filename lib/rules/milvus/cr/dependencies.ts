import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../../kubernetes/json';
import { STREAMING_SINCE } from '../../../upstream/milvus-components';
import { REPLACED_SETTINGS, STANDALONE_QUEUES } from '../../../upstream/milvus-operator';
import { example, isCluster, isCurrent, isUsed, milvusOf, queueOf } from '../../../models/milvus-cr/cr';

/** The field of each dependency that holds its address. */
const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['etcd', 'endpoints'],
  ['storage', 'endpoint'],
  ['pulsar', 'endpoint'],
  ['kafka', 'brokerList'],
  ['woodpecker', 'quorumBufferPools'],
]);

/** Fields that the operator overwrites if it installs the dependency, and how its value begins after the name of the CR. */
const OVERWRITTEN: readonly (readonly [string, string, string])[] = [
  ['storage', 'endpoint', '-minio.'],
  ['storage', 'secretRef', '-minio'],
  ['pulsar', 'endpoint', '-pulsar-proxy.'],
  ['kafka', 'brokerList', '-kafka.'],
];

/** Rules over the dependencies of a Milvus CR. */
export const dependencyRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV147',
    severity: Severity.ERROR,
    summary: 'an external dependency has an address',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_webhook.go',
    example: () => example({ dependencies: { etcd: { external: true } } }),
    *check(cr): Iterable<Finding> {
      for (const [dependency, address] of ADDRESSES) {
        const section = objectAt(cr, 'spec', 'dependencies', dependency);
        if (section.external !== true || !isUsed(cr, dependency) || !isEmpty(section[address])) continue;
        yield {
          path: `spec.dependencies.${dependency}.${address}`,
          problem: 'missing, but external is true.',
          effect: 'The webhook of the operator rejects the CR; without webhook, the default, Milvus does not start.',
          fix: `Set ${address}, or remove external to let the operator install one.`,
        };
      }
    },
  },
  {
    code: 'MLV148',
    severity: Severity.ERROR,
    summary: 'a dependency with an address or a Secret is external',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_webhook.go#L686',
    example: () => example({ dependencies: { storage: { endpoint: 'minio.data.svc:9000' } } }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      for (const [dependency, field, own] of OVERWRITTEN) {
        const section = objectAt(cr, 'spec', 'dependencies', dependency);
        const value = section[field];
        if (!isCurrent(cr) || section.external === true || !isUsed(cr, dependency) || isEmpty(value)) continue;
        // The operator itself writes such values into the CR.
        if ([value].flat().every((each) => textOf(each).startsWith(`${name}${own}`))) continue;
        yield {
          path: `spec.dependencies.${dependency}.${field}`,
          value,
          problem: 'is set, but external is not true.',
          effect: `The operator installs its own ${dependency} and overwrites ${field}.`,
          fix: `Set spec.dependencies.${dependency}.external to true, or remove ${field}.`,
        };
      }
    },
  },
  {
    code: 'MLV149',
    severity: Severity.ERROR,
    summary: 'spec.config has no setting that the operator takes from spec.dependencies',
    see: 'https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/milvus_webhook.go#L330',
    example: () => example({ config: { minio: { address: 'minio.data.svc' } } }),
    *check(cr): Iterable<Finding> {
      const reported = new Set<string>();
      for (const [setting, field] of REPLACED_SETTINGS) {
        // Address and port belong to one endpoint.
        if (valueAt(cr, 'spec', 'config', ...setting.split('.')) === undefined || reported.has(field)) continue;
        reported.add(field);
        const external = `${field.slice(0, field.lastIndexOf('.'))}.external`;
        yield {
          path: `spec.config.${setting}`,
          problem: `is removed by the operator${setting.startsWith('pulsar.') ? ', even during a switch of the message queue' : ''}.`,
          effect: 'Milvus never reads it.',
          fix: `Set spec.${external} to true, and set spec.${field}.`,
        };
      }
      yield* replacedBrokers(cr);
      const type = stringAt(cr, 'spec', 'config', 'mq', 'type');
      const queue = queueOf(cr);
      if (type === undefined || queue === undefined || queue === 'custom' || type === queue) return;
      yield {
        path: 'spec.config.mq.type',
        value: type,
        problem: `is overwritten by the operator with ${queue}.`,
        effect: 'Milvus does not use this message queue.',
        fix: 'Set spec.dependencies.msgStreamType.',
      };
    },
  },
  {
    code: 'MLV150',
    severity: Severity.ERROR,
    summary: 'the message queue is one that this mode and version of Milvus can use',
    see: 'https://milvus.io/docs/configure_mq.md#mqtype',
    example: () => example({ mode: 'cluster', dependencies: { msgStreamType: 'rocksmq' } }),
    *check(cr): Iterable<Finding> {
      const value = stringAt(cr, 'spec', 'dependencies', 'msgStreamType');
      const milvus = milvusOf(cr);
      const problem =
        isCluster(cr) && STANDALONE_QUEUES.includes(value ?? '')
          ? 'works in one process only, but this is a cluster.'
          : value === 'woodpecker' && !milvus.isAtLeast(STREAMING_SINCE)
            ? `requires Milvus ${STREAMING_SINCE}, but this is ${milvus.version}.`
            : undefined;
      if (problem === undefined) return;
      yield {
        path: 'spec.dependencies.msgStreamType',
        value,
        problem,
        effect: 'Milvus rejects it at startup, and its pods crash-loop.',
        fix: isCluster(cr)
          ? 'Use pulsar or kafka, or woodpecker with Milvus 2.6 or newer.'
          : 'Use rocksmq, pulsar or kafka.',
      };
    },
  },
];

/** Findings for brokers in spec.config, which the operator replaces by those of the dependency; equal ones do no harm. */
function* replacedBrokers(cr: JsonObject): Iterable<Finding> {
  const value = valueAt(cr, 'spec', 'config', 'kafka', 'brokerList');
  const { external, brokerList } = objectAt(cr, 'spec', 'dependencies', 'kafka');
  const text = (brokers: unknown) => [brokers].flat().map(textOf).join(',');
  if (isEmpty(value) || queueOf(cr) !== 'kafka' || (external === true && text(value) === text(brokerList))) return;
  yield {
    path: 'spec.config.kafka.brokerList',
    value,
    problem: 'is overwritten by the operator.',
    effect: 'Milvus uses the brokers of spec.dependencies.kafka instead.',
    fix: 'Set spec.dependencies.kafka.external to true, and spec.dependencies.kafka.brokerList.',
  };
}
