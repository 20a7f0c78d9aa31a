import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { stringAt, valueAt } from '../../../kubernetes/json';
import { didYouMean, useOneOf } from '../../../diagnostics/nearest';
import { chartDefaults, isForStreaming } from '../../../upstream/milvus-chart-defaults';
import type { MilvusVersion } from '../../../upstream/milvus-version';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';
import {
  type Asked,
  hasSettings,
  isCluster,
  isOn,
  isReplaced,
  isSetByEnv,
  milvusOf,
  said,
} from '../../../models/milvus-values/values';

/** A message queue that is on. */
interface Queue {
  /** The word that `mq.type` gets. */
  readonly type: string;
  readonly path: string;
  /** Whether the values ask for it; else the chart switches it on. */
  readonly asked: boolean;
}

const SETTINGS = ['mq', 'pulsar', 'kafka', 'rocksmq', 'natsmq', 'woodpecker'];
const STANDALONE = { cluster: { enabled: false }, pulsarv3: { enabled: false } };

/** Rules over the message queue: a Milvus has one. */
export const queueRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV103',
    severity: Severity.ERROR,
    summary: 'a message queue that the values ask for is the one that Milvus uses',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/config.tpl#L82',
    example: () => ({ ...RELEASE, values: { kafka: { enabled: true }, pulsarv3: { enabled: true } } }),
    *check(subject): Iterable<Finding> {
      const used = usedQueue(subject);
      if (used === undefined) return;
      for (const queue of queuesOf(subject)) {
        const isSame = queue.path === used.path || (queue.type === 'woodpecker' && used.type === 'woodpecker');
        if (!queue.asked || isSame || isDecidedElsewhere(subject)) continue;
        yield {
          path: queue.path,
          value: valueAt(subject.values, ...queue.path.split('.')),
          problem: `asks for a message queue beside ${used.path}${used.asked ? '' : ", which is the chart's default"}`,
          effect: `Milvus uses what ${used.path} says, and only that.`,
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
        problem: 'is off, and no other message queue is on.',
        effect: 'The chart writes no address of a queue, and Milvus looks for one on localhost and does not start.',
        fix: 'Switch one on: pulsarv3, kafka, externalPulsar or externalKafka, or woodpecker from Milvus 2.6 on.',
      };
    },
  },
  {
    code: 'MLV105',
    severity: Severity.ERROR,
    summary: 'standalone.messageQueue is a word that chart and Milvus know',
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
        problem: isOther ? `is no message queue of Milvus ${milvus.version}` : 'is not a message queue.',
        effect: isOther
          ? 'Milvus would not start.'
          : 'The chart writes no message queue, and Milvus chooses one itself.',
        fix: isOther ? useOneOf(words) : didYouMean(word, words),
      };
    },
  },
  {
    code: 'MLV106',
    severity: Severity.ERROR,
    summary: 'the message queue that standalone.messageQueue names outside of Milvus is on',
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
        problem: used === undefined ? 'is not there.' : `is not what ${used.path} makes.`,
        effect:
          used === undefined
            ? 'The chart writes no message queue, and Milvus chooses one itself.'
            : `Milvus would use ${used.type}`,
        fix: `Set ${word === 'kafka' ? 'kafka' : 'pulsarv3'}.enabled or ${external}.enabled to true.`,
      };
    },
  },
  {
    code: 'MLV117',
    severity: Severity.ERROR,
    summary: 'Woodpecker is used from Milvus 2.6 on',
    see: 'https://milvus.io/docs/use-woodpecker.md',
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
        problem: `is no message queue of Milvus ${milvus.version}`,
        effect: 'Milvus would not start.',
        fix: 'Use pulsarv3 or kafka, or Milvus 2.6.',
      };
    },
  },
  {
    code: 'MLV041',
    severity: Severity.WARNING,
    summary: 'no message queue runs that Milvus does not use',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L779',
    example: () => ({ ...RELEASE, values: { cluster: { enabled: false } } }),
    *check(subject): Iterable<Finding> {
      const used = usedQueue(subject);
      const idle = queuesOf(subject).find(
        ({ asked, path }) => !asked && path.startsWith('pulsar') && path !== used?.path,
      );
      if (used === undefined || idle === undefined || isDecidedElsewhere(subject)) return;
      yield {
        path: idle.path,
        problem: `is on by the chart's default, and Milvus uses ${used.path}`,
        effect: "Pulsar's 11 pods run for nobody.",
        fix: `Set ${idle.path} to false.`,
      };
    },
  },
  {
    code: 'MLV044',
    severity: Severity.WARNING,
    summary: 'a standalone Milvus says which message queue it has',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L258',
    example: () => ({ ...RELEASE, values: STANDALONE }),
    *check(subject): Iterable<Finding> {
      const { chart, values } = subject;
      const isSaid = valueAt(values, 'standalone', 'messageQueue') !== undefined;
      if (isCluster(values) || isSaid || !chart.isForStreaming || isDecidedElsewhere(subject)) return;
      yield {
        path: 'standalone.messageQueue',
        problem: "is left to the chart, whose default was rocksmq before 5.0 and is 'woodpecker' now.",
        effect:
          'A release that began with chart 4.2 keeps its data in rocksmq, and a GitOps tool or `helm template` would switch it.',
        fix: "Say it: 'woodpecker' for a new release, 'rocksmq' for one that has it.",
      };
    },
  },
];

/** The words for a standalone Milvus of that version. */
function wordsOf(milvus: MilvusVersion): readonly string[] {
  return isForStreaming(milvus)
    ? ['woodpecker', 'rocksmq', 'pulsar', 'kafka']
    : ['rocksmq', 'natsmq', 'pulsar', 'kafka'];
}

/** Whether something that wins over the chart's own configuration names a message queue. */
function isDecidedElsewhere(subject: Asked): boolean {
  return (
    isReplaced(subject.values) ||
    hasSettings(userYamlOf(subject.values).tree, ...SETTINGS) ||
    isSetByEnv(subject, ...SETTINGS)
  );
}

/** The queues that are on, in the order in which the chart writes them: the last one counts. */
function queuesOf({ chart, values }: Asked): readonly Queue[] {
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
    .map(([part, type]) => ({ type, path: `${part}.enabled`, asked: said(values, part) !== undefined }));
  const own = stringAt(values, 'standalone', 'messageQueue');
  const word = own ?? defaults.standaloneQueue;
  const isOwn = !isCluster(values) && ['rocksmq', 'natsmq', 'woodpecker'].includes(word);
  return isOwn ? [...queues, { type: word, path: 'standalone.messageQueue', asked: own !== undefined }] : queues;
}

function usedQueue(asked: Asked): Queue | undefined {
  return queuesOf(asked).at(-1);
}
