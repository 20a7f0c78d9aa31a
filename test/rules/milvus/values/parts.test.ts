import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems, withUserYaml } from '../../../support/release';

const V4 = MilvusChartVersion.V4_2_58;
const ON = { enabled: true };
const OFF = { enabled: false };
const tag = (word: string) => ({ image: { all: { tag: word } } });

describe('MLV107', () => {
  test('the nil pointer', () => {
    expect(releaseProblems('MLV107', { minio: OFF })).toMatchInlineSnapshot(
      `MLV107 p/r minio.tls.enabled: is missing, and minio.enabled is false: helm stops with a nil pointer in config.tpl: the sub-chart that would bring the value is off. Set minio.tls.enabled to false.`,
    );
  });

  test.each([
    {},
    { minio: { ...OFF, tls: OFF } },
    { minio: OFF, externalS3: ON },
    { minio: OFF, customConfigMap: 'mine' },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV107', values)).toEqual([]);
  });
});

describe('MLV108', () => {
  test('neither of the two', () => {
    expect(releaseProblems('MLV108', { etcd: OFF, minio: OFF })).toMatchInlineSnapshot(`
      MLV108 p/r etcd.enabled: false leaves no etcd: externalEtcd is off as well: Milvus would look for one that is not there, and not start. Set externalEtcd.enabled to true with its address.
      MLV108 p/r minio.enabled: false leaves no object storage: externalS3 is off as well: Milvus would look for one that is not there, and not start. Set externalS3.enabled to true with its address.
    `);
    expect(releaseProblems('MLV108', { cluster: OFF, etcd: OFF, minio: OFF })).toMatchInlineSnapshot(`
      MLV108 p/r etcd.enabled: false leaves no etcd: externalEtcd is off as well: Milvus would look for one that is not there, and not start. Set externalEtcd.enabled to true with its address, or let Milvus have its own: etcd.use.embed in user.yaml.
      MLV108 p/r minio.enabled: false leaves no object storage: externalS3 is off as well: Milvus would look for one that is not there, and not start. Set externalS3.enabled to true with its address, or use the disk: common.storageType: local in user.yaml.
    `);
  });

  test.each([
    {},
    { etcd: OFF, externalEtcd: ON, minio: OFF, externalS3: ON },
    withUserYaml({ etcd: { use: { embed: true } }, common: { storageType: 'local' } }, { etcd: OFF, minio: OFF }),
    withUserYaml({ 'etcd.endpoints': 'e:2379', 'common.storageType': 'local' }, { etcd: OFF, minio: OFF }),
    { etcd: OFF, minio: OFF, customConfigMap: 'mine' },
    {
      cluster: OFF,
      etcd: OFF,
      minio: OFF,
      standalone: { extraEnv: [{ name: 'ETCD_ENDPOINTS' }, { name: 'COMMON_STORAGETYPE' }] },
    },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV108', values)).toEqual([]);
  });
});

describe('MLV119', () => {
  const service = { woodpecker: ON, streaming: { woodpecker: { embedded: false } } };

  test('pods without an account', () => {
    expect(releaseProblems('MLV119', { ...service, minio: { existingSecret: 's' } })).toMatchInlineSnapshot(
      `MLV119 p/r streaming.woodpecker.embedded: false makes pods that get the account of the object storage as text only, and the values name none: they would log in as 'minioadmin' and be refused. Set it to true, or use pulsarv3 or kafka.`,
    );
    expect(releaseProblems('MLV119', { ...service, externalS3: ON })).toMatchInlineSnapshot(
      `MLV119 p/r streaming.woodpecker.embedded: false makes pods that get the account of the object storage as text only, and the values name none: they would log in without one and be refused. Set it to true, or use pulsarv3 or kafka.`,
    );
  });

  test.each([
    service,
    { minio: { existingSecret: 's' } },
    { ...service, minio: { existingSecret: '' } },
    { ...service, externalS3: { ...ON, useIAM: true } },
    { ...service, woodpecker: { ...ON, extraEnv: [{ name: 'MINIO_ACCESS_KEY' }] }, minio: { existingSecret: 's' } },
    { ...service, woodpecker: { ...ON, minio: { accessKey: 'a' } }, minio: { existingSecret: 's' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV119', values)).toEqual([]);
  });
});

describe('MLV043', () => {
  test("the chart's account", () => {
    expect(releaseProblems('MLV043', {})).toMatchInlineSnapshot(
      `MLV043 p/r minio.existingSecret: is missing, and the account of MinIO is the chart's: user and password are both 'minioadmin': whoever reaches its Service can read, change and delete all data of Milvus. Name a Secret: MilvusStorage.minio({ credentials: SecretRef.named(...) }), or in the values of an adopted release minio.existingSecret, and extraEnv of each component.`,
    );
    expect(releaseProblems('MLV043', { minio: { accessKey: 'minioadmin', existingSecret: '' } })).toHaveLength(1);
  });

  test.each([
    { minio: { existingSecret: 's' } },
    { minio: OFF },
    { externalS3: ON },
    { minio: { accessKey: 'a', secretKey: 'b' } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV043', values)).toEqual([]);
  });
});

describe('MLV046', () => {
  test('what is there twice', () => {
    expect(releaseProblems('MLV046', { externalEtcd: ON, externalS3: ON })).toMatchInlineSnapshot(`
      MLV046 p/r etcd.enabled: is on by the chart's default, and Milvus uses externalEtcd: the pods of etcd with their volumes run for nobody. Set etcd.enabled to false.
      MLV046 p/r minio.enabled: is on by the chart's default, and Milvus uses externalS3: the pods of MinIO with their volumes run for nobody. Set minio.enabled to false.
    `);
  });

  test.each([{}, { externalEtcd: ON, etcd: OFF }, { externalS3: OFF }])('%j passes', (values) => {
    expect(releaseProblems('MLV046', values)).toEqual([]);
  });
});

describe('MLV109', () => {
  test('a Milvus that the chart does not fit', () => {
    expect(releaseProblems('MLV109', tag('v2.5.16'))).toMatchInlineSnapshot(
      `MLV109 p/r image.all.tag: 'v2.5.16' is Milvus 2.5.16, which has no streaming nodes, and the chart makes some: the cluster would not work. Use a chart 4.2, or a Milvus 2.6.`,
    );
    expect(releaseProblems('MLV109', { ...tag('v2.5.16'), streaming: OFF })).toMatchInlineSnapshot(
      `MLV109 p/r image.all.tag: 'v2.5.16' is Milvus 2.5.16, which needs index nodes, and the chart makes none: the cluster would not work. Use a chart 4.2, or a Milvus 2.6.`,
    );
    expect(releaseProblems('MLV109', tag('v2.6.0'), V4)).toMatchInlineSnapshot(
      `MLV109 p/r image.all.tag: 'v2.6.0' is Milvus 2.6.0, which needs streaming nodes, and the chart makes none: the cluster would not work. Use a chart 5.0, or a Milvus 2.5.`,
    );
  });

  test.each([{}, tag('v2.6.14'), tag('v2.6.14-gpu'), tag('latest'), { ...tag('v2.5.16'), cluster: OFF }])(
    '%j passes',
    (values) => {
      expect(releaseProblems('MLV109', values)).toEqual([]);
    },
  );

  test('what somebody has put right passes', () => {
    expect(releaseProblems('MLV109', { ...tag('v2.5.16'), streaming: OFF, indexNode: ON })).toEqual([]);
    expect(releaseProblems('MLV109', { ...tag('v2.6.0'), streaming: ON }, V4)).toEqual([]);
    expect(releaseProblems('MLV109', tag('v2.4.9'), V4)).toEqual([]);
  });
});

describe('MLV110', () => {
  test('index nodes of Milvus 2.6', () => {
    expect(releaseProblems('MLV110', { indexNode: ON })).toMatchInlineSnapshot(
      `MLV110 p/r indexNode.enabled: true asks for index nodes, which Milvus {{newest Milvus}} does not have: their pods crash-loop, and data nodes build the indexes. Set indexNode.enabled to false.`,
    );
  });

  test('of Milvus 2.5, or in a standalone one, they pass', () => {
    expect(releaseProblems('MLV110', {}, V4)).toEqual([]);
    expect(releaseProblems('MLV110', { cluster: OFF, indexNode: ON })).toEqual([]);
    expect(releaseProblems('MLV110', { ...tag('v2.5.3'), indexNode: ON })).toEqual([]);
  });
});

describe('MLV111', () => {
  const service = { woodpecker: ON, streaming: { woodpecker: { embedded: false } } };

  test('pods of Woodpecker with an older chart', () => {
    expect(releaseProblems('MLV111', service, MilvusChartVersion.V5_0_7)).toMatchInlineSnapshot(
      `MLV111 p/r streaming.woodpecker.embedded: false asks for pods of Woodpecker, which chart 5.0.7 cannot make: nothing reads it, and Woodpecker stays inside of the streaming nodes. Use chart 5.0.8 or newer, or leave it out.`,
    );
  });

  test('with chart 5.0.8, or without Woodpecker, it passes', () => {
    expect(releaseProblems('MLV111', service, MilvusChartVersion.V5_0_8)).toEqual([]);
    expect(releaseProblems('MLV111', { ...service, woodpecker: OFF }, MilvusChartVersion.V5_0_7)).toEqual([]);
  });
});

describe('MLV042', () => {
  test('components that are not there', () => {
    expect(releaseProblems('MLV042', { cluster: OFF, queryNode: { replicas: 3 } })).toMatchInlineSnapshot(
      `MLV042 p/r queryNode: configures pods that this release does not have: nothing of it has an effect. Remove it: a standalone Milvus is one pod, standalone.`,
    );
    expect(releaseProblems('MLV042', { standalone: { resources: {} } })).toMatchInlineSnapshot(
      `MLV042 p/r standalone: configures pods that this release does not have: nothing of it has an effect. Remove it, or set cluster.enabled to false.`,
    );
    expect(releaseProblems('MLV042', { streamingNode: { replicas: 2 } }, V4)).toMatchInlineSnapshot(
      `MLV042 p/r streamingNode: configures pods that this release does not have: nothing of it has an effect. Remove it, or set streaming.enabled to true, which needs Milvus 2.6.`,
    );
    expect(releaseProblems('MLV042', { indexNode: { replicas: 2 } })).toMatchInlineSnapshot(
      `MLV042 p/r indexNode: configures pods that this release does not have: nothing of it has an effect. Remove it: data nodes build the indexes.`,
    );
    expect(releaseProblems('MLV042', { cdc: { replicas: 2 } })).toMatchInlineSnapshot(
      `MLV042 p/r cdc: configures pods that this release does not have: nothing of it has an effect. Remove it, or set cdc.enabled to true.`,
    );
  });

  test.each([
    { queryNode: { replicas: 3 } },
    { cluster: OFF, proxy: OFF, standalone: { disk: OFF } },
    { cdc: { ...ON, replicas: 1 } },
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV042', values)).toEqual([]);
  });

  test('the coordinators of the oldest charts', () => {
    expect(releaseProblems('MLV042', { rootCoordinator: { replicas: 1 } }, MilvusChartVersion.V4_2_3)).toEqual([]);
    expect(releaseProblems('MLV042', { rootCoordinator: { replicas: 1 } }, MilvusChartVersion.V4_2_4)).toHaveLength(1);
  });
});

describe('MLV112', () => {
  const problems = (name: string, values = {}, chart = MilvusChartVersion.NEWEST) =>
    releaseProblems('MLV112', values, chart, name);
  const long = 'a'.repeat(43);

  test('names that become too long', () => {
    expect(problems(long)).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' makes the name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-milvus-streamingnode', of 64 characters; the limit is 63: the API server refuses the Service, or it is cut and Milvus looks for the whole name. Shorten it by 1, or set fullnameOverride.`,
    );
    expect(problems(`${long}aa`, { fullnameOverride: 'm' })).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' makes the name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-pulsarv3-zookeeper', of 64 characters; the limit is 63: the API server refuses the Service, or it is cut and Milvus looks for the whole name. Shorten it by 1.`,
    );
    expect(problems('a'.repeat(50), { cluster: OFF, pulsarv3: OFF })).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' makes the name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-etcd-headless', of 64 characters; the limit is 63: the API server refuses the Service, or it is cut and Milvus looks for the whole name. Shorten it by 1, or set fullnameOverride.`,
    );
  });

  test('names that fit pass', () => {
    expect(problems(long.slice(1))).toEqual([]);
    expect(problems(`milvus-${'a'.repeat(36)}`)).toEqual([]);
    expect(problems(long.slice(1), {}, V4)).toEqual([]);
    expect(problems('a'.repeat(49), { cluster: OFF, pulsarv3: OFF })).toEqual([]);
    expect(problems('a'.repeat(53), { cluster: OFF, pulsarv3: OFF, etcd: { fullnameOverride: 'e' } })).toEqual([]);
    expect(problems('a'.repeat(54))).toEqual([]);
  });
});

describe('MLV118', () => {
  test('words in place of true and false', () => {
    expect(
      releaseProblems('MLV118', { cluster: { enabled: 'false' }, metrics: { serviceMonitor: { enabled: 'yes' } } }),
    ).toMatchInlineSnapshot(`
      MLV118 p/r cluster.enabled: 'false' is a text: helm takes every text but the empty one as true, 'false' too, and ignores one that switches a sub-chart. Write false, without quotes.
      MLV118 p/r metrics.serviceMonitor.enabled: 'yes' is a text: helm takes every text but the empty one as true, 'false' too, and ignores one that switches a sub-chart. Write true, without quotes.
    `);
  });

  test.each([
    {},
    { cluster: { enabled: false } },
    { attu: { enabled: '' } },
    withUserYaml({ quota: { enabled: 'true' } }),
  ])('%j passes', (values) => {
    expect(releaseProblems('MLV118', values)).toEqual([]);
  });
});
