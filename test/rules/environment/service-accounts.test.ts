import type { JsonObject } from '../../../lib/kubernetes/json';
import { checkObjects, jaeger } from '../jaeger-operator/support';

const check = (...objects: readonly JsonObject[]) => checkObjects('OPR039', ...objects);

const account = (name: string, namespace = 'team') => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, namespace },
});

describe('OPR039', () => {
  test('a missing one, and one in another namespace', () => {
    expect(check(jaeger({ serviceAccount: 'tracing' }))).toMatchInlineSnapshot(
      `OPR039 env/0 spec.serviceAccount: 'tracing' is not a ServiceAccount of this environment, and the operator does not create it. The pods never start unless the cluster has this ServiceAccount. Add it to the environment, or accept this warning if the cluster has it.`,
    );
    expect(check(jaeger({ query: { serviceAccount: 'tracing' } }), account('tracing', 'other'))).toMatchInlineSnapshot(
      `OPR039 env/0 spec.query.serviceAccount: 'tracing' is not a ServiceAccount of this environment, and the operator does not create it. The pods never start unless the cluster has this ServiceAccount. Add it to the environment, or accept this warning if the cluster has it.`,
    );
    expect(
      check(jaeger({ serviceAccount: 'tracing' }), { ...account('tracing'), kind: 'ConfigMap' }),
    ).toMatchInlineSnapshot(
      `OPR039 env/0 spec.serviceAccount: 'tracing' is not a ServiceAccount of this environment, and the operator does not create it. The pods never start unless the cluster has this ServiceAccount. Add it to the environment, or accept this warning if the cluster has it.`,
    );
  });

  test("an existing one, the Jaeger's, the default one, and none pass", () => {
    expect(check(jaeger({ serviceAccount: 'tracing' }), account('tracing'))).toEqual([]);
    expect(check(jaeger({ serviceAccount: 'jaeger', collector: { serviceAccount: 'default' } }))).toEqual([]);
    expect(check(jaeger({}))).toEqual([]);
    const inDefault = { ...jaeger({ serviceAccount: 'tracing' }), metadata: { name: 'jaeger' } };
    expect(check(inDefault, account('tracing', 'default'))).toEqual([]);
    expect(check(inDefault, { ...account('tracing'), metadata: { name: 'tracing' } })).toEqual([]);
  });
});
