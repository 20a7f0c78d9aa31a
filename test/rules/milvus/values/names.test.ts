import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { releaseProblems } from '../../../support/release';

const V4 = MilvusChartVersion.V4_2_58;
const OFF = { enabled: false };

describe('MLV112', () => {
  const problems = (name: string, values = {}, chart = MilvusChartVersion.NEWEST) =>
    releaseProblems('MLV112', values, chart, name);
  const long = 'a'.repeat(43);

  test('names that become too long', () => {
    expect(problems(long)).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' makes the name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-milvus-streamingnode', of 64 characters; the limit is 63. The API server refuses the Service, or it is cut and Milvus looks for the whole name. Shorten it by 1, or set fullnameOverride.`,
    );
    expect(problems(`${long}aa`, { fullnameOverride: 'm' })).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' makes the name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-pulsarv3-zookeeper', of 64 characters; the limit is 63. The API server refuses the Service, or it is cut and Milvus looks for the whole name. Shorten it by 1.`,
    );
    expect(problems('a'.repeat(50), { cluster: OFF, pulsarv3: OFF })).toMatchInlineSnapshot(
      `MLV112 p/r releaseName: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' makes the name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-etcd-headless', of 64 characters; the limit is 63. The API server refuses the Service, or it is cut and Milvus looks for the whole name. Shorten it by 1, or set fullnameOverride.`,
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
