import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { valueAt } from '../../../lib/kubernetes/json';
import { customResourceSchema } from '../../../lib/upstream/custom-resources';
import { collectorSchema } from '../../../lib/upstream/jaeger-v2/collector-crd';
import { COLLECTOR_CRD_NAME, COLLECTOR_OPERATOR } from '../../../lib/upstream/jaeger-v2/collector-operator';

const FILE = `opentelemetry.io_opentelemetrycollectors-${COLLECTOR_OPERATOR}.yaml`;
const crd: unknown = load(readFileSync(join(__dirname, '../../../imports/crds', FILE), 'utf8'));

test('the schema is that of the CRD, put together again', () => {
  const versions = valueAt(crd, 'spec', 'versions');
  expect(
    Array.isArray(versions) ? versions.map((version) => [valueAt(version, 'name'), valueAt(version, 'storage')]) : [],
  ).toEqual([['v1beta1', true]]);
  expect(collectorSchema()).toEqual(
    valueAt(Array.isArray(versions) ? versions[0] : undefined, 'schema', 'openAPIV3Schema'),
  );
  expect(valueAt(crd, 'metadata', 'name')).toBe(COLLECTOR_CRD_NAME);
});

test('it is made once', () => {
  expect(collectorSchema()).toBe(collectorSchema());
});

test('only the kind and version that it is for', () => {
  expect(customResourceSchema('opentelemetry.io/v1beta1', 'OpenTelemetryCollector')).toBe(collectorSchema());
  expect(customResourceSchema('opentelemetry.io/v1beta1', 'Instrumentation')).toBeUndefined();
  expect(customResourceSchema('opentelemetry.io/v1alpha1', 'OpenTelemetryCollector')).toBeUndefined();
});
