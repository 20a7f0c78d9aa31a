import { type JaegerV2ElasticsearchProps, JaegerV2Retention, JaegerV2Storage } from '../../../../lib';
import { thrown } from '../../../support/thrown';

const retention = JaegerV2Retention.days(14);

function made(props: Partial<JaegerV2ElasticsearchProps>): string | undefined {
  const servers = ['https://elasticsearch.data.svc:9200'];
  return thrown(() => JaegerV2Storage.elasticsearch({ servers, retention, ...props }));
}

describe('JVT304', () => {
  test('the prefix', () => {
    expect(made({ indexPrefix: 'Team A-' })).toMatchInlineSnapshot(
      `JVT304 JaegerV2Storage.elasticsearch indexPrefix: invalid prefix 'Team A-': must have a-z, 0-9, '.', '_' and '-', and a letter or digit at both ends. Elasticsearch rejects its indices, or the jobs look for others. Use 'teama'.`,
    );
    expect(made({ archive: { retention, indexPrefix: '_' } })).toMatchInlineSnapshot(
      `JVT304 JaegerV2Storage.elasticsearch archive.indexPrefix: invalid prefix '_': must have a-z, 0-9, '.', '_' and '-', and a letter or digit at both ends. Elasticsearch rejects its indices, or the jobs look for others. Leave it out.`,
    );
    expect(made({ indexPrefix: 'prod.eu_1-a' })).toBeUndefined();
  });
});

describe('JVT305', () => {
  test('an archive in the indices of the storage', () => {
    expect(made({ indexPrefix: 'prod', archive: { retention, indexPrefix: 'prod' } })).toMatchInlineSnapshot(
      `JVT305 JaegerV2Storage.elasticsearch archive.indexPrefix: 'prod' is the prefix of the storage itself, on the same servers. Archived traces are deleted together with all others. Leave it out: it is 'archive' then, behind the prefix of the storage.`,
    );
    expect(made({ indexPrefix: 'prod', archive: { retention } })).toBeUndefined();
    const servers = ['https://archive.data.svc:9200'];
    expect(made({ indexPrefix: 'prod', archive: { retention, servers, indexPrefix: 'prod' } })).toBeUndefined();
  });
});

describe('JVT306', () => {
  test('the separator of the date', () => {
    expect(made({ indexDateSeparator: '/' })).toMatchInlineSnapshot(
      `JVT306 JaegerV2Storage.elasticsearch indexDateSeparator: '/' must be '-', '.' or nothing. Elasticsearch rejects the indices, or the job never deletes them. Leave it out, which is '-'.`,
    );
    for (const indexDateSeparator of ['-', '.', '']) expect(made({ indexDateSeparator })).toBeUndefined();
  });
});

describe('JVT307', () => {
  test('shards and replicas', () => {
    expect(made({ shards: 0, archive: { retention, replicas: -1 } })).toMatchInlineSnapshot(`
      JVT307 JaegerV2Storage.elasticsearch shards: 0 must be a whole number of 1 or more. Elasticsearch rejects the index, and every trace is lost. Leave it out, which is 5.
      JVT307 JaegerV2Storage.elasticsearch archive.replicas: -1 must be a whole number of 0 or more. Elasticsearch rejects the index, and every trace is lost. Leave it out, which is 1.
    `);
    expect(made({ shards: 1, replicas: 0 })).toBeUndefined();
  });
});
