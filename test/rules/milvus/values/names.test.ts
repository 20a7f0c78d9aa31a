import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems } from '../../../support/release';

const V4 = MilvusChartVersion.V4_2_58;
const OFF = { enabled: false };

describe('MLV112', () => {
  const problems = (name: string, values = {}, chart = MilvusChartVersion.NEWEST) =>
    releaseProblems('MLV112', values, chart, name);
  const long = 'a'.repeat(43);

  test('reports names that become too long', () => {
    expect(problems(long)).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is too long: Service 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-milvus-streamingnode' has 64 of at most 63 characters. The API server rejects the Service, or the chart cuts its name and Milvus cannot find it. Shorten it by 1 character, or set fullnameOverride.`,
    );
    expect(problems(`${long}aa`, { fullnameOverride: 'm' })).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is too long: Service 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-pulsarv3-zookeeper' has 64 of at most 63 characters. The API server rejects the Service, or the chart cuts its name and Milvus cannot find it. Shorten it by 1 character.`,
    );
    expect(problems('a'.repeat(50), { cluster: OFF, pulsarv3: OFF })).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is too long: Service 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-etcd-headless' has 64 of at most 63 characters. The API server rejects the Service, or the chart cuts its name and Milvus cannot find it. Shorten it by 1 character, or set fullnameOverride.`,
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
