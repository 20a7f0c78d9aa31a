import { check } from '../../support/jaeger';

describe('JAE127', () => {
  test.each([
    [
      { labels: { 'app.kubernetes.io/instance': 'milvus' } },
      [
        "JAE127 production/jaeger spec.labels.app.kubernetes.io/instance: 'milvus' is the operator's own: the " +
          'operator would take it away, without a word. Use another key.',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        labels: { app: 'mine' },
      },
      [
        "JAE127 production/jaeger spec.labels.app: 'mine' is the operator's own: the Service would find no pods, and " +
          'every trace would be lost. Use another key.',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        collector: { labels: { 'app.kubernetes.io/instance': 'x' } },
      },
      [
        "JAE127 production/jaeger spec.collector.labels.app.kubernetes.io/instance: 'x' is the operator's own: the " +
          'Service would find no pods, and every trace would be lost. Use another key.',
      ],
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        query: { labels: { 'app.kubernetes.io/managed-by': 'x' } },
      },
      [
        "JAE127 production/jaeger spec.query.labels.app.kubernetes.io/managed-by: 'x' is the operator's own: the " +
          'operator would take it away, without a word. Use another key.',
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE127', spec)).toEqual(expected);
  });

  test.each([
    { labels: { app: 'mine', 'app.kubernetes.io/component': 'x' } },
    {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
      labels: { team: 'search' },
      allInOne: { labels: { app: 'x' } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE127', spec)).toEqual([]);
  });
});
