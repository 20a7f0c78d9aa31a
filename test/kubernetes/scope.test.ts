import { groupOf, withoutStampedNamespace } from '../../lib/kubernetes/scope';

test.each([
  ['v1', ''],
  ['apps/v1', 'apps'],
  ['rbac.authorization.k8s.io/v1', 'rbac.authorization.k8s.io'],
  [undefined, ''],
])('the group of %j is %j', (apiVersion, group) => {
  expect(groupOf({ apiVersion })).toBe(group);
});

const metadata = { name: 'a', labels: { b: 'c' } };

test.each([
  ['v1', 'Namespace'],
  ['v1', 'PersistentVolume'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
  ['rbac.authorization.k8s.io/v1beta1', 'ClusterRoleBinding'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ['storage.k8s.io/v1', 'StorageClass'],
  ['cert-manager.io/v1', 'ClusterIssuer'],
])('%s %s loses the namespace and nothing else', (apiVersion, kind) => {
  const object = { apiVersion, kind, metadata: { ...metadata, namespace: 'n' }, spec: { d: 1 } };
  expect(withoutStampedNamespace(object)).toStrictEqual({ apiVersion, kind, metadata, spec: { d: 1 } });
});

test.each([
  ['v1', 'Service'],
  ['rbac.authorization.k8s.io/v1', 'Role'],
  ['example.com/v1', 'Namespace'],
  ['v1', 'ClusterRole'],
  ['v1', undefined],
])('%s %s stays the very object that it is', (apiVersion, kind) => {
  const object = { apiVersion, kind, metadata: { ...metadata, namespace: 'n' } };
  expect(withoutStampedNamespace(object)).toBe(object);
});

test('an object without a namespace is not copied', () => {
  const object = Object.freeze({ apiVersion: 'v1', kind: 'Namespace', metadata });
  expect(withoutStampedNamespace(object)).toBe(object);
});
