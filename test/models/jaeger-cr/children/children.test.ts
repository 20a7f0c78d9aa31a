import { cassandra } from '../../../support/jaeger';
import { type Child, childrenOf } from '../../../../lib/models/jaeger-cr/children/children';
import behaviour from '../../../fixtures/operator-behaviour.json';
import children from '../../../fixtures/operator-children.json';

const seen: Readonly<Record<string, readonly Child[]>> = children;
const inOrder = (list: readonly Child[]) =>
  [...list].sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1));

describe('what the real operator created for each CR', () => {
  test.each(Object.entries(behaviour).filter(([name]) => name in seen))('%s', (name, { input }) => {
    expect(inOrder(childrenOf(input))).toEqual(inOrder(seen[name] ?? []));
  });

  const ES = { type: 'elasticsearch', options: { 'es.server-urls': 'http://es:9200' } };
  const CASSANDRA = cassandra({ 'cassandra-archive.enabled': true });
  const own = { options: { sampling: { 'strategies-file': '/own.json' } } };

  test.each([
    [{ strategy: 'allinone' }, ['jaeger-sampling-configuration']],
    [{ strategy: 'allinone', allInOne: own }, []],
    [{ strategy: 'allinone', collector: own }, ['jaeger-sampling-configuration']],
    [{ strategy: 'production', storage: ES, collector: own }, []],
    [{ strategy: 'production', storage: ES, allInOne: own }, ['jaeger-sampling-configuration']],
    [
      { strategy: 'production', storage: { ...ES, dependencies: { enabled: false } }, collector: own },
      ['jaeger-ui-configuration'],
    ],
    [
      { strategy: 'production', storage: { ...CASSANDRA, dependencies: { enabled: true } }, collector: own },
      ['jaeger-ui-configuration'],
    ],
    // An Elasticsearch of OpenShift has TLS, so there is no dependencies job.
    [{ strategy: 'production', storage: { type: 'elasticsearch' }, collector: own }, ['jaeger-ui-configuration']],
    // An unknown type falls back to memory, whatever is enabled.
    [{ strategy: 'allinone', allInOne: own, storage: { type: 'other', dependencies: { enabled: true } } }, []],
    [{ strategy: 'allinone', allInOne: own, storage: { type: 'badger', dependencies: { enabled: true } } }, []],
    [{ strategy: 'allinone', allInOne: own, storage: { type: 'badger' } }, ['jaeger-ui-configuration']],
  ])('ConfigMaps of %j', (spec, names) => {
    const made = childrenOf({ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec });
    const settings = made.filter(({ kind, name }) => kind === 'ConfigMap' && name.endsWith('-configuration'));
    expect(settings.map(({ name }) => name)).toEqual(names);
  });

  test('is recorded for all CRs but those for which it created nothing, or not everything', () => {
    expect(Object.keys(behaviour).filter((name) => !(name in seen))).toEqual([
      'name-53-characters',
      'name-digit-first',
      'options-number-array',
      'read-ttl-days',
    ]);
  });
});
