import { stringify } from 'yaml';
import type { KubernetesObject } from '../../lib/kubernetes/object';
import { upstreamObjects } from '../../lib/jaeger-operator/upstream/objects';
import upstreamDigests from '../fixtures/upstream-operator-digests.json';
import { digest } from '../support/digest';

const CRD = 'CustomResourceDefinition/jaegers.jaegertracing.io';
const version = '1.62.0';
const reference = upstreamObjects({ namespace: 'observability', version });

const identity = (object: KubernetesObject) => `${object.kind}/${object.metadata.name}`;

/** Every scalar (and every empty object or list) under its path, led by the object's identity. */
function leaves(objects: readonly KubernetesObject[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (path: string, value: unknown): void => {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    if (entries.length === 0) found.set(path, value);
    for (const [key, entry] of entries) walk(Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, entry);
  };
  for (const object of objects) walk(identity(object), object);
  return found;
}

function changes(before: readonly KubernetesObject[], after: readonly KubernetesObject[]) {
  const [old, fresh] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((path) => JSON.stringify(old.get(path)) !== JSON.stringify(fresh.get(path)))
    .map((path) => ({ path, before: old.get(path), after: fresh.get(path) }));
}

describe('upstream profile', () => {
  const expected = Object.entries(upstreamDigests).filter(([id]) => id !== CRD);

  test('the fixture covers the 18 documents of the manifest', () => {
    expect(Object.keys(upstreamDigests)).toHaveLength(18);
    expect(upstreamDigests).toHaveProperty([CRD]);
  });

  test('has the 17 objects in upstream order', () => {
    expect(reference.map(identity)).toEqual(expected.map(([id]) => id));
  });

  test.each(expected)('%s equals the manifest', (id, sha256) => {
    expect(digest(reference.find((object) => identity(object) === id))).toBe(sha256);
  });
});

describe('namespace', () => {
  const moved = upstreamObjects({ namespace: 'tracing', version });
  const moves = changes(reference, moved);

  // With the CRD's inject-ca-from annotation, built elsewhere, these are the manifest's 21 places.
  test('moves in exactly 20 places', () => {
    expect(moves.map(({ path }) => path).sort()).toEqual(
      [
        'ServiceAccount/jaeger-operator.metadata.namespace',
        'Role/leader-election-role.metadata.namespace',
        'Role/prometheus.metadata.namespace',
        'RoleBinding/leader-election-rolebinding.metadata.namespace',
        'RoleBinding/leader-election-rolebinding.subjects[0].namespace',
        'RoleBinding/prometheus.metadata.namespace',
        'ClusterRoleBinding/jaeger-operator-proxy-rolebinding.subjects[0].namespace',
        'ClusterRoleBinding/manager-rolebinding.subjects[0].namespace',
        'Service/jaeger-operator-metrics.metadata.namespace',
        'Service/jaeger-operator-webhook-service.metadata.namespace',
        'Deployment/jaeger-operator.metadata.namespace',
        'Certificate/jaeger-operator-serving-cert.metadata.namespace',
        'Certificate/jaeger-operator-serving-cert.spec.dnsNames[0]',
        'Certificate/jaeger-operator-serving-cert.spec.dnsNames[1]',
        'Issuer/jaeger-operator-selfsigned-issuer.metadata.namespace',
        'MutatingWebhookConfiguration/jaeger-operator-mutating-webhook-configuration.metadata.annotations.cert-manager.io/inject-ca-from',
        'MutatingWebhookConfiguration/jaeger-operator-mutating-webhook-configuration.webhooks[0].clientConfig.service.namespace',
        'MutatingWebhookConfiguration/jaeger-operator-mutating-webhook-configuration.webhooks[1].clientConfig.service.namespace',
        'ValidatingWebhookConfiguration/jaeger-operator-validating-webhook-configuration.metadata.annotations.cert-manager.io/inject-ca-from',
        'ValidatingWebhookConfiguration/jaeger-operator-validating-webhook-configuration.webhooks[0].clientConfig.service.namespace',
      ].sort(),
    );
    expect(moves).toHaveLength(20);
  });

  test('each of them is the same string with the other namespace, and none is left behind', () => {
    for (const { before, after } of moves) expect(after).toBe(String(before).replace('observability', 'tracing'));
    expect(JSON.stringify(moved)).not.toContain('observability');
  });
});

test('objects share no parts, so plain YAML has no anchors', () => {
  expect(stringify(reference)).not.toMatch(/[&*]a\d/);
});

test('the version is the tag of the operator image and nothing else', () => {
  const later = upstreamObjects({ namespace: 'observability', version: '1.65.0' });
  expect(changes(reference, later).map(({ path, after }) => [path, after])).toEqual([
    [
      'Deployment/jaeger-operator.spec.template.spec.containers[0].image',
      'quay.io/jaegertracing/jaeger-operator:1.65.0',
    ],
  ]);
});
