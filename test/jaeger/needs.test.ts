import { jaegerNeeds } from '../../lib/jaeger/needs';

/** The facts and the texts of what must be there when a Jaeger is applied. */
function needsOf(spec: Readonly<Record<string, unknown>>) {
  const { prerequisites, beforeApply } = jaegerNeeds({ spec }, 'obs');
  return {
    announced: prerequisites.map(({ text }) => text),
    asked: beforeApply.map(({ text }) => text),
    needs: beforeApply.flatMap(({ needs = [] }) => needs),
  };
}

const NONE = { announced: [], asked: [], needs: [] };
const elasticsearch = (options: unknown, more = {}) => ({ storage: { type: 'elasticsearch', options, ...more } });

test('nothing for a storage in memory, and for a Cassandra', () => {
  expect(needsOf({})).toEqual(NONE);
  expect(needsOf({ storage: { type: 'cassandra', options: { cassandra: { servers: 'a' } } } })).toEqual(NONE);
});

test.each([
  ['nested', { es: { 'server-urls': 'https://a:9200,https://b:9200' } }],
  ['dotted', { 'es.server-urls': 'https://a:9200,https://b:9200' }],
])('an Elasticsearch that answers, by %s options', (_, options) => {
  const why = 'Jaeger keeps its traces there';
  expect(needsOf(elasticsearch(options))).toEqual({
    announced: [
      'An Elasticsearch at `https://a:9200`, `https://b:9200`, reachable from the pods of the cluster. "Apply" checks it before the Jaeger is applied.',
    ],
    asked: [
      'An Elasticsearch that answers at `https://a:9200`, `https://b:9200` from within the cluster. This prints the HTTP status. 401 is fine; 000 means unreachable.',
    ],
    needs: ['https://a:9200', 'https://b:9200'].map((name) => ({
      ...{ kind: 'Elasticsearch', expect: 'answers', name, namespace: 'obs', why },
    })),
  });
});

test('servers of another storage, and an Elasticsearch that names none, ask for nothing', () => {
  expect(needsOf({ storage: { type: 'memory', options: { es: { 'server-urls': 'https://a:9200' } } } })).toEqual(NONE);
  expect(needsOf(elasticsearch({}))).toEqual(NONE);
});

const CRD = {
  kind: 'CustomResourceDefinition',
  expect: 'exists',
  name: 'elasticsearches.logging.openshift.io',
  why: 'the storage is an Elasticsearch of this API',
};

test("the API of OpenShift's Elasticsearch operator, where the Jaeger asks for one", () => {
  expect(needsOf(elasticsearch({}, { elasticsearch: { nodeCount: 3 } }))).toEqual({
    announced: [],
    asked: ["The API of OpenShift's Elasticsearch operator exists:"],
    needs: [CRD],
  });
});

test.each([
  [{ doNotProvision: true }, 'elasticsearch'],
  [{ doNotProvision: true, name: 'traces' }, 'traces'],
])('one of OpenShift that is there: %j', (spec, name) => {
  const why = 'Jaeger keeps its traces there';
  expect(needsOf(elasticsearch({}, { elasticsearch: spec }))).toEqual({
    announced: [],
    asked: [
      "The API of OpenShift's Elasticsearch operator exists:",
      `The Elasticsearch \`${name}\` in namespace \`obs\` exists:`,
    ],
    needs: [CRD, { kind: 'Elasticsearch', expect: 'exists', name, namespace: 'obs', why }],
  });
});

test('with servers of its own, the operator asks for none', () => {
  const { needs } = needsOf(elasticsearch({ 'es.server-urls': 'https://a:9200' }, { elasticsearch: { nodeCount: 3 } }));
  expect(needs.map(({ expect: expected }) => expected)).toEqual(['answers']);
});

test('claims of the Jaeger and of its components, each once; no other volumes', () => {
  const claim = (claimName: string) => ({ name: claimName, persistentVolumeClaim: { claimName } });
  const spec = {
    volumes: [claim('a'), { name: 'b', emptyDir: {} }],
    collector: { volumes: [claim('a'), claim('c')] },
  };
  expect(needsOf(spec)).toEqual({
    announced: ['a', 'c'].map(
      (name) =>
        `A PersistentVolumeClaim \`${name}\` in namespace \`obs\`, which you create. "Apply" checks it before the Jaeger is applied.`,
    ),
    asked: ['a', 'c'].map((name) => `The PersistentVolumeClaim \`${name}\` in namespace \`obs\` exists:`),
    needs: ['a', 'c'].map((name) => ({
      kind: 'PersistentVolumeClaim',
      expect: 'exists',
      name,
      namespace: 'obs',
      why: 'pods of the Jaeger mount it',
    })),
  });
});
