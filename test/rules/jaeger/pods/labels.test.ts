import { check } from '../../../support/jaeger';

describe('JAE127', () => {
  test.each([
    [
      { labels: { 'app.kubernetes.io/instance': 'milvus' } },
      [
        "JAE127 production/jaeger spec.labels.app.kubernetes.io/instance: 'milvus' is the operator's own: the operator silently removes it" +
          '. Use another key.',
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
        "JAE127 production/jaeger spec.query.labels.app.kubernetes.io/managed-by: 'x' is the operator's own: the operator silently removes it" +
          '. Use another key.',
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

describe('JAE158', () => {
  const said = (path: string, what: string) =>
    `JAE158 production/jaeger ${path}: ${what}: the API server rejects what the operator makes of it, and the Jaeger is Failed. `;
  const VALUE = 'is not a label value (letters, digits, -, _ and ., first and last alphanumeric)';
  const KEY = 'is not a label key (letters, digits, -, _ and ., first and last alphanumeric)';
  const FREE = 'Correct it, or move free text into an annotation.';

  test.each([
    [{ labels: { team: 'a b' } }, `${said('spec.labels["team"]', `'a b' ${VALUE}`)}${FREE}`],
    [
      { allInOne: { annotations: { 'a b': 'x' } } },
      `${said('spec.allInOne.annotations["a b"]', `'a b' ${KEY}`)}${FREE}`,
    ],
    [
      {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        query: { nodeSelector: { disk: 'ssd!' } },
      },
      `${said('spec.query.nodeSelector["disk"]', `'ssd!' ${VALUE}`)}Use a label that the nodes have.`,
    ],
    [{ ingress: { labels: { team: '-' } } }, `${said('spec.ingress.labels["team"]', `'-' ${VALUE}`)}${FREE}`],
  ])('%j', (spec, expected) => {
    expect(check('JAE158', spec)).toEqual([expected]);
  });

  test.each([
    { labels: { team: '' }, annotations: { 'example.com/note': 'free text, of any kind' } },
    { ingress: { enabled: false, labels: { team: '-' } } },
    { query: { labels: { team: 'a b' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE158', spec)).toEqual([]);
  });
});
