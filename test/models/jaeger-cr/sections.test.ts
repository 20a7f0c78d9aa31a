import {
  hasComponentSettings,
  jobSections,
  mergedSections,
  podSections,
  readBySchemaJob,
  resourceSections,
  runningJobSections,
  type Section,
  withSetting,
} from '../../../lib/models/jaeger-cr/sections';
import { cassandra, elasticsearch, production } from '../../support/jaeger';

const paths = (sections: readonly Section[]) => sections.map(({ path }) => path);
const job = { resources: {} };
const cr = {
  spec: production({
    storage: elasticsearch({}, { esIndexCleaner: job, esRollover: job, dependencies: job }),
    collector: { replicas: 2 },
    ingester: { replicas: 2 },
    query: {},
  }),
};

test('sections with pod settings are those that are not empty', () => {
  expect(paths(podSections(cr))).toEqual(['spec', 'spec.collector', 'spec.ingester']);
  expect(paths(jobSections(cr))).toEqual([
    'spec.storage.dependencies',
    'spec.storage.esIndexCleaner',
    'spec.storage.esRollover',
  ]);
  expect(paths(resourceSections(cr)).slice(-2)).toEqual(['spec.ingress', 'spec.storage.elasticsearch']);
  expect(hasComponentSettings(cr)).toBe(true);
  expect(hasComponentSettings({ spec: { replicas: 1 } })).toBe(false);
});

test('only running jobs and components are merged with the settings of the whole Jaeger', () => {
  expect(paths(runningJobSections(cr))).toEqual(['spec.storage.dependencies', 'spec.storage.esIndexCleaner']);
  expect(paths(mergedSections(cr).map(({ own }) => own))).toEqual([
    'spec.collector',
    'spec.storage.dependencies',
    'spec.storage.esIndexCleaner',
  ]);
  expect(new Set(mergedSections(cr).map(({ common }) => common.path))).toEqual(new Set(['spec']));
});

test('withSetting is true if a section has the setting', () => {
  expect(withSetting('replicas')(cr)).toBe(true);
  expect(withSetting('affinity')(cr)).toBe(false);
});

test('the schema job of Cassandra reads some settings of the collector', () => {
  const spec = { storage: cassandra() };
  expect(readBySchemaJob({ spec }, 'collector')).toContain('imagePullSecrets');
  expect(readBySchemaJob({ spec }, 'query')).toEqual([]);
  expect(readBySchemaJob(cr, 'collector')).toEqual([]);
});
