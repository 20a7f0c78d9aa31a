import { check, production } from '../../../support/jaeger';

describe('JAE127', () => {
  test('reports each of these', () => {
    expect(
      [
        { labels: { 'app.kubernetes.io/instance': 'milvus' } },
        production({ labels: { app: 'mine' } }),
        production({ collector: { labels: { 'app.kubernetes.io/instance': 'x' } } }),
        production({ query: { labels: { 'app.kubernetes.io/managed-by': 'x' } } }),
      ].flatMap((spec) => check('JAE127', spec)),
    ).toMatchInlineSnapshot(`
      JAE127 production/jaeger spec.labels.app.kubernetes.io/instance: reserved for the operator, but set to 'milvus'. The operator silently removes it. Use another label.
      JAE127 production/jaeger spec.labels.app: reserved for the operator, but set to 'mine'. The Service finds no pods, and all traces are lost. Use another label.
      JAE127 production/jaeger spec.collector.labels.app.kubernetes.io/instance: reserved for the operator, but set to 'x'. The Service finds no pods, and all traces are lost. Use another label.
      JAE127 production/jaeger spec.query.labels.app.kubernetes.io/managed-by: reserved for the operator, but set to 'x'. The operator silently removes it. Use another label.
    `);
  });

  test.each([
    { labels: { app: 'mine', 'app.kubernetes.io/component': 'x' } },
    production({ labels: { team: 'search' }, allInOne: { labels: { app: 'x' } } }),
  ])('%j passes', (spec) => {
    expect(check('JAE127', spec)).toEqual([]);
  });
});

describe('JAE158', () => {
  test('reports each of these', () => {
    expect(
      [
        { labels: { team: 'a b' } },
        { allInOne: { annotations: { 'a b': 'x' } } },
        production({ query: { nodeSelector: { disk: 'ssd!' } } }),
        { ingress: { labels: { team: '-' } } },
      ].flatMap((spec) => check('JAE158', spec)),
    ).toMatchInlineSnapshot(`
      JAE158 production/jaeger spec.labels["team"]: invalid label value 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects it, and the Jaeger is Failed. Correct it, or move free text into an annotation.
      JAE158 production/jaeger spec.allInOne.annotations["a b"]: invalid annotation key 'a b': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects it, and the Jaeger is Failed. Correct it, or move free text into an annotation.
      JAE158 production/jaeger spec.query.nodeSelector["disk"]: invalid label value 'ssd!': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects it, and the Jaeger is Failed. Use a label that the nodes have.
      JAE158 production/jaeger spec.ingress.labels["team"]: invalid label value '-': must consist of letters, digits, '-', '_' and '.', alphanumeric at both ends. The API server rejects it, and the Jaeger is Failed. Correct it, or move free text into an annotation.
    `);
  });

  test.each([
    { labels: { team: '' }, annotations: { 'example.com/note': 'free text, of any kind' } },
    { ingress: { enabled: false, labels: { team: '-' } } },
    { query: { labels: { team: 'a b' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE158', spec)).toEqual([]);
  });
});
