import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { stringAt, valueAt } from '../../../kubernetes/json';
import { useOneOf } from '../../../diagnostics/nearest';
import { unknownWord } from '../../../diagnostics/sentences';
import { chartDefaults, isForStreaming } from '../../../upstream/milvus-chart-defaults';
import type { MilvusVersion } from '../../../upstream/milvus-version';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import {
  type ChartValues,
  hasSettings,
  isCluster,
  isOn,
  isReplaced,
  isSetByEnv,
  milvusOf,
  enabledIn,
} from '../../../models/milvus-values/values';

/** A message queue that is enabled. */
interface Queue {
  /** The value for `mq.type`. */
  readonly type: string;
  readonly path: string;
  /** Whether the values enable it, not a default of the chart. */
  readonly isExplicit: boolean;
}

const SETTINGS = ['mq', 'pulsar', 'kafka', 'rocksmq', 'natsmq', 'woodpecker'];
/** The effect of a standalone Milvus whose queue is not enabled. */
const NO_QUEUE = 'The chart writes no message queue, and Milvus picks its own default.';
const STANDALONE = { cluster: { enabled: false }, pulsarv3: { enabled: false } };

/** Rules over the message queue: a Milvus has one. */
export const queueRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV103',
    severity: Severity.ERROR,
    summary: 'the values enable no message queue beside the one that Milvus uses',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L82',
    example: () => ({ ...RELEASE, values: { kafka: { enabled: true }, pulsarv3: { enabled: true } } }),
    *check(subject): Iterable<Finding> {
      const used = usedQueue(subject);
      if (used === undefined) return;
      for (const queue of queuesOf(subject)) {
        const isSame = queue.path === used.path || (queue.type === 'woodpecker' && used.type === 'woodpecker');
        if (!queue.isExplicit || isSame || isDecidedElsewhere(subject)) continue;
        yield {
          path: queue.path,
          value: valueAt(subject.values, ...queue.path.split('.')),
          problem: `conflicts with ${used.path}${used.isExplicit ? '' : ", the chart's default"}.`,
          effect: 'Milvus has only one message queue and ignores this one.',
          fix:
            used.path === 'standalone.messageQueue'
              ? `Set standalone.messageQueue to '${queue.type}', or ${queue.path} to false.`
              : 'Keep one, and set the other to false.',
        };
      }
    },
  },
  {
    code: 'MLV104',
    severity: Severity.ERROR,
    summary: 'a cluster has a message queue',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L82',
    example: () => ({ ...RELEASE, values: { pulsarv3: { enabled: false } } }),
    *check(subject): Iterable<Finding> {
      if (!isCluster(subject.values) || usedQueue(subject) !== undefined || isDecidedElsewhere(subject)) return;
      yield {
        path: 'pulsarv3.enabled',
        problem: 'disabled, and no other message queue is enabled.',
        effect: 'The chart writes no queue address: Milvus looks for one on localhost and does not start.',
        fix: 'Enable one: pulsarv3, kafka, externalPulsar or externalKafka, or woodpecker with Milvus 2.6 or newer.',
      };
    },
  },
  {
    code: 'MLV105',
    severity: Severity.ERROR,
    summary: 'standalone.messageQueue is one that the chart and Milvus know',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L258',
    example: () => ({ ...RELEASE, values: { ...STANDALONE, standalone: { messageQueue: 'rocksmqq' } } }),
    *check(subject): Iterable<Finding> {
      const word = valueAt(subject.values, 'standalone', 'messageQueue');
      if (isCluster(subject.values) || word === undefined || word === '') return;
      const milvus = milvusOf(subject);
      const words = wordsOf(milvus);
      if (typeof word === 'string' && words.includes(word)) return;
      const isOther = typeof word === 'string' && ['woodpecker', 'natsmq'].includes(word);
      yield {
        path: 'standalone.messageQueue',
        value: word,
        ...(isOther
          ? {
              problem: `is not supported by Milvus ${milvus.version}.`,
              effect: 'Milvus does not start.',
              fix: useOneOf(words),
            }
          : { effect: NO_QUEUE, ...unknownWord('message queue', word, words) }),
      };
    },
  },
  {
    code: 'MLV106',
    severity: Severity.ERROR,
    summary: 'pulsar or kafka is enabled if standalone.messageQueue selects it',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L171',
    example: () => ({ ...RELEASE, values: { ...STANDALONE, standalone: { messageQueue: 'kafka' } } }),
    *check(subject): Iterable<Finding> {
      const word = valueAt(subject.values, 'standalone', 'messageQueue');
      if (isCluster(subject.values) || (word !== 'pulsar' && word !== 'kafka') || isDecidedElsewhere(subject)) return;
      const used = usedQueue(subject);
      if (used?.type === word) return;
      const external = word === 'kafka' ? 'externalKafka' : 'externalPulsar';
      yield {
        path: 'standalone.messageQueue',
        value: word,
        problem: used === undefined ? 'is selected but not enabled.' : `is selected, but ${used.path} overrides it.`,
        effect: used === undefined ? NO_QUEUE : `Milvus uses ${used.type}.`,
        fix: `Set ${word === 'kafka' ? 'kafka' : 'pulsarv3'}.enabled or ${external}.enabled to true.`,
      };
    },
  },
  {
    code: 'MLV117',
    severity: Severity.ERROR,
    summary: 'Woodpecker is used with Milvus 2.6 or newer',
    see: 'https://milvus.io/docs/v2.6.x/use-woodpecker.md',
    example: () => ({
      ...RELEASE,
      values: {
        woodpecker: { enabled: true },
        image: { all: { tag: 'v2.5.16' } },
        streaming: { enabled: false },
        indexNode: { enabled: true },
      },
    }),
    *check(subject): Iterable<Finding> {
      const milvus = milvusOf(subject);
      if (!isOn(subject.values, 'woodpecker', false) || isForStreaming(milvus)) return;
      yield {
        path: 'woodpecker.enabled',
        value: true,
        problem: `selects Woodpecker, which Milvus ${milvus.version} does not support.`,
        effect: 'Milvus does not start.',
        fix: 'Use pulsarv3 or kafka, or Milvus 2.6 or newer.',
      };
    },
  },
  {
    code: 'MLV041',
    severity: Severity.WARNING,
    summary: 'a message queue runs only if Milvus uses it',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L779',
    example: () => ({ ...RELEASE, values: { cluster: { enabled: false } } }),
    *check(subject): Iterable<Finding> {
      const used = usedQueue(subject);
      const idle = queuesOf(subject).find(
        ({ isExplicit, path }) => !isExplicit && path.startsWith('pulsar') && path !== used?.path,
      );
      if (used === undefined || idle === undefined || isDecidedElsewhere(subject)) return;
      yield {
        path: idle.path,
        problem: `enabled by the chart's default, but unused: Milvus uses ${used.path}.`,
        effect: '11 Pulsar pods run for nothing.',
        fix: `Set ${idle.path} to false.`,
      };
    },
  },
  {
    code: 'MLV044',
    severity: Severity.WARNING,
    summary: 'a standalone Milvus sets its message queue explicitly',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L258',
    example: () => ({ ...RELEASE, values: STANDALONE }),
    *check(subject): Iterable<Finding> {
      const { chart, values } = subject;
      const isSet = valueAt(values, 'standalone', 'messageQueue') !== undefined;
      if (isCluster(values) || isSet || !chart._isForStreaming || isDecidedElsewhere(subject)) return;
      yield {
        path: 'standalone.messageQueue',
        problem: "missing: the chart's default changed from rocksmq (4.2) to woodpecker (5.0).",
        effect: 'An upgrade by GitOps or `helm template` switches the queue and leaves existing data in rocksmq.',
        fix: "Set 'rocksmq' for a release that uses it, 'woodpecker' for a new one.",
      };
    },
  },
];

/** The message queues of a standalone Milvus of this version. */
function wordsOf(milvus: MilvusVersion): readonly string[] {
  return isForStreaming(milvus)
    ? ['woodpecker', 'rocksmq', 'pulsar', 'kafka']
    : ['rocksmq', 'natsmq', 'pulsar', 'kafka'];
}

/** Whether user.yaml, the environment or a replaced configuration selects the message queue instead of the values. */
function isDecidedElsewhere(subject: ChartValues): boolean {
  return (
    isReplaced(subject.values) ||
    hasSettings(userYamlOf(subject.values).tree, ...SETTINGS) ||
    isSetByEnv(subject, ...SETTINGS)
  );
}

/** The enabled queues in the order in which the chart writes them: the last one wins. */
function queuesOf({ chart, values }: ChartValues): readonly Queue[] {
  const defaults = chartDefaults(chart);
  const parts: readonly (readonly [string, string, boolean])[] = [
    ['pulsarv3', 'pulsar', defaults.pulsarv3],
    ['woodpecker', 'woodpecker', false],
    ['pulsar', 'pulsar', defaults.pulsar],
    ['externalPulsar', 'pulsar', false],
    ['kafka', 'kafka', false],
    ['externalKafka', 'kafka', false],
  ];
  const queues = parts
    .filter(([part, , byDefault]) => isOn(values, part, byDefault))
    .map(([part, type]) => ({ type, path: `${part}.enabled`, isExplicit: enabledIn(values, part) !== undefined }));
  const own = stringAt(values, 'standalone', 'messageQueue');
  const word = own ?? defaults.standaloneQueue;
  const isInside = !isCluster(values) && ['rocksmq', 'natsmq', 'woodpecker'].includes(word);
  return isInside
    ? [...queues, { type: word, path: 'standalone.messageQueue', isExplicit: own !== undefined }]
    : queues;
}

function usedQueue(release: ChartValues): Queue | undefined {
  return queuesOf(release).at(-1);
}
