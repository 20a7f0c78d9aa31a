import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems, withUserYaml } from '../../../support/release';

const V4 = MilvusChartVersion.V4_2_58;
const ON = { enabled: true };
const OFF = { enabled: false };
const STANDALONE = { cluster: OFF, pulsarv3: OFF };

describe('MLV103', () => {
  test('reports a second message queue', () => {
    expect(
      [
        { pulsarv3: ON, kafka: ON },
        { kafka: ON, externalKafka: ON },
        { woodpecker: ON, externalPulsar: ON },
        { ...STANDALONE, externalPulsar: ON },
        { cluster: OFF, pulsarv3: ON, standalone: { messageQueue: 'rocksmq' } },
      ].flatMap((values) => releaseProblems('MLV103', values)),
    ).toMatchInlineSnapshot(`
      MLV103 p/r pulsarv3.enabled: true conflicts with kafka.enabled. Milvus has only one message queue and ignores this one. Keep one, and set the other to false.
      MLV103 p/r kafka.enabled: true conflicts with externalKafka.enabled. Milvus has only one message queue and ignores this one. Keep one, and set the other to false.
      MLV103 p/r woodpecker.enabled: true conflicts with externalPulsar.enabled. Milvus has only one message queue and ignores this one. Keep one, and set the other to false.
      MLV103 p/r externalPulsar.enabled: true conflicts with standalone.messageQueue, the chart's default. Milvus has only one message queue and ignores this one. Set standalone.messageQueue to 'pulsar', or externalPulsar.enabled to false.
      MLV103 p/r pulsarv3.enabled: true conflicts with standalone.messageQueue. Milvus has only one message queue and ignores this one. Set standalone.messageQueue to 'pulsar', or pulsarv3.enabled to false.
    `);
  });

  test.each([
    {},
    { kafka: ON },
    { kafka: ON, pulsarv3: OFF, externalKafka: OFF },
    { ...STANDALONE, externalPulsar: ON, standalone: { messageQueue: 'pulsar' } },
    { ...STANDALONE, woodpecker: ON },
    { pulsarv3: ON, kafka: ON, customConfigMap: 'mine' },
    withUserYaml({ mq: { type: 'pulsar' } }, { pulsarv3: ON, kafka: ON }),
    { pulsarv3: ON, kafka: ON, proxy: { extraEnv: [{ name: 'MQ_TYPE', value: 'pulsar' }] } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV103', values)).toEqual([]);
  });
});

describe('MLV104', () => {
  test('reports a cluster without one', () => {
    expect(releaseProblems('MLV104', { pulsarv3: OFF })).toMatchInlineSnapshot(
      `MLV104 p/r pulsarv3.enabled: disabled, and no other message queue is enabled. The chart writes no queue address: Milvus looks for one on localhost and does not start. Enable one: pulsarv3, kafka, externalPulsar or externalKafka, or woodpecker with Milvus 2.6 or newer.`,
    );
    expect(releaseProblems('MLV104', { pulsar: OFF }, MilvusChartVersion.V4_2_20)).toHaveLength(1);
  });

  test.each([
    {},
    STANDALONE,
    { pulsarv3: OFF, kafka: ON },
    { pulsarv3: OFF, woodpecker: ON },
    withUserYaml({ 'pulsar.address': 'pulsar.data' }, { pulsarv3: OFF }),
    { pulsarv3: OFF, customConfigMap: 'mine' },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV104', values)).toEqual([]);
  });

  test('older charts have Pulsar v2', () => {
    expect(releaseProblems('MLV104', { pulsarv3: OFF }, MilvusChartVersion.V4_2_25)).toEqual([]);
  });
});

describe('MLV105', () => {
  const queue = (messageQueue: unknown) => ({ ...STANDALONE, standalone: { messageQueue } });

  test('reports unknown words', () => {
    expect(releaseProblems('MLV105', queue('Rocksmq'))).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: unknown message queue 'Rocksmq'. The chart writes no message queue, and Milvus picks its own default. Did you mean 'rocksmq'?`,
    );
    expect(releaseProblems('MLV105', queue(7))).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: unknown message queue 7. The chart writes no message queue, and Milvus picks its own default. Use one of woodpecker, rocksmq, pulsar, kafka.`,
    );
  });

  test('reports message queues of another Milvus', () => {
    expect(releaseProblems('MLV105', queue('natsmq'))).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: 'natsmq' is not supported by Milvus {{newest Milvus}}. Milvus does not start. Use one of woodpecker, rocksmq, pulsar, kafka.`,
    );
    const milvus3 = { ...queue('natsmq'), image: { all: { tag: 'v3.0.0' } } };
    expect(releaseProblems('MLV105', milvus3)).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: 'natsmq' is not supported by Milvus 3.0.0. Milvus does not start. Use one of woodpecker, rocksmq, pulsar, kafka.`,
    );
    expect(releaseProblems('MLV105', queue('woodpecker'), V4)).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: 'woodpecker' is not supported by Milvus 2.5.16. Milvus does not start. Use one of rocksmq, natsmq, pulsar, kafka.`,
    );
    expect(releaseProblems('MLV105', { ...queue('woodpecker'), image: { all: { tag: 'v2.5.3-gpu' } } })).toHaveLength(
      1,
    );
  });

  test.each(['woodpecker', 'rocksmq', 'pulsar', 'kafka', '', undefined])('%j passes', (word) => {
    expect(releaseProblems('MLV105', queue(word))).toEqual([]);
  });

  test('a cluster does not read it, and natsmq is known to Milvus 2.5', () => {
    expect(releaseProblems('MLV105', { standalone: { messageQueue: 'x' } })).toEqual([]);
    expect(releaseProblems('MLV105', queue('natsmq'), V4)).toEqual([]);
  });
});

describe('MLV106', () => {
  const queue = (messageQueue: string, more: object = {}) => ({ ...STANDALONE, standalone: { messageQueue }, ...more });

  test('reports a queue that is not enabled', () => {
    expect(releaseProblems('MLV106', queue('kafka'))).toMatchInlineSnapshot(
      `MLV106 p/r standalone.messageQueue: 'kafka' is selected but not enabled. The chart writes no message queue, and Milvus picks its own default. Set kafka.enabled or externalKafka.enabled to true.`,
    );
    expect(releaseProblems('MLV106', queue('pulsar', { kafka: ON }))).toMatchInlineSnapshot(
      `MLV106 p/r standalone.messageQueue: 'pulsar' is selected, but kafka.enabled overrides it. Milvus uses kafka. Set pulsarv3.enabled or externalPulsar.enabled to true.`,
    );
  });

  test.each([
    queue('kafka', { kafka: ON }),
    queue('pulsar', { externalPulsar: ON }),
    queue('rocksmq'),
    { standalone: { messageQueue: 'kafka' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV106', values)).toEqual([]);
  });
});

describe('MLV117', () => {
  test('reports Woodpecker with Milvus 2.5', () => {
    expect(releaseProblems('MLV117', { woodpecker: ON }, V4)).toMatchInlineSnapshot(
      `MLV117 p/r woodpecker.enabled: true selects Woodpecker, which Milvus 2.5.16 does not support. Milvus does not start. Use pulsarv3 or kafka, or Milvus 2.6 or newer.`,
    );
  });

  test('with Milvus 2.6 it passes', () => {
    expect(releaseProblems('MLV117', { woodpecker: ON })).toEqual([]);
    expect(releaseProblems('MLV117', {}, V4)).toEqual([]);
  });
});

describe('MLV041', () => {
  test("reports the chart's own Pulsar if another queue is used", () => {
    expect(releaseProblems('MLV041', { cluster: OFF })).toMatchInlineSnapshot(
      `MLV041 p/r pulsarv3.enabled: enabled by the chart's default, but unused: Milvus uses standalone.messageQueue. 11 Pulsar pods run for nothing. Set pulsarv3.enabled to false.`,
    );
    expect(releaseProblems('MLV041', { kafka: ON })).toMatchInlineSnapshot(
      `MLV041 p/r pulsarv3.enabled: enabled by the chart's default, but unused: Milvus uses kafka.enabled. 11 Pulsar pods run for nothing. Set pulsarv3.enabled to false.`,
    );
    expect(releaseProblems('MLV041', { kafka: ON }, MilvusChartVersion.V4_2_20)).toMatchInlineSnapshot(
      `MLV041 p/r pulsar.enabled: enabled by the chart's default, but unused: Milvus uses kafka.enabled. 11 Pulsar pods run for nothing. Set pulsar.enabled to false.`,
    );
  });

  test.each([{}, STANDALONE, { kafka: ON, pulsarv3: OFF }, { kafka: ON, pulsarv3: ON }])('%j passes', (values) => {
    expect(releaseProblems('MLV041', values)).toEqual([]);
  });
});

describe('MLV044', () => {
  test('reports a queue that is not set', () => {
    expect(releaseProblems('MLV044', STANDALONE)).toMatchInlineSnapshot(
      `MLV044 p/r standalone.messageQueue: missing: the chart's default changed from rocksmq (4.2) to woodpecker (5.0). An upgrade by GitOps or \`helm template\` switches the queue and leaves existing data in rocksmq. Set 'rocksmq' for a release that uses it, 'woodpecker' for a new one.`,
    );
  });

  test('a set queue, a cluster and older charts pass', () => {
    expect(releaseProblems('MLV044', { ...STANDALONE, standalone: { messageQueue: 'woodpecker' } })).toEqual([]);
    expect(releaseProblems('MLV044', {})).toEqual([]);
    expect(releaseProblems('MLV044', STANDALONE, V4)).toEqual([]);
  });
});
