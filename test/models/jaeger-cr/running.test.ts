import {
  deployedComponents,
  hasIndexCleaner,
  hasRollover,
  hasSchemaJob,
  hasSparkDependencies,
  providedByOpenShift,
  runningStorageOf,
} from '../../../lib/models/jaeger-cr/running';
import { cassandra, elasticsearch, production } from '../../support/jaeger';

test('an unknown storage falls back to memory, in one Deployment', () => {
  expect(runningStorageOf({ spec: { storage: { type: 'opensearch' } } })).toBe('memory');
  expect(runningStorageOf({ spec: { storage: cassandra() } })).toBe('cassandra');
  expect(deployedComponents({ spec: production({ storage: { type: 'badger' } }) })).toEqual([]);
  expect(deployedComponents({ spec: production() })).toEqual(['collector', 'query']);
  expect(deployedComponents({ spec: { storage: elasticsearch() } })).toEqual([]);
});

test.each([
  [cassandra(), true],
  [cassandra({}, { cassandraCreateSchema: { enabled: false } }), false],
  [elasticsearch(), false],
])('the schema job of %j: %s', (storage, expected) => {
  expect(hasSchemaJob({ spec: { storage } })).toBe(expected);
});

test.each([
  [elasticsearch(), [true, false]],
  [elasticsearch({ 'es.use-aliases': 'True' }), [true, true]],
  [elasticsearch({}, { esIndexCleaner: { enabled: false } }), [false, false]],
  [cassandra({ 'es.use-aliases': true }), [false, false]],
])('index cleaner and rollover of %j: %j', (storage, expected) => {
  const cr = { spec: { storage } };
  expect([hasIndexCleaner(cr), hasRollover(cr)]).toEqual(expected);
});

test.each([
  [elasticsearch(), true],
  [elasticsearch({ 'es.tls.ca': '/ca.crt' }), false],
  [elasticsearch({ 'es.tls.skip-host-verify': true }), false],
  [elasticsearch({ 'es.tls.ca': '/ca.crt' }, { dependencies: { enabled: true } }), true],
  [elasticsearch({}, { dependencies: { enabled: false } }), false],
  [{ type: 'elasticsearch' }, false],
  [cassandra(), true],
  [{ type: 'badger', dependencies: { enabled: true } }, false],
])('the dependencies job of %j: %s', (storage, expected) => {
  expect(hasSparkDependencies({ spec: { storage } }, storage.type)).toBe(expected);
});

test('the name alone, which the operator writes, does not ask for an Elasticsearch of OpenShift', () => {
  const cr = (elasticsearch: object) => ({ spec: { storage: { elasticsearch } } });
  expect(providedByOpenShift(cr({ name: 'elasticsearch' }))).toBe(false);
  expect(providedByOpenShift(cr({ name: 'elasticsearch', nodeCount: 3 }))).toBe(true);
  expect(providedByOpenShift(cr({ nodeCount: undefined }))).toBe(false);
});
