import fc from 'fast-check';
import { isObject, type JsonObject } from '../../../../lib/kubernetes/json';
import { checkEnvironment } from '../../../../lib/rules/environments';
import { checkObject } from '../../../../lib/rules/objects';
import { CANONICAL_CONFIG, collector } from '../../../support/jaeger-v2-collector';
import { holds } from '../../../support/property';

/** One with something in each field that a rule reads. */
const FULL = collector({
  args: { set: 'a' },
  env: [{ name: 'A', value: 'b' }],
  ports: [{ name: 'a', port: 1, targetPort: 1, protocol: 'TCP' }],
  autoscaler: { minReplicas: 1, maxReplicas: 2 },
  resources: { requests: { cpu: '1' } },
  volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'a' } }],
  volumeMounts: [{ name: 'a', mountPath: '/a' }],
  volumeClaimTemplates: [{ metadata: { name: 'b' }, spec: { resources: {} }, status: {} }],
  deploymentUpdateStrategy: { type: 'Recreate' },
  podSecurityContext: { fsGroup: 1 },
  securityContext: { runAsUser: 1 },
  ingress: { type: 'ingress' },
  httpRoute: { enabled: true },
  livenessProbe: { periodSeconds: 1 },
  config: { ...CANONICAL_CONFIG, connectors: { forward: {} } },
});

/** The paths of all values in a tree. */
function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, index) => paths(item, [...path, String(index)]))];
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

function replaced(tree: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(tree))
    return tree.map((item: unknown, at) => (String(at) === key ? replaced(item, rest, value) : item));
  return isObject(tree) ? { ...tree, [key]: replaced(tree[key], rest, value) } : tree;
}

const places = paths(FULL).filter(([first]) => first === 'spec' || first === 'metadata');

test('any value at any place is answered: no rule fails', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(null, '', [], {}, [null], [[]], { toString: 1 }, ['jaeger_query'], 1e21, '0.0.0.0:99999'),
  );
  const runs = holds(
    fc.property(fc.constantFrom(...places), value, (path, wrong) => {
      const object = replaced(FULL, path, wrong);
      if (!isObject(object)) return;
      const located = [object, FULL].map((each: JsonObject, index) => ({ where: String(index), object: each }));
      const found = [...checkObject(object, 'x'), ...checkEnvironment({ objects: located, releases: [] }, 'x')];
      expect(found.filter(({ failed }) => failed)).toEqual([]);
    }),
    3000,
  );
  expect(runs).toBeGreaterThan(100);
});
