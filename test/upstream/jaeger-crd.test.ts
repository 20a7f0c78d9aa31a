import { createHash } from 'node:crypto';
import { schemaViolations } from '../../lib/kubernetes/schema-walker';
import { JAEGER_CRD_NAME, jaegerCrd, jaegerSchema } from '../../lib/upstream/jaeger-crd/jaeger-crd';
import digests from '../fixtures/upstream-operator-digests.json';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

function partsOf(value: unknown): readonly object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

const crd = jaegerCrd('observability');

test('equals the CRD of the upstream install manifest', () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(sorted(crd)))
    .digest('hex');
  expect(digest).toBe(digests['CustomResourceDefinition/jaegers.jaegertracing.io']);
});

test('can be applied from the client side: its annotations stay below the limit of 262,144 bytes', () => {
  // 165 bytes: the key of the last-applied annotation, a newline, and the other two annotations.
  expect(Buffer.byteLength(JSON.stringify(crd)) + 165).toBeLessThan(262144);
});

test('is frozen, and made once per namespace around one schema', () => {
  const other = jaegerCrd('tracing');
  expect(isDeepFrozen(crd)).toBe(true);
  expect(isDeepFrozen(jaegerSchema())).toBe(true);
  expect(jaegerCrd('observability')).toBe(crd);
  expect(other.metadata.name).toBe(JAEGER_CRD_NAME);
  expect(other.metadata.annotations['cert-manager.io/inject-ca-from']).toBe('tracing/jaeger-operator-serving-cert');
  const schema = other.spec.versions[0]?.schema.openAPIV3Schema;
  expect(schema).toBe(crd.spec.versions[0]?.schema.openAPIV3Schema);
  expect(schema).toEqual(jaegerSchema());
});

test('has each part as an object of its own: a writer of YAML would make aliases of one that stands twice', () => {
  const parts = partsOf(crd);
  expect(new Set(parts).size).toBe(parts.length);
});

test('its schema finds a misspelt field of a custom resource', () => {
  const jaeger = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' } };
  expect(schemaViolations(jaeger, jaegerSchema())).toEqual([]);
  expect(schemaViolations({ ...jaeger, spec: { storage: { typ: 'memory' } } }, jaegerSchema())).toEqual([
    {
      path: 'spec.storage.typ',
      parent: 'spec.storage',
      key: 'typ',
      value: 'memory',
      problem: 'unknown-field',
      expected:
        'one of type, secretName, options, cassandraCreateSchema, dependencies, esIndexCleaner, esRollover, elasticsearch, grpcPlugin',
      nearest: 'type',
    },
  ]);
});
