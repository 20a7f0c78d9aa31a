import fc from 'fast-check';
import { checkEnvironment } from '../../../lib/rules/environments';
import { childrenOf } from '../../../lib/models/jaeger-cr/children/children';
import { messages } from '../../support/problems';
import { holds } from '../../support/property';

type Labels = Readonly<Record<string, string>>;

const ELASTICSEARCH = { type: 'elasticsearch', options: { es: { 'server-urls': 'http://elasticsearch:9200' } } };

function jaeger(name: string, namespace: string, spec: object = {}, labels: Labels = {}) {
  return { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name, namespace, labels }, spec };
}

function operator(env: readonly object[], annotations: Labels = {}, namespace = 'observability') {
  const containers = [{ name: 'jaeger-operator', env }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'jaeger-operator', namespace },
    spec: { template: { metadata: { annotations }, spec: { containers } } },
  };
}

const watching = (namespaces: string, namespace?: string) =>
  operator(
    [
      { name: 'WATCH_NAMESPACE', value: namespaces },
      { name: 'OPERATOR_NAME', value: 'jaeger-operator' },
    ],
    {},
    namespace,
  );

function check(code: string, ...objects: readonly { readonly metadata: { readonly name: string } }[]): string[] {
  const located = objects.map((object) => ({ where: `production/${object.metadata.name}`, object: { ...object } }));
  return messages(checkEnvironment({ objects: located, releases: [] }, 'production'), code);
}

describe('JAE160', () => {
  const production = { strategy: 'production', storage: ELASTICSEARCH };

  test('a Jaeger that is called like a component of another', () => {
    expect(check('JAE160', jaeger('tracing', 'a', production), jaeger('tracing-collector', 'a'))).toMatchInlineSnapshot(
      `JAE160 production/tracing-collector metadata.name: name collision: Jaeger 'tracing-collector' and production/tracing both create Deployment 'tracing-collector'. The operator cannot create it: the Jaeger stays Failed, or its traces go elsewhere. Rename one, or put it in another namespace.`,
    );
  });

  test('names with dots and dashes in the same places, and names that are cut', () => {
    expect(check('JAE160', jaeger('a.b', 'a'), jaeger('a-b', 'a'))).toMatchInlineSnapshot(
      `JAE160 production/a-b metadata.name: name collision: Jaeger 'a-b' and production/a.b both create Service 'a-b-agent'. The operator cannot create it: the Jaeger stays Failed, or its traces go elsewhere. Rename one, or put it in another namespace.`,
    );
    const [first, second] = [`${'t'.repeat(50)}-one`, `${'t'.repeat(50)}-two`];
    expect(check('JAE160', jaeger(first, 'a'), jaeger(second, 'a'))).toMatchInlineSnapshot(
      `JAE160 production/tttttttttttttttttttttttttttttttttttttttttttttttttt-two metadata.name: name collision: Jaeger 'tttttttttttttttttttttttttttttttttttttttttttttttttt-two' and production/tttttttttttttttttttttttttttttttttttttttttttttttttt-one both create Service 'tttttttttttttttttttttttttttttttttttttttttttt-collector-headless'. The operator cannot create it: the Jaeger stays Failed, or its traces go elsewhere. Rename one, or put it in another namespace.`,
    );
  });

  test('an object of the user, before or after the Jaeger', () => {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'jaeger-query', namespace: 'a' } };
    expect(check('JAE160', service, jaeger('jaeger', 'a'))).toMatchInlineSnapshot(
      `JAE160 production/jaeger metadata.name: name collision: Jaeger 'jaeger' and production/jaeger-query both create Service 'jaeger-query'. The operator cannot create it: the Jaeger stays Failed, or its traces go elsewhere. Rename one, or put it in another namespace.`,
    );
    expect(check('JAE160', jaeger('jaeger', 'a'), service)).toMatchInlineSnapshot(
      `JAE160 production/jaeger metadata.name: name collision: Jaeger 'jaeger' and production/jaeger-query both create Service 'jaeger-query'. The operator cannot create it: the Jaeger stays Failed, or its traces go elsewhere. Rename one, or put it in another namespace.`,
    );
  });

  test('in another namespace, in another strategy, or of another kind they do not meet', () => {
    expect(check('JAE160', jaeger('tracing', 'a', production), jaeger('tracing-collector', 'b'))).toEqual([]);
    expect(check('JAE160', jaeger('tracing', 'a'), jaeger('tracing-ingester', 'a'))).toEqual([]);
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'jaeger-query', namespace: 'a' } };
    expect(check('JAE160', secret, jaeger('jaeger', 'a'))).toEqual([]);
  });

  test('finds the same as comparing all derived names with each other', () => {
    const ending = fc.constantFrom('', '-b', '.b', '-collector', '-headless', `-${'t'.repeat(30)}`);
    const name = fc.array(ending, { maxLength: 3 }).map((endings) => `a${endings.join('')}`);
    const spec = fc.constantFrom({}, production);
    const place = fc.record({ name, namespace: fc.constantFrom('a', 'a', 'b'), spec });
    const property = fc.property(
      fc.uniqueArray(place, { minLength: 2, maxLength: 6, selector: ({ name }) => name }),
      (places) => {
        const jaegers = places.map(({ name, namespace, spec }) => jaeger(name, namespace, spec));
        const made = jaegers.flatMap((each) => [
          ...new Set(childrenOf(each).map((child) => `${each.metadata.namespace} ${child.kind} ${child.name}`)),
        ]);
        expect(check('JAE160', ...jaegers).length > 0).toBe(new Set(made).size < made.length);
      },
    );
    holds(property, 1000);
  });
});

describe('JAE161', () => {
  test('a Jaeger in a namespace that the operator does not watch', () => {
    expect(check('JAE161', watching('a,c'), jaeger('jaeger', 'b'))).toMatchInlineSnapshot(
      `JAE161 production/jaeger metadata.namespace: 'b' is not watched: the operator watches only a, c. The operator creates nothing for this Jaeger, and its STATUS stays empty. Move the Jaeger, or let the operator (production/jaeger-operator) watch 'b'.`,
    );
    const byOlm = operator(
      [
        {
          name: 'WATCH_NAMESPACE',
          valueFrom: { fieldRef: { fieldPath: "metadata.annotations['olm.targetNamespaces']" } },
        },
        { name: 'OPERATOR_NAME', value: 'jaeger-operator' },
      ],
      { 'olm.targetNamespaces': 'a,c' },
    );
    expect(check('JAE161', byOlm, jaeger('jaeger', 'b'))).toMatchInlineSnapshot(
      `JAE161 production/jaeger metadata.namespace: 'b' is not watched: the operator watches only a, c. The operator creates nothing for this Jaeger, and its STATUS stays empty. Move the Jaeger, or let the operator (production/jaeger-operator) watch 'b'.`,
    );
  });

  test('several operators that do not watch the namespace; without one it is default', () => {
    const { name, labels } = jaeger('jaeger', '').metadata;
    const inDefault = { ...jaeger('jaeger', ''), metadata: { name, labels } };
    expect(check('JAE161', watching('a'), watching('c', 'tracing'), inDefault)).toMatchInlineSnapshot(
      `JAE161 production/jaeger metadata.namespace: 'default' is not watched: the operator watches only a, c. The operator creates nothing for this Jaeger, and its STATUS stays empty. Move the Jaeger, or let the operator (production/jaeger-operator, production/jaeger-operator) watch 'default'.`,
    );
    expect(check('JAE161', watching('default'), inDefault)).toEqual([]);
    expect(check('JAE161', watching('a'), watching('', 'tracing'), inDefault)).toEqual([]);
    for (const other of [{ apiVersion: 'example.com/v1' }, { kind: 'JaegerBackup' }]) {
      const stranger = { ...inDefault, ...other };
      expect(check('JAE161', watching('a'), stranger)).toEqual([]);
    }
  });

  test('a watched one, one operator that watches all, and an operator of something else pass', () => {
    expect(check('JAE161', watching('a,b'), jaeger('jaeger', 'b'))).toEqual([]);
    expect(check('JAE161', watching(''), jaeger('jaeger', 'b'))).toEqual([]);
    expect(check('JAE161', jaeger('jaeger', 'b'))).toEqual([]);
    const other = operator([
      { name: 'WATCH_NAMESPACE', value: 'a' },
      { name: 'OPERATOR_NAME', value: 'milvus-operator' },
    ]);
    expect(check('JAE161', other, jaeger('jaeger', 'b'))).toEqual([]);
  });
});

describe('JAE162', () => {
  const label = (value: string) => ({ 'jaegertracing.io/operated-by': value });

  test('the label names another operator', () => {
    expect(
      check('JAE162', watching(''), jaeger('jaeger', 'a', {}, label('tracing.jaeger-operator'))),
    ).toMatchInlineSnapshot(
      `JAE162 production/jaeger metadata.labels.jaegertracing.io/operated-by: 'tracing.jaeger-operator' names a different operator than observability.jaeger-operator. The operator silently ignores this Jaeger. Remove the label: the operator sets it.`,
    );
  });

  test('a label that names none of several operators', () => {
    const named = jaeger('jaeger', 'a', {}, label('c.jaeger-operator'));
    expect(check('JAE162', watching(''), watching('a', 'tracing'), named)).toEqual([
      expect.stringContaining(
        'names a different operator than observability.jaeger-operator, tracing.jaeger-operator. ',
      ),
    ]);
    expect(check('JAE162', watching(''), watching('a', 'c'), named)).toEqual([]);
  });

  test('the label of the operator, and any label without a known operator, pass', () => {
    const named = jaeger('jaeger', 'a', {}, label('observability.jaeger-operator'));
    expect(check('JAE162', watching(''), named)).toEqual([]);
    expect(check('JAE162', jaeger('jaeger', 'a', {}, label('tracing.jaeger-operator')))).toEqual([]);
  });
});
