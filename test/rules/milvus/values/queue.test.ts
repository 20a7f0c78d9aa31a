import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems, withUserYaml } from '../../../support/release';

const V4 = MilvusChartVersion.V4_2_58;
const ON = { enabled: true };
const OFF = { enabled: false };
const STANDALONE = { cluster: OFF, pulsarv3: OFF };

describe('MLV103', () => {
  test('reports each of these', () => {
    expect(
      [
        { pulsarv3: ON, kafka: ON },
        { kafka: ON, externalKafka: ON },
        { woodpecker: ON, externalPulsar: ON },
        { ...STANDALONE, externalPulsar: ON },
        { cluster: OFF, pulsarv3: ON, standalone: { messageQueue: 'rocksmq' } },
      ].flatMap((values) => releaseProblems('MLV103', values)),
    ).toMatchInlineSnapshot(`
      MLV103 p/r pulsarv3.enabled: true asks for a message queue beside kafka.enabled. Milvus uses what kafka.enabled says, and only that. Keep one, and set the other to false.
      MLV103 p/r kafka.enabled: true asks for a message queue beside externalKafka.enabled. Milvus uses what externalKafka.enabled says, and only that. Keep one, and set the other to false.
      MLV103 p/r woodpecker.enabled: true asks for a message queue beside externalPulsar.enabled. Milvus uses what externalPulsar.enabled says, and only that. Keep one, and set the other to false.
      MLV103 p/r externalPulsar.enabled: true asks for a message queue beside standalone.messageQueue, which is the chart's default. Milvus uses what standalone.messageQueue says, and only that. Set standalone.messageQueue to 'pulsar', or externalPulsar.enabled to false.
      MLV103 p/r pulsarv3.enabled: true asks for a message queue beside standalone.messageQueue. Milvus uses what standalone.messageQueue says, and only that. Set standalone.messageQueue to 'pulsar', or pulsarv3.enabled to false.
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
  test('a cluster without one', () => {
    expect(releaseProblems('MLV104', { pulsarv3: OFF })).toMatchInlineSnapshot(
      `MLV104 p/r pulsarv3.enabled: is off, and no other message queue is on. The chart writes no address of a queue, and Milvus looks for one on localhost and does not start. Switch one on: pulsarv3, kafka, externalPulsar or externalKafka, or woodpecker from Milvus 2.6 on.`,
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
  const said = (messageQueue: unknown) => ({ ...STANDALONE, standalone: { messageQueue } });

  test('words that nobody knows', () => {
    expect(releaseProblems('MLV105', said('Rocksmq'))).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: 'Rocksmq' is not a message queue. The chart writes no message queue, and Milvus chooses one itself. Did you mean 'rocksmq'?`,
    );
    expect(releaseProblems('MLV105', said(7))).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: 7 is not a message queue. The chart writes no message queue, and Milvus chooses one itself. Use one of woodpecker, rocksmq, pulsar, kafka.`,
    );
  });

  test('words of another Milvus', () => {
    expect(releaseProblems('MLV105', said('natsmq'))).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: 'natsmq' is no message queue of Milvus {{newest Milvus}}. Milvus would not start. Use one of woodpecker, rocksmq, pulsar, kafka.`,
    );
    expect(releaseProblems('MLV105', said('woodpecker'), V4)).toMatchInlineSnapshot(
      `MLV105 p/r standalone.messageQueue: 'woodpecker' is no message queue of Milvus 2.5.16. Milvus would not start. Use one of rocksmq, natsmq, pulsar, kafka.`,
    );
    expect(releaseProblems('MLV105', { ...said('woodpecker'), image: { all: { tag: 'v2.5.3-gpu' } } })).toHaveLength(1);
  });

  test.each(['woodpecker', 'rocksmq', 'pulsar', 'kafka', '', undefined])('%j passes', (word) => {
    expect(releaseProblems('MLV105', said(word))).toEqual([]);
  });

  test('a cluster does not read it, and natsmq is known to Milvus 2.5', () => {
    expect(releaseProblems('MLV105', { standalone: { messageQueue: 'x' } })).toEqual([]);
    expect(releaseProblems('MLV105', said('natsmq'), V4)).toEqual([]);
  });
});

describe('MLV106', () => {
  const said = (messageQueue: string, more: object = {}) => ({ ...STANDALONE, standalone: { messageQueue }, ...more });

  test('a queue that is not there', () => {
    expect(releaseProblems('MLV106', said('kafka'))).toMatchInlineSnapshot(
      `MLV106 p/r standalone.messageQueue: 'kafka' is not there. The chart writes no message queue, and Milvus chooses one itself. Set kafka.enabled or externalKafka.enabled to true.`,
    );
    expect(releaseProblems('MLV106', said('pulsar', { kafka: ON }))).toMatchInlineSnapshot(
      `MLV106 p/r standalone.messageQueue: 'pulsar' is not what kafka.enabled makes. Milvus would use kafka. Set pulsarv3.enabled or externalPulsar.enabled to true.`,
    );
  });

  test.each([
    said('kafka', { kafka: ON }),
    said('pulsar', { externalPulsar: ON }),
    said('rocksmq'),
    { standalone: { messageQueue: 'kafka' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV106', values)).toEqual([]);
  });
});

describe('MLV117', () => {
  test('Woodpecker and Milvus 2.5', () => {
    expect(releaseProblems('MLV117', { woodpecker: ON }, V4)).toMatchInlineSnapshot(
      `MLV117 p/r woodpecker.enabled: true is no message queue of Milvus 2.5.16. Milvus would not start. Use pulsarv3 or kafka, or Milvus 2.6.`,
    );
  });

  test('with Milvus 2.6 it passes', () => {
    expect(releaseProblems('MLV117', { woodpecker: ON })).toEqual([]);
    expect(releaseProblems('MLV117', {}, V4)).toEqual([]);
  });
});

describe('MLV041', () => {
  test("the chart's own Pulsar beside another", () => {
    expect(releaseProblems('MLV041', { cluster: OFF })).toMatchInlineSnapshot(
      `MLV041 p/r pulsarv3.enabled: is on by the chart's default, and Milvus uses standalone.messageQueue. Pulsar's 11 pods run for nobody. Set pulsarv3.enabled to false.`,
    );
    expect(releaseProblems('MLV041', { kafka: ON })).toMatchInlineSnapshot(
      `MLV041 p/r pulsarv3.enabled: is on by the chart's default, and Milvus uses kafka.enabled. Pulsar's 11 pods run for nobody. Set pulsarv3.enabled to false.`,
    );
    expect(releaseProblems('MLV041', { kafka: ON }, MilvusChartVersion.V4_2_20)).toMatchInlineSnapshot(
      `MLV041 p/r pulsar.enabled: is on by the chart's default, and Milvus uses kafka.enabled. Pulsar's 11 pods run for nobody. Set pulsar.enabled to false.`,
    );
  });

  test.each([{}, STANDALONE, { kafka: ON, pulsarv3: OFF }, { kafka: ON, pulsarv3: ON }])('%j passes', (values) => {
    expect(releaseProblems('MLV041', values)).toEqual([]);
  });
});

describe('MLV044', () => {
  test('a queue that is not said', () => {
    expect(releaseProblems('MLV044', STANDALONE)).toMatchInlineSnapshot(
      `MLV044 p/r standalone.messageQueue: is left to the chart, whose default was rocksmq before 5.0 and is 'woodpecker' now. A release that began with chart 4.2 keeps its data in rocksmq, and a GitOps tool or \`helm template\` would switch it. Say it: 'woodpecker' for a new release, 'rocksmq' for one that has it.`,
    );
  });

  test('said, in a cluster, and with older charts it passes', () => {
    expect(releaseProblems('MLV044', { ...STANDALONE, standalone: { messageQueue: 'woodpecker' } })).toEqual([]);
    expect(releaseProblems('MLV044', {})).toEqual([]);
    expect(releaseProblems('MLV044', STANDALONE, V4)).toEqual([]);
  });
});
